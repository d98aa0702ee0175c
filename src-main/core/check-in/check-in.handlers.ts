import type { checkInRoutes } from '../../contract/check-in.ts';
import { Refusal, type HandlersFor } from '../../contract/route.ts';
import type { RoomKind } from '../../contract/values.ts';
import type { Caller } from '../kernel/caller.ts';
import type { CheckInService } from './check-in.service.ts';
import type { VisitListService } from './visit-list.service.ts';

/** The staff slice knows. */
export interface WhoAsks {
  /** Whether a staff member asks. */
  readonly isStaff: (caller: Caller) => boolean;
  /** Rooms whose visits the caller may list; NULL: all. */
  readonly roomKinds: (caller: Caller) => Promise<readonly RoomKind[] | null>;
}

export function checkInHandlers(
  checkIn: CheckInService,
  lists: VisitListService,
  { isStaff, roomKinds }: WhoAsks,
): HandlersFor<typeof checkInRoutes, Caller> {
  return {
    'check-in.swipe': ({ cardText, roomId, requestKey }) => checkIn.swipe(cardText, roomId, requestKey),
    'check-in.arrive': ({ memberId, roomId, purpose, identifiedBy, unknownCard, requestKey }, caller) => {
      if (identifiedBy === 'staff' && !isStaff(caller)) throw new Refusal('caller.forbidden');
      return checkIn.arrive(memberId, roomId, purpose, identifiedBy, unknownCard, requestKey);
    },
    'check-in.leave': ({ memberId, requestKey }) => checkIn.leave(memberId, requestKey),
    'check-in.guestArrive': ({ name, roomId, purpose, requestKey }) =>
      checkIn.guestArrive(name, roomId, purpose, requestKey),
    'check-in.guestLeave': ({ name, requestKey }) => checkIn.guestLeave(name, requestKey),
    'check-in.count': async ({ roomId, direction }) => ({ roomName: (await checkIn.count(roomId, direction)).name }),
    'check-in.undo': async ({ visitId, ofRequest }) => ({ undone: await checkIn.undo(visitId, ofRequest) }),
    'check-in.changePurpose': async ({ visitId, ofRequest, purpose }) => ({
      visit: await checkIn.changePurpose(visitId, ofRequest, purpose),
    }),
    'check-in.present': async () => ({ visits: await lists.present() }),
    'check-in.list': async ({ offset, limit, ...query }, caller) =>
      lists.list({ ...query, kinds: await roomKinds(caller) }, offset, limit),
    'check-in.export': async (query, caller) => lists.export({ ...query, kinds: await roomKinds(caller) }),
    'check-in.void': async ({ visitId, reason }) => {
      await checkIn.voidVisit(visitId, reason);
      return {};
    },
    'check-in.close': async ({ visitId }) => {
      await checkIn.closeByStaff(visitId);
      return {};
    },
  };
}
