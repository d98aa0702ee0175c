import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MemberId } from '../../../contract/values.ts';
import type { Presence } from '../../check-in/attendance.service.ts';
import { attendedBy, minutesWithin, type SessionTimes } from './attendees.ts';

const minute = 60_000;
const startsAt = Date.parse('2026-11-22T14:00:00+08:00');
const endsAt = startsAt + 120 * minute;
/** Ten minutes of grace, ended as planned. */
const session: SessionTimes = { startsAt, endsAt, endedAt: endsAt, lateAfterMinutes: 10 };
const somebody = 1 as MemberId;

/** Minutes after the start; without an end, still inside. */
const visit = (from: number, to: number | null = null, memberId: MemberId | null = somebody): Presence => ({
  memberId,
  guestName: memberId === null ? '访客·示例' : null,
  checkedInAt: startsAt + from * minute,
  checkedOutAt: to === null ? null : startsAt + to * minute,
});
const only = (visits: Presence[], times: Partial<SessionTimes> = {}, now = endsAt + minute) => {
  const people = attendedBy(visits, { ...session, ...times }, now);
  expect(people).toHaveLength(1);
  return people[0]!;
};

describe('late', () => {
  // Bug: whoever comes at the last moment of the grace is marked, or everybody after the start is.
  test.each([
    [-15, 0],
    [0, 0],
    [10, 0],
    [10 + 59_999 / minute, 0],
    [11, 11],
    [35.5, 35],
  ])('arriving %f minutes after the start: %i', (arrives, lateMinutes) => {
    expect(only([visit(arrives, 120)]).lateMinutes).toBe(lateMinutes);
  });

  // Bug: with a grace of nothing, a few seconds are a minute late.
  test('without grace counts from the first whole minute', () => {
    expect(only([visit(0.9)], { lateAfterMinutes: 0 }).lateMinutes).toBe(0);
    expect(only([visit(1)], { lateAfterMinutes: 0 }).lateMinutes).toBe(1);
  });

  // Bug: whoever goes out for a moment and comes back is late.
  test('is judged by the first arrival alone', () => {
    expect(only([visit(0, 50), visit(60, 120)])).toMatchObject({ arrivedAt: startsAt, lateMinutes: 0 });
  });
});

describe('left early', () => {
  // Bug: leaving exactly at the limit is marked, or nobody ever is.
  test.each([
    [110, false],
    [109 + 1 / minute, false],
    [109, true],
    [40, true],
    [120, false],
    [200, false],
  ])('leaving %f minutes after the start: %s', (leaves, leftEarly) => {
    expect(only([visit(0, leaves)]).leftEarly).toBe(leftEarly);
  });

  // Bug: somebody who came back is still marked for the first leaving; somebody inside is marked at all.
  test('is judged by the last leaving alone', () => {
    expect(only([visit(0, 20), visit(30, 118)]).leftEarly).toBe(false);
    expect(only([visit(0, 20), visit(30)])).toMatchObject({ leftEarly: false, leftAt: null });
  });

  // Bug: while the session runs, its end is taken to be now, and nobody who is out left early.
  test('against the planned end while the session runs', () => {
    expect(only([visit(0, 60)], { endedAt: null }, startsAt + 62 * minute).leftEarly).toBe(true);
    expect(only([visit(0, 112)], { endedAt: null }, startsAt + 113 * minute).leftEarly).toBe(false);
  });

  // Bug: the session is over after an hour, and all who go home then left early.
  test('not when the session itself was over', () => {
    expect(only([visit(0, 60)], { endedAt: startsAt + 61 * minute }).leftEarly).toBe(false);
  });

  // Bug: staff end 签到 hours late, and all who went home at the planned end left early.
  test('not when 签到 was ended long after the planned end', () => {
    expect(only([visit(0, 121)], { endedAt: endsAt + 300 * minute }).leftEarly).toBe(false);
  });

  // Bug: the room closes at the very end and its visits are taken for leaving early.
  test('not when the room closed at the end', () => {
    expect(only([visit(5, 120)])).toMatchObject({ leftEarly: false, leftAt: endsAt });
  });
});

