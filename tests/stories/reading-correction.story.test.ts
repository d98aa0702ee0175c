/** A closed session is read-only, and put right in editions. On a real file, with a clock moved by hand. */
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Ask } from '../../src-main/contract/registry.ts';
import type { MemberId, SessionId } from '../../src-main/contract/values.ts';
import { closedSession, closeSession, endedSession, minutesSaying, saveMinutes } from '../support/ended-session.ts';
import { at, fieldsAt, openSignIn, planSession } from '../support/reading-session.ts';
import { nobody } from '../contract/examples.ts';
import { openStoryStation, operator } from '../support/story-station.ts';

type Station = Awaited<ReturnType<typeof openStoryStation>>;
const key = () => ({ requestKey: randomUUID() });
/** As the retention does, which tells a station that forgot from one that lost. */
const noteRemoval = 'update heartbeat set removals = removals + 1';
const days = 24 * 3_600_000;

let station: Station;
let people: [MemberId, MemberId];
beforeEach(async () => {
  station = await openStoryStation();
  people = [await station.add('20260101', '欧阳示例'), await station.add('20260102', '张测试')];
});
afterEach(() => station.stop());

const minutes = (sessionId: SessionId) => station.must('reading.minutes', { sessionId }, operator);
const edition = (sessionId: SessionId, number?: number) =>
  station.must('reading.edition', { sessionId, ...(number === undefined ? {} : { edition: number }) }, operator);
const records = async (memberId: MemberId) =>
  (await station.must('reading.records', { memberId, from: '2026-11-22', to: '2026-11-22' }, operator)).records;

function correction(sessionId: SessionId, rest: Partial<Ask<'reading.correct'>> = {}): Ask<'reading.correct'> {
  return {
    ...key(),
    sessionId,
    edition: 1,
    reason: '示例：漏记一本书',
    host: { memberId: null, name: '示例老师' },
    leadReader: null,
    items: [{ kind: 'book', title: '另一本示例书', author: '', publisher: '', pageFrom: null, pageTo: null }],
    minutes: minutesSaying('改过的小结。'),
    ...rest,
  };
}

// Bug: what was closed goes on changing; or the words typed at that moment have nowhere to go.
test('while somebody types: the draft is refused, and its text can go into a correction', async () => {
  const sessionId = await closedSession(station, people);
  expect(await saveMinutes(station, sessionId, 1, minutesSaying('还在写'))).toMatchObject({
    problem: { code: 'reading.closed' },
  });
  expect(await closeSession(station, sessionId)).toMatchObject({ problem: { code: 'reading.closed' } });
  const change = { ...key(), sessionId, version: 9, fields: fieldsAt(station.room('home')) };
  expect(await station.refusal('reading.change', change, operator)).toBe('reading.closed');
  await station.must('reading.correct', correction(sessionId, { minutes: minutesSaying('还在写') }), operator);
  expect((await edition(sessionId)).minutes.summary).toBe('还在写');
  expect((await minutes(sessionId)).body.summary).toBe('还在写');
});

