import { beforeEach, describe, expect, it } from 'vitest';
import { fakeClock, type FakeClock } from '../../../tests/support/fake-clock.ts';
import { schedule, type Circumstances, type Schedule } from './schedule.ts';

const minute = 60_000;
const hour = 60 * minute;
const quiet: Circumstances = { hasChanged: false, administratorsLeft: 0, isSecondThere: false, secondAt: null };
const changed = { ...quiet, hasChanged: true };

let clock: FakeClock;
let plan: Schedule;
beforeEach(() => {
  clock = fakeClock();
  plan = schedule(clock);
});

describe('what is due', () => {
  // Bug: a backup begins while the kiosk is being started, or none ever does.
  it('what has changed, some minutes after the start and then every half hour', () => {
    expect(plan.due(changed)).toBeNull();
    clock.advance(5 * minute);
    expect(plan.due(changed)).toBe('own');
    plan.made('own', 0);
    clock.advance(29 * minute);
    expect(plan.due(changed)).toBeNull();
    clock.advance(minute);
    expect(plan.due(changed)).toBe('own');
    expect(plan.due(quiet)).toBeNull();
  });

  // Bug: what an administrator did is only safe half an hour later; or each round makes another one for it.
  it('after an administrator has left, at once and once', () => {
    const left = { ...changed, administratorsLeft: 1 };
    expect(plan.due(left)).toBe('own');
    plan.made('own', 1);
    expect(plan.due(left)).toBeNull();
    expect(plan.due({ ...left, administratorsLeft: 2 })).toBe('own');
  });

  // Bug: a full disk is written to again every 20 seconds.
  it('after a failure, only a while later', () => {
    const left = { ...changed, administratorsLeft: 1 };
    plan.failed('own');
    expect(plan.due(left)).toBeNull();
    clock.advance(10 * minute);
    expect(plan.due(left)).toBe('own');
  });

  // Bug: the stick gets one every half hour, or none on the second day.
  it('to the second place once a day', () => {
    const there = { ...quiet, isSecondThere: true };
    clock.advance(hour);
    expect(plan.due(quiet)).toBeNull();
    expect(plan.due({ ...there, secondAt: clock.now() - hour })).toBeNull();
    expect(plan.due(there)).toBe('second');
    plan.made('second', 0);
    clock.advance(hour);
    expect(plan.due(there)).toBeNull();
    clock.advance(24 * hour);
    expect(plan.due({ ...there, secondAt: clock.now() - 24 * hour })).toBe('second');
  });

  // Bug (D18): a clock set back or ahead by a month stops backups, or makes one each round.
  it('whatever the wall clock says', () => {
    clock.advance(hour);
    plan.made('own', 0);
    for (const moved of ['2026-12-22T10:00', '2026-10-22T10:00']) {
      clock.setTo(`${moved}:00`);
      expect(plan.due(changed)).toBeNull();
    }
    clock.advance(30 * minute);
    expect(plan.due(changed)).toBe('own');
  });
});
