import { describe, expect, it } from 'vitest';
import type { RosterRow } from '../../contract/roster.ts';
import { rejectionOf } from './row-reasons.ts';

const row: RosterRow = {
  row: 7,
  verdict: 'rejected',
  values: {},
  before: {},
  isTaken: false,
  issues: [
    { field: 'name', code: 'cleaned', isError: false, facts: {} },
    { field: 'studentNumber', code: 'number-repeated-in-file', isError: true, facts: { row: 3, same: 0 } },
    { field: 'sex', code: 'value-not-in-list', isError: true, facts: { shown: '未知' } },
  ],
};

describe('reasons of a row', () => {
  // Bug: staff look for a column that is not called so in their file, or learn one fault at a time.
  it("names the file's own heading and every reason, not what was only tidied", () => {
    expect(rejectionOf(row, new Map([['studentNumber', '学生证号']]), 'zh')).toEqual({
      row: 7,
      column: '学生证号',
      reason: '学生证号与第 3 行重复，请只保留一行；性别不在可选项中',
    });
  });

  it('says the same in English', () => {
    expect(rejectionOf(row, new Map(), 'en').reason).toBe(
      'student number is repeated in row 3; keep one; sex is none of the allowed values',
    );
  });
});
