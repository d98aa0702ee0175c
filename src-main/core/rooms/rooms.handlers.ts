import type { HandlersFor } from '../../contract/route.ts';
import type { RoomFigure, roomsRoutes } from '../../contract/rooms.ts';
import type { RoomId } from '../../contract/values.ts';
import type { Caller } from '../kernel/caller.ts';
import type { RoomsService } from './rooms.service.ts';

/** Head counts; the check-in slice knows. */
export type HeadCounts = () => Promise<{ present: ReadonlyMap<RoomId, number>; visitsToday: number }>;

/** What goes on in a room now; the reading slice knows. */
export type SessionIn = (roomId: RoomId) => Promise<RoomFigure['session']>;

export function roomsHandlers(
  rooms: RoomsService,
  headCounts: HeadCounts,
  sessionIn: SessionIn,
): HandlersFor<typeof roomsRoutes, Caller> {
  return {
    'rooms.figures': async () => {
      const { present, visitsToday } = await headCounts();
      const sessions = await Promise.all(rooms.all().map((room) => sessionIn(room.id)));
      return {
        rooms: rooms.all().map((room, place) => ({
          roomId: room.id,
          kind: room.kind,
          name: room.name,
          opensAt: room.opensAt,
          closesAt: room.closesAt,
          isOpen: rooms.isOpen(room),
          present: present.get(room.id) ?? 0,
          session: sessions[place] ?? null,
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
