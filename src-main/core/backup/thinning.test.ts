import { describe, expect, it } from 'vitest';
import { addDays, instantOf, localDateOf } from '../kernel/local-time.ts';
import { toThin, type ThinnedBackup } from './thinning.ts';

const zone = 'Asia/Shanghai';
const day = 24 * 60 * 60_000;
const now = instantOf('2026-11-22', '12:00', zone);

const at = (createdAt: number, more: Partial<ThinnedBackup> = {}): ThinnedBackup => ({
  name: `b-${createdAt}`,
  createdAt,
  kind: 'scheduled',
  isLastVerified: false,
  ...more,
});
/** One at `time` of each of so many days, today first. */
const daily = (days: number, time = '08:00'): ThinnedBackup[] =>
  Array.from({ length: days }, (_, back) => at(instantOf(addDays('2026-11-22', -back), time, zone)));
const left = (backups: readonly ThinnedBackup[], when = now): string[] => {
  const gone = new Set(toThin(backups, when, zone));
  return backups
    .filter(({ name }) => !gone.has(name))
    .map(({ createdAt }) => localDateOf(createdAt, zone))
    .toSorted()
    .toReversed();
};

describe('thinning', () => {
  // Bug: what was backed up this morning goes because it was backed up again at noon.
  it('keeps all of two days, and of the days before only the newest', () => {
    const half = Array.from({ length: 4 * 48 }, (_, index) => at(now - index * 30 * 60_000));
    const gone = toThin(half, now, zone);
    const kept = half.filter(({ name }) => !gone.includes(name));
    expect(kept.filter(({ createdAt }) => createdAt > now - 2 * day)).toHaveLength(96);
    const older = kept.filter(({ createdAt }) => createdAt <= now - 2 * day);
    expect(older.map(({ createdAt }) => localDateOf(createdAt, zone))).toEqual(['2026-11-19', '2026-11-18']);
  });

  // Bug: a year of backups fills the disk, or half a year back there is none left.
  it('keeps 12 days, 10 weeks and 9 months of two years', () => {
    const days = left(daily(800));
    expect(days.slice(0, 2)).toEqual(['2026-11-22', '2026-11-21']);
    expect(days.slice(2, 14)).toEqual(Array.from({ length: 12 }, (_, back) => addDays('2026-11-20', -back)));
    expect(days.slice(14, 24)).toEqual(Array.from({ length: 10 }, (_, week) => addDays('2026-11-08', -7 * week)));
    expect(days.slice(24)).toEqual([
      '2026-08-31',
      '2026-07-31',
      '2026-06-30',
      '2026-05-31',
      '2026-04-30',
      '2026-03-31',
      '2026-02-28',
      '2026-01-31',
      '2025-12-31',
    ]);
  });

  // Bug: backups that are thinned every day end up fewer than those thinned once.
  it('keeps as much when it is done every day', () => {
    let kept: ThinnedBackup[] = [];
    for (let back = 299; back >= 0; back -= 1) {
      const today = addDays('2026-11-22', -back);
      kept.push(at(instantOf(today, '08:00', zone)));
      const gone = new Set(toThin(kept, instantOf(today, '12:00', zone), zone));
      kept = kept.filter(({ name }) => !gone.has(name));
    }
    expect(kept.length).toBeGreaterThanOrEqual(2 + 12 + 10 + 5);
    expect(kept.length).toBeLessThanOrEqual(2 + 12 + 10 + 9);
  });

  // Bug: the only backup that is known to be good goes by its age.
  it('never takes the last verified one, nor the last ones made for an occasion', () => {
    const old = [
      at(now - 500 * day, { isLastVerified: true }),
      ...Array.from({ length: 5 }, (_, index) => at(now - (600 + index) * day, { kind: 'before-restore' })),
    ];
    const gone = toThin([...daily(400), ...old], now, zone);
    expect(gone).not.toContain(old[0]?.name);
    expect(old.filter(({ name }) => !gone.includes(name))).toHaveLength(4);
  });

  it('takes nothing of what is few', () => {
    expect(toThin([], now, zone)).toEqual([]);
    expect(toThin(daily(14), now, zone)).toEqual([]);
  });
});

describe('a clock set wrong by 30 days', () => {
  // Bug (D18): backups dated in the future take the places of real ones, which then go.
  it('ahead: what was made then pushes nothing out once the clock is right', () => {
    const real = daily(60);
    const future = Array.from({ length: 40 }, (_, index) => at(now + (30 + index) * day));
    const expected = left(real);
    const gone = toThin([...future, ...real], now, zone);
    expect(gone.filter((name) => future.some((one) => one.name === name))).toEqual([]);
    expect(real.filter(({ name }) => !gone.includes(name))).toHaveLength(expected.length);
  });

  // Bug (D18): while the clock is ahead everything is old, and goes.
  it('ahead: counted slots keep as many days as before', () => {
    const real = daily(14);
    const twelve = Array.from({ length: 12 }, (_, back) => addDays('2026-11-22', -back));
    for (const ahead of [30, 400]) expect(left(real, now + ahead * day)).toEqual(twelve);
  });

  it('behind: all that is of the future then stays', () => {
    expect(toThin(daily(20), now - 30 * day, zone)).toEqual([]);
  });
});
