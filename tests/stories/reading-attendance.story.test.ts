/** 签到 of a session: the swipe that is a visit and an attendance at once. On a real file, with a clock moved by hand. */
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Arrival, VisitCard } from '../../src-main/contract/check-in.ts';
import type { MemberId, SessionId } from '../../src-main/contract/values.ts';
import { at, endSignIn, openSignIn, planSession } from '../support/reading-session.ts';
import { openStoryStation, operator } from '../support/story-station.ts';

type Station = Awaited<ReturnType<typeof openStoryStation>>;
const key = () => ({ requestKey: randomUUID() });
const seconds = 1000;
const minutes = 60 * seconds;
const cardText = '0040856634';
const otherCard = '0040856635';

let station: Station;
let member: MemberId;
let other: MemberId;
let sessionId: SessionId;
beforeEach(async () => {
  station = await openStoryStation();
  member = await station.add('20260101', '欧阳示例', cardText);
  other = await station.add('20260102', '张测试', otherCard);
  sessionId = await planSession(station);
});
afterEach(() => station.stop());

function visitIn(arrival: Arrival): VisitCard {
  if (!('visit' in arrival)) throw new TypeError('only counted');
  return arrival.visit;
}
const attendance = (id = sessionId) => station.must('reading.attendance', { sessionId: id }, operator);
const attendees = async (id = sessionId) => (await attendance(id)).attendees;
const names = async (id = sessionId) => (await attendees(id)).map(({ name }) => name);
const figure = async () => (await station.must('rooms.figures', {})).rooms.find(({ kind }) => kind === 'home')?.session;

describe('a session from its first swipe to its end', () => {
  test('signed up or not, late or not, gone and back: all of it in minutes', async () => {
    await station.must('reading.signUp', { ...key(), sessionId, who: { by: 'card', cardText } });
    const absent = await station.add('20260103', '买买提·示例');
    await station.must('reading.signUp', { ...key(), sessionId, who: { by: 'name', memberId: absent } });
    station.clock.advanceTo('2026-11-22T13:50');
    await openSignIn(station, sessionId);
    const inTime = await station.swipe(cardText);
    expect(inTime).toMatchObject({
      kind: 'checkedIn',
      movedFrom: null,
      visit: {
        purpose: 'reading',
        session: { title: '示例读书分享会', startsAt: at('2026-11-22T14:00'), lateMinutes: 0 },
      },
    });
    station.clock.advanceTo('2026-11-22T14:20');
    expect(visitIn(await station.swipe(otherCard)).session).toMatchObject({ lateMinutes: 20 });
    expect(await figure()).toEqual({
      sessionId,
      title: '示例读书分享会',
      startsAt: at('2026-11-22T14:00'),
      endsAt: at('2026-11-22T16:00'),
      attending: 2,
    });

    // Bug: going out for ten minutes is the end of it, or coming back is being late.
    station.clock.advanceTo('2026-11-22T15:00');
    expect(await station.swipe(cardText)).toMatchObject({ kind: 'checkedOut', visit: { session: { lateMinutes: 0 } } });
    expect((await figure())?.attending).toBe(1);
    station.clock.advanceTo('2026-11-22T15:10');
    expect(await station.swipe(cardText)).toMatchObject({ kind: 'checkedIn', visit: { session: { lateMinutes: 0 } } });
    station.clock.advanceTo('2026-11-22T15:45');
    await station.swipe(otherCard);
    station.clock.advanceTo('2026-11-22T16:00');
    await endSignIn(station, sessionId);
    // Bug: the end of the session sends people out of the room.
    expect(await station.present('home')).toBe(1);
    expect(await figure()).toBeNull();

    station.clock.advanceTo('2026-11-22T17:00');
    const seen = await attendance();
    expect(seen.attendees).toEqual([
      {
        memberId: member,
        studentNumber: '20260101',
        name: '欧阳示例',
        grade: '2026级',
        className: '日语2601',
        arrivedAt: at('2026-11-22T13:50'),
        leftAt: null,
        minutes: 110,
        lateMinutes: 0,
        leftEarly: false,
        hadSignedUp: true,
      },
      expect.objectContaining({
        memberId: other,
        leftAt: at('2026-11-22T15:45'),
        minutes: 85,
        lateMinutes: 20,
        leftEarly: true,
        hadSignedUp: false,
      }),
    ]);
    expect(seen.missing).toMatchObject([{ memberId: absent, name: '买买提·示例', isWaiting: false }]);
    const { sessions } = await station.must('reading.sessions', {}, operator);
    expect(sessions).toMatchObject([{ state: 'ended', signedUp: 2, attended: 2 }]);
  });

  test('guests by name', async () => {
    const guest = (purpose: 'reading' | 'talk') =>
      station.must('check-in.guestArrive', { ...key(), name: '访客·示例', purpose });
    await guest('talk');
    await openSignIn(station, sessionId);
    expect(await guest('talk')).toMatchObject({ kind: 'alreadyIn', visit: { session: null } });
    expect(await guest('reading')).toMatchObject({ kind: 'checkedIn', visit: { session: { lateMinutes: 0 } } });
    expect(await guest('reading')).toMatchObject({ kind: 'alreadyIn' });
    expect(await station.present('home')).toBe(1);
    expect(await attendees()).toMatchObject([
      { memberId: null, name: '访客·示例', studentNumber: '', grade: '', className: '', hadSignedUp: false },
    ]);
  });

  // Bug: who waits beyond the seats is missed like those who had one.
  test('whoever signed up and is not there, waiting list last', async () => {
    const few = await planSession(station, { seats: 1, roomId: station.room('activity') });
    for (const memberId of [other, member]) {
      await station.must('reading.signUp', { ...key(), sessionId: few, who: { by: 'name', memberId } });
    }
    expect((await attendance(few)).missing).toMatchObject([
      { memberId: other, isWaiting: false },
      { memberId: member, isWaiting: true },
    ]);
    await openSignIn(station, few);
    await station.swipe(otherCard, station.room('activity'));
    expect((await attendance(few)).missing).toMatchObject([{ memberId: member, isWaiting: true }]);
  });
});

