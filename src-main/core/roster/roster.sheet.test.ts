import * as spreadsheet from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { rosterFields } from '../../contract/roster.ts';
import type { RowIssue } from '../../contract/roster.ts';
import type { FileOut } from '../../contract/values.ts';
import type { Table } from './grid.ts';
import type { JudgedRow } from './judge.ts';
import { emptyTemplate, errorReport } from './roster.sheet.ts';

const opened = (file: FileOut) =>
  spreadsheet.read(Buffer.from(file.base64, 'base64'), { type: 'buffer', dense: true, sheetStubs: true, cellNF: true });
const textsOf = (sheet: spreadsheet.WorkSheet | undefined) =>
  sheet === undefined ? [] : spreadsheet.utils.sheet_to_json<string[]>(sheet, { header: 1, defval: '' });
const cellsOf = (sheet: spreadsheet.WorkSheet | undefined) => (sheet?.['!data'] ?? []).flatMap((row) => row ?? []);

const rejected = (row: number, issues: RowIssue[]): JudgedRow => ({
  row,
  verdict: 'rejected',
  values: {},
  before: {},
  issues,
  isTaken: false,
  memberId: null,
});
const issue = (field: RowIssue['field'], code: RowIssue['code'], facts: RowIssue['facts'] = {}): RowIssue => ({
  field,
  code,
  isError: true,
  facts,
});

// What an office program starts as a formula, in both widths, after blanks and quotes. A report is opened in one at once.
const dangerous = [
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  ' =1',
  '"=1',
  "'=1",
  '＝1',
  '＋1',
  '－1',
  '＠1',
  '=HYPERLINK("http://example.invalid")',
];

describe('error report', () => {
  test('holds typed text only, and nothing that begins a formula', async () => {
    const table: Table = {
      headerRow: 1,
      columns: [
        { heading: '=学号', field: 'studentNumber' },
        { heading: '姓名', field: 'name' },
      ],
      ignoredColumns: [],
      rows: dangerous.map((text, at) => ({ row: at + 2, cells: [text, { t: 'number', value: 2, shown: '-2' }] })),
    };
    const rows = table.rows.map(({ row }) => rejected(row, [issue('studentNumber', 'number-malformed')]));
    const sheet = opened(await errorReport('名册.csv', table, rows)).Sheets['有误的行'];
    const cells = cellsOf(sheet).filter((cell) => cell.t !== 'z');
    expect(cells.length).toBeGreaterThan(dangerous.length * 4);
    expect(cells.filter((cell) => cell.t !== 's' || cell.f !== undefined)).toEqual([]);
    const data = textsOf(sheet)
      .slice(1)
      .flat()
      .filter((text) => text !== '');
    expect(data.filter((text) => /^[\s"]*[=+\-@＝＋－＠]/u.test(text))).toEqual([]);
  });

  test('names the row, the reason and the cure, and leaves good rows out', async () => {
    const table: Table = {
      headerRow: 1,
      columns: [
        { heading: '学号*', field: 'studentNumber' },
        { heading: '姓 名', field: 'name' },
      ],
      ignoredColumns: [],
      rows: [
        { row: 2, cells: ['1.1E+17', '张测试'] },
        { row: 3, cells: ['20260101', '李示例'] },
      ],
    };
    const rows = [
      rejected(2, [issue('studentNumber', 'number-damaged'), issue('name', 'missing')]),
      { ...rejected(3, []), verdict: 'added' as const },
    ];
    expect(textsOf(opened(await errorReport('C班.xlsx', table, rows)).Sheets['有误的行'])).toEqual([
      ['原行号', '学号*', '姓 名', '原因', '如何改'],
      [
        '2',
        '1.1E+17',
        '张测试',
        '学号：已被表格软件改动；姓名：为空',
        '学号：请将该列设为文本，再重新填写；姓名：补填',
      ],
    ]);
  });
});

describe('template', () => {
  test('has every field, marks what is required, and says what may be filled in', async () => {
    const book = opened(await emptyTemplate());
    const [headings = []] = textsOf(book.Sheets['名册']);
    expect(headings).toHaveLength(rosterFields.length);
    expect(headings.filter((heading) => heading.endsWith('*'))).toEqual(['学号*', '姓名*']);
    expect(textsOf(book.Sheets['填写说明']).map(([heading]) => heading)).toEqual(expect.arrayContaining(headings));
    expect(textsOf(book.Sheets['填写说明']).flat().join()).toContain('中共预备党员');
  });

  // Typed into a general cell, an 18-digit number keeps 15 digits and 00123 becomes 123.
  test('the cells to be filled in are formatted as text', async () => {
    const rows = opened(await emptyTemplate()).Sheets['名册']?.['!data'] ?? [];
    for (const row of [1, 2, 100, 400]) expect(rows[row]?.[0]?.z).toBe('@');
  });
});
