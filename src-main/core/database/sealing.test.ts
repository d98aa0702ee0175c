import { alias } from 'drizzle-orm/sqlite-core';
import { count, eq, sql } from 'drizzle-orm';
import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { temporaryDatabase, testCipher } from '../../../tests/support/database.ts';
import type { TemporaryDatabase } from '../../../tests/support/database.ts';
import type { MemberId } from '../../contract/values.ts';
import { systemClock } from '../kernel/clock.ts';
import { inspectionTable } from '../inspections/inspections.table.ts';
import { cardTable, memberTable } from '../members/members.table.ts';
import { openConnection } from './connection.ts';
import { openDatabase } from './database.ts';
import { manyRows } from './many-rows.ts';
import { migrations } from './migrations/all.ts';
import { damagedText } from './sealed-column.ts';

let under: TemporaryDatabase;
beforeEach(async () => {
  under = await temporaryDatabase(migrations);
});
afterEach(() => under.dispose());
const db = () => under.database.statements;

const person = (id: number, name: string) => ({
  id: id as MemberId,
  name,
  studentNumber: `2026010${id}`,
  studentNumberIndex: `2026010${id}`,
  readings: 'shi li',
  createdAt: 1,
  updatedAt: 1,
});
const card = { memberId: 1 as MemberId, uid: 'A1B2C3D4', uidIndex: 'A1B2C3D4', boundAt: 1 };
const names = async () => (await db().select({ name: memberTable.name }).from(memberTable)).map((row) => row.name);

/** What somebody with the file and sqlite3 does. */
async function behind(...statements: readonly string[]): Promise<void> {
  const connection = await openConnection({ file: under.file, mode: 'write', settings: 'plain' });
  for (const statement of statements) await connection.script(statement);
  await connection.close();
}

async function reopened(): Promise<void> {
  const before = under;
  await before.database.close();
  const { file, logger } = before;
  const database = await openDatabase({ file, logger, cipher: testCipher, clock: systemClock('Asia/Shanghai') });
  const dispose = async () => {
    await database.close();
    await before.dispose();
  };
  under = { ...before, database, dispose };
}

// Bug: what is written one way is sealed, and in plain the other way.
test('every way of writing seals, every way of reading opens', async () => {
  await db().insert(memberTable).values(person(1, '示例甲'));
  await db()
    .insert(memberTable)
    .select(manyRows(memberTable, [person(2, '示例乙')]));
  await db()
    .update(memberTable)
    .set({ ethnicity: '示例族' })
    .where(eq(memberTable.id, 1 as MemberId));
  await db().insert(cardTable).values(card);
  const other = alias(memberTable, 'other');
  const [row] = await db()
    .select({
      name: other.name,
      uid: cardTable.uid,
      put: sql<string>`coalesce(${other.ethnicity}, '')`.mapWith(other.ethnicity).as('put'),
    })
    .from(cardTable)
    .innerJoin(other, eq(other.id, cardTable.memberId));
  expect(row).toEqual({ name: '示例甲', uid: 'A1B2C3D4', put: '示例族' });
  const [changed] = await db()
    .update(memberTable)
    .set({ name: '示例丙' })
    .where(eq(memberTable.id, 2 as MemberId))
    .returning();
  expect(changed).toMatchObject({ name: '示例丙', ethnicity: null });
  expect(await names()).toEqual(['示例甲', '示例丙']);
  const inner = db().select({ name: memberTable.name }).from(memberTable).as('inner');
  expect(await db().select({ name: inner.name }).from(inner)).toHaveLength(2);
  await under.database.checkpoint();
  const content = Buffer.concat([await readFile(under.file), await readFile(`${under.file}-wal`)]);
  for (const words of ['示例', 'A1B2C3D4', '2026010', 'shi li']) expect(content.includes(words), words).toBe(false);
});

// Bug: a card or number is not found by what is printed on it.
test('equal texts are found by the index', async () => {
  await db()
    .insert(memberTable)
    .values([person(1, '示例甲'), person(2, '示例乙')]);
  const found = await db()
    .select({ name: memberTable.name })
    .from(memberTable)
    .where(eq(memberTable.studentNumberIndex, '20260102'));
  expect(found).toEqual([{ name: '示例乙' }]);
});

describe('refuses', () => {
  // Bug: ciphertext on a screen or paper, because somebody selected the cell without its column.
  test('a sealed cell that nobody opens', async () => {
    await db().insert(memberTable).values(person(1, '示例甲'));
    const selections = [sql<string>`${memberTable.name}`, sql<string>`json_array(${memberTable.name})`];
    for (const selection of selections) {
      const reading = db()
        .select({ found: selection.as('found') })
        .from(memberTable);
      await expect(reading).rejects.toThrow(/without its column/);
    }
  });

  // Bug: a comparison that can never be true finds nothing, in silence.
  test('to compare what is sealed', async () => {
    const reading = db()
      .select({ total: count().as('total') })
      .from(memberTable)
      .where(eq(memberTable.name, '示例甲'));
    await expect(reading).rejects.toThrow(/use its index/);
    await expect(db().delete(memberTable).where(eq(memberTable.name, '示例甲'))).rejects.toThrow(/use its index/);
  });

  // Bug: a guest calls himself a sealed cell, and from then on no list with him can be read.
  test('a typed text that looks sealed', async () => {
    const cell = testCipher.seal('member.name', '示例甲');
    const typed = db()
      .insert(memberTable)
      .values({ ...person(1, '示例甲'), className: cell });
    await expect(typed).rejects.toMatchObject({ name: 'UnsuitableValue', kind: 'sealed-text' });
    const many = db()
      .insert(memberTable)
      .select(manyRows(memberTable, [{ ...person(1, '示例甲'), className: `x${cell}` }]));
    await expect(many).rejects.toMatchObject({ kind: 'sealed-text' });
    await db().insert(memberTable).values(person(1, cell));
    expect(await names()).toEqual([cell]);
  });
});

