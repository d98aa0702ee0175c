/** 值班表: slots, a week copied, duty by card, swaps, hours; and what the clock and a new term leave of it. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Answer, Ask } from '../../src-main/contract/registry.ts';
import type { MemberId, ShiftId } from '../../src-main/contract/values.ts';
import { kiosk, openStoryStation, operator } from '../support/story-station.ts';

type Station = Awaited<ReturnType<typeof openStoryStation>>;

/** Sunday 22 November 2026, 09:00. */
const today = '2026-11-22';
const lunch = { startsAt: '12:00', endsAt: '14:00' };
const early = { startsAt: '18:00', endsAt: '20:00' };
const late = { startsAt: '20:00', endsAt: '22:00' };
const people = { first: '04AABB01', second: '04AABB02', third: '04AABB03', fourth: '04AABB04' };
type Name = keyof typeof people;

let station: Station;
const ids = {} as Record<Name, MemberId>;

const key = () => ({ requestKey: randomUUID() });
const must: Station['must'] = (route, input) => station.must(route, input, operator);
const refusal: Station['refusal'] = (route, input) => station.refusal(route, input, operator);

beforeAll(async () => {
  station = await openStoryStation();
  for (const [place, [name, card]] of Object.entries(people).entries())
    ids[name as Name] = await station.add(`2026070${place + 1}`, `示例值班${'甲乙丙丁'[place]}`, card);
  await must('terms.begin', { ...key(), number: 3, from: '2026-09-01' });
  for (const name of ['first', 'second', 'third'] as const)
    await must('posts.appoint', { ...key(), memberId: ids[name], post: 'life' });
});
afterAll(() => station.stop());

type Place = Omit<Ask<'rota.assign'>, 'requestKey' | 'roomId' | 'memberId'>;
const wish = (who: Name, at: Place, room: 'home' | 'harbour' | 'activity' = 'home') => ({
  ...key(),
  ...at,
  roomId: station.room(room),
  memberId: ids[who],
});
const assign = async (...given: Parameters<typeof wish>): Promise<ShiftId> =>
  (await must('rota.assign', wish(...given))).shiftId;
const refused = (...given: Parameters<typeof wish>) => refusal('rota.assign', wish(...given));
const week = async (monday?: string) => must('rota.week', monday === undefined ? {} : { monday });
const shiftOf = async (shiftId: ShiftId): Promise<Answer<'rota.week'>['shifts'][number]> => {
  for (const monday of ['2026-11-16', '2026-11-23', '2026-11-30']) {
    const found = (await week(monday)).shifts.find((shift) => shift.shiftId === shiftId);
    if (found) return found;
  }
  throw new Error(`no shift ${shiftId}`);
};
const hoursOf = async (who: Name) =>
  (await must('rota.hours', {})).people.find(({ memberId }) => memberId === ids[who]);
const on = (day: string, slot: Omit<Place, 'day'>): Place => ({ day, ...slot });

