import sqlite3 from 'sqlite3';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { UnsuitableValue, bindable } from './bindings.ts';
import { openConnection } from './connection.ts';
import type { Connection } from './connection.ts';

const evils = [
  ['undefined', undefined],
  ['not-finite', Number.NaN],
  ['not-finite', Infinity],
  ['not-finite', -Infinity],
  ['bigint', 1n],
  ['unsafe-integer', 2 ** 53],
  ['unsafe-integer', -(2 ** 60)],
  ['date', new Date(0)],
  ['object', {}],
  ['object', ['a']],
  ['object', /a/],
  ['object', Symbol('a')],
  ['object', () => 1],
  ['lone-surrogate', '欧阳\uD83D'],
  ['lone-surrogate', '\uDC00例'],
  ['nul-in-text', '张\0测试'],
] as const;

describe('a value that SQLite would store as something else', () => {
  let connection: Connection;
  beforeAll(async () => {
    connection = await openConnection({ file: ':memory:', mode: 'create', settings: 'full' });
    await connection.script('create table kept (value any) strict');
  });
  afterAll(() => connection.close());

  test.each(evils)('%s is refused before any SQL runs, by its place and not by its value', async (kind, value) => {
    await expect(connection.run('insert into kept values (?)', [value])).rejects.toMatchObject({ kind, position: 0 });
    await expect(connection.rows('select ?, ?', [1, value])).rejects.toMatchObject({ kind, position: 1 });
    expect(await connection.value('select count(*) from kept')).toBe(0);
  });

  test('among any other values it is found (bug: a check of the first value only)', () => {
    const good = fc.array(
      fc.oneof(
        fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\0')),
        fc.maxSafeInteger(),
        fc.boolean(),
      ),
    );
    fc.assert(
      fc.property(good, good, fc.constantFrom(...evils), (before, after, [kind, value]) => {
        const refused = new UnsuitableValue(before.length, kind);
        expect(() => bindable([...before, value, ...after])).toThrow(refused);
      }),
    );
  });

  test('what is accepted is read back as it was (bug: lost digits, cut text, changed characters)', async () => {
    const text = fc.string({
      unit: fc
        .integer({ min: 1, max: 0x10ffff })
        .filter((at) => at < 0xd800 || at > 0xdfff)
        .map((at) => String.fromCodePoint(at)),
    });
    const number = fc.oneof(
      fc.maxSafeInteger(),
      fc.double({ noNaN: true, noDefaultInfinity: true, max: 1e15, min: -1e15 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.oneof(text, number, fc.constant(null)), async (value) => {
        const [row] = await connection.rows('select ? as value', [value]);
        // SQLite has no negative zero among its integers.
        expect(row?.['value']).toBe(Object.is(value, -0) ? 0 : value);
      }),
    );
  });

  test('booleans become 1 and 0, bytes stay bytes', async () => {
    const bytes = new Uint8Array([9, 0, 255, 9]).subarray(1, 3);
    const [row] = await connection.rows('select ? as yes, ? as no, ? as bytes', [true, false, bytes]);
    expect(row).toEqual({ yes: 1, no: 0, bytes: Buffer.from([0, 255]) });
  });
});

test('the bare driver takes them all in silence: NULL, "[object Object]", a real, a cut text', async () => {
  const raw = new sqlite3.Database(':memory:');
  const stored = async (value: unknown) =>
    await new Promise((resolve, reject) => {
      raw.get<{ kind: string; text: string }>(
        'select typeof(?1) as kind, cast(?1 as text) as text',
        [value],
        (error, row) => (error ? reject(error) : resolve(`${row.kind} ${row.text}`)),
      );
    });
  expect(await stored(undefined)).toBe('null null');
  expect(await stored(1n)).toBe('null null');
  expect(await stored({})).toBe('text [object Object]');
  expect(await stored(new Date(7))).toBe('real 7.0');
  expect(await stored('欧阳\uD83D')).toBe('text 欧阳\uFFFD');
  await new Promise((resolve) => {
    raw.close(resolve);
  });
});
