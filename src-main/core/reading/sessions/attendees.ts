/** What a session's visits say of each person. */
import type { MemberId } from '../../../contract/values.ts';
import { lateMinutes, type Presence } from '../../check-in/attendance.service.ts';

export interface SessionTimes {
  /** Epoch ms, as planned. */
  readonly startsAt: number;
  readonly endsAt: number;
  /** NULL while 签到 is open. */
  readonly endedAt: number | null;
  readonly lateAfterMinutes: number;
}

export interface AttendedPerson {
  /** NULL for a guest, who goes by the name given. */
  readonly memberId: MemberId | null;
  readonly guestName: string | null;
  readonly arrivedAt: number;
  /** NULL while inside. */
  readonly leftAt: number | null;
  readonly minutes: number;
  readonly lateMinutes: number;
  readonly leftEarly: boolean;
}

const minuteMs = 60_000;

/** Whole minutes of [from, to) covered by the visits, begun in this order; a moment in two of them counts once. */
export function minutesWithin(visits: readonly Presence[], from: number, to: number): number {
  let covered = 0;
  let counted = from;
  for (const { checkedInAt, checkedOutAt } of visits) {
    const begin = Math.max(checkedInAt, counted);
    const end = Math.min(checkedOutAt ?? to, to);
    if (end <= begin) continue;
    covered += end - begin;
    counted = end;
  }
  return Math.floor(covered / minuteMs);
}

function personOf(visits: readonly [Presence, ...Presence[]], session: SessionTimes, now: number): AttendedPerson {
  const [{ memberId, guestName, checkedInAt: arrivedAt }] = visits;
  const { startsAt, endsAt, endedAt, lateAfterMinutes } = session;
  const ends = visits.map((visit) => visit.checkedOutAt ?? Infinity);
  const left = Math.max(...ends);
  const leftAt = left === Infinity ? null : left;
  // Nobody left early who stayed for what was planned, or until it was over before that.
  const over = Math.min(endedAt ?? endsAt, endsAt);
  return {
    memberId,
    guestName,
    arrivedAt,
    leftAt,
    minutes: minutesWithin(visits, startsAt, endedAt ?? now),
    lateMinutes: lateMinutes(arrivedAt, session),
    leftEarly: leftAt !== null && Math.floor((over - leftAt) / minuteMs) > lateAfterMinutes,
  };
}

/** In the order of arrival. The visits are the session's, earliest first. */
export function attendedBy(visits: readonly Presence[], session: SessionTimes, now: number): AttendedPerson[] {
  const byPerson = new Map<MemberId | string, [Presence, ...Presence[]]>();
  for (const visit of visits) {
    const person = visit.memberId ?? visit.guestName ?? '';
    const before = byPerson.get(person);
    if (before) before.push(visit);
    else byPerson.set(person, [visit]);
  }
  return [...byPerson.values()].map((own) => personOf(own, session, now));
}
