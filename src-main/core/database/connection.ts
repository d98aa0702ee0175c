/** The only file that knows node-sqlite3. One statement at a time, every callback heard, every statement finalised. */
import sqlite3 from 'sqlite3';

import { bindable } from './bindings.ts';
import { SqliteFault } from './faults.ts';

export type Row = Readonly<Record<string, unknown>>;

export interface WriteResult {
  readonly changes: number;
  readonly lastInsertId: number;
}

export interface ConnectionOptions {
  readonly file: string;
  readonly mode: 'create' | 'write' | 'read';
  /** inspection: all but the journal mode, for files not yet trusted. plain: none; for the lock file and for copies. */
  readonly settings: 'full' | 'inspection' | 'plain';
}

/** Statements kept prepared: the hot ones of the kiosk are about 40. */
const keptStatements = 100;

const busyTries = 100;
const busyPauseMs = 50;

/** In this order; each is set and then read back. */
const settings = [
  ['busy_timeout', '5000', 5000],
  ['journal_mode', 'WAL', 'wal'],
  ['synchronous', 'FULL', 2],
  ['foreign_keys', 'ON', 1],
  ['trusted_schema', 'OFF', 0],
  ['cell_size_check', 'ON', 1],
  ['secure_delete', 'ON', 1],
] as const;

const flags = {
  create: sqlite3.OPEN_READWRITE | sqlite3.OPEN_CREATE | sqlite3.OPEN_FULLMUTEX,
  write: sqlite3.OPEN_READWRITE | sqlite3.OPEN_FULLMUTEX,
  read: sqlite3.OPEN_READONLY | sqlite3.OPEN_FULLMUTEX,
};

function faultOf(error: Error, stage: SqliteFault['stage']): SqliteFault {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : 'SQLITE_ERROR';
  return new SqliteFault(code, error.message.replace(`${code}: `, ''), stage);
}

/** Calls with a callback and waits for it: without one a failure is an 'error' event, which ends the process. */
const heard = <Result>(
  stage: SqliteFault['stage'],
  start: (callback: (error: Error | null, result?: Result) => void) => unknown,
): Promise<Result | undefined> =>
  new Promise((resolve, reject) => {
    start((error, result) => (error ? reject(faultOf(error, stage)) : resolve(result)));
  });

const rejected = async (error: unknown): Promise<never> => {
  throw error;
};

type Bound = ReturnType<typeof bindable>;
type Step<Result> = (statement: sqlite3.Statement, bound: Bound) => Promise<Result>;

const stepped: Step<WriteResult> = (statement, bound) =>
  new Promise((resolve, reject) => {
    statement.run(bound, function (error) {
      if (error) reject(faultOf(error, 'step'));
      else resolve({ changes: this.changes, lastInsertId: this.lastID });
    });
  });

const allRows: Step<Row[]> = (statement, bound) =>
  new Promise((resolve, reject) => {
    statement.all<Row>(bound, (error, rows) => (error ? reject(faultOf(error, 'step')) : resolve(rows)));
  });

