/** One writer, one transaction at a time, first come first served; and who is inside of it. */
import { AsyncLocalStorage } from 'node:async_hooks';

import type { Clock } from '../kernel/clock.ts';
import type { Logger } from '../kernel/logger.ts';
import type { Connection } from './connection.ts';
import { LateStatement, NestedUnitOfWork, SqliteFault, StorageFault, endsTransaction, publicFault } from './faults.ts';

export interface WriterOptions {
  readonly writer: Pick<Connection, 'run'>;
  readonly logger: Logger;
  readonly clock: Clock;
  /** Milliseconds after which an open transaction is reported: it holds everybody else's writes. */
  readonly slowAfter: number;
  /** Inside a transaction that changed rows, just before COMMIT; what it throws rolls everything back. */
  readonly beforeCommit: (unit: UnitOfWork) => Promise<void>;
}

const nextTurn = (): Promise<void> =>
  new Promise((resolve) => {
    setImmediate(resolve);
  });

const nothingPending = { count: 0, failures: [] as unknown[] };

/** One transaction, as seen by the statements in it. */
export class UnitOfWork {
  readonly effects: (() => void)[] = [];
  hasRemovedRows = false;
  /** Rows may need new tags. */
  hasTagged = false;
  /** Names of tables whose rows were changed. */
  readonly changed = new Set<string>();
  /** The first failure after which SQLite may have rolled back by itself; whatever follows fails with it too. */
  fatal: SqliteFault | undefined;
  #isOpen = true;
  readonly #pending = new Set<Promise<unknown>>();

  get isOpen(): boolean {
    return this.#isOpen;
  }

  end(): void {
    this.#isOpen = false;
  }

  get hasPending(): boolean {
    return this.#pending.size > 0;
  }

  /** @throws SqliteFault the first failure after which nothing of it may be kept. */
  throwIfLost(): void {
    if (this.fatal !== undefined) throw this.fatal;
  }

  perform<Result>(statement: () => Promise<Result>): Promise<Result> {
    if (!this.#isOpen || this.fatal !== undefined) return this.#refuse();
    const running = statement();
    this.#pending.add(running);
    return running.then(
      (result) => {
        this.#pending.delete(running);
        return result;
      },
      (error: unknown) => {
        this.#pending.delete(running);
        if (endsTransaction(error)) this.fatal ??= error;
        throw publicFault(error);
      },
    );
  }

  async #refuse(): Promise<never> {
    throw this.#isOpen ? publicFault(this.fatal) : new LateStatement();
  }

  /** Waits for statements nobody awaited, and for those they lead to. Answers the failures, which nobody else sees. */
  async drain(): Promise<{ count: number; failures: unknown[] }> {
    let count = 0;
    const failures: unknown[] = [];
    while (this.#pending.size > 0) {
      count += this.#pending.size;
      const settled = await Promise.allSettled(this.#pending);
      for (const one of settled) if (one.status === 'rejected') failures.push(one.reason);
      await nextTurn();
    }
    return { count, failures };
  }
}

export class WriterQueue {
  readonly #options: WriterOptions;
  readonly #inside = new AsyncLocalStorage<UnitOfWork>();
  #tail: Promise<unknown> = Promise.resolve();
  #running: UnitOfWork | undefined;
  #isRefusing = false;

  constructor(options: WriterOptions) {
    this.#options = options;
  }

  /** @throws LateStatement when asked from work that has ended. */
  current(): UnitOfWork | undefined {
    const unit = this.#inside.getStore();
    if (unit && !unit.isOpen) throw new LateStatement();
    return unit;
  }

  isInside(): boolean {
    return this.#inside.getStore()?.isOpen === true;
  }

  async write<Result>(work: (unit: UnitOfWork) => Promise<Result>): Promise<Result> {
    if (this.current()) throw new NestedUnitOfWork();
    if (this.#isRefusing) throw new StorageFault('storage.unavailable', 'CLOSED');
    const result = this.#tail.then(() => this.#transact(work));
    this.#tail = result.then(
      () => undefined,
      () => undefined,
    );
    return await result;
  }

  afterCommit(effect: () => void): void {
    const unit = this.current();
    if (!unit) throw new TypeError('afterCommit() outside of write()');
    unit.effects.push(effect);
  }

  /** New writes are refused; resolves when those accepted before have ended. */
  async refuse(): Promise<void> {
    this.#isRefusing = true;
    await this.#tail;
  }

  /** The running unit will not be committed, whatever its work does. */
  async abandon(): Promise<void> {
    this.#running?.end();
    await this.#rollBack();
  }

  async #transact<Result>(work: (unit: UnitOfWork) => Promise<Result>): Promise<Result> {
    const { writer, logger, clock, slowAfter } = this.#options;
    const unit = new UnitOfWork();
    const since = clock.monotonic();
    const watchdog = setTimeout(() => {
      logger.warn('database.slow-transaction', { milliseconds: Math.round(clock.monotonic() - since) });
    }, slowAfter);
    watchdog.unref();
    this.#running = unit;
    let value: Result;
    try {
      await this.#begin();
      value = await this.#inside.run(unit, () => work(unit));
      await this.#settle(unit);
      await writer.run('COMMIT');
    } catch (error) {
      await unit.drain();
      unit.end();
      await this.#rollBack();
      const first = unit.fatal ?? error;
      if (first instanceof SqliteFault) logger.error('database.write-failed', { sqlite: first.code });
      throw publicFault(first);
    } finally {
      clearTimeout(watchdog);
      this.#running = undefined;
    }
    this.#takeEffect(unit);
    return value;
  }

  async #begin(): Promise<void> {
    const { writer } = this.#options;
    try {
      await writer.run('BEGIN IMMEDIATE');
    } catch (error) {
      const isStillOpen = error instanceof SqliteFault && error.text.includes('within a transaction');
      if (!isStillOpen) throw error;
      // A ROLLBACK before failed half-way, for example on a disk that was away for a moment.
      await writer.run('ROLLBACK');
      await writer.run('BEGIN IMMEDIATE');
    }
  }

  async #settle(unit: UnitOfWork): Promise<void> {
    const { count, failures } = unit.hasPending ? await unit.drain() : nothingPending;
    if (count > 0) this.#options.logger.warn('database.floating-statements', { count });
    unit.throwIfLost();
    if (failures.length > 0) throw failures[0];
    if (!unit.isOpen) throw new StorageFault('storage.unavailable', 'CLOSED');
    if (unit.changed.size > 0) {
      await this.#inside.run(unit, () => this.#options.beforeCommit(unit));
      unit.throwIfLost();
    }
    unit.end();
  }

  async #rollBack(): Promise<void> {
    try {
      await this.#options.writer.run('ROLLBACK');
    } catch (error) {
      // After SQLITE_FULL and its like SQLite has rolled back already, which is no second failure.
      const isAlreadyDone =
        error instanceof SqliteFault && (error.code === 'CLOSED' || error.text.includes('no transaction is active'));
      if (!isAlreadyDone) {
        this.#options.logger.error('database.rollback-failed', {
          sqlite: error instanceof SqliteFault ? error.code : 'none',
        });
      }
    }
  }

  #takeEffect(unit: UnitOfWork): void {
    for (const effect of unit.effects) {
      try {
        effect();
      } catch (error) {
        this.#options.logger.error('database.effect-failed', {
          kind: error instanceof Error ? error.name : typeof error,
        });
      }
    }
  }
}
