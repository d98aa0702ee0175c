import type { rotaRoutes } from '../../contract/rota.ts';
import type { HandlersFor } from '../../contract/route.ts';
import type { MemberId } from '../../contract/values.ts';
import type { Caller } from '../kernel/caller.ts';
import type { HoursService } from './hours.service.ts';
import type { RotaService } from './rota.service.ts';
import type { SwapsService } from './swaps.service.ts';

interface Parts {
  readonly rota: RotaService;
  readonly swaps: SwapsService;
  readonly hours: HoursService;
}

export interface WhoAsks {
  readonly nameOf: (caller: Caller) => string;
  /** Who is signed in, if it is somebody of the roster. */
  readonly memberOf: (caller: Caller) => MemberId | null;
}

export function rotaHandlers(
  { rota, swaps, hours }: Parts,
  { nameOf, memberOf }: WhoAsks,
): HandlersFor<typeof rotaRoutes, Caller> {
  return {
    'rota.week': ({ monday }) => rota.week(monday),
    'rota.term': ({ termId }) => rota.ofTerm(termId),
    'rota.saveSlots': async ({ slots }) => {
      await rota.saveSlots(slots);
      return {};
    },
    'rota.assign': async ({ requestKey: _, ...place }, caller) => ({
      shiftId: await rota.assign(place, nameOf(caller)),
    }),
    'rota.remove': async ({ shiftId }) => {
      await rota.remove(shiftId);
      return {};
    },
    'rota.copyWeek': ({ from, to }, caller) => rota.copyWeek(from, to, nameOf(caller)),
    'rota.correct': async ({ shiftId, state, minutes, reason }, caller) => {
      await rota.correct(shiftId, { state, minutes, reason }, nameOf(caller));
      return {};
    },
    'rota.mine': (_, caller) => swaps.mine(memberOf(caller)),
    'rota.askSwap': async ({ shiftId, to, reason }, caller) => ({
      swapId: await swaps.ask(memberOf(caller), shiftId, to, reason),
    }),
    'rota.withdrawSwap': async ({ swapId }, caller) => {
      await swaps.withdraw(memberOf(caller), swapId, nameOf(caller));
      return {};
    },
    'rota.swaps': () => swaps.all(),
    'rota.settleSwap': async ({ swapId, isApproved, note }, caller) => {
      await swaps.settle(swapId, isApproved, note, nameOf(caller));
      return {};
    },
    'rota.hours': ({ termId }) => hours.hours(termId),
    'rota.export': ({ termId }) => hours.export(termId),
  };
}