describe('a correction', () => {
  let sessionId: SessionId;
  beforeEach(async () => {
    sessionId = await closedSession(station, people);
  });
  const correct = (rest: Partial<Ask<'reading.correct'>> = {}) =>
    station.ask('reading.correct', correction(sessionId, rest), operator);

  test('is a new edition with who and why; the one before stays as it was', async () => {
    const first = await edition(sessionId);
    station.clock.advance(2 * days);
    const host = { memberId: people[1], name: '别名' };
    expect(await correct({ host, leadReader: { memberId: null, name: '示例领读' } })).toEqual({
      value: { edition: 2 },
    });
    expect(await edition(sessionId, 1)).toEqual(first);
    expect(await edition(sessionId)).toEqual({
      ...first,
      edition: 2,
      madeAt: station.clock.now(),
      reason: '示例：漏记一本书',
      host: { memberId: people[1], name: '张测试' },
      leadReader: { memberId: null, name: '示例领读' },
      items: correction(sessionId).items,
      minutes: minutesSaying('改过的小结。'),
    });
    const { editions } = await station.must('reading.editions', { sessionId }, operator);
    expect(editions.map((one) => [one.edition, one.madeBy, one.reason])).toEqual([
      [2, '命令行', '示例：漏记一本书'],
      [1, '命令行', null],
    ]);
    // Lists, which read the session, agree with the papers.
    expect(await station.must('reading.session', { sessionId }, operator)).toMatchObject({
      host: { name: '张测试' },
      leadReader: { name: '示例领读' },
      items: [{ title: '另一本示例书' }],
      edition: 2,
    });
  });

  // Bug: of two corrections of one edition the second undoes the first without having seen it.
  test('of an edition that is not the newest is refused', async () => {
    await correct();
    expect(await correct()).toEqual({ problem: { code: 'reading.changed-elsewhere', facts: { edition: 2 } } });
    expect(await correct({ edition: 2 })).toEqual({ value: { edition: 3 } });
  });

  test('takes no unknown person, no inverted pages, nothing incomplete and no session that is not closed', async () => {
    const nobody = { memberId: 999, name: '无此人' };
    const speaker = { who: nobody, seconds: 0, keyPoints: '' };
    const wrong: [Partial<Ask<'reading.correct'>>, string][] = [
      [{ host: nobody }, 'member.unknown'],
      [{ minutes: minutesSaying('小结', { recorder: nobody }) }, 'member.unknown'],
      [{ minutes: minutesSaying('小结', { speakers: [speaker] }) }, 'member.unknown'],
      [{ items: [{ ...correction(sessionId).items[0]!, pageFrom: 9, pageTo: 8 }] }, 'reading.pages-inverted'],
      [{ minutes: minutesSaying('') }, 'reading.incomplete'],
      [{ minutes: minutesSaying('小结', { recorder: null }) }, 'reading.incomplete'],
      [{ reason: ' ' }, 'request.invalid'],
    ];
    for (const [rest, code] of wrong) expect(await correct(rest), code).toMatchObject({ problem: { code } });
    const planned = await planSession(station, {
      startsAt: at('2026-11-23T14:00'),
      endsAt: at('2026-11-23T16:00'),
    });
    expect(await correct({ sessionId: planned })).toMatchObject({ problem: { code: 'reading.not-closed' } });
    expect(await correct({ sessionId: 999 })).toMatchObject({ problem: { code: 'reading.unknown' } });
    expect((await station.dump())['reading_edition']).toHaveLength(1);
  });

  test('derives attendance anew: a visit struck out meanwhile no longer counts', async () => {
    const [visit] = (await station.visits()).filter(({ memberId }) => memberId === people[1]);
    await station.must('check-in.void', { ...key(), visitId: visit!.visitId, reason: '示例：代刷' }, operator);
    expect(await records(people[1])).toHaveLength(1);
    await correct();
    expect(await records(people[1])).toEqual([]);
    expect(await records(people[0])).toHaveLength(1);
    expect((await edition(sessionId)).attendees).toHaveLength(1);
    expect((await station.must('reading.sessions', {}, operator)).sessions).toMatchObject([{ attended: 1 }]);
  });

  // Bug: the visits are gone after their time, and a late correction empties everybody's handbook.
  test('keeps the attendance of the edition before, once the visits are gone', async () => {
    const { attendees } = await edition(sessionId);
    await station.edit(['delete from visit', noteRemoval]);
    await correct();
    expect((await edition(sessionId)).attendees).toEqual(attendees);
    expect(await records(people[0])).toHaveLength(1);
  });
});

// Bug: guests' visits go after a month, and a correction after that drops the guests from the record.
test('a correction after a month keeps the guests', async () => {
  const sessionId = await planSession(station);
  station.clock.advanceTo('2026-11-22T14:00');
  await openSignIn(station, sessionId);
  await station.must('check-in.guestArrive', { ...key(), name: '来访·示例', purpose: 'reading' });
  station.clock.advanceTo('2026-11-22T14:01');
  await station.must('check-in.arrive', { ...key(), memberId: people[0], identifiedBy: 'number', purpose: 'reading' });
  await station.must('reading.endSignIn', { ...key(), sessionId }, operator);
  await saveMinutes(station, sessionId, 0, minutesSaying('示例小结。'));
  await closeSession(station, sessionId);
  station.clock.advance(31 * days);
  await station.edit(['delete from visit where guest_name is not null', noteRemoval]);
  await station.must('reading.correct', correction(sessionId), operator);
  expect((await edition(sessionId)).attendees.map(({ name }) => name)).toEqual(['来访·示例', '欧阳示例']);
});

// Bug: a name put right in the roster before the session is closed stays wrong in its record for good.
test('the record is closed under the names of the roster', async () => {
  const who = { memberId: people[0], name: '欧阳示例' };
  const sessionId = await endedSession(station, people, { host: who, leadReader: who });
  const speakers = [{ who, seconds: 60, keyPoints: '示例' }];
  await saveMinutes(station, sessionId, 0, minutesSaying('示例', { recorder: who, speakers }));
  const fields = {
    ...nobody,
    studentNumber: '20260101',
    name: '欧阳范例',
    sex: '',
    politicalStatus: '共青团员',
  } as const;
  await station.must('members.save', { ...key(), memberId: people[0], fields }, operator);
  expect(await closeSession(station, sessionId)).toMatchObject({ value: { records: 2 } });
  const { host, leadReader, minutes: body, attendees } = await edition(sessionId);
  const named = [host, leadReader, body.recorder, body.speakers[0]?.who, attendees[0]];
  expect(named.map((one) => one?.name)).toEqual(Array.from({ length: 5 }, () => '欧阳范例'));
});
