/** 值班表: who serves when and where. A week is shown as it stands, whichever term its shifts are of. */
import type { Shift } from '../../contract/rota.ts';
import { Refusal } from '../../contract/route.ts';
import type { ShiftId, TermId } from '../../contract/values.ts';
import type { Clock } from '../kernel/clock.ts';
import { addDays, daysBetween } from '../kernel/local-time.ts';
import type { MembersService } from '../members/members.service.ts';
import type { RoomsService } from '../rooms/rooms.service.ts';
import type { TermsService } from '../terms/terms.service.ts';
import type { DutyDesk } from './duty-desk.service.ts';
import type { Place, PlacingService, Unfit } from './placing.service.ts';
import { personOf, shiftViews } from './shift-views.ts';
import type { ShiftsRepository, Slot, StoredShift } from './shifts.repository.ts';
import type { SwapsRepository } from './swaps.repository.ts';
import { minutesOf } from './wall-times.ts';
import { isMonday, mondayOf } from './weeks.ts';

interface Parts {
  readonly repository: ShiftsRepository;
  readonly swaps: Pick<SwapsRepository, 'openOf'>;
  readonly placing: PlacingService;
  readonly desk: DutyDesk;
  readonly members: MembersService;
  readonly rooms: RoomsService;
  readonly terms: TermsService;
  readonly clock: Clock;
}

interface LeftOut {
  readonly day: string;
  readonly startsAt: string;
  readonly name: string;
  readonly why: Unfit['why'];
}

export type RotaService = ReturnType<typeof rotaService>;

/** Slots in the order of the day. @throws Refusal rota.slot-inverted, rota.slots-overlap */
function orderedSlots(slots: readonly Slot[]): Slot[] {
  const ordered = slots.toSorted((one, other) => (one.startsAt < other.startsAt ? -1 : 1));
  for (const [place, { startsAt, endsAt }] of ordered.entries()) {
    if (endsAt <= startsAt) throw new Refusal('rota.slot-inverted', { slot: `${startsAt}–${endsAt}` });
    const next = ordered[place + 1];
    if (next && next.startsAt < endsAt) throw new Refusal('rota.slots-overlap', { slot: `${startsAt}–${endsAt}` });
  }
  return ordered;
}

export function rotaService(parts: Parts) {
  const { repository, swaps, placing, desk, members, rooms, terms, clock } = parts;

  async function require(shiftId: ShiftId): Promise<StoredShift> {
    const shift = await repository.get(shiftId);
    if (!shift) throw new Refusal('shift.unknown');
    return shift;
  }

  function requireMonday(day: string): void {
    if (!isMonday(day)) throw new Refusal('rota.not-monday');
  }

  async function withSwaps(shifts: readonly StoredShift[]): Promise<Shift[]> {
    const open = new Map((await swaps.openOf(shifts.map(({ id }) => id))).map((swap) => [swap.shiftId, swap]));
    return shiftViews(shifts, parts).map((view) => {
      const swap = open.get(view.shiftId);
      const told = swap && { swapId: swap.id, to: personOf(members, swap.toMemberId), reason: swap.reason };
      return { ...view, swap: told ?? null };
    });
  }

  async function place(wish: Place, termId: TermId, by: string): Promise<ShiftId> {
    const shiftId = await repository.insert({ ...wish, termId, madeAt: clock.now(), madeBy: by });
    // Whoever is there already serves from now on.
    await desk.seen(wish.memberId, clock.now());
    return shiftId;
  }

  return {
    withSwaps,

    /** @throws Refusal rota.not-monday */
    async week(wanted: string | undefined) {
      const today = placing.today();
      const monday = wanted ?? mondayOf(today);
      requireMonday(monday);
      const term = terms.current();
      return {
        termId: term?.termId ?? null,
        monday,
        today,
        slots: [...(await placing.slotsOf(term))],
        rooms: rooms.all().map(({ id, name }) => ({ roomId: id, name })),
        shifts: await withSwaps(await repository.between(monday, addDays(monday, 6))),
        staff: terms
          .staffOf('current')
          .map(({ memberId, posts }) => ({ ...personOf(members, memberId), posts: [...posts] })),
      };
    },

    /** @throws Refusal term.unknown, term.none-current */
    async ofTerm(wanted: TermId | undefined) {
      const { termId } = await terms.oneOrCurrent(wanted);
      const views = shiftViews(await repository.ofTerm(termId), parts);
      return { shifts: views.map(({ correction: _, ...shift }) => shift) };
    },

    /** Inside a write. @throws Refusal term.none-current, rota.slot-inverted, rota.slots-overlap */
    async saveSlots(slots: readonly Slot[]): Promise<void> {
      const { termId } = terms.requireCurrent();
      await repository.replaceSlots(termId, orderedSlots(slots));
    },

    /** Inside a write. @throws Refusal of the contract's problems of rota.assign */
    async assign(wish: Place, by: string): Promise<ShiftId> {
      const term = terms.requireCurrent();
      rooms.get(wish.roomId);
      const unfit = await placing.unfit(wish, term, await placing.slotsOf(term));
      if (unfit?.why === 'there-already' || unfit?.why === 'same-time')
        throw new Refusal('rota.same-time', { room: rooms.get(unfit.other.roomId).name });
      if (unfit) throw new Refusal(`rota.${unfit.why}`);
      return place(wish, term.termId, by);
    },

    /** Inside a write. @throws Refusal shift.unknown, rota.day-past */
    async remove(shiftId: ShiftId): Promise<void> {
      if (placing.isOver(await require(shiftId))) throw new Refusal('rota.day-past');
      await repository.remove(shiftId);
    },

    /** Inside a write. @throws Refusal term.none-current, rota.not-monday, rota.week-empty */
    async copyWeek(from: string, to: string, by: string): Promise<{ copied: number; leftOut: LeftOut[] }> {
      [from, to].forEach(requireMonday);
      const term = terms.requireCurrent();
      const slots = await placing.slotsOf(term);
      const shifts = await repository.between(from, addDays(from, 6));
      if (shifts.length === 0) throw new Refusal('rota.week-empty');
      const leftOut: LeftOut[] = [];
      for (const { roomId, day: of, startsAt, endsAt, memberId } of shifts) {
        const day = addDays(of, daysBetween(from, to));
        const wish = { roomId, day, startsAt, endsAt, memberId };
        const unfit = await placing.unfit(wish, term, slots);
        if (unfit) leftOut.push({ day, startsAt, name: personOf(members, memberId).name, why: unfit.why });
        else await place(wish, term.termId, by);
      }
      return { copied: shifts.length - leftOut.length, leftOut };
    },

    /** Inside a write; minutes count where somebody was there. @throws Refusal shift.unknown, rota.not-over, rota.too-many-minutes */
    async correct(
      shiftId: ShiftId,
      { state, minutes, reason }: { state: 'present' | 'absent' | 'excused'; minutes: number; reason: string },
      by: string,
    ): Promise<void> {
      const shift = await require(shiftId);
      if (!placing.isOver(shift)) throw new Refusal('rota.not-over');
      const most = state === 'present' ? minutesOf(shift.endsAt) - minutesOf(shift.startsAt) : 0;
      if (minutes > most) throw new Refusal('rota.too-many-minutes', { most });
      await repository.update(shiftId, {
        correctedState: state,
        correctedMinutes: minutes,
        correction: reason,
        correctedBy: by,
      });
    },
  };
}
