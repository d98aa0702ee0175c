import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import type { Answer, Ask, RouteName } from '../../../src-main/contract/registry.ts';
import type { MemberId, SessionId } from '../../../src-main/contract/values.ts';

/** Somebody who asks the host by hand, without a page. */
export interface Desk {
  ask(route: RouteName, input: unknown): Promise<Outcome>;
}

interface Outcome {
  readonly value?: unknown;
  readonly problem?: unknown;
}

const json = { 'Content-Type': 'application/json' };

async function answerTo(response: Response): Promise<Outcome> {
  if (!response.ok) throw new Error(`${response.url}: ${response.status} ${await response.text()}`);
  return (await response.json()) as Outcome;
}

/** Uses up the one-use address, and signs in at the staff door. */
export async function openDesk(url: string, passphrase: string): Promise<Desk> {
  const { origin, hash } = new URL(url);
  const post = (path: string, body: object, headers: Record<string, string> = {}) =>
    fetch(`${origin}${path}`, {
      method: 'POST',
      headers: { ...json, ...headers, Origin: origin },
      body: JSON.stringify(body),
    });
  const session = await post('/session', { nonce: hash.replace('#start=', '') });
  const cookie = session.headers.get('set-cookie')?.split(';', 1)[0];
  if (cookie === undefined) throw new Error(`No session: ${session.status}`);
  const desk: Desk = {
    ask: async (route, input) => answerTo(await post('/rpc', { route, input }, { Cookie: cookie })),
  };
  await ask(desk, 'staff.signIn', { passphrase });
  return desk;
}

/** As the page's own program asks, with the page's own session. */
export const deskOf = (page: Page): Desk => ({
  ask: (route, input) =>
    page.evaluate(
      async ({ headers, body }) => {
        const response = await fetch('/rpc', { method: 'POST', headers, body: JSON.stringify(body) });
        return (await response.json()) as Outcome;
      },
      { headers: json, body: { route, input } },
    ),
});

/** Asks the host as the page's own program would: for what a test needs and other tests already do by hand. */
export async function ask<Name extends RouteName>(
  at: Page | Desk,
  route: Name,
  input: Ask<Name>,
): Promise<Answer<Name>> {
  const outcome = await ('ask' in at ? at : deskOf(at)).ask(route, input);
  if (outcome.problem !== undefined) throw new Error(`${route}: ${JSON.stringify(outcome.problem)}`);
  return outcome.value as Answer<Name>;
}

const key = () => ({ requestKey: randomUUID() });

/** With the staff door open: a session of a minute in 活动驿站, attended by these student numbers, and over. */
export async function endedSession(at: Page | Desk, title: string, numbers: readonly string[]): Promise<SessionId> {
  const { rooms } = await ask(at, 'rooms.figures', {});
  const { roomId } = rooms.find(({ kind }) => kind === 'activity')!;
  const { now } = await ask(at, 'station.status', {});
  const startsAt = now - (now % 60_000);
  const fields = {
    title,
    series: '',
    roomId,
    startsAt,
    endsAt: startsAt + 60_000,
    host: { memberId: null, name: '示例老师' },
    leadReader: null,
    items: [],
    agenda: [],
    seats: null,
    lateAfterMinutes: 10,
  };
  const { sessionIds } = await ask(at, 'reading.plan', { ...key(), fields, repeatWeeks: 0 });
  const sessionId = sessionIds[0]!;
  await ask(at, 'reading.openSignIn', { ...key(), sessionId });
  for (const number of numbers) {
    const arrival = { memberId: await memberNumbered(at, number), roomId, identifiedBy: 'number' } as const;
    await ask(at, 'check-in.arrive', { ...key(), ...arrival, purpose: 'reading' });
  }
  await ask(at, 'reading.endSignIn', { ...key(), sessionId });
  return sessionId;
}

export async function memberNumbered(at: Page | Desk, number: string): Promise<MemberId> {
  const { members } = await ask(at, 'members.search', { text: number });
  return members.find(({ studentNumber }) => studentNumber === number)!.memberId;
}

export async function handInReflection(
  at: Page | Desk,
  sessionId: SessionId,
  number: string,
  text: string,
): Promise<void> {
  const who = { by: 'name', memberId: await memberNumbered(at, number) } as const;
  await ask(at, 'reading.handInReflection', { ...key(), sessionId, who, text });
}
