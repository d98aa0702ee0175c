/** 备份: made, read back, listed and thinned. */
import type { BackupKind, BackupPlace, BackupRow } from '../../contract/backup.ts';
import { Refusal } from '../../contract/route.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Logger } from '../kernel/logger.ts';
import type { BackupStore, SinceOf } from './backup-store.ts';
import { checkExtracted } from './check-extracted.ts';
import { BackupFault } from './container/backup-fault.ts';
import { failureOf } from './failure-of.ts';
import { type BackupSource, makeBackup, type MadeBackup, roomFor } from './make-backup.ts';
import type { OneAtATime } from './one-at-a-time.ts';
import { freeBytesOf, type Place, prepared } from './places.ts';
import { toThin } from './thinning.ts';

interface Parts {
  readonly store: BackupStore;
  readonly source: BackupSource;
  readonly gate: OneAtATime;
  /** Newest entry and visit of today. */
  readonly today: () => Promise<{ readonly entries: number; readonly visits: number }>;
  readonly isClockDoubtful: () => boolean;
  /** Called when a backup begins; the answer when it was made, with whether it lies beside the data. */
  readonly noting: () => (isOwn: boolean) => void;
  readonly clock: Clock;
  readonly logger: Logger;
}

export interface BackupWish {
  readonly placeId: string;
  readonly kind: BackupKind;
  readonly passphrase?: string | undefined;
  /** When it says it was made, of a demo station. */
  readonly at?: Clock;
}

const isRefusal = (error: unknown): error is Refusal => error instanceof Refusal;

/** Thrown out of a step when the program is about to end. */
class Ending extends Error {}

export type BackupService = ReturnType<typeof backupService>;

export function backupService({ store, source, gate, today, isClockDoubtful, noting, clock, logger }: Parts) {
  const { places, log } = store;
  let isEnding = false;

  const going = (tell: (share: number) => void) => (share: number) => {
    if (isEnding) throw new Ending();
    tell(share);
  };

  async function sinceOf(): Promise<SinceOf> {
    const now = await today();
    return ({ auditHead, counts }) => ({
      entries: Math.max(0, now.entries - (auditHead?.seq ?? 0)),
      visits: Math.max(0, now.visits - (counts['visit']?.maxId ?? 0)),
    });
  }

  /** @throws Refusal backup.place-full */
  async function requireRoom(place: Place): Promise<void> {
    const { beside, inPlace } = await roomFor(source.dataDir);
    const own = await places.find(places.ownId);
    const besideToo = place.kind === 'own' ? beside + inPlace : beside;
    const freeBeside = await freeBytesOf(own);
    const free = place.kind === 'own' ? freeBeside : await freeBytesOf(place);
    const isFull = (freeBeside !== null && freeBeside < besideToo) || (free !== null && free < inPlace);
    if (isFull) throw new Refusal('backup.place-full');
  }

  /** Own files and those of the second place; whatever else is on a stick is left alone. */
  async function thin(place: Place): Promise<void> {
    if (isClockDoubtful() || (place.kind !== 'own' && !place.isSecond)) return;
    const ours = (await store.inPlace(place)).flatMap(({ name, file, id, header }) =>
      header?.keyId === source.keyId ? [{ name, file, id, createdAt: header.createdAt, kind: header.kind }] : [],
    );
    const verified = ours.filter(({ id }) => store.verifiedAt(id, place.placeId) !== null);
    const last = verified.toSorted((one, other) => other.createdAt - one.createdAt)[0];
    const names = toThin(
      ours.map((one) => ({ ...one, isLastVerified: one === last })),
      clock.now(),
      clock.timeZone,
    );
    if (names.length === 0) return;
    for (const name of names) await store.files.remove(place.folder, name);
    await log.add({ what: 'thinned', at: clock.now(), placeId: place.placeId, names });
  }

  async function make(
    { placeId, kind, passphrase, at = clock }: BackupWish,
    tell: (share: number) => void,
  ): Promise<BackupRow> {
    let made: MadeBackup;
    let place: Place;
    const note = noting();
    try {
      place = await prepared(await places.find(placeId));
      await store.files.sweep(place.folder);
      await requireRoom(place);
      made = await makeBackup({ ...source, clock: at }, { folder: place.folder, kind, passphrase, tell: going(tell) });
    } catch (error) {
      const failure = failureOf(error);
      if (error instanceof Ending) throw new Refusal('backup.busy');
      const code = isRefusal(failure) ? failure.code : 'internal';
      logger.error('backup.failed', { kind, code });
      await log.add({ what: 'failed', at: clock.now(), placeId, code }).catch(() => undefined);
      throw failure;
    }
    const { header, bytes } = made;
    await log.add({ what: 'made', at: at.now(), placeId, id: header.id, kind, bytes });
    note(place.kind === 'own');
    logger.info('backup.made', { kind, place: place.kind, bytes });
    await thin(place).catch((error: unknown) => {
      logger.warn('backup.thinning-failed', { error: error instanceof Error ? error.name : typeof error });
    });
    const found = await store.find(placeId, header.id);
    return store.rowOf(found, place, await sinceOf());
  }

  async function verify(placeId: string, backupId: string, tell: (share: number) => void): Promise<BackupRow> {
    const found = await store.find(placeId, backupId);
    const at = clock.now();
    try {
      await checkExtracted(found.file, { masterKey: source.masterKey }, { dataDir: source.dataDir, tell: going(tell) });
      await log.add({ what: 'verified', at, placeId, id: backupId });
    } catch (error) {
      if (error instanceof Ending) throw new Refusal('backup.busy');
      if (!(error instanceof BackupFault)) throw failureOf(error);
      if (error.code === 'locked') throw new Refusal('backup.locked');
      if (error.code === 'unreadable') throw new Refusal('backup.place-gone');
      logger.error('backup.refuted', { code: error.code });
      await log.add({ what: 'refuted', at, placeId, id: backupId, code: error.code });
    }
    return store.rowOf(found, found.place, await sinceOf());
  }

  return {
    places,
    placeRows: (): Promise<BackupPlace[]> => store.placeRows(),
    running: gate.running,
    /** Epoch ms; NULL: none was made there. */
    lastMadeAt: (placeId: string): number | null =>
      log.lines().findLast((line) => line.what === 'made' && line.placeId === placeId)?.at ?? null,

    /** @throws Refusal backup.place-gone */
    list: async (placeId: string): Promise<BackupRow[]> => store.rows(placeId, await sinceOf()),

    /** @throws Refusal backup.busy and what keeps it from being written or true */
    create: (wish: BackupWish): Promise<BackupRow> => gate.run('backup', (tell) => make(wish, tell)),

    /** Beside the data, after whatever is under way. @throws Refusal */
    before: (kind: BackupKind): Promise<BackupRow> =>
      gate.afterOthers('backup', (tell) => make({ placeId: places.ownId, kind }, tell)),

    /** Reads one to its end; what is found stands in the answer. @throws Refusal */
    verify: (placeId: string, backupId: string): Promise<BackupRow> =>
      gate.run('verify', (tell) => verify(placeId, backupId, tell)),

    /** What is under way is broken off and leaves nothing. */
    async end(): Promise<void> {
      isEnding = true;
      await gate.idle();
    },
  };
}
