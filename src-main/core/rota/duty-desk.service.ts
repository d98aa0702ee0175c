/** Duty follows from check-in: whenever a visit of somebody on the rota changes, the shifts of that day are read off the visits anew. */
import type { MemberId, RoomId } from '../../contract/values.ts';
import type { AttendanceService } from '../check-in/attendance.service.ts';
import type { Clock } from '../kernel/clock.ts';
import { addDays, localDateOf } from '../kernel/local-time.ts';
import type { RoomsService } from '../rooms/rooms.service.ts';
import { attendanceIn, earlyMs, openingOf, outcomeOf, type Span } from './shift-hours.ts';
import type { ShiftsRepository, StoredShift } from './shifts.repository.ts';
import { wallTimes } from './wall-times.ts';

/** The shift a check-in is for. */
export interface DutyNote {
  /** Times of day. */
  readonly startsAt: string;
  readonly endsAt: string;
  /** Of the first check-in for it; 0 within the grace. */
  readonly lateMinutes: number;
}

export interface DutyAt extends DutyNote {
  /** Nobody has seen the person there yet. */
  readonly isAwaited: boolean;
}

export interface DutyDesk {
  /** Inside a write, after a visit of the person, begun at that instant, was begun, ended or taken back. */
  seen(memberId: MemberId, begunAt: number): Promise<void>;
  /** The shift that a check-in into the room at that instant is for. */
  dutyAt(memberId: MemberId, roomId: RoomId, at: number): Promise<DutyAt | null>;
  /** The same, as it is told. */
  noteOf(memberId: MemberId, roomId: RoomId, at: number): Promise<DutyNote | null>;
}

interface Parts {
  readonly repository: ShiftsRepository;
  readonly attendance: Pick<AttendanceService, 'staysOf'>;
  readonly rooms: Pick<RoomsService, 'get'>;
  readonly clock: Clock;
}

export function dutyDeskService({ repository, attendance, rooms, clock }: Parts): DutyDesk {
  /** 心海港湾 knows nobody: whoever serves there checks in at another room. */
  const isServedIn = (shift: StoredShift, roomId: RoomId): boolean =>
    shift.roomId === roomId || rooms.get(shift.roomId).kind === 'harbour';

  async function dutyAt(memberId: MemberId, roomId: RoomId, at: number): Promise<DutyAt | null> {
    const wall = wallTimes(clock.timeZone);
    for (const shift of await repository.ofDay(memberId, localDateOf(at, clock.timeZone))) {
      const span = wall.spanOf(shift);
      if (at < span.start - earlyMs || at >= span.end || !isServedIn(shift, roomId)) continue;
      const { lateMinutes } = outcomeOf(span, { ...shift, correctedState: null }, at);
      const { startsAt, endsAt, arrivedAt } = shift;
      return { startsAt, endsAt, lateMinutes, isAwaited: arrivedAt === null };
    }
    return null;
  }

  return {
    dutyAt,

    async noteOf(memberId, roomId, at) {
      const found = await dutyAt(memberId, roomId, at);
      if (!found) return null;
      const { isAwaited: _, ...note } = found;
      return note;
    },

    async seen(memberId, begunAt) {
      const day = localDateOf(begunAt, clock.timeZone);
      const shifts = await repository.ofDay(memberId, day);
      if (shifts.length === 0) return;
      const wall = wallTimes(clock.timeZone);
      const stays = await attendance.staysOf(
        memberId,
        wall.instantOf(day, '00:00'),
        wall.instantOf(addDays(day, 1), '00:00'),
      );
      const before = new Map<RoomId, Span & { opensAt: number }>();
      for (const shift of shifts) {
        const span = wall.spanOf(shift);
        const opensAt = openingOf(before.get(shift.roomId), span);
        before.set(shift.roomId, { ...span, opensAt });
        const own = stays.filter(({ roomId }) => isServedIn(shift, roomId));
        const { arrivedAt, leftAt } = attendanceIn(span, opensAt, own);
        if (arrivedAt !== shift.arrivedAt || leftAt !== shift.leftAt)
          await repository.update(shift.id, { arrivedAt, leftAt });
      }
    },
  };
}
