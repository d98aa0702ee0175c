import * as spreadsheet from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { sheetXml, textCell, workbookParts, zipFile } from '../../../tests/support/zip-file.ts';
import type { ZipPart } from '../../../tests/support/zip-file.ts';
import { readLimits } from '../spreadsheet/reading/grid.ts';
import type { Cell } from '../spreadsheet/reading/grid.ts';
import { readSheets } from './read-sheets.ts';

const read = (bytes: Uint8Array, fileName = 'roster.xlsx', wanted: 'likely' | number = 'likely') =>
  readSheets({ bytes, fileName, wanted, limits: readLimits });
const failure = async (bytes: Uint8Array, fileName?: string) => {
  const reply = await read(bytes, fileName);
  return 'failure' in reply ? reply.failure : reply;
};
const rowsOf = async (bytes: Uint8Array, fileName?: string) => {
  const reply = await read(bytes, fileName);
  if ('failure' in reply) return reply;
  const result = reply.chosen?.result;
  return result !== undefined && 'table' in result ? result.table.rows : result;
};

const people = [
  ['学号', '姓名'],
  ['20260101', '张测试'],
];
const honest = () => workbookParts(sheetXml(people));
const bookOf = (xml: string, options?: Parameters<typeof workbookParts>[1]) => zipFile(workbookParts(xml, options));
const withPart = (part: ZipPart) => zipFile([...honest(), part]);

test('an honest workbook is read', async () => {
  expect(await rowsOf(zipFile(honest()))).toEqual([{ row: 2, cells: ['20260101', '张测试'] }]);
});

describe('hostile archives', () => {
  // Each of these crashed, hung or misled at least one common reader.
  test('a part that inflates 1,000 times', async () => {
    const bomb = { name: 'xl/sharedStrings.xml', data: Buffer.alloc(20 * 1024 * 1024, 0x20) };
    expect(await failure(withPart(bomb))).toBe('file.suspicious');
  });
  test('a part that claims to be small', async () => {
    const bomb = { name: 'xl/sharedStrings.xml', data: Buffer.alloc(20 * 1024 * 1024, 0x20), claimedSize: 100 };
    expect(await failure(withPart(bomb))).toBe('file.suspicious');
  });
  test('parts that together claim more than 64 MB', async () => {
    const big = (name: string) => ({ name, data: 'x', claimedSize: 40 * 1024 * 1024 });
    expect(await failure(zipFile([...honest(), big('xl/media/a.png'), big('xl/media/b.png')]))).toBe('file.suspicious');
  });
  test('more than 100 entries', async () => {
    const many = Array.from({ length: 101 }, (_, at) => ({ name: `xl/media/${at}.png`, data: '' }));
    expect(await failure(zipFile([...honest(), ...many]))).toBe('file.suspicious');
  });
  test.each(['../evil.xml', '/etc/passwd', 'xl/../../evil.xml', 'C:/evil.xml', '..\\evil.xml'])(
    'the name %s',
    async (name) => expect(await failure(withPart({ name, data: 'x' }))).toBe('file.suspicious'),
  );
  test('one name twice: guard and parser would each read another one', async () => {
    expect(await failure(withPart({ name: 'xl/worksheets/SHEET1.xml', data: 'x' }))).toBe('file.suspicious');
  });
  test('an encrypted entry', async () => {
    expect(
      await failure(
        withPart({ name: 'xl/secret.xml', data: 'xxxxxxxxxxxxxxxx', flags: 1, isStored: true, claimedSize: 4 }),
      ),
    ).toBe('file.encrypted');
  });
  test('entities in the XML', async () => {
    const parts = honest().map((part) =>
      part.name.endsWith('sheet1.xml') ? { ...part, data: `<!DOCTYPE x [<!ENTITY a "b">]>${String(part.data)}` } : part,
    );
    expect(await failure(zipFile(parts))).toBe('file.suspicious');
  });
  test('cut off in the middle', async () => {
    expect(await failure(zipFile(honest()).subarray(0, 600))).toBe('file.broken');
  });
  test('a flipped byte inside a part', async () => {
    const bytes = zipFile(honest());
    for (let at = 60; at < 90; at += 1) bytes[at] = 0xff;
    expect(await failure(bytes)).toBe('file.broken');
  });
  // The parser reads such a sheet as far as it goes: the rest of the class would be missing without a word.
  test('a changed digit that inflates well, and a sheet that ends in the middle', async () => {
    const stored = zipFile(honest().map((part) => ({ ...part, isStored: true })));
    stored[stored.indexOf('20260101') + 7] = 0x32;
    expect(await failure(stored)).toBe('file.broken');
    const torn = honest().map((part) =>
      part.name.endsWith('sheet1.xml') ? { ...part, data: String(part.data).slice(0, -40) } : part,
    );
    expect(await failure(zipFile(torn))).toBe('file.broken');
  });
  test('a larger file than allowed', async () => {
    expect(await failure(Buffer.alloc(20 * 1024 * 1024 + 1), 'a.csv')).toBe('file.too-large');
  });
  test('thousands of overlapping merges', async () => {
    const merges = Array.from({ length: 2000 }, () => '<mergeCell ref="A1:BH20000"/>').join('');
    expect(await failure(bookOf(`${sheetXml(people)}<mergeCells>${merges}</mergeCells>`))).toBe('file.suspicious');
  });
});

