import { aliasedTable, asc, count, eq, sql } from 'drizzle-orm';
import { integer, sqliteTable, text, union } from 'drizzle-orm/sqlite-core';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { temporaryDatabase } from '../../../tests/support/database.ts';
import type { TemporaryDatabase } from '../../../tests/support/database.ts';
import { naiveDrizzle } from '../../../tests/support/naive-drizzle.ts';
import { openConnection } from './connection.ts';
import { wrapped } from './statement-text.ts';

const schema = {
  version: 1,
  name: 'test',
  sql: [
    'create table person (id integer primary key, name text not null unique, mentor_id integer references person (id)) strict',
    `create table visit (id integer primary key, person_id integer not null references person (id), name text,
      constraint visit_name_length check (length(name) < 9)) strict`,
  ],
};
const person = sqliteTable('person', {
  id: integer('id').primaryKey(),
  name: text('name').notNull(),
  mentorId: integer('mentor_id'),
});
const visit = sqliteTable('visit', {
  id: integer('id').primaryKey(),
  personId: integer('person_id').notNull(),
  name: text('name'),
});

let made: TemporaryDatabase;
beforeEach(async () => {
  made = await temporaryDatabase([schema]);
  const { statements } = made.database;
  await statements.insert(person).values([
    { id: 1, name: '欧阳例' },
    { id: 2, name: '张测试', mentorId: 1 },
  ]);
  await statements.insert(visit).values([
    { id: 77, personId: 2, name: '读书' },
    { id: 78, personId: 1, name: null },
  ]);
});
afterEach(() => made.dispose());

describe('columns of one name', () => {
  test('a join gives each table its own (bug: the visit gets the id and name of the person)', async () => {
    const { statements } = made.database;
    const right = { person: { id: 2, name: '张测试', mentorId: 1 }, visit: { id: 77, personId: 2, name: '读书' } };
    const query = (over: typeof statements) =>
      over.select().from(visit).innerJoin(person, eq(person.id, visit.personId)).where(eq(visit.id, 77));
    expect(await query(statements)).toEqual([right]);

    const { database, connection } = await naiveDrizzle(made.file);
    expect(await query(database as unknown as typeof statements)).not.toEqual([right]);
    await connection.close();
  });

  test('a self-join, a union, a CTE, a count, a left join without partner', async () => {
    const { statements } = made.database;
    const mentor = aliasedTable(person, 'mentor');
    const pairs = statements
      .select()
      .from(person)
      .leftJoin(mentor, eq(mentor.id, person.mentorId))
      .orderBy(asc(person.id));
    expect(await pairs).toEqual([
      { person: { id: 1, name: '欧阳例', mentorId: null }, mentor: null },
      { person: { id: 2, name: '张测试', mentorId: 1 }, mentor: { id: 1, name: '欧阳例', mentorId: null } },
    ]);
    const names = union(
      statements.select({ n: sql<string>`${person.name}` }).from(person),
      statements.select({ n: sql<string>`${visit.name}` }).from(visit),
    );
    expect(await names).toHaveLength(4);
    const each = statements.$with('each').as(
      statements
        .select({ id: visit.personId, found: count().as('found') })
        .from(visit)
        .groupBy(visit.personId),
    );
    const counted = statements.with(each).select({ name: person.name, found: each.found }).from(each);
    expect(await counted.innerJoin(person, eq(person.id, each.id)).orderBy(person.id)).toEqual([
      { name: '欧阳例', found: 1 },
      { name: '张测试', found: 1 },
    ]);
    expect(await statements.$count(visit)).toBe(2);
    expect(await statements.select().from(person).where(eq(person.id, 9)).get()).toBeUndefined();
  });

  test('a column without a name keeps its place (bug: a column called 1 moves to the front)', async () => {
    const { statements } = made.database;
    const query = (over: typeof statements) =>
      over
        .select({ name: person.name, one: sql<number>`1` })
        .from(person)
        .orderBy(person.id)
        .limit(1);
    expect(await query(statements)).toEqual([{ name: '欧阳例', one: 1 }]);

    const { database, connection } = await naiveDrizzle(made.file);
    expect(await query(database as unknown as typeof statements)).toEqual([{ name: 1, one: '欧阳例' }]);
    await connection.close();
  });

  test('returning() cannot be wrapped, so a collapse is refused and nothing is stored', async () => {
    const { statements } = made.database;
    const insert = statements.insert(person).values({ id: 5, name: '示例' });
    await expect(insert.returning({ a: person.id, b: sql`id` })).rejects.toMatchObject({ name: 'ColumnCollapse' });
    expect(await statements.$count(person)).toBe(2);
  });
});

