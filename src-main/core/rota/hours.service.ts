/** What the shifts of people come to: per term, and for the handbook. */
import type { Answer } from '../../contract/registry.ts';
import type { FileOut, MemberId, RoomId, TermId } from '../../contract/values.ts';
import type { Clock } from '../kernel/clock.ts';
import { grouped } from '../kernel/grouped.ts';
import { localDateOf, timeOfDayOf } from '../kernel/local-time.ts';
import type { MembersService } from '../members/members.service.ts';
import type { RoomsService } from '../rooms/rooms.service.ts';
import type { TermsService } from '../terms/terms.service.ts';
import { rotaWorkbook } from './rota.workbook.ts';
import { outcomeOf } from './shift-hours.ts';
import { personOf, shiftViews } from './shift-views.ts';
import type { ShiftsRepository } from './shifts.repository.ts';
import { wallTimes } from './wall-times.ts';

type Hours = Answer<'rota.hours'>['people'][number];

/** A shift that is over and for which somebody was there, or which was judged by hand. */
export interface ServedShift {
  readonly memberId: MemberId;
  readonly roomId: RoomId;
  /** Local day. */
  readonly day: string;
  /** Epoch ms, as planned. */
  readonly startsAt: number;
  readonly endsAt: number;
  readonly minutes: number;
}

interface Parts {
  readonly repository: ShiftsRepository;
  readonly members: MembersService;
  readonly rooms: RoomsService;
  readonly terms: TermsService;
  readonly clock: Clock;
}

const counted = ['present', 'late', 'absent', 'excused'] as const;

export type HoursService = ReturnType<typeof hoursService>;

export function hoursService({ repository, members, rooms, terms, clock }: Parts) {
  async function ofTerm(termId: TermId) {
    const shifts = shiftViews(await repository.ofTerm(termId), { members, clock });
    const own = grouped(shifts, ({ who }) => who.memberId);
    const isCurrent = terms.current()?.termId === termId;
    const staff = isCurrent ? terms.staffOf('current').map(({ memberId }) => memberId) : [];
    const people = [...new Set([...own.keys(), ...staff])].map((memberId): Hours => {
      const served = own.get(memberId) ?? [];
      const times = (state: (typeof counted)[number]) => served.filter((shift) => shift.state === state).length;
      return {
        ...personOf(members, memberId),
        className: members.known(memberId)?.className ?? '',
        shifts: served.length,
        present: times('present'),
        late: times('late'),
        absent: times('absent'),
        excused: times('excused'),
        minutes: served.reduce((sum, { minutes }) => sum + minutes, 0),
      };
    });
    return { shifts, people: people.toSorted((one, other) => other.minutes - one.minutes) };
  }

  return {
    /** Most minutes first; staff without a shift too. @throws Refusal term.unknown, term.none-current */
    async hours(wanted: TermId | undefined): Promise<{ people: Hours[] }> {
      const { termId } = await terms.oneOrCurrent(wanted);
      return { people: (await ofTerm(termId)).people };
    },

    /** @throws Refusal term.unknown, term.none-current */
    async export(wanted: TermId | undefined): Promise<FileOut> {
      const term = await terms.oneOrCurrent(wanted);
      const roomNames = new Map(rooms.all().map(({ id, name }) => [id, name]));
      return rotaWorkbook({ term, roomNames, ...(await ofTerm(term.termId)) }, clock.timeZone);
    },

    /** Of these people, in order. Of any term. */
    async servedBy(ids: readonly MemberId[]): Promise<ServedShift[]> {
      const wall = wallTimes(clock.timeZone);
      const now = clock.now();
      return (await repository.ofMembers(ids)).flatMap((shift): ServedShift[] => {
        const span = wall.spanOf(shift);
        const { state, minutes } = outcomeOf(span, shift, now);
        const isServed = span.end <= now && (shift.arrivedAt !== null || shift.correctedState !== null);
        if (!isServed || state === 'planned') return [];
        const { memberId, roomId, day } = shift;
        return [{ memberId, roomId, day, startsAt: span.start, endsAt: span.end, minutes }];
      });
    },

    /** Shifts of the person that are not over. */
    shiftsLeft: (memberId: MemberId): Promise<number> =>
      repository.left(memberId, localDateOf(clock.now(), clock.timeZone), timeOfDayOf(clock.now(), clock.timeZone)),
  };
}