describe('a damaged cell', () => {
  beforeEach(async () => {
    await db()
      .insert(memberTable)
      .values([person(1, '示例甲'), person(2, '示例乙')]);
  });

  // Bug: one bad cell makes the whole list unreadable, or the log says whose it was.
  test('reads as the mark; all others are as they were; the log says where, once', async () => {
    await behind(`update member set name = substr(name, 1, 20) || 'AAAA' || substr(name, 25) where id = 1`);
    expect(await names()).toEqual([damagedText, '示例乙']);
    await names();
    const said = under.logger.entries.filter((entry) => entry.event === 'database.damaged-cell');
    expect(said).toEqual([
      { level: 'error', event: 'database.damaged-cell', facts: { table: 'member', column: 'name', reason: 'damaged' } },
    ]);
  });

  // Bug: the form is saved with the mark in it, and what was left of the cell is gone.
  test('is not written over with its mark', async () => {
    const writing = async () =>
      db()
        .update(memberTable)
        .set({ name: damagedText })
        .where(eq(memberTable.id, 1 as MemberId));
    await expect(writing()).rejects.toMatchObject({ code: 'storage.damaged' });
  });

  // Bug: half of the JSON, or none, is taken for what the inspectors wrote.
  test('of JSON cannot be read at all, and the rest can', async () => {
    const inspection = { building: '一号楼', dormRoom: '101', inspectedAt: 1, inspectors: [], findings: [], score: 90 };
    await db()
      .insert(inspectionTable)
      .values({ ...inspection, remark: '', version: 1, savedAt: 1, savedBy: '示例甲' });
    await behind(`update inspection set findings = '"z1:AAAA"'`);
    await expect(db().select().from(inspectionTable)).rejects.toMatchObject({ code: 'storage.damaged' });
    expect(await db().select({ by: inspectionTable.savedBy }).from(inspectionTable)).toEqual([{ by: '示例甲' }]);
  });
});

describe('a row', () => {
  beforeEach(async () => {
    await db()
      .insert(memberTable)
      .values([person(1, '示例甲'), person(2, '示例乙')]);
    await db()
      .insert(cardTable)
      .values([card, { ...card, uid: 'FFFFFFFF', uidIndex: 'FFFFFFFF', memberId: 2 as MemberId }]);
  });
  const look = async () => {
    await under.database.examine();
    return under.database.damage();
  };

  // Bug: what the program itself wrote, changed, rolled back or removed is called tampered with.
  test('of our own is never damaged', async () => {
    await db()
      .update(memberTable)
      .set({ name: '示例丙' })
      .where(eq(memberTable.id, 1 as MemberId));
    const broken = under.database.write(async () => {
      await db().update(memberTable).set({ name: '示例丁' });
      throw new Error('no');
    });
    await expect(broken).rejects.toThrow('no');
    await db().update(memberTable).set({ nativePlace: '示例省' });
    await db().update(memberTable).set({ nativePlace: null });
    await db()
      .delete(cardTable)
      .where(eq(cardTable.memberId, 2 as MemberId));
    expect(await look()).toEqual([]);
    await reopened();
    expect(await look()).toEqual([]);
  });

  // Bug: two people's names, or cards, are exchanged with sqlite3: each cell opens, and both are somebody else.
  test.each([
    ['exchanged', 'update member set name = (select o.name from member o where o.id <> member.id)', 'member', 2],
    [
      'copied past the triggers',
      'drop trigger card_sealed_changed; update card set uid = (select uid from card where id = 1) where id = 2',
      'card',
      1,
    ],
    ['emptied', "drop trigger member_sealed_changed; update member set ethnicity = '' where id = 1", 'member', 1],
    [
      'added',
      "insert into member select 3, student_number, substr(student_number_index, 2) || 'x', name, sex, ethnicity, native_place, birth_month, college, major, class_name, grade, building, dorm_room, bed, political_status, applied_on, activist_on, reading_override, readings, 1, 1 from member where id = 1",
      'member',
      1,
    ],
    ['with its tag removed', "delete from row_tag where of_table = 'member' and row_id = 1", 'member', 1],
  ])('%s behind our back is found, also after a restart', async (_, statement, table, rows) => {
    await behind(statement);
    await reopened();
    expect(await look()).toEqual([{ table, rows }]);
    await reopened();
    expect(await look()).toEqual([{ table, rows }]);
  });

  // Bug: the first commit of ours after it calls the exchanged row our own.
  test('exchanged is not made good by our other work, only by writing it again', async () => {
    await behind('update member set name = (select o.name from member o where o.id <> member.id)');
    await reopened();
    await db().insert(memberTable).values(person(3, '示例丁'));
    await look();
    expect(under.database.isDamaged('member', 1)).toBe(true);
    await db()
      .update(memberTable)
      .set({ name: '示例甲' })
      .where(eq(memberTable.id, 1 as MemberId));
    expect([under.database.isDamaged('member', 1), under.database.isDamaged('member', 2)]).toEqual([false, true]);
    expect(await look()).toEqual([{ table: 'member', rows: 1 }]);
  });
});
