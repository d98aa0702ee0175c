import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { memberFields } from '../../contract/members.ts';
import { rosterFields } from '../../contract/roster.ts';
import type { RosterField } from '../../contract/roster.ts';
import { readCell } from './cell-values.ts';
import type { Cell } from '../spreadsheet/reading/grid.ts';

const rules = { numberPattern: /^[0-9A-Za-z]{6,14}$/u, today: '2026-11-22' };
const number = (value: number, shown = String(value)): Cell => ({ t: 'number', value, shown });
const date = (day: string): Cell => ({ t: 'date', day });
const read = (field: RosterField, cell: Cell) => {
  const { value, issues } = readCell(field, cell, rules);
  return [value, ...issues.map((issue) => issue.code)];
};

describe('student number', () => {
  test.each<[string, Cell, string[]]>([
    ['as text', '20260101', ['20260101']],
    ['with letters', 'B2026001', ['B2026001']],
    ['as a number cell', number(20260101), ['20260101']],
    ['shown with its zeros', number(260101, '00260101'), ['00260101']],
    ['full width', '２０２６０１０１', ['20260101', 'cleaned']],
    ['with blanks around', ' 20260101\u00a0', ['20260101', 'cleaned']],
    ['with a zero-width blank', '2026\u200b0101', ['20260101', 'cleaned']],
    ['with a direction mark', '\u202e20260101', ['20260101', 'cleaned']],
    ['with a circled digit', '②0260101', ['20260101', 'cleaned']],
    ['18 digits as a number', number(110101200001011230), ['', 'number-damaged']],
    ['16 digits as a number', number(2026010120260101), ['', 'number-damaged']],
    ['exponent as text', '2.02601E+13', ['', 'number-damaged']],
    ['18 digits whose end a spreadsheet made up', '110101200001011000', ['', 'number-damaged']],
    ['letter O is a letter, and wrong only for the pattern', '2O26', ['', 'number-malformed']],
    ['with a fraction', number(20260101.5), ['', 'number-malformed']],
    ['negative', number(-20260101), ['', 'number-malformed']],
    ['a date', date('2026-01-01'), ['', 'number-damaged']],
    ['a logical value', { t: 'boolean', value: true }, ['', 'number-malformed']],
    ['an error', { t: 'error', shown: '#N/A' }, ['', 'formula-error']],
    ['a formula as text', '=1+1', ['', 'number-malformed']],
    ['blank', null, ['']],
  ])('%s', (_, cell, expected) => expect(read('studentNumber', cell)).toEqual(expected));

  // A person who sees 20260101 → 20260101 cannot know what was wrong.
  test('shows invisible signs by code', () => {
    expect(readCell('studentNumber', '2026\u200b0101', rules).issues[0]?.facts).toEqual({
      value: '2026U+200B0101',
      to: '20260101',
    });
  });
});

describe('name', () => {
  test.each<[string, Cell, string[]]>([
    ['two characters with a blank between', '王 芳', ['王芳', 'cleaned']],
    ['extension B', '𠮷田示例', ['𠮷田示例']],
    ['extension G', '\u{30000}测试', ['\u{30000}测试']],
    ['one character', '示', ['示']],
    ['thirty characters outside the basic plane', '𠮷'.repeat(30), ['𠮷'.repeat(30)]],
    ['thirty-one of them', '𠮷'.repeat(31), ['', 'too-long']],
    ['Uyghur name', '买买提·示例', ['买买提·示例']],
    ['another middle dot', '买买提•示例', ['买买提·示例', 'cleaned']],
    ['blanks around the dot', '买买提 ‧ 示例', ['买买提·示例', 'cleaned']],
    ['Latin letters', 'Anna  Muster', ['Anna Muster', 'cleaned']],
    ['combining mark', 'Jose\u0301 Muster', ['José Muster', 'cleaned']],
    ['zero-width blank', '张\u200b测试', ['张测试', 'cleaned']],
    ['direction override', '张\u202e测试', ['', 'name-malformed']],
    ['emoji', '张测试😀', ['', 'name-malformed']],
    ['private-use character of an old font', '张\ue000', ['', 'name-malformed']],
    ['digits', '张3', ['', 'name-malformed']],
    ['a formula', '=cmd|calc', ['', 'name-malformed']],
    ['a number', number(12345), ['', 'name-malformed']],
  ])('%s', (_, cell, expected) => expect(read('name', cell)).toEqual(expected));
});

