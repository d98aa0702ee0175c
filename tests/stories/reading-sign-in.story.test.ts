/** 签到 of a session is opened and ended; by staff, by the clock, across restarts. */
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { SessionId } from '../../src-main/contract/values.ts';
import { at, endSignIn, openSignIn, planSession } from '../support/reading-session.ts';
import { openStoryStation, operator } from '../support/story-station.ts';

type Station = Awaited<ReturnType<typeof openStoryStation>>;
const key = () => ({ requestKey: randomUUID() });
const minutes = 60_000;
const cardText = '0040856634';
const otherCard = '0040856635';

let station: Station;
let sessionId: SessionId;
beforeEach(async () => {
  station = await openStoryStation();
  await station.add('20260101', '欧阳示例', cardText);
  await station.add('20260102', '张测试', otherCard);
  sessionId = await planSession(station);
});
afterEach(() => station.stop());

const attendees = async (id = sessionId) =>
  (await station.must('reading.attendance', { sessionId: id }, operator)).attendees;
const names = async (id = sessionId) => (await attendees(id)).map(({ name }) => name);
const refusal = (route: 'reading.openSignIn' | 'reading.endSignIn', id = sessionId) =>
  station.refusal(route, { ...key(), sessionId: id }, operator);
const figure = async () => (await station.must('rooms.figures', {})).rooms.find(({ kind }) => kind === 'home')?.session;

describe('opening and ending', () => {
  // Bug: two sessions take the people of one room.
  test('one session a room', async () => {
    const later = await planSession(station, { startsAt: at('2026-11-22T16:00'), endsAt: at('2026-11-22T17:00') });
    const elsewhere = await planSession(station, { roomId: station.room('activity') });
    await openSignIn(station, sessionId);
    await openSignIn(station, sessionId);
    await openSignIn(station, elsewhere);
    const busy = await station.ask('reading.openSignIn', { ...key(), sessionId: later }, operator);
    expect(busy).toEqual({ problem: { code: 'reading.room-busy', facts: { title: '示例读书分享会' } } });
    await station.swipe(cardText);
    await endSignIn(station, sessionId);
    expect(await refusal('reading.endSignIn')).toBe('reading.not-open');
    station.clock.advance(minutes);
    await openSignIn(station, later);
    expect(await station.swipe(cardText)).toMatchObject({ kind: 'checkedIn' });
    expect([await names(), await names(later)]).toEqual([['欧阳示例'], ['欧阳示例']]);
    // Bug: the first is opened again, and those of the second are in both.
    await endSignIn(station, later);
    expect(await refusal('reading.openSignIn')).toBe('reading.room-busy');
  });

  // Bug: ended by mistake, it can never be gone on with; or those who came before are lost.
  test('again after it was ended too early', async () => {
    await openSignIn(station, sessionId);
    await station.swipe(cardText);
    station.clock.advance(minutes);
    await endSignIn(station, sessionId);
    station.clock.advance(minutes);
    await openSignIn(station, sessionId);
    await station.swipe(otherCard);
    expect(await names()).toEqual(['欧阳示例', '张测试']);
  });

  // Bug: the session of next week is opened today and everybody is early by seven days.
  test('on its own day only', async () => {
    station.clock.advanceTo('2026-11-21T23:59');
    expect(await refusal('reading.openSignIn')).toBe('reading.not-today');
    station.clock.advanceTo('2026-11-23T00:00');
    expect(await refusal('reading.openSignIn')).toBe('reading.not-today');
    await station.must('reading.cancel', { ...key(), sessionId, reason: '示例' }, operator);
    expect(await refusal('reading.openSignIn')).toBe('reading.not-planned');
  });

  // Bug: after a power cut nobody attends the session that is going on.
  test('goes on after a restart', async () => {
    await openSignIn(station, sessionId);
    await station.swipe(cardText);
    await station.restart();
    expect((await figure())?.attending).toBe(1);
    expect(await station.swipe(otherCard)).toMatchObject({ visit: { purpose: 'reading' } });
    expect(await names()).toEqual(['欧阳示例', '张测试']);
    await endSignIn(station, sessionId);
    await station.restart();
    expect(await figure()).toBeNull();
  });

  // Bug: a refused opening, rolled back, is remembered in memory as open.
  test('what was refused changes nothing', async () => {
    station.clock.advanceTo('2026-11-23T09:00');
    expect(await refusal('reading.openSignIn')).toBe('reading.not-today');
    expect(await figure()).toBeNull();
    expect(await station.swipe(cardText)).toMatchObject({ visit: { purpose: 'study' } });
  });

  // Bug: nobody ends it in the evening, and the next morning's readers attend yesterday's session; or everybody is
  // credited with the hours until closing.
  test('left open over night: it ended as planned', async () => {
    station.clock.advanceTo('2026-11-22T14:00');
    await openSignIn(station, sessionId);
    await station.swipe(cardText);
    station.clock.advanceTo('2026-11-23T08:30');
    expect(await figure()).toBeNull();
    expect(await station.swipe(otherCard)).toMatchObject({ visit: { purpose: 'study', session: null } });
    // The work of the clock is done at each start, too.
    await station.restart();
    const { state, endedAt } = await station.must('reading.session', { sessionId }, operator);
    expect({ state, endedAt }).toEqual({ state: 'ended', endedAt: at('2026-11-22T16:00') });
    expect(await attendees()).toMatchObject([
      { name: '欧阳示例', leftAt: at('2026-11-22T22:30'), leftEarly: false, lateMinutes: 0, minutes: 120 },
    ]);
    expect(await refusal('reading.openSignIn')).toBe('reading.not-today');
  });

  // Bug: staff end it themselves the next morning, and the night counts as attended.
  test('ended by staff the next morning: it ended as planned', async () => {
    station.clock.advanceTo('2026-11-22T14:00');
    await openSignIn(station, sessionId);
    station.clock.advanceTo('2026-11-23T08:30');
    await endSignIn(station, sessionId);
    expect(await station.must('reading.session', { sessionId }, operator)).toMatchObject({
      endedAt: at('2026-11-22T16:00'),
    });
  });
});

