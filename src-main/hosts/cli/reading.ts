/** 分享会 at the command line: listed, printed to a file, exported. */
import { randomUUID } from 'node:crypto';
import type { Answer } from '../../contract/registry.ts';
import type { FileOut, SessionId } from '../../contract/values.ts';
import { UsageFault } from '../startup/flags.ts';
import type { AskApplication } from './ask.ts';
import { zonedText } from './zoned-text.ts';

/** Times are ISO 8601 with the station's offset. */
export interface SessionLine {
  readonly id: number;
  readonly title: string;
  readonly series: string;
  readonly room: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly host: string;
  readonly leadReader: string;
  readonly state: string;
  readonly seats: number | null;
  readonly signedUp: number;
  readonly attended: number;
}

export interface PeriodWishes {
  readonly from?: string;
  readonly to?: string;
}

/** Local days, both included. The running term, unless a day is given; then whatever lies on its other side. */
async function periodOf(ask: AskApplication, { from, to }: PeriodWishes): Promise<{ from: string; to: string }> {
  if (from !== undefined && to !== undefined) return { from, to };
  const { terms } = await ask('reading.terms', {});
  if (from === undefined && to === undefined) {
    const { from: first = '', to: last = '' } = terms.find((term) => term.isRunning) ?? {};
    return { from: first, to: last };
  }
  const [newest, oldest] = [terms[0], terms.at(-1)];
  const [earliest, latest] = [oldest?.from ?? '', newest?.to ?? ''];
  if (from === undefined) return { from: to !== undefined && to < earliest ? to : earliest, to: to ?? latest };
  return { from, to: from > latest ? from : latest };
}

/** Oldest first. */
export async function listSessions(ask: AskApplication, wishes: PeriodWishes): Promise<SessionLine[]> {
  const { timeZone } = await ask('station.status', {});
  const period = await periodOf(ask, wishes);
  const found: Answer<'reading.sessions'>['sessions'] = [];
  for (;;) {
    const { sessions, total } = await ask('reading.sessions', { ...period, offset: found.length, limit: 500 });
    found.push(...sessions);
    if (sessions.length === 0 || found.length >= total) break;
  }
  return found.map(({ sessionId, roomName, startsAt, endsAt, title, series, ...rest }) => ({
    id: sessionId,
    title,
    series,
    room: roomName,
    startsAt: zonedText(startsAt, timeZone),
    endsAt: zonedText(endsAt, timeZone),
    host: rest.host,
    leadReader: rest.leadReader,
    state: rest.state,
    seats: rest.seats,
    signedUp: rest.signedUp,
    attended: rest.attended,
  }));
}

const sheets = ['sign-in', 'minutes', 'record'] as const;

/** Numbered and noted as a job, as when it is saved at the screen. @throws UsageFault, Refused */
export async function renderSheet(ask: AskApplication, session: string, sheet: string | undefined) {
  const wanted = sheets.find((name) => name === sheet);
  if (wanted === undefined) {
    throw new UsageFault({
      zh: `--sheet 可以是：${sheets.join(' ')}`,
      en: `--sheet is one of: ${sheets.join(' ')}`,
    });
  }
  const { job, file, missing } = await ask('printing.save', {
    requestKey: randomUUID(),
    request: { sheet: wanted, sessionId: sessionIdOf(session) },
  });
  return { bytes: bytesOf(file), number: job.number, pages: job.pages, missing };
}

/** @throws UsageFault */
function sessionIdOf(text: string): SessionId {
  if (/^[1-9]\d{0,14}$/.test(text)) return Number(text) as SessionId;
  throw new UsageFault({
    zh: `“${text}”不是场次编号；编号见 reading list。`,
    en: `“${text}” is no session; reading list shows their ids.`,
  });
}

const formats = { xlsx: 'reading.export', ics: 'reading.calendar' } as const;

/** @throws UsageFault, Refused */
export async function exportReading(
  ask: AskApplication,
  { format, ...wishes }: PeriodWishes & { readonly format?: string },
) {
  const route = Object.entries(formats).find(([name]) => name === format)?.[1];
  if (route === undefined) {
    const names = Object.keys(formats).join(' ');
    throw new UsageFault({ zh: `--format 可以是：${names}`, en: `--format is one of: ${names}` });
  }
  const period = await periodOf(ask, wishes);
  return { ...period, bytes: bytesOf(await ask(route, period)) };
}

const bytesOf = ({ base64 }: FileOut): Buffer => Buffer.from(base64, 'base64');
