/** Where backups lie: beside the data, in a second folder, on whatever is plugged in. Chosen from this list, never by path. */
import { createHash } from 'node:crypto';
import { lstat, mkdir, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { BackupPlace } from '../../contract/backup.ts';
import { Refusal } from '../../contract/route.ts';
import { roomOn } from '../database/free-space.ts';
import type { Media } from '../kernel/media.ts';
import { type BackupSettings, readBackupSettings, writeBackupSettings } from './backup-settings.ts';

export interface Place extends Pick<BackupPlace, 'placeId' | 'kind' | 'label' | 'isThere' | 'isSecond'> {
  /** Absolute: the files lie here; '' where the place is not there. */
  readonly folder: string;
  /** Absolute, and there: of the same disk. */
  readonly disk: string;
}

/** On a stick, so that its other files are left alone. */
const folderOnStick = 'station163-backups';

const idOf = (kind: Place['kind'], what: string): string =>
  createHash('sha256').update(`${kind}:${what}`).digest('hex').slice(0, 16);

const isFolder = async (path: string): Promise<boolean> => {
  try {
    return (await lstat(path)).isDirectory();
  } catch {
    return false;
  }
};

interface Parts {
  readonly dataDir: string;
  /** Absolute, as the installer set it. */
  readonly secondFolder: string | undefined;
  readonly media: Media;
}

export const ownFolder = (dataDir: string): string => join(dataDir, 'backups');

export function openPlaces({ dataDir, secondFolder, media }: Parts) {
  const ownId = idOf('own', '');

  async function secondOf(): Promise<BackupSettings['second']> {
    const chosen = await readBackupSettings(dataDir);
    if (chosen) return chosen.second;
    return secondFolder === undefined
      ? null
      : { placeId: idOf('folder', secondFolder), kind: 'folder', label: basename(secondFolder) };
  }

  /** Own, folder, sticks, and the second one also where it is not there. */
  async function all(): Promise<Place[]> {
    const second = await secondOf();
    const place = (one: Omit<Place, 'isSecond'>): Place => ({ ...one, isSecond: one.placeId === second?.placeId });
    const own = ownFolder(dataDir);
    const places = [
      place({ placeId: ownId, kind: 'own', label: basename(own), isThere: true, folder: own, disk: dataDir }),
    ];
    if (secondFolder !== undefined) {
      const isThere = await isFolder(secondFolder);
      const placeId = idOf('folder', secondFolder);
      const folder = isThere ? secondFolder : '';
      places.push(place({ placeId, kind: 'folder', label: basename(secondFolder), isThere, folder, disk: folder }));
    }
    for (const { id, label, path } of await media.volumes()) {
      const folder = join(path, folderOnStick);
      places.push(place({ placeId: idOf('stick', id), kind: 'stick', label, isThere: true, folder, disk: path }));
    }
    if (second && !places.some(({ isSecond }) => isSecond)) {
      places.push({ ...second, isThere: false, isSecond: true, folder: '', disk: '' });
    }
    return places;
  }

  /** @throws Refusal backup.place-gone */
  async function find(placeId: string): Promise<Place> {
    const place = (await all()).find((one) => one.placeId === placeId && one.isThere);
    if (!place) throw new Refusal('backup.place-gone');
    return place;
  }

  return {
    ownId,
    all,
    find,

    /** Chosen for the daily copy; null: none. @throws Refusal backup.place-gone, backup.place-unwritable */
    async setSecond(placeId: string | null): Promise<void> {
      if (placeId === null) return writeBackupSettings(dataDir, { version: 1, second: null });
      const { kind, label } = await prepared(await find(placeId));
      if (kind === 'own') throw new Refusal('backup.place-unwritable');
      return writeBackupSettings(dataDir, { version: 1, second: { placeId, kind, label } });
    },
  };
}

/** With its folder made, and something written there. @throws Refusal backup.place-unwritable */
export async function prepared(place: Place): Promise<Place> {
  try {
    await mkdir(place.folder, { recursive: place.kind === 'own', mode: 0o700 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw new Refusal('backup.place-unwritable');
  }
  // A link on a stick would lead elsewhere.
  if (!(await isFolder(place.folder))) throw new Refusal('backup.place-unwritable');
  const probe = join(place.folder, '.station163-probe');
  try {
    await writeFile(probe, 'x', { mode: 0o600 });
    await rm(probe);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Refusal(code === 'ENOSPC' || code === 'EDQUOT' ? 'backup.place-full' : 'backup.place-unwritable');
  }
  return place;
}

/** Bytes; NULL where the disk does not say. */
export async function freeBytesOf({ disk, isThere }: Place): Promise<number | null> {
  if (!isThere) return null;
  try {
    return (await roomOn(disk)).free;
  } catch {
    return null;
  }
}