describe('somebody already inside', () => {
  // Bug: one swipe sends those out who came early, and they are missing from the list.
  test('attends from the first swipe on, and taking it back gives the first visit again', async () => {
    const early = visitIn(await station.swipe(cardText));
    station.clock.advance(30 * minutes);
    await openSignIn(station, sessionId);
    expect(await names()).toEqual([]);
    const joined = await station.swipe(cardText);
    expect(joined).toMatchObject({ kind: 'checkedIn', movedFrom: null, visit: { purpose: 'reading' } });
    expect(await station.present('home')).toBe(1);
    expect(await names()).toEqual(['欧阳示例']);
    const { visitId, undoKey } = visitIn(joined);
    expect(visitId).not.toBe(early.visitId);
    await station.must('check-in.undo', { ...key(), visitId, ofRequest: undoKey! });
    expect(await names()).toEqual([]);
    expect(await station.visits()).toMatchObject([
      { visitId, state: 'voided' },
      { visitId: early.visitId, state: 'open', purpose: 'study' },
    ]);
    expect(await station.swipe(cardText)).toMatchObject({ kind: 'checkedIn' });
  });

  // Bug: a second read is taken for the same act as a visit begun seconds before 签到 was opened.
  test('also when they came a moment before, and only once', async () => {
    await station.swipe(cardText);
    station.clock.advance(3 * seconds);
    await openSignIn(station, sessionId);
    station.clock.advance(3 * seconds);
    expect(await station.swipe(cardText)).toMatchObject({ kind: 'checkedIn', visit: { purpose: 'reading' } });
    station.clock.advance(5 * seconds);
    expect(await station.swipe(cardText)).toMatchObject({ kind: 'alreadyIn', visit: { session: {} } });
    station.clock.advance(6 * seconds);
    expect(await station.swipe(cardText)).toMatchObject({ kind: 'checkedOut' });
  });

  // Bug: sent to swipe again right after leaving, when 签到 is opened, they are told that they left.
  test('or just out of the door', async () => {
    await station.swipe(cardText);
    station.clock.advance(minutes);
    await station.swipe(cardText);
    station.clock.advance(3 * seconds);
    await openSignIn(station, sessionId);
    station.clock.advance(3 * seconds);
    expect(await station.swipe(cardText)).toMatchObject({ kind: 'checkedIn', visit: { purpose: 'reading' } });
  });

  // Bug: whoever came to read before 签到 was opened has a visit of the right kind and no attendance.
  test('also when they came to read', async () => {
    const reading = { memberId: member, identifiedBy: 'number', purpose: 'reading' } as const;
    await station.must('check-in.arrive', { ...key(), ...reading });
    station.clock.advance(minutes);
    await openSignIn(station, sessionId);
    expect(await station.must('check-in.arrive', { ...key(), ...reading })).toMatchObject({ kind: 'checkedIn' });
    expect(await station.must('check-in.arrive', { ...key(), ...reading })).toMatchObject({
      kind: 'alreadyIn',
      visit: { session: { lateMinutes: 0 } },
    });
    expect(await names()).toEqual(['欧阳示例']);
    expect(await station.visits()).toMatchObject([{ state: 'open' }, { state: 'closed' }]);
  });

  // Bug: a person on duty in the room is made to attend, or cannot be checked in for anything else.
  test('stays with what they chose when they chose it', async () => {
    await openSignIn(station, sessionId);
    const duty = { memberId: member, identifiedBy: 'number', purpose: 'duty' } as const;
    expect(await station.must('check-in.arrive', { ...key(), ...duty })).toMatchObject({
      kind: 'checkedIn',
      visit: { purpose: 'duty', session: null },
    });
    expect(await station.must('check-in.arrive', { ...key(), ...duty })).toMatchObject({ kind: 'alreadyIn' });
    expect(await names()).toEqual([]);
  });

  test('of another room comes over', async () => {
    await station.swipe(cardText, station.room('activity'));
    station.clock.advance(minutes);
    await openSignIn(station, sessionId);
    expect(await station.swipe(cardText)).toMatchObject({ movedFrom: '活动驿站', visit: { purpose: 'reading' } });
  });
});

