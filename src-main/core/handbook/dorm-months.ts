/** H13: what the inspections of a room and a person's own duty come to, month by month. */
import type { RoomMonth } from '../inspections/inspections.service.ts';
import type { DormMonth } from './book-records.ts';

export interface Duty {
  /** Local day. */
  readonly on: string;
  readonly minutes: number;
}

/** In order, from the month of the local day `from` on; months with neither are left out. */
export function dormMonths(inspected: readonly RoomMonth[], duties: readonly Duty[], from: string): DormMonth[] {
  const first = from.slice(0, 7);
  const minutes = new Map<string, number>();
  for (const duty of duties) {
    const month = duty.on.slice(0, 7);
    minutes.set(month, (minutes.get(month) ?? 0) + duty.minutes);
  }
  const inspections = new Map(inspected.map((one) => [one.month, one]));
  return [...new Set([...inspections.keys(), ...minutes.keys()])]
    .filter((month) => month >= first)
    .toSorted()
    .map((month) => {
      const seen = inspections.get(month);
      return {
        month,
        inspections: seen?.inspections ?? 0,
        meanScore: seen?.meanScore ?? null,
        meanHygiene: seen?.meanHygiene ?? null,
        dutyMinutes: minutes.get(month) ?? 0,
        incidents: seen?.incidents ?? 0,
        remarks: seen?.remarks ?? [],
      };
    });
}
