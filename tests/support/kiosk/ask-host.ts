import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import type { Answer, Ask, RouteName } from '../../../src-main/contract/registry.ts';
import type { MemberId, SessionId } from '../../../src-main/contract/values.ts';

/** Asks the host as the page's own program would: for what a test needs and other tests already do by hand. */
export async function ask<Name extends RouteName>(page: Page, route: Name, input: Ask<Name>): Promise<Answer<Name>> {
  const outcome = await page.evaluate(
    async (body) => {
      const headers = { 'Content-Type': 'application/json' };
      const response = await fetch('/rpc', { method: 'POST', headers, body: JSON.stringify(body) });
      return (await response.json()) as { value?: unknown; problem?: unknown };
    },
    { route, input },
  );
  if (outcome.problem !== undefined) throw new Error(`${route}: ${JSON.stringify(outcome.problem)}`);
  return outcome.value as Answer<Name>;
}

const key = () => ({ requestKey: randomUUID() });

/** With the staff door open: a session of a minute in 活动驿站, attended by these student numbers, and over. */
export async function endedSession(page: Page, title: string, numbers: readonly string[]): Promise<SessionId> {
  const { rooms } = await ask(page, 'rooms.figures', {});
  const { roomId } = rooms.find(({ kind }) => kind === 'activity')!;
  const { now } = await ask(page, 'station.status', {});
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
  const { sessionIds } = await ask(page, 'reading.plan', { ...key(), fields, repeatWeeks: 0 });
  const sessionId = sessionIds[0]!;
  await ask(page, 'reading.openSignIn', { ...key(), sessionId });
  for (const number of numbers) {
    const arrival = { memberId: await memberNumbered(page, number), roomId, identifiedBy: 'number' } as const;
    await ask(page, 'check-in.arrive', { ...key(), ...arrival, purpose: 'reading' });
  }
  await ask(page, 'reading.endSignIn', { ...key(), sessionId });
  return sessionId;
}

export async function memberNumbered(page: Page, number: string): Promise<MemberId> {
  const { members } = await ask(page, 'members.search', { text: number });
  return members.find(({ studentNumber }) => studentNumber === number)!.memberId;
}

export async function handInReflection(page: Page, sessionId: SessionId, number: string, text: string): Promise<void> {
  const who = { by: 'name', memberId: await memberNumbered(page, number) } as const;
  await ask(page, 'reading.handInReflection', { ...key(), sessionId, who, text });
}
