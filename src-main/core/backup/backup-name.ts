/** `station163-20261122-101500-0f3a9c21.s163`: local time, and the first signs of the backup's id. */
import { instantOf, localDateOf, secondOfDayOf } from '../kernel/local-time.ts';

const form = /^station163-(\d{4})(\d{2})(\d{2})-(\d{2})(\d{2})(\d{2})-([0-9a-f]{8})\.s163$/;
/** What a backup that was broken off leaves. */
const unfinishedForm =
  /^(?:station163-[\d-]+-[0-9a-f]{8}\.s163\.tmp|[0-9a-f]{32}\.(?:check|sqlite)\.tmp(?:-journal|-wal|-shm)?)$/;

export const isBackupName = (name: string): boolean => form.test(name);
export const isUnfinishedName = (name: string): boolean => unfinishedForm.test(name);

export function backupNameOf(createdAt: number, id: string, timeZone: string): string {
  const day = localDateOf(createdAt, timeZone).replaceAll('-', '');
  const time = secondOfDayOf(createdAt, timeZone).replaceAll(':', '');
  return `station163-${day}-${time}-${id.slice(0, 8)}.s163`;
}

/** Epoch ms of the time in the name; 0 where that is none of the calendar. */
export function timeInName(name: string, timeZone: string): number {
  const [, year, month, day, hour, minute, second] = form.exec(name) ?? [];
  try {
    return instantOf(`${year}-${month}-${day}`, `${hour}:${minute}:${second}`, timeZone);
  } catch {
    return 0;
  }
}
