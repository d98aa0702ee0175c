/** Opens a data folder, or refuses and leaves it as it was. Nothing is deleted, and no lost database is started afresh. */
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { integer, sqliteTable } from 'drizzle-orm/sqlite-core';
import { sql } from 'drizzle-orm';

import type { Clock } from '../kernel/clock.ts';
import type { Logger } from '../kernel/logger.ts';
import { StartUpFault } from '../kernel/start-up-fault.ts';
import type { CellCipher } from './cell-cipher.ts';
import { openConnection } from './connection.ts';
import { lockDataFolder } from './data-folder-lock.ts';
import { openDatabase } from './database.ts';
import type { Database } from './database.ts';
import { promoteFile } from '../kernel/durable-files.ts';
import { layBallast, sizeOf, spaceFault } from './free-space.ts';
import { foreignLog, inspect, startUpFaultOf, whileReading } from './inspection.ts';
import type { Finding } from './inspection.ts';
import { requireKey } from './key-note.ts';
import { migrate, pendingAfter, schemaVersion } from './migrations.ts';
import type { Migration } from './migrations.ts';
import { sealCopies } from './sealed-copy.ts';
import { readRecord, readState, writeRecord } from './state-record.ts';
import type { AuditHead, StateRecord } from './state-record.ts';
import { isUntouched } from './untouched.ts';
import { copyVerified } from './verified-copy.ts';

export interface DataFolderOptions {
  /** Absolute; made (0700) if missing. */
  readonly dataDir: string;
  readonly migrations: readonly Migration[];
  /**
   * The key of the sealed cells; without it nothing is sealed. `mayMake`: nothing in the folder was made with one.
   * @throws StartUpFault key.missing, key.unusable
   */
  readonly openCipher?: (mayMake: boolean) => Promise<CellCipher>;
  /**
   * Under the lock, before anything is looked at: what was begun with the files of the folder is carried to its end.
   * @returns whether the database was examined in this: 'checked' files need not be read through a second time
   */
  readonly underLock?: () => Promise<'checked' | 'as it was'>;
  readonly logger: Logger;
  readonly clock: Clock;
  /** Bytes that must be free beyond three times the database; 200 MB unless given. */
  readonly spareBytes?: number;
}

export interface DataFolder {
  readonly database: Database;
  /** There was nothing in the folder before. */
  readonly isNew: boolean;
  readonly trail: TrailAnchor;
  /** All checks again on the open database, a real write included; empty when all is well. */
  verify(): Promise<readonly string[]>;
  /** Closes the database, notes what it holds, frees the lock. Twice is harmless. */
  close(): Promise<void>;
}

/** Where the audit trail had come to, kept outside of the database: entries cut off its end do not go unseen. */
export interface TrailAnchor {
  /** As found at the start. */
  readonly found: AuditHead | null;
  /** Lasts when it resolves. */
  note(head: AuditHead): Promise<void>;
}

const heartbeat = sqliteTable('heartbeat', { id: integer().primaryKey(), beats: integer(), beat_at: integer() });

const databaseFile = (dataDir: string): string => join(dataDir, 'station.sqlite');
const copiesFolder = (dataDir: string): string => join(dataDir, 'before-migration');

function refuse(finding: Finding | undefined): void {
  if (finding) throw new StartUpFault(finding.code, finding.detail);
}

/** Only a real row proves that the disk takes writes: on a read-only file system BEGIN IMMEDIATE succeeds. */
async function beat(database: Database, clock: Clock): Promise<void> {
  const written = await database.statements
    .update(heartbeat)
    .set({ beats: sql`${heartbeat.beats} + 1`, beat_at: clock.now() })
    .returning({ beats: heartbeat.beats });
  if (written.length !== 1) throw new StartUpFault('data.damaged', 'the heartbeat row is missing');
}

async function checkRoom({ dataDir, spareBytes }: DataFolderOptions): Promise<void> {
  const detail = await spaceFault(dataDir, databaseFile(dataDir), spareBytes ?? 200_000_000);
  if (detail) throw new StartUpFault('disk.low', detail);
  await layBallast(dataDir);
}

/** Built under another name, so that a first start interrupted half-way is simply a first start again. */
async function create({ dataDir, migrations, clock, openCipher }: DataFolderOptions): Promise<void> {
  const file = databaseFile(dataDir);
  const unfinished = `${file}.new`;
  const cipher = await openCipher?.(true);
  for (const end of ['', '-wal', '-shm', '-journal']) await rm(unfinished + end, { force: true });
  const connection = await openConnection({ file: unfinished, mode: 'create', settings: 'full' });
  try {
    await migrate(connection, migrations, clock, cipher);
    await connection.rows('PRAGMA wal_checkpoint(TRUNCATE)');
  } finally {
    await connection.close();
  }
  await promoteFile(unfinished, file);
}

/** @returns where the audit trail had come to. */
async function check(options: DataFolderOptions, isNew: boolean, isChecked = false): Promise<AuditHead | null> {
  const { dataDir, migrations, clock, logger } = options;
  const file = databaseFile(dataDir);
  const record = await readRecord(dataDir);
  if (!record && !isNew) logger.warn('database.no-state-record');
  refuse(await foreignLog(file, record));
  if (!isChecked) refuse(await whileReading(file, (connection) => inspect(connection, { migrations, record, clock })));
  return record?.audit ?? null;
}

