/** A week of shifts as a grid: a part a room, a row a slot, a cell a day. Days are `YYYY-MM-DD`. */
import type { Answer } from '../../../../src-main/contract/registry.ts';
import type { Shift } from '../../../../src-main/contract/rota.ts';
import type { RoomId } from '../../../../src-main/contract/values.ts';
import { dayBefore } from '../parts/days.ts';

export type Week = Answer<'rota.week'>;

export interface Slot {
  readonly startsAt: string;
  readonly endsAt: string;
}

export interface Cell extends Slot {
  readonly roomId: RoomId;
  readonly roomName: string;
  readonly day: string;
  readonly shifts: readonly Shift[];
  /** Of the term, not past, and with room for one more. */
  readonly isFree: boolean;
}

export interface RoomPart {
  readonly roomId: RoomId;
  readonly name: string;
  readonly rows: readonly (Slot & { readonly cells: readonly Cell[] })[];
}

export const mostInCell = 3;

export const weekDays = (monday: string): readonly string[] =>
  [0, 1, 2, 3, 4, 5, 6].map((place) => dayBefore(monday, -place));

const isSame = (one: Slot, other: Slot): boolean => one.startsAt === other.startsAt && one.endsAt === other.endsAt;

export const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
export const lengthOf = ({ startsAt, endsAt }: Slot): number => minutesOf(endsAt) - minutesOf(startsAt);

/** Slots of the term, and times of shifts that stand outside of them. */
function slotsOf(slots: readonly Slot[], shifts: readonly Shift[]): readonly Slot[] {
  const all = [...slots];
  for (const shift of shifts) if (!all.some((slot) => isSame(slot, shift))) all.push(shift);
  return all.toSorted((one, other) => (one.startsAt + one.endsAt < other.startsAt + other.endsAt ? -1 : 1));
}

/** Whether that local day and time of day have come. `now`: time of day. */
export const hasPassed = (day: string, time: string, today: string, now: string): boolean =>
  day < today || (day === today && time <= now.slice(0, 5));

export function roomParts({ rooms, shifts, slots, monday, today, termId }: Week, now: string): readonly RoomPart[] {
  const days = weekDays(monday);
  return rooms.map(({ roomId, name }) => {
    const own = shifts.filter((shift) => shift.roomId === roomId);
    const rows = slotsOf(slots, own).map(({ startsAt, endsAt }) => {
      const slot = { startsAt, endsAt };
      const isOfTerm = termId !== null && slots.some((one) => isSame(one, slot));
      const cells = days.map((day): Cell => {
        const there = own.filter((shift) => shift.day === day && isSame(shift, slot));
        const isFree = isOfTerm && there.length < mostInCell && !hasPassed(day, endsAt, today, now);
        return { ...slot, roomId, roomName: name, day, shifts: there, isFree };
      });
      return { ...slot, cells };
    });
    return { roomId, name, rows };
  });
}

/** Where the person is then: name of the room; null: nowhere. */
export function busyIn(week: Week, { day, startsAt, endsAt }: Cell, memberId: number): string | null {
  const other = week.shifts.find(
    (shift) =>
      shift.who.memberId === memberId && shift.day === day && shift.startsAt < endsAt && shift.endsAt > startsAt,
  );
  return week.rooms.find(({ roomId }) => roomId === other?.roomId)?.name ?? null;
}
