/** Backups as they lie in their places, seen without the database: also while that cannot be opened. */
import type { BackupPlace, BackupRow } from '../../contract/backup.ts';
import { Refusal } from '../../contract/route.ts';
import { migrations } from '../database/migrations/all.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Media } from '../kernel/media.ts';
import { backupFiles, type FoundBackup } from './backup-files.ts';
import type { BackupLog } from './backup-log.ts';
import type { Header } from './container/container-format.ts';
import { freeBytesOf, openPlaces, type Place } from './places.ts';

export interface StoreParts {
  readonly dataDir: string;
  readonly isDemo: boolean;
  readonly clock: Clock;
  readonly media: Media;
  readonly secondFolder: string | undefined;
  readonly log: BackupLog;
}

export interface PlacedBackup extends FoundBackup {
  readonly place: Place;
}

/** What was entered since; null where today's data cannot be read. */
export type SinceOf = (header: Header) => BackupRow['since'];

const nothingKnown: SinceOf = () => null;

export type BackupStore = ReturnType<typeof backupStore>;

export function backupStore({ dataDir, isDemo, clock, media, secondFolder, log }: StoreParts) {
  const places = openPlaces({ dataDir, secondFolder, media });
  const files = backupFiles(clock.timeZone);

  const lastSaid = (id: string, placeId: string) =>
    log
      .lines()
      .findLast(
        (line) =>
          (line.what === 'made' || line.what === 'verified' || line.what === 'refuted') &&
          line.id === id &&
          line.placeId === placeId,
      );

  function faultOf({ header, fault, id }: FoundBackup, placeId: string): BackupRow['fault'] {
    if (fault !== null && fault !== 'locked') return fault;
    if (header === null) return 'unreadable';
    if (header.schemaVersion > migrations.length) return 'newer';
    if (header.isDemo !== isDemo) return 'demo-mismatch';
    return lastSaid(id, placeId)?.what === 'refuted' ? 'damaged' : null;
  }

  function verifiedAt(id: string, placeId: string): number | null {
    const line = lastSaid(id, placeId);
    return line && line.what !== 'refuted' ? line.at : null;
  }

  async function inPlace(place: Place): Promise<FoundBackup[]> {
    if (!place.isThere) return [];
    try {
      return await files.in(place.folder);
    } catch (error) {
      // Pulled out a moment ago, or not for our eyes.
      if (error instanceof Error && 'code' in error) throw new Refusal('backup.place-gone');
      throw error;
    }
  }

  function rowOf(found: FoundBackup, { placeId }: Place, sinceOf = nothingKnown): BackupRow {
    const { header, id, createdAt, bytes } = found;
    const kinds = new Set(header?.wraps.map(({ kind }) => kind));
    return {
      backupId: id,
      placeId,
      createdAt,
      kind: header?.kind ?? 'manual',
      bytes,
      programVersion: header?.programVersion ?? '',
      schemaVersion: header?.schemaVersion ?? 0,
      verifiedAt: verifiedAt(id, placeId),
      fault: faultOf(found, placeId),
      opensWith: { recoveryCode: kinds.has('recovery'), passphrase: kinds.has('passphrase') },
      since: header && sinceOf(header),
    };
  }

  async function placeRow(place: Place): Promise<BackupPlace> {
    const { placeId, kind, label, isThere, isSecond } = place;
    const found = await inPlace(place).catch(() => []);
    const whole = found.filter(({ header }) => header !== null);
    return {
      placeId,
      kind,
      label,
      isThere,
      isSecond,
      freeBytes: await freeBytesOf(place),
      backups: found.length,
      newestAt: whole[0]?.createdAt ?? null,
    };
  }

  return {
    places,
    files,
    log,
    inPlace,
    rowOf,
    verifiedAt,

    async placeRows(): Promise<BackupPlace[]> {
      const rows: BackupPlace[] = [];
      for (const place of await places.all()) rows.push(await placeRow(place));
      return rows;
    },

    /** Newest first. @throws Refusal backup.place-gone */
    async rows(placeId: string, sinceOf?: SinceOf): Promise<BackupRow[]> {
      const place = await places.find(placeId);
      return (await inPlace(place)).map((found) => rowOf(found, place, sinceOf));
    },

    /** From our own list. @throws Refusal backup.place-gone, backup.unknown */
    async find(placeId: string, backupId: string): Promise<PlacedBackup> {
      const place = await places.find(placeId);
      const found = (await inPlace(place)).find(({ id }) => id === backupId);
      if (!found) throw new Refusal('backup.unknown');
      return { ...found, place };
    },
  };
}
