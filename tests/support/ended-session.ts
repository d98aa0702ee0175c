/** A 读书分享会 that is over and was attended, with minutes to be typed and reflections to be handed in. */
import { randomUUID } from 'node:crypto';
import type { Ask } from '../../src-main/contract/registry.ts';
import type { MemberId, SessionId } from '../../src-main/contract/values.ts';
import { endSignIn, fieldsAt, openSignIn, planSession, type SessionFields } from './reading-session.ts';
import { operator, type StoryStation } from './story-station.ts';

export type MinutesBody = Ask<'reading.saveMinutes'>['body'];

export const minutesSaying = (summary: string, rest: Partial<MinutesBody> = {}): MinutesBody => ({
  recorder: { memberId: null, name: '示例记录员' },
  speakers: [],
  excerpts: [],
  questions: [],
  summary,
  ...rest,
});

const arrive = (station: StoryStation, memberId: MemberId) =>
  station.must('check-in.arrive', { requestKey: randomUUID(), memberId, identifiedBy: 'number', purpose: 'reading' });

const minuteMs = 60_000;

/** Planned for 14:00 to 16:00; everybody comes five minutes before and is still there at the end, when 签到 ends. */
export async function endedSession(
  station: StoryStation,
  people: readonly MemberId[],
  fields: Partial<SessionFields> = {},
): Promise<SessionId> {
  const { startsAt, endsAt } = fieldsAt(station.room('home'), fields);
  const goOnTo = (instant: number) => station.clock.advance(instant - station.clock.now());
  const sessionId = await planSession(station, fields);
  goOnTo(startsAt - 10 * minuteMs);
  await openSignIn(station, sessionId);
  goOnTo(startsAt - 5 * minuteMs);
  for (const memberId of people) await arrive(station, memberId);
  goOnTo(endsAt);
  await endSignIn(station, sessionId);
  return sessionId;
}

export const saveMinutes = (station: StoryStation, sessionId: SessionId, revision: number, body: MinutesBody) =>
  station.ask('reading.saveMinutes', { requestKey: randomUUID(), sessionId, revision, body }, operator);

export const closeSession = (station: StoryStation, sessionId: SessionId) =>
  station.ask('reading.close', { requestKey: randomUUID(), sessionId }, operator);

/** With minutes that say `summary`. */
export async function closedSession(
  station: StoryStation,
  people: readonly MemberId[],
  body = minutesSaying('示例小结。'),
  fields: Partial<SessionFields> = {},
): Promise<SessionId> {
  const sessionId = await endedSession(station, people, fields);
  await saveMinutes(station, sessionId, 0, body);
  const closed = await closeSession(station, sessionId);
  if ('problem' in closed) throw new Error(JSON.stringify(closed.problem));
  return sessionId;
}
