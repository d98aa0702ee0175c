import { fileKeptUntil } from './graduation.ts';

export interface DormRoom {
  readonly building: string;
  readonly dormRoom: string;
  readonly people: number;
}

/** Each room once, with everybody whose file is still at school on the local day `today`. Blank ones are no rooms. */
export function dormRoomsOf(lived: readonly (DormRoom & { readonly grade: string })[], today: string): DormRoom[] {
  const rooms = new Map<string, DormRoom>();
  for (const { building, dormRoom, grade, people } of lived) {
    if (building.trim() === '' || dormRoom.trim() === '' || (fileKeptUntil(grade) ?? '9999') <= today) continue;
    const key = JSON.stringify([building, dormRoom]);
    rooms.set(key, { building, dormRoom, people: people + (rooms.get(key)?.people ?? 0) });
  }
  return [...rooms.values()];
}
