/** A hand-over at midnight, whether the station is running or switched off: who is staff, and what stays as it was. */
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { MemberId } from '../../src-main/contract/values.ts';
import type { Caller } from '../../src-main/core/kernel/caller.ts';
import { askAs } from '../../src-main/hosts/cli/ask.ts';
import { termLine, termLines } from '../../src-main/hosts/cli/terms.ts';
import { confirmed, onDuty, signInByPin, staffPin } from '../support/staff-on-duty.ts';
import { kiosk, openStoryStation, operator, passphrase } from '../support/story-station.ts';

const cardText = '04A1B2C3';
const key = () => ({ requestKey: randomUUID() });
let station: Awaited<ReturnType<typeof openStoryStation>>;
let old: Caller & { readonly memberId: MemberId };
let next: MemberId;

beforeEach(async () => {
  station = await openStoryStation();
  old = await onDuty(station, '20230901', 'study', 'life');
  next = await station.add('20230902', '诸葛示例', cardText);
});
afterEach(() => station.stop());

/** As 换届 leaves it behind: hand-over at the end of Sunday, 22 November. */
const planned = () => [
  `update station_term set to_day = '2026-11-22'`,
  `insert into station_term (number, from_day, state, created_at) values (4, '2026-11-23', 'planned', 0)`,
  `insert into appointment (term_id, member_id, post, since, end_reason, appointed_at, appointed_by)
    select id, ${next}, 'study', from_day, '', 0, '示例' from station_term where state = 'planned'`,
];
const numbers = async () => (await termLines(askAs(station.application, 'command-line'))).map(termLine);

// Bug: the hand-over loses visits under way, leaves the old staff inside until they lock, or opens the door to old PINs.
test('comes at midnight: the old staff is out at once, visits end with their room as ever', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  try {
    await station.edit(planned());
    station.clock.advanceTo('2026-11-22T23:59:30');
    const signed = await signInByPin(station, '20230901');
    expect(await station.refusal('rota.mine', {}, signed)).toBe('none');
    await station.swipe(cardText);
    station.clock.advanceTo('2026-11-23T00:00');
    expect(await station.refusal('rota.mine', {}, signed)).toBe('caller.forbidden');
    await vi.advanceTimersByTimeAsync(20_000);
    await vi.waitFor(async () => {
      expect(await numbers()).toEqual(['4\tcurrent\t2026-11-23\t\t1', '3\tpast\t2026-09-01\t2026-11-22\t1']);
    });
  } finally {
    vi.useRealTimers();
  }
  expect(await station.refusal('staff.signInByPin', { who: '20230901', pin: staffPin }, kiosk)).toBe('door.wrong-pin');
  expect((await station.visits()).map(({ state }) => state)).toEqual(['auto_closed']);
  const { posts } = await station.must('posts.holders', {}, operator);
  expect(posts.flatMap(({ holders }) => holders.map(({ memberId }) => memberId))).toEqual([next]);
});

// Bug: a station switched off over the hand-over wakes up with the old staff, and a clock set back brings them back.
test('came while the machine was off, and for good', async () => {
  await station.edit(planned());
  await station.application.close();
  station.clock.advanceTo('2026-11-25T09:00');
  await station.start();
  expect((await numbers())[1]).toBe('3\tpast\t2026-09-01\t2026-11-22\t1');
  station.clock.setTo('2026-11-20T09:00:00');
  await station.restart();
  expect((await numbers())[0]).toBe('4\tcurrent\t2026-11-23\t\t1');
  expect(await station.refusal('staff.signInByPin', { who: '20230901', pin: staffPin }, kiosk)).toBe('door.wrong-pin');
});

// Bug: anybody at the screen appoints themselves, or an unattended screen of the administrator is enough.
test('posts are given by an administrator who confirms it', async () => {
  const appoint = { memberId: next, post: 'safety' } as const;
  expect(await station.refusal('posts.appoint', { ...key(), ...appoint }, kiosk)).toBe('caller.forbidden');
  expect(await station.refusal('posts.appoint', { ...key(), ...appoint }, old)).toBe('caller.forbidden');
  await station.must('staff.signIn', { passphrase });
  expect(await station.refusal('posts.appoint', { ...key(), ...appoint }, kiosk)).toBe('staff.confirm-needed');
  await confirmed(station, kiosk);
  const { appointmentId } = await station.must('posts.appoint', { ...key(), ...appoint });
  const ended = { ...key(), appointmentId, reason: '任命有误' };
  expect(await station.must('posts.end', ended)).toEqual({ shiftsLeft: 0 });
  // The same wish told twice ends nothing else.
  expect(await station.must('posts.end', ended)).toEqual({ shiftsLeft: 0 });
  expect(await station.refusal('terms.begin', { ...key(), number: 4, from: '2026-11-22' })).toBe('term.one-is-current');
});
