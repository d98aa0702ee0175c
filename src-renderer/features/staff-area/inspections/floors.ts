/** Rooms of a building by floor, in the order core gives them. */

/** 101 → 1, 1203 → 12, A-305 → A-3; a room without such a number stands with its like under ''. */
export function floorOf(dormRoom: string): string {
  const parts = /^(.*?)(\d{3,})\D*$/u.exec(dormRoom);
  return parts === null ? '' : `${parts[1]}${parts[2]?.slice(0, -2)}`;
}

interface Room {
  readonly dormRoom: string;
}

export function byFloor<One extends Room>(rooms: readonly One[]): { floor: string; rooms: readonly One[] }[] {
  const floors = new Map<string, One[]>();
  for (const room of rooms) {
    const floor = floorOf(room.dormRoom);
    const own = floors.get(floor);
    if (own) own.push(room);
    else floors.set(floor, [room]);
  }
  return [...floors].map(([floor, ofFloor]) => ({ floor, rooms: ofFloor }));
}

/** The room after this one on its floor, else the first of the next floor; null after the last. */
export function nextRoom<One extends Room>(rooms: readonly One[], dormRoom: string): One | null {
  const order = byFloor(rooms).flatMap((floor) => floor.rooms);
  const place = order.findIndex((room) => room.dormRoom === dormRoom);
  return place === -1 ? null : (order[place + 1] ?? null);
}
