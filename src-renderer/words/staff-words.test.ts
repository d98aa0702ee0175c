import { describe, expect, it } from 'vitest';
import { routes } from '../../src-main/contract/registry.ts';
import { rowIssue, rosterFields } from '../../src-main/contract/roster.ts';
import { commonProblems } from '../../src-main/contract/route.ts';
import { staffEn } from './staff-en.ts';
import { staffZhCn } from './staff-zh-cn.ts';

const codes = rowIssue.shape.code.options;
const facts = {
  value: '2.02E+07',
  to: '20200001',
  firstRow: 7,
  allowed: '男、女',
  example: '2006-08',
  max: 60,
  studentNumber: '20260101',
};

/** Every text of a dictionary; functions are asked with numbers, which every one of them can show. */
function* texts(words: object): Generator<string> {
  for (const value of Object.values(words)) {
    if (typeof value === 'string') yield value;
    else if (typeof value === 'function') yield String((value as (...args: unknown[]) => unknown)(1, 2, 3));
    else if (typeof value === 'object' && value !== null) yield* texts(value);
  }
}

describe.each([
  ['zh-CN', staffZhCn],
  ['en', staffEn],
])('the staff words in %s', (_language, words) => {
  it.each(codes)('a row with %s names row and field, with and without facts', (code) => {
    for (const field of rosterFields) {
      for (const given of [facts, {}]) {
        const sentence = words.issues[code]({ row: 12, field: words.fields[field], facts: given });
        expect(sentence).toContain('12');
        expect(sentence).toContain(words.fields[field]);
        expect(sentence).not.toMatch(/undefined|null|NaN/u);
      }
    }
    expect(words.issues[code]({ row: 12, field: null, facts })).not.toContain('null');
  });

  // Bug: a failure shown as its code.
  it('says every failure that staff routes declare, also without facts', () => {
    const staffRoutes = Object.entries(routes).filter(([name]) =>
      /^(roster|members\.(?!find)|privacy|staff|reading|books|printing|quiz|inspections)/u.test(name),
    );
    const declared = [...staffRoutes.flatMap(([, route]) => [...route.problems]), ...commonProblems];
    for (const code of declared) {
      const sentence = words.problems[code as keyof typeof words.problems]({});
      expect(sentence.length, code).toBeGreaterThan(5);
      expect(sentence).not.toMatch(/undefined|NaN/u);
    }
  });

  it('keeps the manner of the station: no exclamation marks, no 您 and 你', () => {
    const { issues, ...plain } = words;
    expect(Object.keys(issues)).toEqual(codes);
    for (const text of texts(plain)) expect(text).not.toMatch(/[!！您你]/u);
  });
});
