/** A 读书分享会 over any way of reaching the application, planned for the day it is there. */
import { expect, it } from 'vitest';
import type { Ask } from '../../src-main/contract/registry.ts';
import type { MemberId, RoomId, SessionId } from '../../src-main/contract/values.ts';
import { newKey, type Screen } from './carrier.ts';
import { plannedSession } from './examples.ts';

export interface Station {
  readonly screen: () => Screen;
  readonly memberNumbered: (number: string) => Promise<MemberId>;
  readonly roomOf: (kind: string) => Promise<RoomId>;
}

const minute = 60_000;
const day = 24 * 60 * minute;

/** Begins in this minute, in a room that never closes; 20260103 attends; left open. */
export async function openedSession({ screen, memberNumbered, roomOf }: Station): Promise<SessionId> {
  const { must } = screen();
  const roomId = await roomOf('activity');
  await must('rooms.save', { requestKey: newKey(), roomId, name: '活动驿站', opensAt: '00:00', closesAt: '23:59' });
  const { now } = await must('station.status', {});
  const startsAt = now - (now % minute);
  const fields = { ...plannedSession(), roomId, startsAt, endsAt: startsAt + minute };
  const { sessionIds } = await must('reading.plan', { requestKey: newKey(), fields, repeatWeeks: 1 });
  await must('reading.openSignIn', { requestKey: newKey(), sessionId: sessionIds[0]! });
  const memberId = await memberNumbered('20260103');
  const arrives = { memberId, roomId, purpose: 'reading', identifiedBy: 'number' } as const;
  const arrival = await must('check-in.arrive', { requestKey: newKey(), ...arrives });
  expect(arrival).toMatchObject({ visit: { session: { title: fields.title, lateMinutes: 0 } } });
  return sessionIds[0]!;
}

export function asksReading(station: Station): void {
  const { screen, memberNumbered, roomOf } = station;
  let sessionId: SessionId;

  // Bug: a route was built and never once called over this way.
  it('plans a session, opens it, and sees who attends', async () => {
    sessionId = await openedSession(station);
    const { must, problem } = screen();
    const { sessions, total } = await must('reading.sessions', {});
    expect(total).toBe(2);
    expect(sessions[0]).toMatchObject({ sessionId, state: 'open', attended: 1 });
    expect((await must('reading.terms', {})).terms.some(({ isRunning }) => isRunning)).toBe(true);
    const { attendees, missing } = await must('reading.attendance', { sessionId });
    expect([attendees.map(({ name }) => name), missing]).toEqual([['买买提·示例'], []]);
    const { rooms } = await must('rooms.figures', {});
    expect(rooms.map(({ session }) => session?.attending)).toContain(1);
    expect(await problem('reading.cancel', { requestKey: newKey(), sessionId, reason: '示例' })).toBe(
      'reading.not-planned',
    );
    await must('reading.endSignIn', { requestKey: newKey(), sessionId });
    expect(await problem('reading.endSignIn', { requestKey: newKey(), sessionId })).toBe('reading.not-open');
    await must('check-in.leave', { requestKey: newKey(), memberId: await memberNumbered('20260103') });
  });

  it('signs people up and off, masked, and changes or cancels what is planned', async () => {
    const { must, problem } = screen();
    const [coming] = (await must('reading.coming', {})).sessions.filter(({ canSignUp }) => canSignUp);
    const next = coming!.sessionId;
    const who = { by: 'name', memberId: await memberNumbered('20260102') } as const;
    expect(await must('reading.signUp', { requestKey: newKey(), sessionId: next, who })).toEqual({
      person: { name: '张*试', className: '日语2601', numberTail: '102' },
      standing: 'seated',
      waitingPlace: 0,
      wasAlready: false,
    });
    await must('reading.signOff', { requestKey: newKey(), sessionId: next, who });
    expect(await problem('reading.signOff', { requestKey: newKey(), sessionId: next, who })).toBe(
      'reading.not-signed-up',
    );
    const { version, roomId, startsAt, endsAt } = await must('reading.session', { sessionId: next });
    const fields: Ask<'reading.change'>['fields'] = { ...plannedSession(), roomId, startsAt, endsAt, title: '改过的' };
    await must('reading.change', { requestKey: newKey(), sessionId: next, version, fields });
    expect(await problem('reading.change', { requestKey: newKey(), sessionId: next, version, fields })).toBe(
      'reading.changed-elsewhere',
    );
    const clashing = { roomId, startsAt: startsAt - day, endsAt: endsAt + day };
    expect((await must('reading.clashes', clashing)).sessions.map(({ title }) => title)).toEqual(['改过的']);
    expect(await problem('reading.plan', { requestKey: newKey(), fields, repeatWeeks: 0 })).toBe('reading.clash');
    const harbour = { ...fields, roomId: await roomOf('harbour') };
    expect(await problem('reading.plan', { requestKey: newKey(), fields: harbour, repeatWeeks: 0 })).toBe(
      'reading.room-counted',
    );
    await must('reading.cancel', { requestKey: newKey(), sessionId: next, reason: '示例：另有安排' });
    expect((await must('reading.session', { sessionId: next })).state).toBe('cancelled');
    expect(await problem('reading.openSignIn', { requestKey: newKey(), sessionId: next })).toBe('reading.not-planned');
  });
}
