/** Errors of this module. None of them carries a bound value: those are names, numbers and cards. */

/** What node-sqlite3 reported. Stays inside this module; callers see StorageFault. */
export class SqliteFault extends Error {
  override readonly name = 'SqliteFault';
  /** Primary result code, as `SQLITE_FULL`; node-sqlite3 gives no extended codes. */
  readonly code: string;
  /** SQLite's own words; free of values only when the statement had not started to run. */
  readonly text: string;
  readonly stage: 'open' | 'prepare' | 'step' | 'close';
  constructor(code: string, text: string, stage: SqliteFault['stage']) {
    super(code);
    this.code = code;
    this.text = text;
    this.stage = stage;
  }
}

export type StorageFaultCode = 'storage.full' | 'storage.unavailable' | 'storage.constraint' | 'storage.damaged';

/**
 * The database refused or failed. `storage.unavailable` out of write() means that the outcome is unknown: ask again
 * with the same idempotency key. `storage.damaged`: a sealed cell cannot be opened any more; all others can.
 */
export class StorageFault extends Error {
  override readonly name = 'StorageFault';
  readonly code: StorageFaultCode;
  /** Primary result code, as `SQLITE_CONSTRAINT`; `CLOSED` when the database had been closed, `CELL` for a damaged one. */
  readonly sqlite: string;
  /** For storage.constraint: `UNIQUE visit.request_key`, `CHECK visit_state`, `NOT NULL visit.room`, `FOREIGN KEY`. */
  readonly constraint: string | undefined;
  constructor(code: StorageFaultCode, sqlite: string, constraint?: string, hint?: string) {
    super([code, sqlite, constraint, hint].filter((part) => part !== undefined).join(' · '));
    this.code = code;
    this.sqlite = sqlite;
    this.constraint = constraint;
  }
}

/** write() was called inside write(): the inner work would share the outer one's fate without saying so. */
export class NestedUnitOfWork extends Error {
  override readonly name = 'NestedUnitOfWork';
  constructor() {
    super('write() inside write(): pass the work on, or wait until the outer one has ended');
  }
}

/** A statement, or a write(), was started by work whose transaction has already ended. */
export class LateStatement extends Error {
  override readonly name = 'LateStatement';
  constructor() {
    super('the unit of work has ended; something in it was not awaited');
  }
}

/** A row has not as many columns as were selected: two of one name have become one. */
export class ColumnCollapse extends Error {
  override readonly name = 'ColumnCollapse';
  constructor(selected: number, received: number) {
    super(`${selected} columns were selected and ${received} came back: give every column a name of its own`);
  }
}

const constraintOf = (text: string): string => {
  const failed = /(UNIQUE|CHECK|NOT NULL|FOREIGN KEY) constraint failed(?:: (.+))?$/s.exec(text);
  if (failed) return [failed[1], failed[2]].filter((part) => part !== undefined).join(' ');
  const mistyped = /cannot store \w+ value in \w+ column (.+)$/s.exec(text);
  return mistyped ? `TYPE ${mistyped[1] ?? ''}` : 'OTHER';
};

/** Turns a driver error into the public one; everything else (problems, bugs) passes unchanged. */
export function publicFault(error: unknown): unknown {
  if (!(error instanceof SqliteFault)) return error;
  if (error.code === 'SQLITE_FULL') return new StorageFault('storage.full', error.code);
  if (error.code === 'SQLITE_CONSTRAINT') {
    return new StorageFault('storage.constraint', error.code, constraintOf(error.text));
  }
  const hint = error.stage === 'prepare' || error.stage === 'open' ? error.text : undefined;
  return new StorageFault('storage.unavailable', error.code, undefined, hint);
}

const harmless = new Set([
  'SQLITE_CONSTRAINT',
  'SQLITE_ERROR',
  'SQLITE_MISMATCH',
  'SQLITE_RANGE',
  'SQLITE_TOOBIG',
  'SQLITE_MISUSE',
]);

/**
 * Whether SQLite may have rolled the whole transaction back by itself. A statement that followed would then run, and
 * be kept, outside of any transaction (https://sqlite.org/lang_transaction.html, section 3).
 */
export const endsTransaction = (error: unknown): error is SqliteFault =>
  error instanceof SqliteFault && !harmless.has(error.code);
