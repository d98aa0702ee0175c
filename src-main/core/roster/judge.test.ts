import { describe, expect, test } from 'vitest';
import type { RosterField } from '../../contract/roster.ts';
import { memberId } from '../../contract/values.ts';
import type { Cell } from '../spreadsheet/reading/grid.ts';
import type { Table } from './grid.ts';
import { countsOf, judge, undecidedOf } from './judge.ts';
import type { KnownMember, Roster } from './judge.ts';

const rules = { numberPattern: /^[0-9A-Za-z]{6,14}$/u, today: '2026-11-22' };
const nobody: Roster = { byNumber: new Map(), holderOfCard: new Map() };

const known = (
  number: string,
  name: string,
  more: Partial<KnownMember['fields']> = {},
  cardUids: string[] = [],
): KnownMember => ({
  memberId: memberId.parse(Number(number.slice(-3))),
  cardUids,
  fields: {
    studentNumber: number,
    name,
    sex: '',
    ethnicity: '',
    nativePlace: '',
    birthMonth: '',
    college: '',
    major: '',
    className: '',
    grade: '',
    building: '',
    dormRoom: '',
    bed: '',
    politicalStatus: '',
    appliedOn: '',
    activistOn: '',
    ...more,
  },
});
const having = (...members: KnownMember[]): Roster => ({
  byNumber: new Map(members.map((member) => [member.fields.studentNumber, member])),
  holderOfCard: new Map(
    members.flatMap(({ fields, cardUids }) => cardUids.map((uid) => [uid, fields.studentNumber] as const)),
  ),
});
const table = (fields: RosterField[], ...rows: Cell[][]): Table => ({
  headerRow: 1,
  columns: fields.map((field) => ({ field, heading: field })),
  ignoredColumns: [],
  rows: rows.map((cells, at) => ({ row: at + 2, cells })),
});
const summary = async (fields: RosterField[], roster: Roster, ...rows: Cell[][]) =>
  (await judge(table(fields, ...rows), async () => roster, rules)).map(({ verdict, issues }) =>
    [verdict, ...issues.map(({ code }) => code)].join(' '),
  );

const basics: RosterField[] = ['studentNumber', 'name', 'className'];

describe('against the roster', () => {
  test('new, the same, and changed', async () => {
    const roster = having(
      known('20260101', '张测试', { className: '日语2601' }),
      known('20260102', '李示例', { className: '日语2601' }),
    );
    expect(
      await summary(
        basics,
        roster,
        ['20260101', '张测试', '日语2601'],
        ['20260102', '李示例', '日语2602'],
        ['20260103', '王测试', ''],
      ),
    ).toEqual(['unchanged', 'updated', 'added']);
  });

  // A file with fewer filled columns must not blank out what staff typed in.
  test('a blank cell erases nothing', async () => {
    expect(
      await summary(basics, having(known('20260101', '张测试', { className: '日语2601' })), [
        '20260101',
        '张测试',
        null,
      ]),
    ).toEqual(['unchanged']);
  });

  test('another name waits for a decision and shows both', async () => {
    const [row] = await judge(
      table(basics, ['20260101', '张改名', '日语2602']),
      async () => having(known('20260101', '张测试', { className: '日语2601' })),
      rules,
    );
    expect(row).toMatchObject({
      verdict: 'updated',
      isTaken: false,
      before: { name: '张测试', className: '日语2601' },
    });
    expect(row?.issues).toEqual([
      { field: 'name', code: 'name-differs', isError: false, facts: { value: '张测试', to: '张改名' } },
    ]);
    expect(undecidedOf(row === undefined ? [] : [row])).toBe(1);
  });

  test('a cleaned number still finds its person', async () => {
    expect(await summary(basics, having(known('20260101', '张测试')), ['２０２６０１０１', '张测试', null])).toEqual([
      'unchanged cleaned',
    ]);
  });
});

describe('within the file', () => {
  test('the same person twice is taken once, two that differ not at all', async () => {
    expect(
      await summary(
        basics,
        nobody,
        ['20260101', '张测试', '一班'],
        ['20260101', '张测试', '一班'],
        ['20260102', '李甲', ''],
        ['２０２６０１０２', '李乙', ''],
      ),
    ).toEqual([
      'added',
      'rejected number-repeated-in-file',
      'rejected number-repeated-in-file',
      'rejected cleaned number-repeated-in-file',
    ]);
  });

  test('number and name must be there', async () => {
    expect(
      await summary(basics, nobody, [null, '张测试', '一班'], ['20260101', null, '一班'], ['x', '张测试', null]),
    ).toEqual(['rejected missing', 'rejected missing', 'rejected number-malformed']);
  });

  test('one bad cell rejects its row only', async () => {
    expect(
      await summary(
        ['studentNumber', 'name', 'sex'],
        nobody,
        ['20260101', '张测试', '未知'],
        ['20260102', '李示例', '女'],
      ),
    ).toEqual(['rejected value-not-in-list', 'added']);
  });
});

describe('cards', () => {
  const withCard: RosterField[] = ['studentNumber', 'name', 'card'];
  test('a card of somebody else is refused, one’s own is no change, a new one is', async () => {
    const roster = having(known('20260101', '张测试', {}, ['026f6c3a']), known('20260102', '李示例'));
    expect(await summary(withCard, roster, ['20260101', '张测试', '0040856634'])).toEqual(['unchanged']);
    expect(await summary(withCard, roster, ['20260102', '李示例', '0040856634'])).toEqual([
      'rejected card-bound-to-other',
    ]);
    expect(await summary(withCard, roster, ['20260102', '李示例', '0040856635'])).toEqual(['updated']);
  });
  test('one card for two people is refused for both', async () => {
    expect(
      await summary(withCard, nobody, ['20260101', '张测试', '0040856634'], ['20260102', '李示例', '01026f6c3a']),
    ).toEqual(['rejected card-repeated-in-file', 'rejected card-repeated-in-file']);
  });
});

test('counts name every row once', async () => {
  const rows = await judge(table(basics, ['20260101', '张测试', ''], ['x', '', '']), async () => nobody, rules);
  expect(countsOf(rows)).toEqual({ added: 1, updated: 0, unchanged: 0, rejected: 1 });
});

// Keys come from a fixed list and a Map: a heading or number called __proto__ must not reach any prototype.
test('prototype names are only text', async () => {
  expect(await summary(basics, nobody, ['__proto__', 'constructor', '__proto__'])).toEqual([
    'rejected number-malformed',
  ]);
  expect(Object.keys(Object.prototype)).toEqual([]);
});
