/** 更新: found in the places of backups, taken into the data folder after a backup, and told of until it is installed. */
import { createHash, randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { BackupPlace } from '../../contract/backup.ts';
import type { Answer } from '../../contract/registry.ts';
import { Refusal } from '../../contract/route.ts';
import type { FoundUpdateRow, WaitingUpdate } from '../../contract/updates.ts';
import type { ApplicationOptions } from '../application-options.ts';
import { roomOn } from '../database/free-space.ts';
import { noUpdateFiles, UpdateFault, type FoundUpdate, type UpdateFacts } from './update-files.ts';
import type { ReceiptsService } from '../receipts/receipts.service.ts';

/** Where files may lie: the folders of a place, also the top of a stick. */
export interface UpdatePlace extends Pick<BackupPlace, 'kind' | 'label'> {
  /** Absolute. */
  readonly folders: readonly string[];
}

interface Parts {
  readonly options: Pick<ApplicationOptions, 'dataDir' | 'version' | 'logger' | 'updateFiles'>;
  readonly places: () => Promise<readonly UpdatePlace[]>;
  /** @throws Refusal where none can be made */
  readonly backUp: () => Promise<void>;
  readonly receipts: Pick<ReceiptsService, 'once'>;
}

/** Stays free besides the installer, so that the station goes on. */
const spareBytes = 500 * 1024 * 1024;

const idOf = (file: string): string => createHash('sha256').update(file).digest('hex').slice(0, 16);
const isSame = (one: UpdateFacts | null, other: UpdateFacts | null): boolean =>
  one?.version === other?.version && one?.signedAt === other?.signedAt && one?.bytes === other?.bytes;
const isRefusal = (error: unknown): error is Refusal => error instanceof Refusal;

const fullDisk: ReadonlySet<unknown> = new Set(['ENOSPC', 'EDQUOT']);
const shutFolder: ReadonlySet<unknown> = new Set(['EACCES', 'EPERM', 'EROFS', 'EIO', 'EBUSY']);

/** As the contract tells it. */
function failureOf(error: unknown): unknown {
  if (error instanceof UpdateFault) return new Refusal('update.refused', { why: error.code });
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (fullDisk.has(code)) return new Refusal('update.no-room');
  return shutFolder.has(code) ? new Refusal('update.unwritable') : error;
}

export type UpdatesService = ReturnType<typeof updatesService>;

export function updatesService({ options, places, backUp, receipts }: Parts) {
  const { dataDir, version, logger, updateFiles: files = noUpdateFiles } = options;
  const into = join(dataDir, 'updates');
  const ending = new AbortController();
  let underWay: Promise<unknown> | null = null;

  async function lying(): Promise<{ place: UpdatePlace; update: FoundUpdate }[]> {
    const all = await places();
    const updates = await files.find([...new Set(all.flatMap(({ folders }) => folders))]);
    return updates.flatMap((update) => {
      const place = all.find(({ folders }) =>
        folders.some((folder) => join(folder, basename(update.file)) === update.file),
      );
      return place ? [{ place, update }] : [];
    });
  }

  async function found(): Promise<Answer<'updates.found'>> {
    const [all, waiting] = await Promise.all([lying(), files.waiting(into)]);
    return {
      version,
      signer: files.signer,
      waiting,
      found: all.map(({ place: { kind, label }, update: { file, facts, refusal } }): FoundUpdateRow => ({
        updateId: idOf(file),
        fileName: basename(file),
        place: { kind, label },
        facts,
        refusal: refusal ?? (waiting && isSame(facts, waiting) ? 'taken-already' : null),
      })),
    };
  }

  /** Why there is none; null: it was made. */
  async function backUpIfPossible(): Promise<string | null> {
    try {
      await backUp();
      return null;
    } catch (error) {
      logger.error('update.not-backed-up', { error: isRefusal(error) ? error.code : 'internal' });
      return isRefusal(error) ? error.code : 'internal';
    }
  }

  /** It stands in the trail, or it does not lie there. */
  async function entered(waiting: WaitingUpdate): Promise<WaitingUpdate> {
    try {
      return await receipts.once('updates.take', randomUUID(), async () => waiting);
    } catch (error) {
      await rm(waiting.installer, { force: true });
      throw error;
    }
  }

  async function take(updateId: string): Promise<Answer<'updates.take'>> {
    const update = (await lying()).find((one) => idOf(one.update.file) === updateId)?.update;
    if (!update) throw new Refusal('update.gone');
    const { file, facts, refusal } = update;
    if (refusal !== null || facts === null) throw new Refusal('update.refused', { why: refusal ?? 'not-an-update' });
    if ((await roomOn(dataDir)).free < facts.bytes + spareBytes) throw new Refusal('update.no-room');
    const notBackedUp = await backUpIfPossible();
    try {
      const waiting = await entered(await files.take(file, into, ending.signal));
      logger.info('update.taken', { version: facts.version });
      return { waiting, notBackedUp };
    } catch (error) {
      if (ending.signal.aborted) throw new Refusal('update.busy');
      throw failureOf(error);
    }
  }

  return {
    found,

    /** One at a time. @throws Refusal update.… */
    async take(updateId: string): Promise<Answer<'updates.take'>> {
      if (underWay !== null || ending.signal.aborted) throw new Refusal('update.busy');
      const taking = take(updateId);
      underWay = taking;
      try {
        return await taking;
      } finally {
        underWay = null;
      }
    },

    isBusy: (): boolean => underWay !== null,

    /** What is under way is broken off and leaves nothing. */
    async end(): Promise<void> {
      ending.abort();
      await underWay?.catch(() => undefined);
    },
  };
}
