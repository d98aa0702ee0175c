import * as spreadsheet from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { harmless } from './harmless.ts';
import { workbook } from './workbook.ts';

/** Cells of the first sheet as another program reads them. */
async function readBack(rows: readonly (readonly string[])[], above: readonly string[] = []) {
  const { base64 } = await workbook('示例.xlsx', [{ name: '示例', widths: [10], headings: ['栏'], rows, above }]);
  const sheet = Object.values(spreadsheet.read(base64, { type: 'base64', cellFormula: true }).Sheets)[0]!;
  return Object.entries(sheet)
    .filter(([place]) => !place.startsWith('!'))
    .map(([, cell]) => cell as spreadsheet.CellObject);
}

describe('a workbook handed out', () => {
  // Bug: a guest called =HYPERLINK(…) runs on the office's computer (OWASP ASVS 5.0, 1.2.10).
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', "'=1", '"=1', '＝1+1', '＋1', '－1', '＠A1', '\n=1'])(
    'makes text of %j',
    async (text) => {
      expect(harmless(text)).toBe(`'${text}`);
      for (const cell of await readBack([[text]], [text])) {
        expect(cell.t).toBe('s');
        expect(cell.f).toBeUndefined();
      }
    },
  );

  // Bug: the sign in front of the formula is left out of the file, and what is saved from there as CSV begins with =.
  it.each(['\u0001=1+1', '\u001f@SUM(A1)'])('makes text of %j without its control character', async (text) => {
    expect((await readBack([[text]]))[1]).toMatchObject({ t: 's', v: `'${text.slice(1)}` });
  });

  // Bug: 2026010100000001 becomes 2.02601E+15, and 001 becomes 1.
  it.each(['20260101', '2026010100000001', '001', '1e5', '2026-01-01', 'TRUE', '𠮷田例', '买买提·示例', '<b>&"', ''])(
    'keeps %j as it is',
    async (text) => {
      const cells = (await readBack([['栏', text]])).slice(1);
      expect(cells.map((cell) => cell.v)).toEqual(text === '' ? ['栏'] : ['栏', text]);
      expect(cells.every((cell) => cell.t === 's')).toBe(true);
    },
  );

  it('has a heading alone when there is nothing to tell', async () => {
    expect((await readBack([])).map((cell) => cell.v)).toEqual(['栏']);
  });

  it('cuts what no cell can hold', () => {
    expect(harmless('示'.repeat(40_000))).toHaveLength(32_000);
  });
});
