/** Minutes are typed while people speak. On a real file, with a clock moved by hand. */
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { MemberId, SessionId } from '../../src-main/contract/values.ts';
import { minutesSaying, saveMinutes } from '../support/ended-session.ts';
import { planSession } from '../support/reading-session.ts';
import { openStoryStation, operator } from '../support/story-station.ts';

type Station = Awaited<ReturnType<typeof openStoryStation>>;
const key = () => ({ requestKey: randomUUID() });

let station: Station;
let people: [MemberId, MemberId];
beforeEach(async () => {
  station = await openStoryStation();
  people = [await station.add('20260101', '欧阳示例'), await station.add('20260102', '张测试')];
});
afterEach(() => station.stop());

const minutes = (sessionId: SessionId) => station.must('reading.minutes', { sessionId }, operator);

describe('minutes', () => {
  test('are empty before the first save, then as typed, with who and when', async () => {
    const sessionId = await planSession(station);
    expect(await minutes(sessionId)).toEqual({
      revision: 0,
      body: { recorder: null, speakers: [], excerpts: [], questions: [], summary: '' },
      savedAt: null,
      savedBy: null,
    });
    const body = minutesSaying('𠮷 😀\n第二行', {
      speakers: [{ who: { memberId: people[0], name: '欧阳示例' }, seconds: 90, keyPoints: '  空格与\t制表都留着 ' }],
      questions: [{ question: '问', answer: '' }],
    });
    expect(await saveMinutes(station, sessionId, 0, body)).toEqual({
      value: { revision: 1, savedAt: station.clock.now() },
    });
    await station.restart();
    expect(await minutes(sessionId)).toEqual({ revision: 1, body, savedAt: station.clock.now(), savedBy: '命令行' });
  });

  // Bug: of two who type at once, the one who saves last wipes out the other's words unseen.
  test('of two recorders: the later save is refused and nothing of the earlier is lost', async () => {
    const sessionId = await planSession(station);
    await saveMinutes(station, sessionId, 0, minutesSaying('甲'));
    expect(await saveMinutes(station, sessionId, 0, minutesSaying('乙'))).toEqual({
      problem: { code: 'reading.minutes-elsewhere', facts: { revision: 1 } },
    });
    expect((await minutes(sessionId)).body.summary).toBe('甲');
    expect(await saveMinutes(station, sessionId, 1, minutesSaying('甲和乙'))).toMatchObject({ value: { revision: 2 } });
  });

  // Bug: an answer lost on the way makes the recorder's own next save look like somebody else's.
  test('a save asked for again is the same save', async () => {
    const sessionId = await planSession(station);
    const request = { ...key(), sessionId, revision: 0, body: minutesSaying('甲') };
    const first = await station.must('reading.saveMinutes', request, operator);
    expect(await station.must('reading.saveMinutes', request, operator)).toEqual(first);
    expect((await minutes(sessionId)).revision).toBe(1);
  });

  // Bug: one limit for a field, none for the whole, and the PDF has a hundred pages; or 20,000 characters are refused.
  test('hold 20,000 characters in one text and 60,000 in all', async () => {
    const sessionId = await planSession(station);
    const long = '长'.repeat(20_000);
    const who = { memberId: null, name: '示例同学' };
    const said = (last: string) =>
      minutesSaying(long, {
        speakers: [
          { who, seconds: 0, keyPoints: long },
          { who, seconds: 0, keyPoints: last },
        ],
      });
    expect(await saveMinutes(station, sessionId, 0, said(long))).toMatchObject({ value: { revision: 1 } });
    const more = { ...said(long), excerpts: [{ text: '一', source: '' }] };
    expect(await saveMinutes(station, sessionId, 1, more)).toEqual({
      problem: { code: 'reading.minutes-too-long', facts: { length: 60_001, most: 60_000 } },
    });
    expect((await minutes(sessionId)).body).toEqual(said(long));
  });

  test('of a session that is cancelled or unknown are refused', async () => {
    const sessionId = await planSession(station);
    await station.must('reading.cancel', { ...key(), sessionId, reason: '示例：停电' }, operator);
    expect(await saveMinutes(station, sessionId, 0, minutesSaying('甲'))).toMatchObject({
      problem: { code: 'reading.closed' },
    });
    const unknown = { ...key(), sessionId: 999, revision: 0, body: minutesSaying('甲') };
    expect(await station.refusal('reading.saveMinutes', unknown, operator)).toBe('reading.unknown');
    expect(await station.refusal('reading.minutes', { sessionId: 999 }, operator)).toBe('reading.unknown');
  });
});