describe('who is put down', () => {
  // Bug: a term without slots of its own has none, or overlapping ones are taken.
  test('serves in slots of the term: the usual ones until others are set', async () => {
    expect((await week()).slots).toEqual([lunch, early, late]);
    const slots = [lunch, { startsAt: '13:59', endsAt: '15:00' }];
    expect(await refusal('rota.saveSlots', { ...key(), slots })).toBe('rota.slots-overlap');
    expect(await refusal('rota.saveSlots', { ...key(), slots: [{ startsAt: '15:00', endsAt: '15:00' }] })).toBe(
      'rota.slot-inverted',
    );
    await must('rota.saveSlots', { ...key(), slots: [late, lunch, early] });
    expect((await week()).slots).toEqual([lunch, early, late]);
    expect(await refused('first', on(today, { startsAt: '09:00', endsAt: '11:00' }))).toBe('rota.not-a-slot');
  });

  // Bug: one person in two rooms at a time, a fourth person in a cell, somebody without a post, or a day gone by.
  test('is staff, at one place at a time, on a day to come of the term', async () => {
    const at = on('2026-11-24', early);
    await assign('first', at);
    const double = await station.ask('rota.assign', wish('first', at, 'activity'), operator);
    const { name } = (await week()).rooms.find(({ roomId }) => roomId === station.room('home')) ?? { name: '' };
    expect(double).toMatchObject({ problem: { code: 'rota.same-time', facts: { room: name } } });
    expect(await refused('first', at)).toBe('rota.same-time');
    expect(await refused('fourth', at)).toBe('rota.not-staff');
    expect(await refused('first', on('2026-11-21', early))).toBe('rota.day-past');
    expect(await refused('first', on('2026-08-31', early))).toBe('rota.day-past');
    await must('posts.appoint', { ...key(), memberId: ids.fourth, post: 'study' });
    await assign('second', at);
    await assign('third', at);
    expect(await refused('fourth', at)).toBe('rota.cell-full');
    expect(await refusal('rota.week', { monday: '2026-11-24' })).toBe('rota.not-monday');
  });

  // Bug: a copy doubles what is there already, or goes on silently with somebody who left.
  test('is copied to another week, and whoever cannot be is named', async () => {
    const copy = (from: string, to: string) => must('rota.copyWeek', { ...key(), from, to });
    expect(await copy('2026-11-23', '2026-11-30')).toEqual({ copied: 3, leftOut: [] });
    const { posts } = await must('posts.holders', {});
    const held = posts.flatMap(({ holders }) => holders).find(({ memberId }) => memberId === ids.third);
    if (!held) throw new Error('no post');
    const ended = { ...key(), appointmentId: held.appointmentId, reason: '退出' };
    expect(await must('posts.end', ended)).toEqual({ shiftsLeft: 2 });
    expect((await copy('2026-11-23', '2026-11-30')).leftOut.map(({ why }) => why)).toEqual([
      'there-already',
      'there-already',
      'not-staff',
    ]);
    // What stands stays in sight, so that the keeper finds somebody else.
    const left = await week('2026-11-23');
    expect(left.shifts.map(({ who }) => who.memberId)).toContain(ids.third);
    expect(left.staff.map(({ memberId }) => memberId)).not.toContain(ids.third);
    expect(await refusal('rota.copyWeek', { ...key(), from: '2027-01-04', to: '2026-11-30' })).toBe('rota.week-empty');
    for (const { shiftId } of (await week('2026-11-30')).shifts) await must('rota.remove', { ...key(), shiftId });
    expect((await week('2026-11-30')).shifts).toEqual([]);
    await must('posts.appoint', { ...key(), memberId: ids.third, post: 'life' });
  });
});

