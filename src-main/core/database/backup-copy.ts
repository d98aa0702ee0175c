/** A copy of the database that others go on writing to, and what a true copy must hold. */
import { rm } from 'node:fs/promises';
import { isDeepStrictEqual } from 'node:util';
import { openConnection } from './connection.ts';
import type { Connection, ConnectionOptions } from './connection.ts';
import { SqliteFault } from './faults.ts';
import { sizeOf } from './free-space.ts';
import { schemaVersion } from './migrations.ts';
import { readAuditHead } from './state-record.ts';
import type { AuditHead } from './state-record.ts';
import { countTables } from './table-counts.ts';
import type { TableCounts } from './table-counts.ts';

export interface CopyFacts {
  readonly schemaVersion: number;
  readonly counts: TableCounts;
  /** NULL: no entry yet, or a version without a trail. */
  readonly auditHead: AuditHead | null;
}

/** source: the database itself is damaged. copy: only the copy is. full: no room for it. disk: it cannot be read or written. */
export class CopyFault extends Error {
  override readonly name = 'CopyFault';
  readonly code: 'source' | 'copy' | 'full' | 'disk';
  constructor(code: CopyFault['code'], detail: string, options?: ErrorOptions) {
    super(`${code}: ${detail}`, options);
    this.code = code;
  }
}

const codes: Readonly<Record<string, CopyFault['code']>> = {
  SQLITE_CORRUPT: 'source',
  SQLITE_NOTADB: 'source',
  SQLITE_FULL: 'full',
};

const asCopyFault = (error: unknown): unknown =>
  error instanceof SqliteFault ? new CopyFault(codes[error.code] ?? 'disk', error.code, { cause: error }) : error;

const ends = ['', '-journal', '-wal', '-shm'];

export async function removeCopy(file: string): Promise<void> {
  for (const end of ends) await rm(file + end, { force: true });
}

/** Closed afterwards, whatever happens. */
async function through<Result>(
  file: string,
  mode: ConnectionOptions['mode'],
  work: (connection: Connection) => Promise<Result>,
): Promise<Result> {
  try {
    const connection = await openConnection({ file, mode, settings: mode === 'read' ? 'inspection' : 'plain' });
    try {
      return await work(connection);
    } finally {
      await connection.close();
    }
  } catch (error) {
    throw asCopyFault(error);
  }
}

const factsOf = async (connection: Connection): Promise<CopyFacts> => ({
  schemaVersion: await schemaVersion(connection),
  counts: await countTables(connection),
  auditHead: await readAuditHead(connection),
});

async function filledFrom(source: string, connection: Connection): Promise<CopyFacts> {
  // A log of the copy's own would only cost, and so would syncing it: whoever keeps the copy syncs it, others remove it,
  // and then its pages never go to the disk, where a check-in would wait behind them.
  await connection.rows('PRAGMA synchronous = OFF');
  await connection.rows('PRAGMA journal_mode = OFF');
  await connection.copyFrom(source);
  await connection.rows('PRAGMA journal_mode = DELETE');
  return factsOf(connection);
}

/** What was asked of the source a moment ago, and answered. */
const asFaultOfCopy = (error: unknown): never => {
  throw error instanceof CopyFault && error.code === 'source'
    ? new CopyFault('copy', 'damage', { cause: error })
    : error;
};

/**
 * As the database is at one moment; its writers wait for nothing, and what they write does not start the copy anew. Where
 * nobody wrote meanwhile, both were seen to hold the same. The copy is one file without a log, not synced.
 * @throws CopyFault
 */
export async function copyDatabase(source: string, copy: string): Promise<CopyFacts> {
  return through(source, 'read', async (connection) => {
    const before = await connection.value('PRAGMA data_version');
    const there = await factsOf(connection);
    const here = await through(copy, 'create', (target) => filledFrom(source, target)).catch(asFaultOfCopy);
    const isUnchanged = (await connection.value('PRAGMA data_version')) === before;
    if (isUnchanged && !isDeepStrictEqual(here, there)) throw new CopyFault('copy', 'counts');
    return here;
  });
}

const isDamage = (error: unknown): boolean => error instanceof SqliteFault && codes[error.code] === 'source';

async function isWhole(connection: Connection): Promise<boolean> {
  try {
    // 32 MB, given back afterwards: with the usual 2 MB it takes half as long again.
    await connection.rows('PRAGMA cache_size = -32768');
    const verdict = await connection.rows('PRAGMA integrity_check(1)');
    return verdict.length === 1 && verdict[0]?.['integrity_check'] === 'ok';
  } catch (error) {
    if (isDamage(error)) return false;
    throw error;
  }
}

const contentFault = (facts: Pick<CopyFacts, 'counts'>) => async (connection: Connection) => {
  try {
    if ((await connection.rows('PRAGMA foreign_key_check')).length > 0) return 'references';
    return isDeepStrictEqual(await countTables(connection), facts.counts) ? undefined : 'counts';
  } catch (error) {
    if (isDamage(error)) return 'references';
    throw error;
  }
};

/** On two connections, that is on two cores: looking through every page takes longest. */
async function faultIn(file: string, facts: Pick<CopyFacts, 'counts'>): Promise<'counts' | 'damage' | undefined> {
  const [isSound, content] = await Promise.all([
    through(file, 'read', isWhole),
    through(file, 'read', contentFault(facts)),
  ]);
  if (isSound && content !== 'references') return content;
  return 'damage';
}

/** @throws CopyFault source or copy, whichever is not sound; copy where it holds something else than the facts say */
export async function checkCopy(copy: string, source: string, facts: Pick<CopyFacts, 'counts'>): Promise<void> {
  const wrong = await faultIn(copy, facts);
  if (wrong === undefined) return;
  const isSourceDamaged = wrong === 'damage' && (await faultIn(source, facts)) === 'damage';
  throw new CopyFault(isSourceDamaged ? 'source' : 'copy', wrong);
}

/** Bytes of the database and its log. */
export const databaseBytes = async (file: string): Promise<number> =>
  (await sizeOf(file)) + (await sizeOf(`${file}-wal`));