describe('months and days', () => {
  test.each<[Cell, string]>([
    ['200608', '2006-08'],
    [number(200608), '2006-08'],
    ['2006.8', '2006-08'],
    ['2006.08', '2006-08'],
    [number(2006.08), '2006-08'],
    [number(2006.1, '2006.10'), '2006-10'],
    ['2006-8', '2006-08'],
    ['2006/08', '2006-08'],
    ['2006年8月', '2006-08'],
    ['2006 年 8 月', '2006-08'],
    ['２００６年８月', '2006-08'],
    ['2006年8月31日', '2006-08'],
    ['20060831', '2006-08'],
    [date('2006-08-01'), '2006-08'],
    ['2006-08-01 00:00:00', '2006-08'],
  ])('birth month %j', (cell, expected) => expect(read('birthMonth', cell)).toEqual([expected]));

  // 2006.1 as a number may have been 2006.10; taking it for January is wrong for every October.
  test.each<[Cell]>([
    [number(2006.1)],
    ['2006'],
    ['06.8'],
    ['2006.13'],
    ['8/2006'],
    ['1800.1'],
    ['2030-01'],
    ['2026-01'],
  ])('birth month %j is refused', (cell) => expect(read('birthMonth', cell)).toEqual(['', 'date-unreadable']));

  test.each<[Cell, string]>([
    ['2026-3-1', '2026-03-01'],
    ['2026/03/01', '2026-03-01'],
    ['2026.3.1', '2026-03-01'],
    ['2026年3月1日', '2026-03-01'],
    ['20260301', '2026-03-01'],
    [number(20260301), '2026-03-01'],
    [date('2026-03-01'), '2026-03-01'],
    ['2026-03-01T08:30:00', '2026-03-01'],
  ])('day %j', (cell, expected) => expect(read('appliedOn', cell)).toEqual([expected]));

  test.each<[Cell]>([['3/1/2026'], ['2026-02-30'], ['2026年3月'], ['去年'], ['2026-12-01'], [date('2026-02-30')]])(
    'day %j is refused',
    (cell) => expect(read('activistOn', cell)).toEqual(['', 'date-unreadable']),
  );
});

describe('other fields', () => {
  test.each<[RosterField, Cell, string[]]>([
    ['politicalStatus', '团员', ['共青团员']],
    ['politicalStatus', ' 党员 ', ['中共党员']],
    ['politicalStatus', '预备党员', ['中共预备党员']],
    ['politicalStatus', '积极分子', ['入党积极分子']],
    ['politicalStatus', '发展对象', ['发展对象']],
    ['politicalStatus', '民主党派', ['', 'value-not-in-list']],
    ['sex', 'Ｍ', ['男']],
    ['sex', '女生', ['女']],
    ['sex', number(1), ['', 'value-not-in-list']],
    ['grade', number(2026), ['2026级']],
    ['grade', '2026 级', ['2026级']],
    ['grade', '大一', ['大一']],
    ['className', '日语\n2601', ['日语 2601', 'cleaned']],
    ['className', number(2601), ['2601']],
    // 6-1 became a date in the spreadsheet: the bed is lost, and a date in its place helps nobody.
    ['bed', date('2026-06-01'), ['', 'number-damaged']],
    ['bed', '很长很长很长很长的床位', ['', 'too-long']],
    ['card', '0040856634', ['026f6c3a']],
    ['card', '01026F6C3A', ['026f6c3a']],
    ['card', '623,27706', ['026f6c3a']],
    ['card', number(40856634), ['', 'number-damaged']],
    ['card', '卡', ['', 'card-malformed']],
    ['college', { t: 'error', shown: '#REF!' }, ['', 'formula-error']],
  ])('%s %j', (field, cell, expected) => expect(read(field, cell)).toEqual(expected));

  // Whatever a cell holds, what is accepted must pass the contract, or the commit fails at row 9,000.
  test('an accepted value always fits the contract', () => {
    const { shape } = memberFields;
    const cells = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.double({ noNaN: true }).map((value) => number(value)),
      fc
        .date({ noInvalidDate: true, min: new Date(0), max: new Date(4e12) })
        .map((at) => date(at.toISOString().slice(0, 10))),
      fc.boolean().map((value): Cell => ({ t: 'boolean', value })),
    );
    fc.assert(
      fc.property(fc.constantFrom(...rosterFields), cells, (field, cell) => {
        const { value, issues } = readCell(field, cell, rules);
        if (field !== 'card' && value !== '')
          expect(shape[field].safeParse(value)).toMatchObject({ success: true, data: value });
        if (cell !== null && cell !== '' && value === '' && typeof cell !== 'string') expect(issues).not.toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });
});
