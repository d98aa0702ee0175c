/**
 * Finishes a restore that was begun, or takes it back. Runs at the start, under the lock, before anything else is looked
 * at. A kill at any point leaves a journal that says how to go on; nothing is deleted but what was decrypted for it.
 */
import { join } from 'node:path';
import { openConnection } from '../database/connection.ts';
import { startUpFaultOf, type Finding } from '../database/inspection.ts';
import { writeSigned } from '../database/signed-note.ts';
import { sha256Of } from '../database/file-hash.ts';
import { readState, writeRecord } from '../database/state-record.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Logger } from '../kernel/logger.ts';
import { StartUpFault } from '../kernel/start-up-fault.ts';
import { fileKeeper, readKey, secretsOf, type KeyKeeper } from '../secrets/station-secrets.service.ts';
import { moveBackIn, moveBackOut, moveIn, moveOut, type Reached } from './exchange.ts';
import { isUnderWay, readJournal, writeJournal, type Journal, type UnderWay } from './journal.ts';
import { removeLeftOvers } from './restore-folders.ts';
import { examineRestored, type Examined } from './restored-database.ts';

export interface CarryOptions {
  readonly dataDir: string;
  readonly keyKeeper?: KeyKeeper | undefined;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Called before each step that lasts. */
  readonly reached?: Reached;
}

const fileIn = (dataDir: string): string => join(dataDir, 'station.sqlite');

async function noteRestored(dataDir: string, { expected }: Journal): Promise<void> {
  const connection = await openConnection({ file: fileIn(dataDir), mode: 'write', settings: 'inspection' });
  try {
    const state = await readState(connection);
    await writeRecord(dataDir, { ...state, isClosed: false, audit: expected.auditHead });
  } finally {
    await connection.close();
  }
}

async function look({ dataDir, keyKeeper, clock }: CarryOptions, { expected }: Journal): Promise<Examined> {
  const key = await readKey(dataDir, keyKeeper ?? fileKeeper);
  if (!key) throw new StartUpFault('key.missing', 'the key of the backup is not there');
  return examineRestored({ file: fileIn(dataDir), expected, cipher: secretsOf(key).cipher, clock });
}

function takeBack({ logger }: CarryOptions, journal: Journal, { code, detail }: Finding): Journal {
  logger.error('restore.refused', { code, detail });
  return { ...journal, state: 'undoing-out', code };
}

async function check(options: CarryOptions, journal: Journal): Promise<Journal> {
  try {
    const { finding, areCountsSame, isAuditHeadSame } = await look(options, journal);
    const looked = { ...journal, comparison: { areCountsSame, isAuditHeadSame, isHashSame: true } };
    if (finding) return takeBack(options, looked, finding);
    await noteRestored(options.dataDir, journal);
    return { ...looked, state: 'done' };
  } catch (error) {
    const fault = startUpFaultOf(error);
    if (!(fault instanceof StartUpFault)) throw error;
    return takeBack(options, journal, fault);
  }
}

const nothingSame = { areCountsSame: false, isHashSame: false, isAuditHeadSame: false };

type Step = (options: CarryOptions & { readonly reached: Reached }, journal: Journal) => Promise<Journal>;

const steps: Readonly<Record<UnderWay, Step>> = {
  staged: async (_, journal) => ({ ...journal, state: 'moving-out' }),
  'moving-out': async ({ dataDir, reached }, journal) => {
    await moveOut(dataDir, journal, reached);
    return { ...journal, state: 'moving-in' };
  },
  'moving-in': async (options, journal) => {
    const { dataDir, reached } = options;
    await moveIn(dataDir, journal, reached);
    // Here, while nobody has opened it in its place.
    const isSame = (await sha256Of(fileIn(dataDir))) === journal.expected.sha256;
    if (isSame) return { ...journal, state: 'checking' };
    const changed = { code: 'data.damaged', detail: 'the database is not the one that was made ready' } as const;
    return takeBack(options, { ...journal, comparison: nothingSame }, changed);
  },
  checking: check,
  'undoing-out': async ({ dataDir, reached }, journal) => {
    await moveBackOut(dataDir, journal, reached);
    return { ...journal, state: 'undoing-in' };
  },
  'undoing-in': async ({ dataDir, reached }, journal) => {
    await moveBackIn(dataDir, journal, reached);
    return { ...journal, state: 'undone' };
  },
};

/** @returns the journal of the last restore there was. @throws StartUpFault data.tampered; errors of the disk */
export async function carryThrough(options: CarryOptions): Promise<Journal | undefined> {
  const { dataDir, logger } = options;
  const reached = options.reached ?? (() => undefined);
  let journal = await readJournal(dataDir);
  while (journal && isUnderWay(journal)) {
    journal = await steps[journal.state]({ ...options, reached }, journal);
    // The journal goes with the next restore; what it says of the old files stays with them.
    if (!isUnderWay(journal)) await writeSigned(dataDir, `quarantine/${journal.quarantine}/restore.json`, journal);
    reached(`journal ${journal.state}`);
    await writeJournal(dataDir, journal);
    logger.info('restore.step', { state: journal.state });
  }
  await removeLeftOvers(dataDir);
  return journal;
}

/** @returns whether a restored database was examined just now, as every start does it. @throws as carryThrough */
export async function carryAtStart(options: CarryOptions): Promise<'checked' | 'as it was'> {
  const before = await readJournal(options.dataDir);
  const after = await carryThrough(options);
  return before && isUnderWay(before) && after?.state === 'done' ? 'checked' : 'as it was';
}
