import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { loggerFake, temporaryDatabase } from '../../../tests/support/database.ts';
import type { TemporaryDatabase } from '../../../tests/support/database.ts';
import { naiveDrizzle } from '../../../tests/support/naive-drizzle.ts';
import { systemClock } from '../kernel/clock.ts';
import { openConnection } from './connection.ts';
import type { Connection } from './connection.ts';
import { SqliteFault } from './faults.ts';
import { WriterQueue } from './unit-of-work.ts';

const schema = {
  version: 1,
  name: 'test',
  sql: ['create table visit (id integer primary key, who text not null unique) strict'],
};
const visit = sqliteTable('visit', { id: integer('id').primaryKey(), who: text('who').notNull() });

let made: TemporaryDatabase;
beforeEach(async () => {
  made = await temporaryDatabase([schema]);
});
afterEach(() => made.dispose());

const add = async (who: string) => {
  await made.database.statements.insert(visit).values({ who });
};
const stored = async () =>
  (await made.database.statements.select().from(visit).orderBy(visit.id)).map((row) => row.who);

describe('errors', () => {
  /** A database that may not grow, which is how SQLite meets a full disk. */
  const fill = async (connection: Connection) => {
    await connection.rows(`PRAGMA max_page_count = ${String(await connection.value('PRAGMA page_count'))}`);
  };
  const long = '例'.repeat(3_000);

  test('a full disk is reported as such (bug: "cannot rollback - no transaction is active")', async () => {
    const writer = await openConnection({ file: made.file, mode: 'write', settings: 'full' });
    await fill(writer);
    const logger = loggerFake();
    const queue = new WriterQueue({
      writer,
      logger,
      clock: systemClock(),
      slowAfter: 2_000,
      beforeCommit: async () => undefined,
    });
    const insert = (who: string) => writer.run('insert into visit (who) values (?)', [who]);
    const unit = queue.write(async (own) => {
      await own.perform(() => insert('before'));
      await own.perform(() => insert(long));
    });
    await expect(unit).rejects.toMatchObject({ code: 'storage.full', sqlite: 'SQLITE_FULL' });
    expect(logger.entries).toMatchObject([{ event: 'database.write-failed', facts: { sqlite: 'SQLITE_FULL' } }]);
    expect(await stored()).toEqual([]);

    // SQLite has rolled back by itself: what the work did next would be kept outside of any transaction.
    const stubborn = queue.write(async (own) => {
      await own.perform(() => insert(long)).catch(() => undefined);
      await own.perform(() => insert('after')).catch(() => undefined);
      throw new Error('another reason');
    });
    await expect(stubborn).rejects.toMatchObject({ code: 'storage.full' });
    expect(await stored()).toEqual([]);
    await queue.write((own) => own.perform(() => insert('small')));
    expect(await stored()).toEqual(['small']);
    await writer.close();

    const { connection, database } = await naiveDrizzle(made.file);
    await fill(connection);
    const masked = database.transaction(async (tx) => tx.insert(visit).values({ who: long }));
    await expect(masked).rejects.toMatchObject({ cause: { text: 'cannot rollback - no transaction is active' } });
    await connection.close();
  });

  test('a COMMIT that fails keeps its code; after an I/O error the outcome is unknown, not "not saved"', async () => {
    for (const [code, expected] of [
      ['SQLITE_IOERR', 'storage.unavailable'],
      ['SQLITE_FULL', 'storage.full'],
    ] as const) {
      const said: string[] = [];
      const run = async (statement: string) => {
        said.push(statement);
        if (statement === 'COMMIT') throw new SqliteFault(code, 'disk', 'step');
        if (statement === 'ROLLBACK')
          throw new SqliteFault('SQLITE_ERROR', 'cannot rollback - no transaction is active', 'step');
        return { changes: 0, lastInsertId: 0 };
      };
      const logger = loggerFake();
      const options = { writer: { run }, logger, clock: systemClock(), slowAfter: 2_000 };
      const queue = new WriterQueue({ ...options, beforeCommit: async () => undefined });
      const effects: string[] = [];
      const unit = queue.write(async () => queue.afterCommit(() => effects.push('told')));
      await expect(unit).rejects.toMatchObject({ code: expected, sqlite: code });
      expect(logger.entries).toMatchObject([{ event: 'database.write-failed', facts: { sqlite: code } }]);
      expect([said, effects]).toEqual([['BEGIN IMMEDIATE', 'COMMIT', 'ROLLBACK'], []]);
    }
  });

  test('a unit kept beyond its end takes nothing more', async () => {
    const run = async () => ({ changes: 0, lastInsertId: 0 });
    const options = { writer: { run }, logger: loggerFake(), clock: systemClock(), slowAfter: 2_000 };
    const queue = new WriterQueue({ ...options, beforeCommit: async () => undefined });
    const kept = await queue.write(async (own) => own);
    await expect(kept.perform(run)).rejects.toMatchObject({ name: 'LateStatement' });
  });

  test('a constraint leaves the unit usable', async () => {
    await add('taken');
    await made.database.write(async () => {
      await expect(add('taken')).rejects.toMatchObject({ constraint: 'UNIQUE visit.who' });
      await add('instead');
    });
    expect(await stored()).toEqual(['taken', 'instead']);
  });
});