describe('minutes', () => {
  // Bug: waiting before the start or staying on afterwards counts as attended.
  test.each([
    [-30, 150, 120],
    [0, 120, 120],
    [-30, -1, 0],
    [121, 130, 0],
    [30, 60, 30],
    [30, 30 + 59_999 / minute, 0],
    [30, 31, 1],
  ])('inside from %f to %f: %i', (from, to, minutes) => {
    expect(only([visit(from, to)]).minutes).toBe(minutes);
  });

  // Bug: half minutes of several visits are each rounded away.
  test('of several visits are added before they are rounded', () => {
    expect(only([visit(0, 10.5), visit(20, 30.5)]).minutes).toBe(21);
  });

  test('of whoever is still inside run to now, or to the end', () => {
    expect(only([visit(0)], { endedAt: null }, startsAt + 45.5 * minute).minutes).toBe(45);
    expect(only([visit(0)], {}, endsAt + 500 * minute).minutes).toBe(120);
  });

  // Bug: a session opened and ended before its planned start has negative minutes.
  test('are none where all was over before the start', () => {
    expect(only([visit(-20)], { endedAt: startsAt - 10 * minute }).minutes).toBe(0);
  });

  const visits = fc
    .array(fc.tuple(fc.integer({ min: -100_000, max: 300_000 }), fc.option(fc.integer({ min: 0, max: 300_000 }))))
    .map((all) =>
      all
        .map(([from, length]) => ({
          memberId: somebody,
          guestName: null,
          checkedInAt: startsAt + from * 100,
          checkedOutAt: length === null ? null : startsAt + (from + length) * 100,
        }))
        .toSorted((one, other) => one.checkedInAt - other.checkedInAt),
    );

  // Bug: visits that overlap, after the clock was set back, make more minutes than there were.
  test('never exceed the session and are never negative', () => {
    fc.assert(
      fc.property(visits, fc.integer({ min: -50, max: 300 }), (all, length) => {
        const minutes = minutesWithin(all, startsAt, startsAt + length * minute);
        expect(minutes).toBeGreaterThanOrEqual(0);
        expect(minutes).toBeLessThanOrEqual(Math.max(0, length));
      }),
    );
  });

  // Bug: going out and coming straight back costs time.
  test('stay the same when a visit is split', () => {
    fc.assert(
      fc.property(visits, fc.nat(), fc.nat(), (all, which, cut) => {
        const split = all.flatMap((one, at) => {
          if (at !== which % all.length) return [one];
          const end = one.checkedOutAt ?? one.checkedInAt + 400_000;
          const between = one.checkedInAt + (cut % (end - one.checkedInAt + 1));
          return [
            { ...one, checkedOutAt: between },
            { ...one, checkedInAt: between },
          ];
        });
        const inOrder = split.toSorted((one, other) => one.checkedInAt - other.checkedInAt);
        expect(minutesWithin(inOrder, startsAt, endsAt)).toBe(minutesWithin(all, startsAt, endsAt));
      }),
    );
  });
});

describe('people', () => {
  // Bug: two visits of one person are two attendees, or a guest is taken for a member.
  test('are each one attendee, in the order of arrival', () => {
    const other = 2 as MemberId;
    const people = attendedBy(
      [visit(-5, 20, other), visit(0, 50, null), visit(5, 60), visit(25, 120, other), visit(60, 120, null)],
      session,
      endsAt,
    );
    expect(people.map(({ memberId, guestName, minutes }) => [memberId, guestName, minutes])).toEqual([
      [other, null, 115],
      [null, '访客·示例', 110],
      [somebody, null, 55],
    ]);
  });

  test('are none without visits', () => {
    expect(attendedBy([], session, endsAt)).toEqual([]);
  });
});
