/** Where backups are found, also where there is no database. */
import type { ApplicationOptions } from '../application-options.ts';
import { noMedia } from '../kernel/media.ts';
import type { Shelf } from '../restore/ready.service.ts';
import { openBackupLog } from './backup-log.ts';
import { type BackupStore, backupStore } from './backup-store.ts';
import { ownFolder } from './places.ts';

export function shelfOf(store: BackupStore): Shelf {
  return {
    places: () => store.placeRows(),
    list: (placeId) => store.rows(placeId),
    async chosen(placeId, backupId) {
      const found = await store.find(placeId, backupId);
      return { file: found.file, row: store.rowOf(found, found.place) };
    },
  };
}

/** Without the station's key: what the log says of a backup is taken as it stands, and whoever restores one proves it anew. */
export async function openShelf(options: ApplicationOptions): Promise<Shelf> {
  const { dataDir, isDemo, clock, media = noMedia, backupFolder: secondFolder } = options;
  const log = await openBackupLog(ownFolder(dataDir), null);
  return shelfOf(backupStore({ dataDir, isDemo, clock, media, secondFolder, log }));
}
