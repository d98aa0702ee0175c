/** Who attended what is going on in a room. It follows from visits and from nothing else. */
import type { MemberId, Purpose, RoomId, SessionId } from '../../contract/values.ts';
import type { CheckInRepository, StoredVisit } from './check-in.repository.ts';
import type { EndedVisitsRepository } from './ended-visits.repository.ts';
import type { StaysRepository } from './stays.repository.ts';

/** A session whose 签到 is open in a room. */
export interface Occasion {
  readonly sessionId: SessionId;
  readonly title: string;
  /** Epoch ms, as planned. */
  readonly startsAt: number;
  readonly endsAt: number;
  /** Arrivals attend from then on. */
  readonly openedAt: number;
  readonly lateAfterMinutes: number;
}

export type Occasions = (roomId: RoomId) => Occasion | undefined;

/** One attending visit; of a member or of a guest. */
export interface Presence {
  readonly memberId: MemberId | null;
  readonly guestName: string | null;
  readonly checkedInAt: number;
  /** NULL while inside. */
  readonly checkedOutAt: number | null;
}

export interface EndedVisit {
  readonly memberId: MemberId;
  readonly roomId: RoomId;
  readonly purpose: Purpose;
  readonly checkedInAt: number;
  readonly minutes: number;
}

/** One visit of a person whose day is looked at. */
export interface DayStay {
  readonly roomId: RoomId;
  readonly from: number;
  /** NULL: still inside, or the room closed on the person. */
  readonly to: number | null;
}

const minuteMs = 60_000;

/** Whole minutes after the start; 0 within the grace. */
export function lateMinutes(
  arrivedAt: number,
  { startsAt, lateAfterMinutes }: Pick<Occasion, 'startsAt' | 'lateAfterMinutes'>,
): number {
  const minutes = Math.floor((arrivedAt - startsAt) / minuteMs);
  return minutes > lateAfterMinutes ? minutes : 0;
}

/** Whether an open visit to the occasion's room attends it. */
export const isAttending = (visit: Pick<StoredVisit, 'purpose' | 'checkedInAt'>, occasion: Occasion): boolean =>
  visit.purpose === 'reading' && visit.checkedInAt >= occasion.openedAt;

export type AttendanceService = ReturnType<typeof attendanceService>;

interface Parts {
  readonly visits: Pick<CheckInRepository, 'reading' | 'countReading'>;
  readonly ended: EndedVisitsRepository;
  readonly stays: StaysRepository;
}

export function attendanceService({ visits, ended, stays }: Parts) {
  return {
    /** Visits to read in the room, begun from `from` to `to` (epoch ms, both included) and not voided; earliest first. */
    during: (roomId: RoomId, from: number, to: number): Promise<Presence[]> => visits.reading(roomId, from, to),

    /** Visits of these people for these purposes that ended and were not voided; oldest first. */
    async endedOf(ids: readonly MemberId[], purposes: readonly Purpose[]): Promise<EndedVisit[]> {
      return (await ended.of(ids, purposes)).flatMap(({ memberId, roomId, purpose, checkedInAt, checkedOutAt }) =>
        memberId === null || checkedOutAt === null
          ? []
          : [{ memberId, roomId, purpose, checkedInAt, minutes: Math.floor((checkedOutAt - checkedInAt) / minuteMs) }],
      );
    },

    /** Visits of one person begun from `from` to before `to` (epoch ms) and not voided; earliest first. */
    async staysOf(memberId: MemberId, from: number, to: number): Promise<DayStay[]> {
      return (await stays.begun(memberId, from, to)).map(({ state, ...stay }) =>
        // One that ended as it began was ended after the clock had been set back: nobody knows when.
        state === 'closed' && stay.to !== stay.from ? stay : { ...stay, to: null },
      );
    },

    /** How many of them are inside now. */
    insideNow: (roomId: RoomId, since: number): Promise<number> => visits.countReading(roomId, since),
  };
}
