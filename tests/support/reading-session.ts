/** A 读书分享会 in 社区党员之家 on the day the story begins, 14:00 to 16:00, as staff would plan it. */
import { randomUUID } from 'node:crypto';
import type { Ask } from '../../src-main/contract/registry.ts';
import type { RoomId, SessionId } from '../../src-main/contract/values.ts';
import { operator, type StoryStation } from './story-station.ts';

export type SessionFields = Ask<'reading.plan'>['fields'];

export const at = (moment: string): number => Date.parse(`${moment}:00+08:00`);

export const fieldsAt = (roomId: RoomId, fields: Partial<SessionFields> = {}): SessionFields => ({
  title: '示例读书分享会',
  series: '示例系列',
  roomId,
  startsAt: at('2026-11-22T14:00'),
  endsAt: at('2026-11-22T16:00'),
  host: { memberId: null, name: '示例老师' },
  leadReader: null,
  items: [{ kind: 'book', title: '示例书', author: '示例作者', publisher: '示例出版社', pageFrom: 1, pageTo: 40 }],
  agenda: [{ minutes: 30, what: '领读' }],
  seats: null,
  lateAfterMinutes: 10,
  ...fields,
});

export async function planSession(station: StoryStation, fields: Partial<SessionFields> = {}): Promise<SessionId> {
  const asked = { requestKey: randomUUID(), fields: fieldsAt(station.room('home'), fields), repeatWeeks: 0 };
  const { sessionIds } = await station.must('reading.plan', asked, operator);
  const [sessionId] = sessionIds;
  if (sessionId === undefined) throw new Error('nothing was planned');
  return sessionId;
}

export const openSignIn = (station: StoryStation, sessionId: SessionId) =>
  station.must('reading.openSignIn', { requestKey: randomUUID(), sessionId }, operator);

export const endSignIn = (station: StoryStation, sessionId: SessionId) =>
  station.must('reading.endSignIn', { requestKey: randomUUID(), sessionId }, operator);
