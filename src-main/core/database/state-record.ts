/** A small signed note of what the database held: a file that shrank, vanished or was exchanged does not go unseen. */
import type { Connection } from './connection.ts';
import { readSigned, writeSigned } from './signed-note.ts';
import { countTables } from './table-counts.ts';
import type { TableCounts } from './table-counts.ts';

export interface State {
  /** Random, given to a database when it is made. */
  readonly identity: string;
  readonly schemaVersion: number;
  /** Starts so far; never less than before. */
  readonly beats: number;
  /** Transactions that removed rows; while this is the same, no table may shrink. */
  readonly removals: number;
  readonly tables: TableCounts;
}
export interface StateRecord extends State {
  /** Closed in order: there was no write-ahead log left. */
  readonly isClosed: boolean;
  /** Last entry of the audit trail that was known then; NULL: none, or noted by a version without a trail. */
  readonly audit: AuditHead | null;
}
export interface AuditHead {
  readonly seq: number;
  readonly hash: string;
}

/** NULL: no entry yet, or a version without a trail. */
export async function readAuditHead(connection: Connection): Promise<AuditHead | null> {
  const isThere = await connection.rows("SELECT 1 FROM sqlite_master WHERE name = 'audit_entry'");
  if (isThere.length === 0) return null;
  const [row] = await connection.rows('SELECT seq, hash FROM audit_entry ORDER BY seq DESC LIMIT 1');
  return row ? { seq: Number(row['seq']), hash: String(row['hash']) } : null;
}

export async function readState(connection: Connection): Promise<State> {
  const [row] = await connection.rows('SELECT identity, beats, removals FROM heartbeat');
  return {
    identity: String(row?.['identity']),
    schemaVersion: Number(await connection.value('PRAGMA user_version')),
    beats: Number(row?.['beats']),
    removals: Number(row?.['removals']),
    tables: await countTables(connection),
  };
}

/** A sentence when `found` cannot have come from `recorded` by this program's work. */
export function lossSince(recorded: State, found: State): string | undefined {
  if (found.identity !== recorded.identity) return 'this is the database of another station';
  if (found.beats < recorded.beats || found.removals < recorded.removals)
    return 'this is an older copy of the database';
  if (found.schemaVersion < recorded.schemaVersion) return 'the database is of an older version than before';
  if (found.removals > recorded.removals || found.schemaVersion > recorded.schemaVersion) return undefined;
  const shrunk = Object.entries(recorded.tables).filter(([table, before]) => {
    const now = found.tables[table];
    return !now || now.rows < before.rows || now.maxId < before.maxId;
  });
  if (shrunk.length === 0) return undefined;
  return `rows are missing: ${shrunk.map(([table, { rows }]) => `${table} ${found.tables[table]?.rows ?? 0} of ${rows}`).join(', ')}`;
}

const fileName = 'state.json';

/** Undefined when none was ever written. @throws StartUpFault('data.tampered') when it is not as it was written. */
export async function readRecord(dataDir: string): Promise<StateRecord | undefined> {
  const record = (await readSigned(dataDir, fileName)) as Omit<StateRecord, 'audit'> | undefined;
  return record && { audit: null, ...record };
}

export const writeRecord = (dataDir: string, record: StateRecord): Promise<void> =>
  writeSigned(dataDir, fileName, record);