describe('wrapping', () => {
  test('keeps the order (SQLite does not promise it in words)', async () => {
    const connection = await openConnection({ file: ':memory:', mode: 'create', settings: 'full' });
    await connection.script(
      'create table t (id integer primary key, a integer, b text) strict; create index t_a on t (a)',
    );
    const rows = fc.array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.constantFrom('甲', '乙', '丙', 'z')), {
      maxLength: 40,
    });
    const from = fc.constantFrom(
      't',
      't join t as u on u.a = t.id',
      't left join t as u on u.a = t.a and u.b < t.b',
      '(select * from t where a > 1) as t',
    );
    const order = fc.constantFrom('t.a desc, t.id', 't.b, t.a, t.id desc', 'length(t.b), t.id desc', 't.id desc');
    const limit = fc.constantFrom('', ' limit 7', ' limit 5 offset 3');
    await fc.assert(
      fc.asyncProperty(rows, from, order, limit, async (content, source, by, most) => {
        await connection.run('delete from t');
        for (const [a, b] of content) await connection.run('insert into t (a, b) values (?, ?)', [a, b]);
        const query = `select t.id as id, t.a as a, t.b as b from ${source} order by ${by}${most}`;
        const plain = (await connection.rows(query)).map((row) => Object.values(row));
        for (const columns of [3, undefined]) {
          const kept = (await connection.rows(wrapped(query, columns))).map((row) => Object.values(row));
          expect(kept).toEqual(plain);
        }
      }),
      { numRuns: 60 },
    );
    await connection.close();
  });

  test('SQLite itself refuses when the number of columns differs', async () => {
    const connection = await openConnection({ file: ':memory:', mode: 'create', settings: 'full' });
    await expect(connection.rows(wrapped('select 1, 2', 3))).rejects.toMatchObject({ code: 'SQLITE_ERROR' });
    await connection.close();
  });
});

describe('errors', () => {
  test('a constraint is named and no value is (bug: names and numbers in the log)', async () => {
    const { statements } = made.database;
    const again = statements.insert(person).values({ name: '张测试' });
    const fault = await again.then(undefined, (error: unknown) => error);
    expect(fault).toMatchObject({
      code: 'storage.constraint',
      sqlite: 'SQLITE_CONSTRAINT',
      constraint: 'UNIQUE person.name',
    });
    expect(`${JSON.stringify(fault)} ${String(fault)} ${String((fault as Error).stack)}`).not.toContain('张测试');

    const { database, connection } = await naiveDrizzle(made.file);
    await expect(database.insert(person).values({ name: '张测试' })).rejects.toThrow('张测试');
    await connection.close();
  });

  test.each([
    ['CHECK visit_name_length', { personId: 2, name: '一二三四五六七八九十' }],
    ['FOREIGN KEY', { personId: 99 }],
    ['NOT NULL visit.person_id', { personId: sql`null` }],
    ['TYPE visit.name', { personId: 2, name: sql`x'00'` }],
  ])('names the broken constraint: %s', async (constraint, values) => {
    await expect(made.database.statements.insert(visit).values(values)).rejects.toMatchObject({ constraint });
  });

  test('a value in the words of SQLite does not come through (a search text that is not JSON, say)', async () => {
    const query = made.database.statements.select({ x: sql`json_extract('{}', ${'张测试'})` }).from(person);
    const fault = await query.then(undefined, (error: unknown) => error);
    expect(fault).toMatchObject({ code: 'storage.unavailable', sqlite: 'SQLITE_ERROR' });
    expect(String(fault)).not.toContain('张测试');
  });

  test('a mistake in the SQL says what it is', async () => {
    await expect(made.database.statements.select({ x: sql`nope` }).from(person)).rejects.toThrow(
      'no such column: nope',
    );
  });
});

test('no way around the queue: no transaction, no raw run, no batch', () => {
  const { statements } = made.database;
  const names = ['$count', '$with', 'delete', 'insert', 'select', 'selectDistinct', 'update', 'with'];
  expect(Object.keys(statements).toSorted()).toEqual(names);
  for (const name of ['transaction', 'run', 'all', 'get', 'values', 'batch', 'session'])
    expect(name in statements).toBe(false);
});

test('a builder that is not awaited does nothing: only the lint rule for floating thenables can see it', async () => {
  const { statements } = made.database;
  const forgotten = statements.insert(person).values({ name: '示例' });
  await statements.$count(person);
  expect(await statements.$count(person)).toBe(2);
  await forgotten;
  expect(await statements.$count(person)).toBe(3);
});

test('writes answer how many rows they touched', async () => {
  const { statements } = made.database;
  expect(await statements.update(visit).set({ name: '答题' })).toMatchObject({ changes: 2 });
  expect(await statements.insert(person).values({ name: '示例' })).toMatchObject({ changes: 1, lastInsertId: 3 });
  expect(await statements.delete(visit)).toMatchObject({ changes: 2 });
});