describe('duty follows from check-in', () => {
  const swipe = (who: Name, room?: 'home' | 'activity') =>
    station.swipe(people[who], room === undefined ? undefined : station.room(room));

  // Bug: a check-in in time is late, in another room counts, or taking it back leaves the person on duty.
  test('on time, late, in another room, and taken back', async () => {
    const shifts = { first: await assign('first', on(today, early)), second: await assign('second', on(today, early)) };
    station.clock.advanceTo(`${today}T17:40`);
    expect(await swipe('first', 'activity')).toMatchObject({ visit: { duty: null, purpose: 'study' } });
    expect(await shiftOf(shifts.first)).toMatchObject({ state: 'planned', arrivedAt: null });
    station.clock.advanceTo(`${today}T17:50`);
    const arrived = await swipe('first');
    expect(arrived).toMatchObject({
      kind: 'checkedIn',
      visit: { purpose: 'duty', duty: { ...early, lateMinutes: 0 } },
    });
    if (arrived.kind !== 'checkedIn') throw new Error(arrived.kind);
    const { visitId, undoKey } = arrived.visit;
    await station.must('check-in.undo', { ...key(), visitId, ofRequest: undoKey ?? '' });
    expect(await shiftOf(shifts.first)).toMatchObject({ state: 'planned', arrivedAt: null });
    station.clock.advanceTo(`${today}T18:05`);
    expect(await shiftOf(shifts.first)).toMatchObject({ state: 'due' });
    await swipe('first');
    expect(await shiftOf(shifts.first)).toMatchObject({ state: 'present', lateMinutes: 0 });
    station.clock.advanceTo(`${today}T18:12`);
    expect(await swipe('second')).toMatchObject({ visit: { duty: { ...early, lateMinutes: 12 } } });
    station.clock.advanceTo(`${today}T19:12`);
    expect(await swipe('second')).toMatchObject({ kind: 'checkedOut' });
    station.clock.advanceTo(`${today}T20:30`);
    expect(await shiftOf(shifts.second)).toMatchObject({ state: 'late', lateMinutes: 12, minutes: 60 });
    expect(await shiftOf(shifts.first)).toMatchObject({ state: 'present', minutes: 115, leftAt: null });
  });

  // Bug: whoever was inside before checks out instead of beginning the shift, or is absent while standing there.
  test('of somebody who is inside already: the next read begins it; a shift that follows needs none', async () => {
    const [one, other] = [
      await assign('third', on('2026-11-23', early)),
      await assign('third', on('2026-11-23', late)),
    ];
    station.clock.advanceTo('2026-11-23T16:00');
    await swipe('third');
    station.clock.advanceTo('2026-11-23T17:45');
    expect(await swipe('third')).toMatchObject({ kind: 'checkedIn', visit: { purpose: 'duty', duty: early } });
    station.clock.advanceTo('2026-11-23T19:50');
    expect(await shiftOf(other)).toMatchObject({ state: 'planned' });
    station.clock.advanceTo('2026-11-23T20:20');
    expect(await shiftOf(other)).toMatchObject({ state: 'present', lateMinutes: 0 });
    station.clock.advanceTo('2026-11-23T21:00');
    expect(await swipe('third')).toMatchObject({ kind: 'checkedOut' });
    expect(await shiftOf(one)).toMatchObject({ state: 'present', minutes: 120 });
    expect(await shiftOf(other)).toMatchObject({ state: 'present', minutes: 60 });
  });

  // Bug: 心海港湾 knows nobody, so its duty is always absent; nobody at all is "present".
  test('of 心海港湾 at another room, since it knows nobody; of nobody it is absent', async () => {
    const harbour = await assign('fourth', on('2026-11-24', lunch), 'harbour');
    station.clock.advanceTo('2026-11-24T12:00');
    expect(await swipe('fourth')).toMatchObject({ visit: { duty: lunch } });
    expect(
      await refusal('rota.correct', { ...key(), shiftId: harbour, state: 'absent', minutes: 0, reason: '错' }),
    ).toBe('request.invalid');
    const early24 = (await week()).shifts.filter(({ day, startsAt }) => day === '2026-11-24' && startsAt === '18:00');
    station.clock.advanceTo('2026-11-24T22:00');
    expect(await shiftOf(harbour)).toMatchObject({ state: 'present', minutes: 120 });
    for (const { shiftId } of early24) expect(await shiftOf(shiftId)).toMatchObject({ state: 'absent', minutes: 0 });
    const [first] = early24;
    if (!first) throw new Error('no shift');
    const correct = (state: 'present' | 'excused', minutes: number) => ({
      ...key(),
      shiftId: first.shiftId,
      state,
      minutes,
      reason: '忘记刷卡',
    });
    expect(await refusal('rota.correct', correct('present', 121))).toBe('rota.too-many-minutes');
    expect(await refusal('rota.correct', correct('excused', 1))).toBe('rota.too-many-minutes');
    await must('rota.correct', correct('present', 90));
    expect(await shiftOf(first.shiftId)).toMatchObject({ state: 'present', minutes: 90, correction: '忘记刷卡' });
    expect(await refusal('rota.remove', { ...key(), shiftId: first.shiftId })).toBe('rota.day-past');
    const toCome = await assign('first', on('2026-11-27', early));
    expect(await refusal('rota.correct', { ...correct('present', 0), shiftId: toCome })).toBe('rota.not-over');
    await must('rota.remove', { ...key(), shiftId: toCome });
  });

  // Bug: hours are those of one week, or of shifts that are not over.
  test('comes to hours of the term', async () => {
    expect(await hoursOf('first')).toMatchObject({ shifts: 2, present: 2, minutes: 115 + 90 });
    expect(await hoursOf('second')).toMatchObject({ shifts: 2, late: 1, absent: 1, minutes: 60 });
    expect(await hoursOf('third')).toMatchObject({ shifts: 3, present: 2, absent: 1, minutes: 180 });
  });
});

