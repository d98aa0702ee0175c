import { expect, test } from 'vitest';
import { commaSeparated } from './comma-separated.ts';

// Bug: a cell somebody typed runs as a formula on the office's machine, or splits a row; or Chinese is garbled in Excel.
test('carries any text as text, and nothing a program would work out', () => {
  const bytes = commaSeparated(
    ['姓名', '说明'],
    [
      ['=1+1', '一,二\n"三"'],
      ['示例', ''],
    ],
  );
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(bytes.toString('utf8').slice(1)).toBe(`姓名,说明\r\n'=1+1,"一,二\n""三"""\r\n示例,\r\n`);
});