describe('what a file really is', () => {
  const ole = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);
  test.each<[string, Uint8Array, string, string]>([
    ['an empty file', Buffer.alloc(0), 'a.xlsx', 'file.empty'],
    ['a text of blanks', Buffer.from(' \r\n\t\n'), 'a.csv', 'file.empty'],
    ['text under a workbook’s name', Buffer.from('学号,姓名\n=cmd|calc,x\n'), 'a.xlsx', 'file.not-a-table'],
    ['a web page under a workbook’s name', Buffer.from('<html><table><tr><td>学号'), 'a.xls', 'file.not-a-table'],
    ['a web page under a text’s name', Buffer.from('\ufeff <table><tr><td>学号'), 'a.csv', 'file.not-a-table'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d', 'hex'), 'a.csv', 'file.not-a-table'],
    ['an old workbook', ole, 'a.xls', 'file.old-format'],
    ['an old workbook under a new name', ole, 'a.xlsx', 'file.old-format'],
    [
      'a workbook with a password',
      Buffer.concat([ole, Buffer.from('EncryptedPackage', 'utf16le')]),
      'a.xlsx',
      'file.encrypted',
    ],
    ['a zip that is no workbook', zipFile([{ name: 'a.txt', data: 'x' }]), 'a.xlsx', 'file.not-a-table'],
    ['a binary workbook', zipFile([...honest(), { name: 'xl/workbook.bin', data: 'x' }]), 'a.xlsb', 'file.not-a-table'],
    ['a workbook without its sheets', zipFile(honest().slice(0, 1)), 'a.xlsx', 'file.broken'],
  ])('%s', async (_, bytes, name, expected) => expect(await failure(bytes, name)).toBe(expected));

  test('a workbook under a text’s name is a workbook', async () => {
    expect(await rowsOf(zipFile(honest()), 'a.csv')).toHaveLength(1);
  });
  test('macros are noted and left behind', async () => {
    expect(await read(withPart({ name: 'xl/vbaProject.bin', data: 'x' }), 'a.xlsm')).toMatchObject({ hasMacros: true });
  });
});

describe('size of the sheet', () => {
  // Readers that walk the declared range visit 17 billion cells here.
  test('one cell in the last corner is named, not walked to', async () => {
    const corner = sheetXml(people).replace(
      '</sheetData>',
      `<row r="1048576">${textCell('XFD1048576', 'x')}</row></sheetData>`,
    );
    const reply = await read(bookOf(`<dimension ref="A1:XFD1048576"/>${corner}`));
    expect(reply).toMatchObject({
      chosen: { result: { failure: 'file.too-many-cells', facts: { row: 1048576, column: 16384 } } },
    });
  });
  test('a far cell that only has a format does not matter', async () => {
    const corner = sheetXml(people).replace(
      '</sheetData>',
      '<row r="1048576"><c r="XFD1048576" s="0"/></row></sheetData>',
    );
    expect(await rowsOf(bookOf(`<dimension ref="A1:XFD1048576"/>${corner}`))).toHaveLength(1);
  });
  test('20,001 filled rows', async () => {
    const rows = Array.from({ length: 20_001 }, (_, at) => `<row r="${at + 1}"><c r="A${at + 1}"><v>1</v></c></row>`);
    expect(await read(bookOf(`<sheetData>${rows.join('')}</sheetData>`))).toMatchObject({
      chosen: { result: { failure: 'file.too-many-cells' } },
    });
  });
  test('a million rows are refused before they are parsed', async () => {
    const rows = Array.from(
      { length: 300_000 },
      (_, at) => `<row r="${at + 1}"><c r="A${at + 1}"><v>${at * 7919}</v></c></row>`,
    );
    expect(await failure(bookOf(`<sheetData>${rows.join('')}</sheetData>`))).toBe('file.too-many-cells');
  });
});

