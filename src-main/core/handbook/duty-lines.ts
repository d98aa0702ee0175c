/** H6 and H13: duty as the rota counts it, and visits on duty in times no shift covers. */
import type { EndedVisit } from '../check-in/attendance.service.ts';
import type { ServedShift } from '../rota/hours.service.ts';

export interface DutyLine {
  readonly roomId: EndedVisit['roomId'];
  /** Epoch ms. */
  readonly at: number;
  readonly minutes: number;
}

const minuteMs = 60_000;
/** What is left of a visit beside a shift counts from half an hour on, the least the book writes down. */
const leastBeside = 30;

type Visit = Pick<EndedVisit, 'roomId' | 'checkedInAt' | 'minutes'>;
type Served = Pick<ServedShift, 'roomId' | 'startsAt' | 'endsAt' | 'minutes'>;

function leftOf({ checkedInAt, minutes }: Visit, shifts: readonly Served[]): number {
  const end = checkedInAt + minutes * minuteMs;
  const covered = shifts.map(({ startsAt, endsAt }) =>
    Math.max(0, Math.min(end, endsAt) - Math.max(checkedInAt, startsAt)),
  );
  const total = Math.ceil(covered.reduce((sum, one) => sum + one, 0) / minuteMs);
  if (total === 0) return minutes;
  return minutes - total >= leastBeside ? minutes - total : 0;
}

/** Of one person; visits for duty alone. In order. */
export function dutyLines(visits: readonly Visit[], shifts: readonly Served[]): DutyLine[] {
  const served = shifts.map(({ roomId, startsAt, minutes }) => ({ roomId, at: startsAt, minutes }));
  const beside = visits.flatMap((visit) => {
    const minutes = leftOf(visit, shifts);
    // One of less than a minute stands as it did before there were shifts.
    return minutes === 0 && visit.minutes > 0 ? [] : [{ roomId: visit.roomId, at: visit.checkedInAt, minutes }];
  });
  return [...served.filter(({ minutes }) => minutes > 0), ...beside].toSorted((one, other) => one.at - other.at);
}