describe('attendance follows the visits', () => {
  // Bug: a second record of attendance that a voided visit leaves behind.
  test('voided, taken back, or changed in purpose: no attendance', async () => {
    await openSignIn(station, sessionId);
    const first = visitIn(await station.swipe(cardText));
    const second = visitIn(await station.swipe(otherCard));
    expect(await names()).toEqual(['欧阳示例', '张测试']);
    await station.must('check-in.void', { ...key(), visitId: first.visitId, reason: '误刷' }, operator);
    expect(await names()).toEqual(['张测试']);
    const change = { visitId: second.visitId, ofRequest: second.undoKey! };
    const changed = await station.must('check-in.changePurpose', { ...key(), ...change, purpose: 'duty' });
    expect(changed.visit.session).toBeNull();
    expect(await names()).toEqual([]);
    await station.must('check-in.changePurpose', { ...key(), ...change, purpose: 'reading' });
    expect(await names()).toEqual(['张测试']);
  });

  // Bug: people who come for the room before or after, or to the other room, are in the list.
  test('only of the room, from opening to ending', async () => {
    const reading = (memberId: MemberId, room: 'home' | 'activity') =>
      station.must('check-in.arrive', {
        ...key(),
        memberId,
        identifiedBy: 'name',
        purpose: 'reading',
        roomId: station.room(room),
      });
    await openSignIn(station, sessionId);
    await reading(member, 'activity');
    expect(await names()).toEqual([]);
    station.clock.advance(minutes);
    await endSignIn(station, sessionId);
    station.clock.advance(minutes);
    expect(await reading(other, 'home')).toMatchObject({ visit: { session: null } });
    expect(await names()).toEqual([]);
  });

  // Bug: with nothing going on a swipe is counted for the session of the day, or refused.
  test('a swipe when none is open is a visit like any other', async () => {
    expect(await station.swipe(cardText)).toMatchObject({ visit: { purpose: 'study', session: null } });
    expect(await names()).toEqual([]);
    expect(await station.refusal('check-in.swipe', { ...key(), cardText: '1234567890' })).toBe('card.unknown');
  });
});