describe('cells', () => {
  const cellsOf = async (
    cells: string,
    options?: Parameters<typeof workbookParts>[1],
    extra = '',
  ): Promise<readonly Cell[] | undefined> => {
    const head = `<row r="1">${['学号', '姓名', '班级', '出生年月', '寝室', '床位'].map((text, at) => textCell(`${'ABCDEF'[at]}1`, text)).join('')}</row>`;
    const rows = await rowsOf(bookOf(`<sheetData>${head}<row r="2">${cells}</row></sheetData>${extra}`, options));
    return Array.isArray(rows) ? rows[0]?.cells : undefined;
  };
  test('numbers keep what the sheet shows', async () => {
    const cells = await cellsOf(
      '<c r="A2" s="1"><v>260101</v></c><c r="B2"><v>110101200001011234</v></c><c r="C2"><v>2.0260101E7</v></c><c r="D2" s="2"><v>2006.1</v></c>',
      {
        formats: ['00000000', '0.00'],
      },
    );
    expect(
      cells?.map((cell) => (typeof cell === 'object' && cell?.t === 'number' ? cell.shown : cell)).slice(0, 4),
    ).toEqual(['00260101', '110101200001011230', '20260101', '2006.10']);
  });
  // 38,000 is 13 January 2004 in the one calendar and 14 January 2008 in the other.
  test.each([
    [false, '2004-01-14'],
    [true, '2008-01-15'],
  ])('dates count from 1904: %s', async (date1904, day) => {
    const cells = await cellsOf('<c r="D2" s="1"><v>38000</v></c>', {
      date1904,
      formats: ['yyyy&quot;年&quot;m&quot;月&quot;'],
    });
    expect(cells?.[3]).toEqual({ t: 'date', day });
  });
  test('formulas give their saved result; errors and missing results say so', async () => {
    expect(
      await cellsOf(
        '<c r="A2" t="str"><f>A9</f><v>20260101</v></c><c r="B2" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="C2"><f>A9</f></c><c r="E2" t="b"><v>1</v></c>',
      ),
    ).toEqual([
      '20260101',
      { t: 'error', shown: '#DIV/0!' },
      { t: 'error', shown: '=' },
      null,
      { t: 'boolean', value: true },
      null,
    ]);
  });
  test('rich text and reading aids give the text alone', async () => {
    expect(
      (
        await cellsOf(
          '<c r="B2" t="inlineStr"><is><r><t>张</t></r><r><rPr><b/></rPr><t>测试</t></r><rPh sb="0" eb="1"><t>zhang</t></rPh></is></c>',
        )
      )?.[1],
    ).toBe('张测试');
  });
  test('a merged cell speaks for its whole range', async () => {
    const xml = `${sheetXml([
      ['学号', '姓名', '班级'],
      ['20260101', '张测试', '日语2601'],
      ['20260102', '李示例'],
    ])}<mergeCells><mergeCell ref="C2:C3"/></mergeCells>`;
    expect(await rowsOf(bookOf(xml))).toEqual([
      { row: 2, cells: ['20260101', '张测试', '日语2601'] },
      { row: 3, cells: ['20260102', '李示例', '日语2601'] },
    ]);
  });
});

test('hidden sheets are not read, and of several the roster is chosen', async () => {
  const book = spreadsheet.utils.book_new();
  const sheet = (rows: string[][]) => spreadsheet.utils.aoa_to_sheet(rows);
  spreadsheet.utils.book_append_sheet(book, sheet(people), '旧名单');
  spreadsheet.utils.book_append_sheet(book, sheet([['说明'], ['学号为文本']]), '填写说明');
  spreadsheet.utils.book_append_sheet(book, sheet([...people, ['20260102', '李示例']]), '2026');
  book.Workbook = { Sheets: [{ Hidden: 1 }, { Hidden: 0 }, { Hidden: 0 }] };
  const reply = await read(spreadsheet.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
  expect(reply).toMatchObject({
    sheets: [
      { name: '填写说明', looksLikeRoster: false },
      { name: '2026', rows: 3, looksLikeRoster: true },
    ],
    chosen: { sheet: 1 },
  });
});