/** The key of the database that is there. */
async function cipherOf({ dataDir, migrations, openCipher }: DataFolderOptions): Promise<CellCipher | undefined> {
  return whileReading(databaseFile(dataDir), async (connection) => {
    const sealedSince = migrations.find((migration) => migration.fill)?.version ?? Infinity;
    const version = await schemaVersion(connection);
    const cipher = await openCipher?.(version < sealedSince);
    if (cipher && version >= sealedSince) await requireKey(connection, cipher);
    return cipher;
  });
}

/** @returns whether anything was migrated. The copy is verified before the first statement runs. */
async function bringUpToDate(options: DataFolderOptions, cipher: CellCipher | undefined): Promise<boolean> {
  const { dataDir, migrations, clock, logger } = options;
  const file = databaseFile(dataDir);
  const isCurrent = await whileReading(file, async (connection) => {
    const version = await schemaVersion(connection);
    if (pendingAfter(version, migrations).length === 0) return true;
    await copyVerified(file, copiesFolder(dataDir), `version-${version}-${clock.now()}.sqlite`);
    return false;
  });
  if (isCurrent) return false;
  const connection = await openConnection({ file, mode: 'write', settings: 'full' });
  try {
    logger.info('database.migrated', { count: await migrate(connection, migrations, clock, cipher) });
    // What was sealed in this step may still stand in plain in pages no longer used, and in the log.
    await connection.run('VACUUM');
    await connection.rows('PRAGMA wal_checkpoint(TRUNCATE)');
  } finally {
    await connection.close();
  }
  return true;
}

/** A writing connection removes its log when it closes; a reading one would leave one behind. */
async function noteState(dataDir: string, isClosed: boolean, audit: AuditHead | null): Promise<StateRecord> {
  const file = databaseFile(dataDir);
  const connection = await openConnection({ file, mode: 'write', settings: 'inspection' });
  try {
    const state = await readState(connection);
    await connection.close();
    const record = { ...state, isClosed: isClosed && (await sizeOf(`${file}-wal`)) === 0, audit };
    await writeRecord(dataDir, record);
    return record;
  } finally {
    await connection.close();
  }
}

async function serve(
  options: DataFolderOptions,
  cipher: CellCipher | undefined,
  isNew: boolean,
  noted: StateRecord,
  release: () => Promise<void>,
): Promise<DataFolder> {
  const { dataDir, migrations, clock, logger } = options;
  const file = databaseFile(dataDir);
  const database = await openDatabase({ file, logger, clock, ...(cipher && { cipher }) });
  try {
    await beat(database, clock);
    // Whoever comes in is known by these; all others are looked at in the night.
    await database.examine(['member', 'card']);
  } catch (error) {
    await database.close();
    throw error;
  }

  const findings: (() => Promise<void>)[] = [
    () => checkRoom(options),
    async () => {
      const record = await readRecord(dataDir);
      refuse(await whileReading(file, (connection) => inspect(connection, { migrations, record, clock })));
    },
    () => beat(database, clock),
  ];
  const verify = async (): Promise<readonly string[]> => {
    const sentences: string[] = [];
    for (const finding of findings) {
      try {
        await finding();
      } catch (error) {
        const fault = startUpFaultOf(error);
        if (!(fault instanceof StartUpFault)) throw error;
        sentences.push(fault.message);
      }
    }
    await database.examine();
    for (const { table, rows } of database.damage())
      sentences.push(`data.damaged: ${rows} rows of ${table} are not as they were sealed`);
    return sentences;
  };

  let { audit } = noted;
  const trail: TrailAnchor = {
    found: audit,
    note: async (head) => {
      audit = head;
      await writeRecord(dataDir, { ...noted, audit });
    },
  };

  let closing: Promise<void> | undefined;
  const close = async (): Promise<void> => {
    try {
      await database.close();
      await noteState(dataDir, true, audit);
    } catch (error) {
      // The rows are safe; the next start finds the note of this one's beginning.
      const fault = startUpFaultOf(error);
      if (!(fault instanceof StartUpFault)) throw error;
      logger.error('database.close-incomplete', { code: fault.code });
    } finally {
      await release();
    }
  };
  return { database, isNew, trail, verify, close: () => (closing ??= close()) };
}

/** @throws StartUpFault when the folder must not be served; the folder is as before, and unlocked. */
export async function openDataFolder(options: DataFolderOptions): Promise<DataFolder> {
  const { dataDir } = options;
  try {
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
    const lock = await lockDataFolder(dataDir);
    try {
      const isChecked = (await options.underLock?.()) === 'checked';
      await checkRoom(options);
      const isNew = await isUntouched(dataDir);
      if (isNew) await create(options);
      const audit = await check(options, isNew, isChecked);
      const cipher = await cipherOf(options);
      // From here on a log may be left by a kill, and is then this database's own.
      let noted = await noteState(dataDir, false, audit);
      if (await bringUpToDate(options, cipher)) {
        await check(options, isNew);
        noted = await noteState(dataDir, false, audit);
      }
      if (cipher) await sealCopies(cipher, copiesFolder(dataDir));
      return await serve(options, cipher, isNew, noted, () => lock.release());
    } catch (error) {
      await lock.release();
      throw error;
    }
  } catch (error) {
    throw startUpFaultOf(error);
  }
}
