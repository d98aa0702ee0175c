/** Lists and figures over five years of sessions. Argument: a folder filled by fill-years. */
import { ask, openStation, operator } from './filled-station.ts';
import { answer, spreadOf, timeOf } from './timing.ts';

const [, , dataDir = '', rounds = '0'] = process.argv;

interface Term {
  readonly from: string;
  readonly to: string;
}
interface Listed {
  readonly sessions: readonly { readonly attended: number; readonly state: string }[];
  readonly total: number;
}

const application = await openStation(dataDir);
const asked = <Value>(route: string, input: unknown) => ask<Value>(application, route, input, operator);

async function timesOf(work: (turn: number) => Promise<unknown>): Promise<{ first: number; p50: number; p95: number }> {
  const first = await timeOf(() => work(0));
  const times: number[] = [];
  for (let turn = 1; turn <= Number(rounds); turn++) times.push(await timeOf(() => work(turn)));
  return { first, ...spreadOf(times) };
}

/** What the page asks when it opens, the terms among it. */
async function openTerm(term: number | undefined): Promise<Listed> {
  const { terms } = await asked<{ terms: Term[] }>('reading.terms', {});
  const { from, to } = terms[(term ?? 0) % terms.length]!;
  return asked<Listed>('reading.sessions', { from, to, limit: 500 });
}

/** Every page of every session; on the way the attendances of the closed ones are counted. */
async function pageThrough(): Promise<number> {
  let seen = 0;
  let attended = 0;
  for (let total = 1; seen < total;) {
    const page = await asked<Listed>('reading.sessions', { offset: seen, limit: 100 });
    ({ total } = page);
    seen += page.sessions.length;
    for (const session of page.sessions) if (session.state === 'closed') attended += session.attended;
  }
  records = attended;
  return seen;
}

let records = 0;
const term = await timesOf(openTerm);
const all = await timesOf(pageThrough);
const sessions = await pageThrough();
const { terms } = await asked<{ terms: Term[] }>('reading.terms', {});
const { from, to } = terms[1]!;
const { total: inTerm } = await asked<Listed>('reading.sessions', { from, to, limit: 1 });
const search = await timesOf(() => asked('reading.sessions', { text: '示例书7', limit: 100 }));
const figures = await timesOf(() => asked('reading.figures', { from, to }));
const people = await timesOf(() => asked('reading.people', { from, to }));
await application.close();
answer({ sessions, records, terms: terms.length, inTerm, term, all, search, figures, people });