describe('a swap', () => {
  const pin = '402817';
  const connections = { first: { ...kiosk, connection: 'first' }, second: { ...kiosk, connection: 'second' } };
  beforeAll(async () => {
    for (const [place, name] of (['first', 'second'] as const).entries()) {
      await must('staff.setPin', { ...key(), memberId: ids[name], pin });
      await station.must('staff.signInByPin', { who: `2026070${place + 1}`, pin }, connections[name]);
    }
  });
  const ask = (shiftId: ShiftId, to: Name) => ({ ...key(), shiftId, to: ids[to], reason: '当天有考试' });
  const mine = () => station.must('rota.mine', {}, connections.first);

  // Bug: anybody swaps anybody's shift away, twice, or to somebody who is on duty then.
  test('is asked by the person, withdrawn by the person, refused or approved by the keeper', async () => {
    const shiftId = await assign('first', on('2026-11-25', early));
    await assign('third', on('2026-11-25', early), 'activity');
    const at = connections.first;
    expect(await station.refusal('rota.askSwap', ask(shiftId, 'second'), connections.second)).toBe('rota.not-yours');
    expect(await station.refusal('rota.askSwap', ask(shiftId, 'third'), at)).toBe('rota.same-time');
    const asked = await station.must('rota.askSwap', ask(shiftId, 'second'), at);
    expect(await station.refusal('rota.askSwap', ask(shiftId, 'second'), at)).toBe('rota.swap-asked');
    expect((await shiftOf(shiftId)).swap).toMatchObject({ ...asked, to: { memberId: ids.second } });
    expect(await station.refusal('rota.withdrawSwap', { ...key(), ...asked }, connections.second)).toBe(
      'rota.not-yours',
    );
    await station.must('rota.withdrawSwap', { ...key(), ...asked }, at);
    const again = await station.must('rota.askSwap', ask(shiftId, 'second'), at);
    await must('rota.settleSwap', { ...key(), ...again, isApproved: false, note: '人手不够' });
    expect(await refusal('rota.settleSwap', { ...key(), ...again, isApproved: true, note: '' })).toBe('swap.settled');
    const third = await station.must('rota.askSwap', ask(shiftId, 'second'), at);
    expect((await must('rota.swaps', {})).swaps.map(({ state }) => state)).toEqual(['asked', 'refused', 'withdrawn']);
    await must('rota.settleSwap', { ...key(), ...third, isApproved: true, note: '' });
    expect(await shiftOf(shiftId)).toMatchObject({ who: { memberId: ids.second }, swap: null });
    const own = await mine();
    expect(own.shifts.map((shift) => shift.shiftId)).not.toContain(shiftId);
    expect(own.swaps).toHaveLength(3);
    expect(own.minutes).toBe(205);
  });

  // Bug: yesterday's shift changes hands, and with it who was absent.
  test('of yesterday is refused when asked and when approved', async () => {
    const past = (await mine()).shifts[0]?.shiftId;
    if (past === undefined) throw new Error('no shift');
    expect(await station.refusal('rota.askSwap', ask(past, 'second'), connections.first)).toBe('rota.day-past');
    const shiftId = await assign('first', on('2026-11-26', early));
    const { swapId } = await station.must('rota.askSwap', ask(shiftId, 'second'), connections.first);
    station.clock.advanceTo('2026-11-27T09:00');
    const settle = (isApproved: boolean) => ({ ...key(), swapId, isApproved, note: '' });
    expect(await refusal('rota.settleSwap', settle(true))).toBe('rota.day-past');
    await must('rota.settleSwap', settle(false));
    expect(await shiftOf(shiftId)).toMatchObject({ who: { memberId: ids.first }, state: 'absent' });
  });
});

describe('hours stay', () => {
  // Bug: with the clock a month back hours are gone or negative, or a check-in then changes what was.
  test('when the clock is set back a month', async () => {
    const before = await must('rota.hours', {});
    station.clock.setTo('2026-10-27T18:00');
    await station.swipe(people.first);
    const told = (all: typeof before) =>
      all.people.map(({ memberId, present, late: times, minutes }) => ({ memberId, present, times, minutes }));
    expect(told(await must('rota.hours', {}))).toEqual(told(before));
    station.clock.setTo('2026-11-27T09:01');
    expect(await must('rota.hours', {})).toEqual(before);
  });

  // Bug: whoever stood on the rota is taken off the roster with an import taken back; a program restarted forgets.
  test('through a restart, and as a workbook', async () => {
    const before = await must('rota.term', {});
    await station.restart();
    expect(await must('rota.term', {})).toEqual(before);
    const { fileName, base64 } = await must('rota.export', {});
    expect(fileName).toBe('值班记录-第三届.xlsx');
    expect(Buffer.from(base64, 'base64').subarray(0, 2).toString()).toBe('PK');
  });

  // Bug: with the term its shifts and hours are gone, or nobody's week can be opened.
  test('when the term is over', async () => {
    const termId = (await week()).termId ?? undefined;
    const before = await must('rota.hours', { termId });
    await station.edit([`update station_term set state = 'past', to_day = '2026-11-26', closed_at = 1`]);
    expect(await refusal('rota.hours', {})).toBe('term.none-current');
    expect(await refusal('rota.assign', wish('first', on('2026-11-30', early)))).toBe('term.none-current');
    const after = await must('rota.hours', { termId });
    expect(after.people).toEqual(before.people);
    expect(await week('2026-11-23')).toMatchObject({ termId: null, staff: [], slots: [lunch, early, late] });
    expect((await week('2026-11-23')).shifts.length).toBeGreaterThan(0);
  });
});
