import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attendanceIn, minutesThere, openingOf, outcomeOf, type Stay } from './shift-hours.ts';

const minute = 60_000;
/** Minutes after some 19:00. */
const at = (minutes: number): number => 1_800_000_000_000 + minutes * minute;
const span = { start: at(0), end: at(120) };
const opensAt = openingOf(undefined, span);
const untouched = { correctedState: null, correctedMinutes: null };
const thereIn = (...stays: Stay[]) => attendanceIn(span, opensAt, stays);
const outcome = (stays: readonly Stay[], now: number) =>
  outcomeOf(span, { ...attendanceIn(span, opensAt, stays), ...untouched }, now);
const stay = (from: number, to: number | null): Stay => ({ from: at(from), to: to === null ? null : at(to) });

describe('who was there', () => {
  // Bug: whoever forgot to check out at noon is on duty in the evening, or a visit that ended before the start is one for it.
  it('came from half an hour before the start until its end, and stayed into it', () => {
    expect(thereIn(stay(-31, null))).toEqual({ arrivedAt: null, leftAt: null });
    expect(thereIn(stay(-30, null))).toEqual({ arrivedAt: at(-30), leftAt: null });
    expect(thereIn(stay(-20, -5))).toEqual({ arrivedAt: null, leftAt: null });
    expect(thereIn(stay(-20, 0))).toEqual({ arrivedAt: null, leftAt: null });
    expect(thereIn(stay(119, null))).toEqual({ arrivedAt: at(119), leftAt: null });
    expect(thereIn(stay(120, null))).toEqual({ arrivedAt: null, leftAt: null });
  });

  // Bug: whoever comes back after a break has left for good, or comes late.
  it('left with the last check-out before the end', () => {
    expect(thereIn(stay(0, 60))).toEqual({ arrivedAt: at(0), leftAt: at(60) });
    expect(thereIn(stay(0, 60), stay(70, null))).toEqual({ arrivedAt: at(0), leftAt: null });
    expect(thereIn(stay(0, 60), stay(70, 130))).toEqual({ arrivedAt: at(0), leftAt: null });
    expect(thereIn(stay(0, 60), stay(70, 100))).toEqual({ arrivedAt: at(0), leftAt: at(100) });
  });

  // Bug: two shifts in a row: whoever stays is absent from the second, or on it after leaving the first.
  it('may be there from the shift before', () => {
    const before = { start: at(-120), end: at(0), opensAt: at(-150) };
    const opens = openingOf(before, span);
    expect(opens).toBe(at(-150));
    expect(attendanceIn(span, opens, [stay(-125, null)])).toEqual({ arrivedAt: at(-125), leftAt: null });
    expect(attendanceIn(span, opens, [stay(-125, -10)])).toEqual({ arrivedAt: null, leftAt: null });
    expect(attendanceIn(span, opens, [stay(-160, null)])).toEqual({ arrivedAt: null, leftAt: null });
    expect(openingOf({ ...before, end: at(-31) }, span)).toBe(at(-30));
    const state = (now: number) => outcomeOf(span, { arrivedAt: at(-125), leftAt: null, ...untouched }, at(now)).state;
    expect([-40, 0, 130].map(state)).toEqual(['planned', 'present', 'present']);
    // Set back.
    expect(state(-40_000)).toBe('present');
  });
});

describe('the state', () => {
  it.each([
    [[], -1, 'planned', 0, 0],
    [[], 0, 'due', 0, 0],
    [[], 119, 'due', 0, 0],
    [[], 120, 'absent', 0, 0],
    [[stay(-20, null)], -10, 'present', 0, 0],
    [[stay(-20, null)], 30, 'present', 0, 30],
    [[stay(-20, null)], 120, 'present', 0, 120],
    [[stay(10.9, null)], 130, 'present', 0, 109],
    [[stay(11, null)], 130, 'late', 11, 109],
    [[stay(12, 42)], 130, 'late', 12, 30],
  ] as const)('of %j at %d is %s, %d late, %d counted', (stays, now, state, late, minutes) => {
    expect(outcome(stays, at(now))).toEqual({ state, lateMinutes: late, minutes });
  });

  // Bug: a correction is lost with the next visit, or its minutes are those of the visit.
  it('corrected by hand stands', () => {
    const corrected = { correctedState: 'excused', correctedMinutes: 0 } as const;
    expect(outcomeOf(span, { ...thereIn(stay(30, null)), ...corrected }, at(200))).toEqual({
      state: 'excused',
      lateMinutes: 0,
      minutes: 0,
    });
  });

  // Bug: minutes below 0, more than the shift has, or hours that vanish when the clock is set back a month.
  it('counts 0 to all minutes for any times, whatever the clock says', () => {
    const instant = fc.integer({ min: at(-50_000), max: at(50_000) });
    const stays = fc.array(fc.record({ from: instant, to: fc.option(instant) }), { maxLength: 5 });
    fc.assert(
      fc.property(stays, instant, fc.integer({ min: 1, max: 1439 }), instant, (all, start, length, now) => {
        const given = { start, end: start + length * minute };
        const attendance = attendanceIn(given, openingOf(undefined, given), all);
        const minutes = minutesThere(given, attendance, given.end);
        expect(minutes).toBeGreaterThanOrEqual(0);
        expect(minutes).toBeLessThanOrEqual(length);
        expect(minutes).toBe(Math.floor(minutes));
        const { state, ...told } = outcomeOf(given, { ...attendance, ...untouched }, now);
        expect(told.lateMinutes).toBeGreaterThanOrEqual(0);
        const { arrivedAt } = attendance;
        const isUnderWay = arrivedAt !== null && arrivedAt <= now && now < given.end;
        expect(told.minutes).toBeLessThanOrEqual(minutes);
        expect(told.minutes).toBe(isUnderWay ? told.minutes : minutes);
        expect(['present', 'late'].includes(state)).toBe(arrivedAt !== null);
      }),
      { numRuns: 500 },
    );
  });
});
