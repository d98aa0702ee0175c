import { describe, expect, test } from 'vitest';
import { rosterFields } from '../../contract/roster.ts';
import type { Cell, Grid } from '../spreadsheet/reading/grid.ts';
import { fieldOfWord } from './heading-words.ts';
import { looksLikeRoster, meaningOf, tableOf } from './headings.ts';

const grid = (rows: Record<number, Cell[]>, joined: Grid['joined'] = new Map()): Grid => ({
  name: '名单',
  rows: Object.entries(rows).map(([row, cells]) => ({ row: Number(row), cells })),
  joined,
  tooLarge: null,
});
const columnsOf = (result: ReturnType<typeof tableOf>) =>
  'table' in result ? result.table.columns.map(({ heading, field }) => [heading, field]) : result;

describe('one heading', () => {
  test('every field can be named in Chinese and in English', () => {
    for (const field of rosterFields) {
      const words = [...fieldOfWord].filter(([, named]) => named === field).map(([word]) => word);
      expect(
        words.some((word) => /\p{Script=Han}/u.test(word)),
        field,
      ).toBe(true);
      expect(
        words.some((word) => /^[a-z]{3,}$/u.test(word)),
        field,
      ).toBe(true);
    }
  });

  // Offices write headings with marks, blanks and full-width letters; a literal comparison loses the column.
  test.each([
    ['*学号', 'studentNumber'],
    ['学 号', 'studentNumber'],
    ['＊学号＊：', 'studentNumber'],
    ['学号（必填）', 'studentNumber'],
    ['Ｓｔｕｄｅｎｔ　ＩＤ', 'studentNumber'],
    ['student_no.', 'studentNumber'],
    ['姓\u200b名', 'name'],
    ['姓名\nName', 'name'],
    ['姓名 Name', 'name'],
    ['姓名/Name', 'name'],
    ['姓名(身份证上的)', 'name'],
    ['出生年月（如200608）', 'birthMonth'],
    ['一卡通号', 'card'],
    ['卡号', 'card'],
    ['递交入党申请书时间', 'appliedOn'],
  ])('%s is %s', (heading, field) => expect(meaningOf(heading)).toEqual({ field }));

  // A column taken by mistake would keep what P-01 forbids; 银行卡号 ends in 卡号, 家庭成员姓名 in 姓名.
  test.each([
    '身份证号',
    '身份证号码(18位)',
    '银行卡号',
    '联系电话',
    '手机',
    '健康状况',
    '病史',
    '宗教信仰',
    '家庭成员姓名',
    '父亲姓名',
    '家庭住址',
    '紧急联系人',
    'ID Number',
    'Phone',
  ])('%s is never stored', (heading) => expect(meaningOf(heading)).toEqual({ ignored: 'never-stored' }));

  test.each(['备注', '学籍号', '序号', '', '__proto__', 'constructor', 'toString'])('%s is unknown', (heading) =>
    expect(meaningOf(heading)).toEqual({ ignored: 'unknown' }),
  );

  test('a heading naming two fields is not guessed', () => {
    expect(meaningOf('学号/姓名')).toEqual({ ignored: 'unknown' });
  });
});

describe('the heading row', () => {
  test('is found under merged titles', () => {
    const title = '163号楼社区党员名单';
    const result = tableOf(
      grid({
        1: [title, title, title],
        2: ['填表日期', null, '2026-11-01'],
        4: ['序号', '学号', '姓名'],
        5: ['1', '20260101', '张测试'],
      }),
    );
    expect(result).toMatchObject({ table: { headerRow: 4, rows: [{ row: 5, cells: ['20260101', '张测试'] }] } });
  });

  test('is not searched below row ten', () => {
    expect(tableOf(grid({ 11: ['学号', '姓名'], 12: ['20260101', '张测试'] }))).toEqual({
      failure: 'import.no-header',
      facts: {},
    });
  });

  // A student called 专业 or a row with 男/女 must not win over the headings.
  test('is the row with most fields, the upper one when two are alike', () => {
    const result = tableOf(
      grid({ 1: ['学号', '姓名', '班级'], 2: ['20260101', '姓名', '班级'], 3: ['学号', '姓名', '班级'] }),
    );
    expect(result).toMatchObject({ table: { headerRow: 1 } });
  });

  test('may take two rows under group titles, and a family group hides its names', () => {
    const rows = {
      1: ['学号', '姓名', '住宿信息', '住宿信息', '家庭成员', '家庭成员'],
      2: ['学号', '姓名', '楼栋', '寝室', '姓名', '电话'],
      3: ['20260101', '张测试', '163', '305', '张父', '10086'],
    };
    const result = tableOf(
      grid(
        rows,
        new Map([
          [
            1,
            [
              [2, 3],
              [4, 5],
            ] as const,
          ],
        ]),
      ),
    );
    expect(columnsOf(result)).toEqual([
      ['学号', 'studentNumber'],
      ['姓名', 'name'],
      ['住宿信息 / 楼栋', 'building'],
      ['住宿信息 / 寝室', 'dormRoom'],
    ]);
    expect(result).toMatchObject({ table: { rows: [{ row: 3, cells: ['20260101', '张测试', '163', '305'] }] } });
    expect(result).toMatchObject({
      table: { ignoredColumns: [{ reason: 'never-stored' }, { reason: 'never-stored' }] },
    });
  });

  // A first person without number and name looked like a second heading row and vanished without a word.
  test('does not swallow a row of data with blanks', () => {
    const result = tableOf(
      grid({ 1: ['学号', '姓名', '班级'], 2: [null, null, '日语2601'], 3: ['20260102', '李示例', '日语2601'] }),
    );
    expect(result).toMatchObject({ table: { rows: [{ row: 2 }, { row: 3 }] } });
  });

  test('names what is missing', () => {
    expect(tableOf(grid({ 1: ['姓名', '班级'], 2: ['张测试', '一班'] }))).toEqual({
      failure: 'import.no-number-column',
      facts: { row: 1 },
    });
    expect(tableOf(grid({ 1: ['学号', '班级'], 2: ['20260101', '一班'] }))).toEqual({
      failure: 'import.no-name-column',
      facts: { row: 1 },
    });
    expect(tableOf(grid({ 1: ['学号', '姓名'] }))).toEqual({ failure: 'import.no-rows', facts: { row: 1 } });
    expect(tableOf(grid({}))).toEqual({ failure: 'import.no-rows', facts: {} });
  });

  test('keeps the first of two columns of one field and says so', () => {
    const result = tableOf(
      grid({ 1: ['学号', '姓名', '班级', '行政班', '备注'], 2: ['20260101', '张测试', '一班', '二班', '无'] }),
    );
    expect(result).toMatchObject({
      table: {
        ignoredColumns: [
          { heading: '行政班', reason: 'repeated' },
          { heading: '备注', reason: 'unknown' },
        ],
        rows: [{ cells: ['20260101', '张测试', '一班'] }],
      },
    });
  });

  test('a sheet of rules beside the list does not look like a roster', () => {
    expect(looksLikeRoster(grid({ 1: ['填写说明'], 2: ['学号', '文本格式'] }))).toBe(false);
    expect(looksLikeRoster(grid({ 1: ['学号', '姓名'], 2: ['20260101', '张测试'] }))).toBe(true);
  });
});