// Bug: begun only after its planned end and left open, it ended before anybody came: nobody attended, and no way back.
test('begun after its time and left open: it lasted as long as planned', async () => {
  station.clock.advanceTo('2026-11-22T16:30');
  await openSignIn(station, sessionId);
  station.clock.advance(minutes);
  await station.swipe(cardText);
  station.clock.advanceTo('2026-11-23T09:00');
  await station.restart();
  expect(await station.must('reading.session', { sessionId }, operator)).toMatchObject({
    state: 'ended',
    endedAt: at('2026-11-22T18:30'),
  });
  expect(await attendees()).toMatchObject([{ name: '欧阳示例', minutes: 119 }]);
});

// Bug: once the clock is set back, whoever comes attends nothing until it has caught up, and cannot leave by card.
test('the clock is set back while it is open', async () => {
  station.clock.advanceTo('2026-11-22T14:30');
  await openSignIn(station, sessionId);
  await station.swipe(otherCard);
  station.clock.advance(-60 * minutes);
  await station.restart();
  station.clock.advanceTo('2026-11-22T13:40');
  await station.swipe(cardText);
  expect(await names()).toEqual(['欧阳示例', '张测试']);
  station.clock.advanceTo('2026-11-22T15:00');
  expect(await station.swipe(cardText)).toMatchObject({ kind: 'checkedOut' });
  expect(await names()).toEqual(['欧阳示例', '张测试']);
});

// Bug: set back a day by mistake, the session is taken for yesterday's once the clock is right, and can never go on.
test('the clock is set back a day and forward again while it is open', async () => {
  station.clock.advanceTo('2026-11-22T14:00');
  await openSignIn(station, sessionId);
  station.clock.advance(-24 * 60 * minutes);
  await station.restart();
  station.clock.advance(24 * 60 * minutes);
  await station.restart();
  expect(await station.swipe(cardText)).toMatchObject({ visit: { session: { title: '示例读书分享会' } } });
});

// Bug: the room's hours are cut by mistake, and the session then ends at a time that is still to come.
test('its room closes earlier from now on', async () => {
  station.clock.advanceTo('2026-11-22T14:00');
  await openSignIn(station, sessionId);
  station.clock.advanceTo('2026-11-22T14:30');
  const hours = { name: '社区党员之家', opensAt: '08:00', closesAt: '14:20' };
  await station.must('rooms.save', { ...key(), roomId: station.room('home'), ...hours }, operator);
  await station.restart();
  const session = await station.must('reading.session', { sessionId }, operator);
  expect(session).toMatchObject({ state: 'ended', endedAt: station.clock.now() });
});
