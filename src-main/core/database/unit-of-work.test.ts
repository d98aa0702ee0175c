import { setTimeout as pause } from 'node:timers/promises';

import { sql } from 'drizzle-orm';
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { temporaryDatabase } from '../../../tests/support/database.ts';
import type { TemporaryDatabase } from '../../../tests/support/database.ts';
import { naiveDrizzle } from '../../../tests/support/naive-drizzle.ts';

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

class Signal {
  give: () => void = () => undefined;
  readonly given = new Promise<void>((resolve) => {
    this.give = resolve;
  });
}

describe('strangers on one connection', () => {
  test('two units at once both commit, in the order of asking', async () => {
    const { database } = made;
    const order: string[] = [];
    const unit = (who: string, wait: number) =>
      database.write(async () => {
        order.push(`${who} begins`);
        await add(who);
        await pause(wait);
        order.push(`${who} ends`);
      });
    await Promise.all([unit('欧阳例', 20), unit('张测试', 0), add('示例')]);
    expect(order).toEqual(['欧阳例 begins', '欧阳例 ends', '张测试 begins', '张测试 ends']);
    expect(await stored()).toEqual(['欧阳例', '张测试', '示例']);

    const { connection, database: bare } = await naiveDrizzle(made.file);
    const both = [1, 2].map((id) => bare.transaction(async (tx) => tx.insert(visit).values({ who: `naive ${id}` })));
    const outcome = await Promise.allSettled(both);
    expect(outcome.filter((one) => one.status === 'rejected')).not.toEqual([]);
    await connection.close();
  });

  test('a write beside a unit that is rolled back stays (bug: acknowledged and gone)', async () => {
    const failing = made.database.write(async () => {
      await add('gone');
      await pause(20);
      throw new Error('changed its mind');
    });
    const beside = add('kept');
    await expect(failing).rejects.toThrow('changed its mind');
    await beside;
    expect(await stored()).toEqual(['kept']);

    const { connection, database } = await naiveDrizzle(made.file);
    let acknowledged = false;
    const lost = database.transaction(async (tx) => {
      await tx.insert(visit).values({ who: 'inside' });
      await database.insert(visit).values({ who: 'beside' });
      acknowledged = true;
      throw new Error('changed its mind');
    });
    await expect(lost).rejects.toThrow('changed its mind');
    expect([acknowledged, await stored()]).toEqual([true, ['kept']]);
    await connection.close();
  });

  test('a reader outside sees nothing of an open unit, and its own rows inside (bug: dirty read)', async () => {
    const { database } = made;
    const hasWritten = new Signal();
    const hasRead = new Signal();
    const unit = database.write(async () => {
      await add('uncommitted');
      hasWritten.give();
      await hasRead.given;
      return await stored();
    });
    await hasWritten.given;
    expect(await stored()).toEqual([]);
    hasRead.give();
    expect(await unit).toEqual(['uncommitted']);

    const { connection, database: bare } = await naiveDrizzle(made.file);
    await connection.run('begin');
    await bare.insert(visit).values({ who: 'dirty' });
    expect(await bare.select().from(visit)).toHaveLength(2);
    await connection.run('rollback');
    await connection.close();
  });

  test('a nested unit fails at once by name, and the outer one may go on', async () => {
    const { database } = made;
    await database.write(async () => {
      await add('outer');
      await expect(database.write(() => add('inner'))).rejects.toMatchObject({ name: 'NestedUnitOfWork' });
    });
    expect(await stored()).toEqual(['outer']);

    // The bug: two savepoints of one name. The failure of one undoes the other, which is reported as done.
    const { connection, database: bare } = await naiveDrizzle(made.file);
    const ends = await bare.transaction(async (tx) => {
      const inner = (who: string, fails: boolean) =>
        tx.transaction(async (nested) => {
          await nested.insert(visit).values({ who });
          if (fails) throw new Error('no');
        });
      return await Promise.allSettled([inner('one', true), inner('two', false)]);
    });
    expect(ends.map((one) => one.status)).toEqual(['rejected', 'fulfilled']);
    expect(await stored()).toEqual(['outer']);
    await connection.close();
  });
});

describe('statements that are not awaited', () => {
  test('are waited for before COMMIT, with what they lead to', async () => {
    await made.database.write(async () => {
      void add('first').then(() => add('second'));
    });
    expect(await stored()).toEqual(['first', 'second']);
    expect(made.logger.entries).toMatchObject([{ event: 'database.floating-statements' }]);
  });

  test('undo the unit when they fail (bug: committed without them)', async () => {
    await add('taken');
    const unit = made.database.write(async () => {
      await add('with it');
      void add('taken').catch(() => undefined);
    });
    await expect(unit).rejects.toMatchObject({ code: 'storage.constraint' });
    expect(await stored()).toEqual(['taken']);
  });

  test('fail by name when the unit has ended (bug: they run in nobody’s transaction)', async () => {
    const { database } = made;
    const leaked: { later?: Promise<unknown>[] } = {};
    await database.write(async () => {
      const later = async (work: () => Promise<unknown>) => {
        await pause(20);
        await work();
      };
      leaked.later = [later(() => add('late')), later(stored), later(() => database.write(() => add('late')))];
    });
    for (const { reason } of (await Promise.allSettled(leaked.later ?? [])) as PromiseRejectedResult[]) {
      expect(reason).toMatchObject({ name: 'LateStatement' });
    }
    expect(await stored()).toEqual([]);
  });
});

describe('after a commit', () => {
  test('effects run once it holds, outside of the unit, and never after a rollback', async () => {
    const { database } = made;
    const told: string[] = [];
    const failing = database.write(async () => {
      database.afterCommit(() => told.push('never'));
      await add('gone');
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    let following: Promise<void> | undefined;
    await database.write(async () => {
      expect(database.isInsideWrite()).toBe(true);
      database.afterCommit(() => {
        told.push(database.isInsideWrite() ? 'inside' : 'outside');
        following = add('follows');
      });
      database.afterCommit(() => {
        throw new Error('broken effect');
      });
      database.afterCommit(() => told.push('all the same'));
      await add('kept');
    });
    await following;
    expect([told, await stored()]).toEqual([
      ['outside', 'all the same'],
      ['kept', 'follows'],
    ]);
    expect(() => database.afterCommit(() => undefined)).toThrow(TypeError);
  });
});

test('a transaction open for long is reported while it is open', async () => {
  const slow = await temporaryDatabase([schema], { limits: { slowAfter: 5 } });
  await slow.database.write(async () => {
    await pause(40);
    expect(slow.logger.entries).toMatchObject([{ level: 'warn', event: 'database.slow-transaction' }]);
  });
  await slow.dispose();
});

test('insert … returning outside of a unit is a write: queued, committed, answered', async () => {
  const unit = made.database.write(async () => {
    await add('first');
    await pause(10);
  });
  const [row] = await made.database.statements.insert(visit).values({ who: 'second' }).returning({ id: visit.id });
  await unit;
  expect(row).toEqual({ id: 2 });
  const renamed = made.database.statements
    .update(visit)
    .set({ who: sql`who || '例'` })
    .returning();
  expect(await renamed).toHaveLength(2);
});
