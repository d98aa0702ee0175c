import { describe, expect, test } from 'vitest';
import { readLimits } from '../spreadsheet/reading/grid.ts';
import { readSheets } from './read-sheets.ts';

const read = (bytes: Uint8Array, fileName: string) =>
  readSheets({ bytes, fileName, wanted: 'likely', limits: readLimits });
const failure = async (bytes: Uint8Array, fileName: string) => {
  const reply = await read(bytes, fileName);
  return 'failure' in reply ? reply.failure : reply;
};
const rowsOf = async (bytes: Uint8Array, fileName: string) => {
  const reply = await read(bytes, fileName);
  const result = 'failure' in reply ? reply : reply.chosen?.result;
  return result !== undefined && 'table' in result ? result.table.rows : result;
};

describe('text tables', () => {
  const table = '学号,姓名\r\n20260101,𠮷测试\r\n';
  test.each<[string, Uint8Array, string]>([
    ['utf-8', Buffer.from(table), 'utf-8'],
    ['utf-8 with its mark', Buffer.from(`\ufeff${table}`), 'utf-8'],
    ['utf-16 little endian', Buffer.from(`\ufeff${table}`, 'utf16le'), 'utf-16le'],
    ['utf-16 big endian', Buffer.from(`\ufeff${table}`, 'utf16le').swap16(), 'utf-16be'],
    ['gb18030', Buffer.from('d1a7bac52cd0d5c3fb0d0a32303236303130312c95329e36b2e2cad40d0a', 'hex'), 'gb18030'],
  ])('%s', async (_, bytes, encoding) => {
    expect(await read(bytes, 'a.csv')).toMatchObject({
      encoding,
      chosen: { result: { table: { rows: [{ row: 2, cells: ['20260101', expect.stringMatching(/^.测试$/u)] }] } } },
    });
  });
  test('a short GBK text is not taken for UTF-8', async () => {
    expect(await read(Buffer.from('c1aacda8', 'hex'), 'a.txt')).toMatchObject({ encoding: 'gb18030' });
  });

  test.each<[string, string]>([
    ['tabs', '学号\t姓名\n20260101\t张测试\n'],
    ['semicolons', '学号;姓名\n20260101;张测试'],
    ['mixed line ends', '题目\r学号,姓名\n20260101,张测试\r\n'],
    ['quotes', '"学号","姓名"\n"20260101","张测试"\n'],
    ['a title that is short', '名单\n学号,姓名\n20260101,张测试'],
  ])('%s', async (_, text) =>
    expect(await rowsOf(Buffer.from(text), 'a.txt')).toMatchObject([{ cells: ['20260101', '张测试'] }]),
  );

  test('blank lines keep the spreadsheet’s count', async () => {
    expect(await rowsOf(Buffer.from('学号,姓名\n\n,\n20260101,张测试\n'), 'a.csv')).toEqual([
      { row: 4, cells: ['20260101', '张测试'] },
    ]);
  });

  // A parser that repairs swallows the rest of the file into one cell and reports success.
  test('an open quote rejects the file and names a line', async () => {
    expect(await read(Buffer.from('学号,姓名\n20260101,"张测试\n20260102,李示例\n'), 'a.csv')).toMatchObject({
      failure: 'file.broken',
      facts: { line: expect.any(Number) },
    });
  });
  test('a quote inside a bare cell rejects the file', async () => {
    expect(await read(Buffer.from('学号,姓名\n20260101,张"测试\n'), 'a.csv')).toMatchObject({
      failure: 'file.broken',
      facts: { line: 2 },
    });
  });
  test('a row with a stray delimiter rejects the file', async () => {
    const rows = Array.from({ length: 20 }, (_, at) => `202601${String(at + 10)},张测试`);
    rows[15] += ',x';
    expect(await read(Buffer.from(`学号,姓名\n${rows.join('\n')}`), 'a.csv')).toMatchObject({
      failure: 'file.broken',
      facts: { line: 17 },
    });
  });
  test('a line of megabytes is no table', async () => {
    expect(await failure(Buffer.from(`学号,姓名\n${'x'.repeat(19 * 1024 * 1024)}`), 'a.csv')).toBe('file.broken');
  });
  test('NUL and control characters are no table', async () => {
    expect(await failure(Buffer.from('学号,姓名\n2026\u00000101,张'), 'a.csv')).toBe('file.not-a-table');
    expect(await failure(Buffer.from('学号,姓名\n2026\u00070101,张'), 'a.csv')).toBe('file.not-a-table');
  });
  test('a column named __proto__ is only unknown', async () => {
    const reply = await read(Buffer.from('学号,姓名,__proto__\n20260101,张测试,polluted\n'), 'a.csv');
    expect(reply).toMatchObject({
      chosen: { result: { table: { ignoredColumns: [{ heading: '__proto__', reason: 'unknown' }] } } },
    });
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});
