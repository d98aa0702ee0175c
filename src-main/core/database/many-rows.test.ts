import fc from 'fast-check';
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { asc } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { temporaryDatabase } from '../../../tests/support/database.ts';
import type { TemporaryDatabase } from '../../../tests/support/database.ts';
import { UnsuitableValue } from './bindings.ts';
import { manyRows } from './many-rows.ts';

const note = sqliteTable('note', {
  id: integer('id').primaryKey(),
  words: text('words').notNull(),
  author: text('author'),
  at: integer('at').notNull(),
});

let under: TemporaryDatabase;
beforeEach(async () => {
  const create =
    'create table note (id integer primary key, words text not null, author text, at integer not null) strict';
  under = await temporaryDatabase([{ version: 1, name: 'note', sql: [create] }]);
});
afterEach(() => under.dispose());

// A row that comes back in another order gets another person's id.
test('rows come back as they went in, ids in their order', async () => {
  const { statements } = under.database;
  const rows = fc.array(
    fc.record({
      words: fc.string({ unit: 'grapheme', maxLength: 40 }).filter((words) => !words.includes('\0')),
      author: fc.option(fc.constantFrom('', '𠮷', '"]', "'\\u0000", '\u2028')),
      at: fc.maxSafeInteger(),
    }),
    { minLength: 1, maxLength: 40 },
  );
  await fc.assert(
    fc.asyncProperty(rows, async (some) => {
      const added = await statements.insert(note).select(manyRows(note, some)).returning({ id: note.id });
      const stored = await statements.select().from(note).orderBy(asc(note.id));
      expect(stored).toEqual(some.map((row, place) => ({ id: added[place]?.id, ...row })));
      await statements.delete(note);
    }),
    { numRuns: 60 },
  );
});

// JSON would write NaN as null and a lone surrogate as an escape that SQLite turns into broken text.
test.each([{ at: Number.NaN }, { at: 1.5e300 * 10 ** 200 }, { words: 'a\0b' }, { words: '\ud83d' }, { at: 2 ** 60 }])(
  'refuses %j before any SQL',
  async (wrong) => {
    expect(() => manyRows(note, [{ words: '', at: 1, ...wrong }])).toThrow(UnsuitableValue);
    expect(await under.database.statements.$count(note)).toBe(0);
  },
);
