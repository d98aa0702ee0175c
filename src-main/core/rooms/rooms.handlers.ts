import type { HandlersFor } from '../../contract/route.ts';
import type { roomsRoutes } from '../../contract/rooms.ts';
import type { RoomId } from '../../contract/values.ts';
import type { Caller } from '../kernel/caller.ts';
import type { RoomsService } from './rooms.service.ts';

/** Head counts; the check-in slice knows. */
export type HeadCounts = () => Promise<{ present: ReadonlyMap<RoomId, number>; visitsToday: number }>;

export function roomsHandlers(rooms: RoomsService, headCounts: HeadCounts): HandlersFor<typeof roomsRoutes, Caller> {
  return {
    'rooms.figures': async () => {
      const { present, visitsToday } = await headCounts();
      return {
        rooms: rooms.all().map((room) => ({
          roomId: room.id,
          kind: room.kind,
          name: room.name,
          opensAt: room.opensAt,
          closesAt: room.closesAt,
          isOpen: rooms.isOpen(room),
          present: present.get(room.id) ?? 0,
          session: null,
        })),
        visitsToday,
      };
    },
    'rooms.save': async ({ roomId, ...fields }) => {
      await rooms.save(roomId, fields);
      return {};
    },
  };
}
