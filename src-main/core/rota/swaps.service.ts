/** 调班: asked by whoever serves, settled by whoever keeps the rota. An approved one hands the shift on; its row is the history. */
import { Refusal } from '../../contract/route.ts';
import type { Shift, SwapView } from '../../contract/rota.ts';
import type { MemberId, ShiftId, SwapId } from '../../contract/values.ts';
import type { Clock } from '../kernel/clock.ts';
import type { MembersService } from '../members/members.service.ts';
import type { RoomsService } from '../rooms/rooms.service.ts';
import type { TermsService } from '../terms/terms.service.ts';
import type { DutyDesk } from './duty-desk.service.ts';
import type { PlacingService } from './placing.service.ts';
import type { RotaService } from './rota.service.ts';
import { personOf, shiftViews } from './shift-views.ts';
import type { ShiftsRepository, StoredShift } from './shifts.repository.ts';
import type { StoredSwap, SwapsRepository } from './swaps.repository.ts';

interface Parts {
  readonly repository: SwapsRepository;
  readonly shifts: ShiftsRepository;
  readonly rota: Pick<RotaService, 'withSwaps'>;
  readonly placing: PlacingService;
  readonly desk: DutyDesk;
  readonly members: MembersService;
  readonly rooms: Pick<RoomsService, 'get'>;
  readonly terms: Pick<TermsService, 'current'>;
  readonly clock: Clock;
}

export type SwapsService = ReturnType<typeof swapsService>;

export function swapsService(parts: Parts) {
  const { repository, shifts, rota, placing, desk, members, rooms, terms, clock } = parts;

  async function views(swaps: readonly StoredSwap[]): Promise<SwapView[]> {
    const stored = await shifts.byIds(swaps.map(({ shiftId }) => shiftId));
    const shown = new Map(shiftViews(stored, parts).map((shift) => [shift.shiftId, shift]));
    return swaps.flatMap((swap) => {
      const shift = shown.get(swap.shiftId);
      if (!shift) return [];
      const { id: swapId, fromMemberId, toMemberId, reason, askedAt, state, note, settledBy } = swap;
      const people = { from: personOf(members, fromMemberId), to: personOf(members, toMemberId) };
      return [{ swapId, shift, ...people, reason, askedAt, state, note, settledBy }];
    });
  }

  /** @throws Refusal swap.unknown, swap.settled */
  async function requireOpen(swapId: SwapId): Promise<StoredSwap> {
    const swap = await repository.get(swapId);
    if (!swap) throw new Refusal('swap.unknown');
    if (swap.state !== 'asked') throw new Refusal('swap.settled');
    return swap;
  }

  async function requireShift(shiftId: ShiftId): Promise<StoredShift> {
    const shift = await shifts.get(shiftId);
    if (!shift) throw new Refusal('shift.unknown');
    return shift;
  }

  /** @throws Refusal rota.day-past, rota.not-staff, rota.same-time */
  async function requireTaker(shift: StoredShift, memberId: MemberId): Promise<void> {
    if (placing.hasBegun(shift)) throw new Refusal('rota.day-past');
    const unfit = await placing.unfitPerson({ ...shift, memberId });
    if (unfit === null) return;
    if ('other' in unfit) throw new Refusal('rota.same-time', { room: rooms.get(unfit.other.roomId).name });
    throw new Refusal('rota.not-staff');
  }

  const settled = (state: 'approved' | 'refused' | 'withdrawn', by: string, note: string) => ({
    state,
    note,
    settledAt: clock.now(),
    settledBy: by,
  });

  return {
    /** Of the current term; nothing of whoever is not of the roster. */
    async mine(memberId: MemberId | null): Promise<{ shifts: Shift[]; swaps: SwapView[]; minutes: number }> {
      const term = terms.current();
      if (memberId === null || term === undefined) return { shifts: [], swaps: [], minutes: 0 };
      const own = await rota.withSwaps(await shifts.ofMemberIn(memberId, term.termId));
      return {
        shifts: own,
        swaps: await views(await repository.ofMember(memberId)),
        minutes: own.reduce((sum, { minutes }) => sum + minutes, 0),
      };
    },

    /** Inside a write. @throws Refusal of the contract's problems of rota.askSwap */
    async ask(memberId: MemberId | null, shiftId: ShiftId, to: MemberId, reason: string): Promise<SwapId> {
      const shift = await requireShift(shiftId);
      if (memberId === null || shift.memberId !== memberId) throw new Refusal('rota.not-yours');
      if ((await repository.openOf([shiftId])).length > 0) throw new Refusal('rota.swap-asked');
      await requireTaker(shift, to);
      return repository.insert({
        shiftId,
        fromMemberId: memberId,
        toMemberId: to,
        reason,
        askedAt: clock.now(),
      });
    },

    /** Inside a write. @throws Refusal swap.unknown, swap.settled, rota.not-yours */
    async withdraw(memberId: MemberId | null, swapId: SwapId, by: string): Promise<void> {
      const swap = await requireOpen(swapId);
      if (swap.fromMemberId !== memberId) throw new Refusal('rota.not-yours');
      await repository.update(swapId, settled('withdrawn', by, ''));
    },

    all: async () => ({ swaps: await views(await repository.all()) }),

    /** Inside a write. @throws Refusal of the contract's problems of rota.settleSwap */
    async settle(swapId: SwapId, isApproved: boolean, note: string, by: string): Promise<void> {
      const swap = await requireOpen(swapId);
      if (isApproved) {
        const shift = await requireShift(swap.shiftId);
        await requireTaker(shift, swap.toMemberId);
        await shifts.update(shift.id, { memberId: swap.toMemberId, arrivedAt: null, leftAt: null });
        await desk.seen(swap.toMemberId, clock.now());
      }
      await repository.update(swapId, settled(isApproved ? 'approved' : 'refused', by, note));
    },
  };
}
