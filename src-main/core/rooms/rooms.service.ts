import { Refusal } from '../../contract/route.ts';
import type { RoomId, RoomKind } from '../../contract/values.ts';
import type { Database } from '../database/database.ts';
import type { Clock } from '../kernel/clock.ts';
import { addDays, instantOf, localDateOf, timeOfDayOf } from '../kernel/local-time.ts';
import type { RoomsRepository, StoredRoom } from './rooms.repository.ts';

export type Room = StoredRoom;
export interface NewRoom {
  readonly kind: RoomKind;
  readonly name: string;
  readonly opensAt: string;
  readonly closesAt: string;
}

export type RoomsService = Awaited<ReturnType<typeof openRoomsService>>;

export async function openRoomsService(repository: RoomsRepository, database: Database, clock: Clock) {
  let rooms: readonly Room[] = await repository.all();

  function get(roomId: RoomId): Room {
    const room = rooms.find((one) => one.id === roomId);
    if (!room) throw new Refusal('rooms.unknown');
    return room;
  }

  function requireHours(hours: { opensAt: string; closesAt: string }): void {
    if (hours.opensAt >= hours.closesAt) throw new Refusal('rooms.hours-inverted');
  }

  return {
    all: () => rooms,
    get,
    /** 社区党员之家, where the kiosk stands. */
    kioskRoom: () => rooms.find((room) => room.kind === 'home'),

    /** Inside a write. @throws Refusal rooms.kinds-repeat, rooms.hours-inverted */
    async create(given: readonly NewRoom[]): Promise<void> {
      if (new Set(given.map((room) => room.kind)).size !== given.length) throw new Refusal('rooms.kinds-repeat');
      given.forEach(requireHours);
      const added = await repository.insert(given);
      database.afterCommit(() => {
        rooms = [...rooms, ...added];
      });
    },

    async save(roomId: RoomId, fields: Omit<NewRoom, 'kind'>): Promise<void> {
      get(roomId);
      requireHours(fields);
      await repository.update(roomId, fields);
      database.afterCommit(() => {
        rooms = rooms.map((room) => (room.id === roomId ? { ...room, ...fields } : room));
      });
    },

    isOpen(room: Room): boolean {
      const time = timeOfDayOf(clock.now(), clock.timeZone);
      return room.opensAt <= time && time < room.closesAt;
    },

    /** When a visit begun at `instant` ends by itself: the room's closing that day, or midnight for one begun after it. */
    closingAfter(room: Room, instant: number): number {
      const day = localDateOf(instant, clock.timeZone);
      const closing = instantOf(day, room.closesAt, clock.timeZone);
      return instant < closing ? closing : instantOf(addDays(day, 1), '00:00', clock.timeZone);
    },
  };
}
