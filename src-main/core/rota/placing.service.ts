/** Whether somebody may stand on the rota somewhere: judged alike wherever a shift is placed, copied or handed on. */
import type { Term } from '../../contract/terms.ts';
import type { MemberId, RoomId } from '../../contract/values.ts';
import type { Clock } from '../kernel/clock.ts';
import { localDateOf, timeOfDayOf } from '../kernel/local-time.ts';
import type { TermsService } from '../terms/terms.service.ts';
import type { ShiftsRepository, Slot, StoredShift } from './shifts.repository.ts';

/** Where a term has said nothing else. */
const usualSlots: readonly Slot[] = [
  { startsAt: '12:00', endsAt: '14:00' },
  { startsAt: '18:00', endsAt: '20:00' },
  { startsAt: '20:00', endsAt: '22:00' },
];
const mostInCell = 3;

export interface Place extends Slot {
  readonly roomId: RoomId;
  readonly day: string;
  readonly memberId: MemberId;
}

export type Unfit =
  | { readonly why: 'day-past' | 'outside-term' | 'not-a-slot' | 'not-staff' | 'cell-full' }
  /** With the shift in the way. */
  | { readonly why: 'there-already' | 'same-time'; readonly other: StoredShift };

interface Parts {
  readonly repository: ShiftsRepository;
  readonly terms: Pick<TermsService, 'postsOf' | 'planned'>;
  readonly clock: Clock;
}

export type PlacingService = ReturnType<typeof placingService>;

export function placingService({ repository, terms, clock }: Parts) {
  const today = () => localDateOf(clock.now(), clock.timeZone);
  const timeNow = () => timeOfDayOf(clock.now(), clock.timeZone);

  /** The next term's days are not the current one's, though nobody has written its end yet. */
  function isInside(day: string, { from, to }: Term): boolean {
    const next = terms.planned();
    return day >= from && (to === null || day <= to) && (next === undefined || day < next.from);
  }

  const service = {
    today,

    async slotsOf(term: Term | undefined): Promise<readonly Slot[]> {
      const own = term === undefined ? [] : await repository.slotsOf(term.termId);
      return own.length > 0 ? own : usualSlots;
    },

    /** The shift's last minute has passed. */
    isOver: ({ day, endsAt }: Pick<Place, 'day' | 'endsAt'>): boolean =>
      day < today() || (day === today() && endsAt <= timeNow()),

    hasBegun: ({ day, startsAt }: Pick<Place, 'day' | 'startsAt'>): boolean =>
      day < today() || (day === today() && startsAt <= timeNow()),

    /** Whether the person may serve then; whose shift it was before does not matter. */
    async unfitPerson(place: Place): Promise<Unfit | null> {
      if (terms.postsOf(place.memberId).length === 0) return { why: 'not-staff' };
      const other = await repository.overlapping(place.memberId, place.day, place);
      if (!other) return null;
      const isSame = other.roomId === place.roomId && other.startsAt === place.startsAt;
      return { why: isSame ? 'there-already' : 'same-time', other };
    },

    /** The first thing in the way of a new shift. */
    async unfit(place: Place, term: Term, slots: readonly Slot[]): Promise<Unfit | null> {
      const { roomId, day, startsAt, endsAt } = place;
      if (service.isOver(place)) return { why: 'day-past' };
      if (!isInside(day, term)) return { why: 'outside-term' };
      if (!slots.some((slot) => slot.startsAt === startsAt && slot.endsAt === endsAt)) return { why: 'not-a-slot' };
      const unfit = await service.unfitPerson(place);
      if (unfit) return unfit;
      return (await repository.inCell(roomId, day, startsAt)) >= mostInCell ? { why: 'cell-full' } : null;
    },
  };
  return service;
}
