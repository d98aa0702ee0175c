/** The database as the rest of the core sees it: statements, units of work, and a clean end. */
import type { Clock } from '../kernel/clock.ts';
import { hasEnded } from '../kernel/has-ended.ts';
import type { Logger } from '../kernel/logger.ts';
import type { CellCipher } from './cell-cipher.ts';
import { openConnection } from './connection.ts';
import type { Connection } from './connection.ts';
import { publicFault } from './faults.ts';
import { RowTrust } from './row-trust.ts';
import type { TableDamage } from './row-trust.ts';
import { hasTag } from './sealed-columns.ts';
import type { SealedTable } from './sealed-columns.ts';
import { sealingOf } from './sealing.ts';
import { writtenTable } from './statement-text.ts';
import { perform, statementsOver } from './statements.ts';
import type { Request, Statements } from './statements.ts';
import { WriterQueue } from './unit-of-work.ts';
import type { UnitOfWork } from './unit-of-work.ts';

export type { Statements } from './statements.ts';
export { StorageFault } from './faults.ts';

export interface Database {
  /**
   * Drizzle's builders. Inside write(): on the writer, in the transaction. Outside: reads see what has been committed,
   * a write becomes a queued transaction of its own. A builder does nothing until it is awaited.
   * @throws StorageFault; UnsuitableValue before any SQL has run; LateStatement.
   */
  readonly statements: Statements;
  /**
   * BEGIN IMMEDIATE, in the order of asking. Committed when the promise of `work` resolves, rolled back when it rejects.
   * `work` waits for nothing but the database: everybody else's writes wait for it.
   * @throws StorageFault, NestedUnitOfWork, LateStatement, and whatever `work` throws.
   */
  write<Result>(work: () => Promise<Result>): Promise<Result>;
  /** Runs after COMMIT of the surrounding write(), never after a rollback. @throws TypeError outside of one. */
  afterCommit(effect: () => void): void;
  isInsideWrite(): boolean;
  /**
   * From now on runs inside each transaction that changed rows, just before COMMIT, and writes with it. What it throws
   * rolls the transaction back.
   */
  beforeCommit(work: (changes: Changes) => Promise<void>): void;
  /** Whether the sealed cells of a row are not those this program wrote there, as far as was looked. */
  isDamaged(table: SealedTable, rowId: number): boolean;
  /** Tables with such rows. */
  damage(): readonly TableDamage[];
  /** Looks at every row of these tables, or of all; takes a while and holds nobody up. */
  examine(tables?: readonly SealedTable[]): Promise<void>;
  /** Moves the write-ahead log into the file and empties it. */
  checkpoint(): Promise<void>;
  /** Writes asked for before are finished (at most 5 s), later ones refused. Leaves no `-wal`. Twice is harmless. */
  close(): Promise<void>;
}

export interface Changes {
  /** Names of tables whose rows were changed. */
  readonly changed: ReadonlySet<string>;
  readonly hasRemovedRows: boolean;
}

export interface DatabaseOptions {
  /** An existing database in WAL mode. */
  readonly file: string;
  /** Without it nothing sealed can be read or written. */
  readonly cipher?: CellCipher;
  readonly logger: Logger;
  readonly clock: Clock;
  /** Milliseconds; for tests. */
  readonly limits?: Partial<Limits>;
}

interface Limits {
  readonly slowAfter: number;
  readonly readWithin: number;
  readonly drainWithin: number;
}

const usualLimits: Limits = { slowAfter: 2_000, readWithin: 5_000, drainWithin: 5_000 };

/** Removing rows is noted in the same transaction: start-up tells a station that forgot from one that lost. */
const noteRemoval = 'UPDATE heartbeat SET removals = removals + 1';

/** @throws StorageFault with nothing left open. */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const limits = { ...usualLimits, ...options.limits };
  const { logger, clock, file, cipher } = options;
  const opened: Connection[] = [];
  try {
    const writer = await openConnection({ file, mode: 'write', settings: 'full' });
    opened.push(writer);
    const reader = await openConnection({ file, mode: 'read', settings: 'full' });
    opened.push(reader);
    const isNoting = (await writer.rows("SELECT 1 FROM sqlite_master WHERE name = 'heartbeat'")).length > 0;
    const trust = cipher && (await RowTrust.open(cipher, writer, reader));
    const atCommit: ((changes: Changes) => Promise<void>)[] = [];
    const beforeCommit = async (unit: UnitOfWork): Promise<void> => {
      for (const work of atCommit) await work(unit);
      if (unit.hasTagged && trust) unit.effects.unshift(await trust.tag(writer));
      if (isNoting && unit.hasRemovedRows) await writer.run(noteRemoval);
    };
    const queue = new WriterQueue({ writer, logger, clock, slowAfter: limits.slowAfter, beforeCommit });
    const database = assemble(writer, reader, queue, limits, options);
    return {
      ...database,
      beforeCommit: (work) => void atCommit.push(work),
      isDamaged: (table, rowId) => trust?.isDamaged(table, rowId) === true,
      damage: () => trust?.damage() ?? [],
      examine: async (tables) => trust?.examine(tables),
    };
  } catch (error) {
    for (const connection of opened) await connection.close();
    throw publicFault(error);
  }
}

function assemble(
  writer: Connection,
  reader: Connection,
  queue: WriterQueue,
  limits: Limits,
  { logger, cipher }: DatabaseOptions,
): Omit<Database, 'beforeCommit' | 'isDamaged' | 'damage' | 'examine'> {
  const sealing = sealingOf(cipher, logger);
  const inUnit = (unit: UnitOfWork, request: Request) =>
    unit.perform(() => (request.kind === 'read' ? perform(writer, request, sealing) : change(unit, request)));

  const change = async (unit: UnitOfWork, request: Request) => {
    const answer = await perform(writer, request, sealing);
    const touched = 'length' in answer ? answer.length : answer.changes;
    if (touched > 0) {
      const table = writtenTable(request.sql);
      unit.changed.add(table);
      if (request.kind === 'delete') unit.hasRemovedRows = true;
      // Rows that named a removed one may have been changed by it.
      if (request.kind === 'delete' || (request.isSealing && hasTag(table))) unit.hasTagged = true;
    }
    return answer;
  };

  const read = async (request: Request) => {
    const deadline = setTimeout(() => {
      logger.warn('database.slow-read', { milliseconds: limits.readWithin });
      reader.interrupt();
    }, limits.readWithin);
    try {
      return await perform(reader, request, sealing);
    } catch (error) {
      throw publicFault(error);
    } finally {
      clearTimeout(deadline);
    }
  };

  const close = async (): Promise<void> => {
    if (!(await hasEnded(queue.refuse(), limits.drainWithin))) {
      logger.error('database.close-abandoned-work');
      await queue.abandon();
    }
    await reader.close();
    await checkpoint(writer);
    await writer.close();
  };
  let closing: Promise<void> | undefined;

  return {
    statements: statementsOver((request) => {
      const unit = queue.current();
      if (unit) return inUnit(unit, request);
      return request.kind === 'read' ? read(request) : queue.write((own) => inUnit(own, request));
    }),
    write: (work) => queue.write(work),
    afterCommit: (effect) => queue.afterCommit(effect),
    isInsideWrite: () => queue.isInside(),
    checkpoint: () => checkpoint(writer),
    close: () => (closing ??= close()),
  };
}

async function checkpoint(writer: Connection): Promise<void> {
  try {
    await writer.rows('PRAGMA wal_checkpoint(TRUNCATE)');
  } catch (error) {
    throw publicFault(error);
  }
}
