/** What came of a shift: who was there in time, late or not at all, and the minutes that count. Instants are epoch ms. */
import type { ShiftState } from '../../contract/rota.ts';
import { lateMinutes } from '../check-in/attendance.service.ts';

const minuteMs = 60_000;
/** A check-in this long before the start is one for the shift. */
export const earlyMs = 30 * minuteMs;
const lateAfterMinutes = 10;

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A visit where the shift is served; `to` NULL: still there, or the room closed on the person. */
export interface Stay {
  readonly from: number;
  readonly to: number | null;
}

export interface Attendance {
  readonly arrivedAt: number | null;
  /** NULL: stayed to the end, or is still there. */
  readonly leftAt: number | null;
}

export interface Correction {
  readonly correctedState: 'present' | 'absent' | 'excused' | null;
  readonly correctedMinutes: number | null;
}

export interface Outcome {
  readonly state: ShiftState;
  readonly lateMinutes: number;
  readonly minutes: number;
}

/** `opensAt`: a stay begun from then on is one for the shift. Stays are in order. */
export function attendanceIn({ start, end }: Span, opensAt: number, stays: readonly Stay[]): Attendance {
  const counting = stays.filter(({ from, to }) => from >= opensAt && from < end && (to === null || to > start));
  const [first, last] = [counting[0], counting.at(-1)];
  if (!first || !last) return { arrivedAt: null, leftAt: null };
  return { arrivedAt: first.from, leftAt: last.to === null || last.to >= end ? null : last.to };
}

/** Shifts of one person in order: a stay begun for one goes on into the next, where no more than the early time lies between. */
export function openingOf(before: (Span & { readonly opensAt: number }) | undefined, { start }: Span): number {
  const opensAt = start - earlyMs;
  return before && before.end >= opensAt ? Math.min(before.opensAt, opensAt) : opensAt;
}

/** From arriving, or the start, to leaving, or `until`; whole minutes, never below 0. */
export function minutesThere({ start }: Span, { arrivedAt, leftAt }: Attendance, until: number): number {
  if (arrivedAt === null) return 0;
  return Math.max(0, Math.floor((Math.min(leftAt ?? until, until) - Math.max(arrivedAt, start)) / minuteMs));
}

/** Whoever is there for the shift before is not on this one yet. With the clock set back everything lies ahead, and stands. */
const isToCome = ({ start }: Span, { arrivedAt }: Attendance, now: number): boolean =>
  arrivedAt !== null && arrivedAt < start - earlyMs && arrivedAt <= now && now < start;

/** A correction stands over what the visits say; an arrival stands whatever the clock says now. */
export function outcomeOf(span: Span, shift: Attendance & Correction, now: number): Outcome {
  if (shift.correctedState !== null)
    return { state: shift.correctedState, lateMinutes: 0, minutes: shift.correctedMinutes ?? 0 };
  if (shift.arrivedAt !== null && !isToCome(span, shift, now)) {
    const late = lateMinutes(shift.arrivedAt, { startsAt: span.start, lateAfterMinutes });
    // While it goes on only what has passed counts.
    const until = shift.arrivedAt <= now && now < span.end ? now : span.end;
    return { state: late > 0 ? 'late' : 'present', lateMinutes: late, minutes: minutesThere(span, shift, until) };
  }
  if (now < span.start) return { state: 'planned', lateMinutes: 0, minutes: 0 };
  return { state: now < span.end ? 'due' : 'absent', lateMinutes: 0, minutes: 0 };
}