export class Connection {
  readonly #raw: sqlite3.Database;
  readonly #prepared = new Map<string, sqlite3.Statement>();
  #tail: Promise<unknown> = Promise.resolve();
  #underWay = 0;
  readonly #ended = (): void => {
    this.#underWay -= 1;
  };
  #closing: Promise<void> | undefined;

  constructor(raw: sqlite3.Database) {
    this.#raw = raw;
    raw.serialize();
  }

  /** For SQL that returns no rows. */
  run(sql: string, values: readonly unknown[] = []): Promise<WriteResult> {
    return this.#withStatement(sql, values, stepped);
  }

  /** All rows. Steps to the end, so that no statement is left open: an open one keeps the log from being emptied. */
  rows(sql: string, values: readonly unknown[] = []): Promise<Row[]> {
    return this.#withStatement(sql, values, allRows);
  }

  /** Any number of statements, without values. */
  script(sql: string): Promise<void> {
    return this.#inTurn(async () => {
      await heard('step', (callback) => this.#raw.exec(sql, (error) => callback(error)));
    });
  }

  /** The single value of a pragma or query; undefined without a row. */
  async value(sql: string): Promise<unknown> {
    const [row] = await this.rows(sql);
    return row && Object.values(row)[0];
  }

  /**
   * This database becomes that of the file, which must be there, as it is at one moment with its log; by SQLite's backup
   * interface. The file's writers wait for nothing. What lasts of it, `synchronous` of this connection says.
   */
  copyFrom(file: string): Promise<void> {
    return this.#inTurn(async () => {
      const copy = await new Promise<Backup>((resolve, reject) => {
        const started: Backup = (this.#raw as unknown as WithBackup).backup(file, 'main', 'main', false, (error) =>
          error ? reject(faultOf(error, 'step')) : resolve(started),
        );
      });
      try {
        // The connection it opens to the file has no busy_timeout of its own.
        for (let tries = 0; tries < busyTries && !copy.completed; tries += 1) {
          if (tries > 0) await new Promise((resolve) => setTimeout(resolve, busyPauseMs));
          await heard('step', (callback) => copy.step(-1, callback));
        }
        if (!copy.completed) throw new SqliteFault('SQLITE_BUSY', 'the copy was not completed', 'step');
      } finally {
        await heard('close', (callback) => copy.finish(callback));
      }
    });
  }

  /** Stops whatever runs: it fails with SQLITE_INTERRUPT. */
  interrupt(): void {
    if (!this.#closing) this.#raw.interrupt();
  }

  /** After everything that was asked before. Twice is harmless. */
  close(): Promise<void> {
    this.#closing ??= this.#shut();
    return this.#closing;
  }

  async #shut(): Promise<void> {
    await this.#tail;
    for (const statement of this.#prepared.values()) await finalise(statement);
    this.#prepared.clear();
    await heard('close', (callback) => this.#raw.close(callback));
  }

  /** At once when nothing is under way: a promise more for each statement is a tenth of a check-in. */
  #inTurn<Result>(operation: () => Promise<Result>): Promise<Result> {
    if (this.#closing) return Promise.reject(new SqliteFault('CLOSED', 'the connection is closed', 'open'));
    const result = this.#underWay === 0 ? operation() : this.#tail.then(operation);
    this.#underWay += 1;
    this.#tail = result.then(this.#ended, this.#ended);
    return result;
  }

  #withStatement<Result>(sql: string, values: readonly unknown[], step: Step<Result>): Promise<Result> {
    let bound: Bound;
    try {
      bound = bindable(values);
    } catch (error) {
      return rejected(error);
    }
    return this.#inTurn(() => {
      const known = this.#prepared.get(sql);
      if (!known) return this.#keep(sql).then((statement) => step(statement, bound));
      // The most lately used ones stand last.
      this.#prepared.delete(sql);
      this.#prepared.set(sql, known);
      return step(known, bound);
    });
  }

  async #keep(sql: string): Promise<sqlite3.Statement> {
    const statement = await this.#prepare(sql);
    this.#prepared.set(sql, statement);
    const [oldest] = this.#prepared;
    if (oldest && this.#prepared.size > keptStatements) {
      this.#prepared.delete(oldest[0]);
      await finalise(oldest[1]);
    }
    return statement;
  }

  #prepare(sql: string): Promise<sqlite3.Statement> {
    return new Promise((resolve, reject) => {
      const statement: sqlite3.Statement = this.#raw.prepare(sql, (error) =>
        error ? reject(faultOf(error, 'prepare')) : resolve(statement),
      );
    });
  }
}

/** node-sqlite3's types leave the backup interface out. */
interface Backup {
  readonly completed: boolean;
  step(pages: number, callback: (error: Error | null) => void): void;
  finish(callback: (error: Error | null) => void): void;
}
interface WithBackup {
  backup(
    file: string,
    from: string,
    to: string,
    isFileTarget: boolean,
    callback: (error: Error | null) => void,
  ): Backup;
}

const finalise = (statement: sqlite3.Statement): Promise<void> =>
  new Promise((resolve) => {
    statement.finalize(() => resolve());
  });

async function apply(connection: Connection, options: ConnectionOptions): Promise<void> {
  for (const [name, setting, expected] of settings) {
    if (name === 'journal_mode' && options.settings === 'inspection') continue;
    const isFixedByFile = name === 'journal_mode' && options.mode === 'read';
    if (!isFixedByFile) await connection.rows(`PRAGMA ${name} = ${setting}`);
    const found = await connection.value(`PRAGMA ${name}`);
    const isMemory = options.file === ':memory:' && found === 'memory';
    if (found !== expected && !isMemory)
      throw new SqliteFault('SQLITE_ERROR', `PRAGMA ${name} is ${String(found)}`, 'open');
  }
}

/** @throws SqliteFault, with nothing left open. */
export async function openConnection(options: ConnectionOptions): Promise<Connection> {
  const raw = await new Promise<sqlite3.Database>((resolve, reject) => {
    const opened = new sqlite3.Database(options.file, flags[options.mode], (error) =>
      error ? reject(faultOf(error, 'open')) : resolve(opened),
    );
  });
  const connection = new Connection(raw);
  try {
    if (options.settings !== 'plain') await apply(connection, options);
    return connection;
  } catch (error) {
    await connection.close();
    throw error;
  }
}
