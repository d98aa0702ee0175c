/** The board of a branch and the lists of the college, from Sunday 22 November 2026, 09:00: one station for all. */
import { randomUUID } from 'node:crypto';
import { read, utils } from '@e965/xlsx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Ask } from '../../src-main/contract/registry.ts';
import type { BranchId, MemberId } from '../../src-main/contract/values.ts';
import { addBranch, bringTo, sampleBranch } from '../support/development/bring-to.ts';
import { openStoryStation, operator } from '../support/story-station.ts';

const key = () => ({ requestKey: randomUUID() });
type List = Ask<'development.export'>['list'];

let station: Awaited<ReturnType<typeof openStoryStation>>;
let first: BranchId;
let second: BranchId;
let newcomer: MemberId;
let activist: MemberId;
let probationer: MemberId;
let gone: MemberId;

beforeAll(async () => {
  station = await openStoryStation();
  first = await addBranch(station);
  second = await addBranch(station, { ...sampleBranch, name: '示例第二党支部' });
  newcomer = await station.add('20260101', '欧阳例');
  activist = await station.add('20260102', '张测试');
  probationer = await station.add('20260103', '李示例');
  gone = await station.add('20260104', '王示例');
  await bringTo(station, newcomer, 1, { branchId: first, appliedOn: '2026-11-02' });
  await bringTo(station, activist, 5, { branchId: first, appliedOn: '2026-03-02' });
  await bringTo(station, probationer, 20, { branchId: second });
  const { version } = await bringTo(station, gone, 2, { branchId: first, appliedOn: '2025-03-03' });
  const ended = { ...key(), memberId: gone, version, on: '2026-06-30', reason: 'graduated', note: '' } as const;
  await station.must('development.endFile', ended, operator);
});
afterAll(() => station.stop());

const board = (branchId: BranchId | null) => station.must('development.board', { branchId }, operator);
const people = async (wanted: Partial<Ask<'development.people'>> = {}) =>
  station.must('development.people', { branchId: null, stage: null, show: 'under-way', ...wanted }, operator);
const names = async (wanted: Partial<Ask<'development.people'>> = {}) =>
  (await people(wanted)).people.map(({ name }) => name);

describe('the board', () => {
  // Bug: an ended book is counted, a branch counts another's people, or somebody stands in two stages.
  test('counts each person once, where they stand', async () => {
    const all = await board(null);
    expect(all.today).toBe('2026-11-22');
    expect(all.stages.map((one) => one.people)).toEqual([1, 1, 0, 0, 1]);
    // 5 and 20 are done; what follows each goes on by itself.
    expect(all.steps).toEqual([1, 6, 21].map((step) => ({ step, people: 1 })));
    expect((await board(first)).stages.map((one) => one.people)).toEqual([1, 1, 0, 0, 0]);
    expect((await board(second)).stages.map((one) => one.people)).toEqual([0, 0, 0, 0, 1]);
  });

  // Bug: the figure on the board and the list behind it are two different things.
  test('the figures are those of the lists', async () => {
    const all = await board(null);
    expect((await people({ show: 'overdue' })).total).toBe(all.overdue);
    expect((await people({ show: 'due-this-month' })).total).toBe(all.dueThisMonth);
    for (const { stage, people: count } of all.stages) expect((await people({ stage })).total).toBe(count);
  });

  // Bug: a change is only seen after a restart, or the day after.
  test('follows what is recorded, and the calendar', async () => {
    // The talk with who applied on 2 November is due within one month.
    const talk = async () => {
      const { dues } = (await people({ text: '欧阳例' })).people[0]!;
      return dues.find(({ step }) => step === 2);
    };
    expect(await talk()).toMatchObject({ dueBy: '2026-12-02', isOverdue: false });
    station.clock.advanceTo('2026-12-03T09:00');
    expect(await talk()).toMatchObject({ dueBy: '2026-12-02', isOverdue: true });
    expect(await names({ show: 'overdue' })).toContain('欧阳例');
    const { overdue } = await board(first);
    const { file } = await station.must('development.ledger', { memberId: newcomer }, operator);
    const details = {
      step: 2,
      talker: { memberId: null, name: '示例书记' },
      talkerPost: 'secretary',
      topics: ['history', 'view', 'motive', 'lawfulness', 'family'],
    } as const;
    const wish = {
      details: { ...details, topics: [...details.topics] },
      happenedOn: '2026-12-03',
      decidedBy: '示例书记',
      remark: '',
    };
    const recorded = { ...key(), memberId: newcomer, version: file!.version, wish };
    await station.must('development.recordStep', recorded, operator);
    expect(await talk()).toBeUndefined();
    expect((await board(first)).overdue).toBe(overdue - 1);
  });

  // Bug: a notice is on the board of another branch, or after it was taken down.
  test('names the notices that run, of its branch', async () => {
    const fields = {
      kind: 'activist',
      branchId: first,
      people: [newcomer],
      startsOn: '2026-12-04',
      workingDays: 5,
      basis: '示例依据',
      contact: '示例办公室',
    } as const;
    const saved = await station.must(
      'notices.save',
      { ...key(), noticeId: null, version: 0, fields: { ...fields, people: [...fields.people] } },
      operator,
    );
    await station.must('notices.publish', { ...key(), ...saved }, operator);
    expect((await board(first)).notices).toEqual([]);
    station.clock.advanceTo('2026-12-04T08:00');
    expect((await board(first)).notices).toMatchObject([{ kind: 'activist', people: 1, lastOn: '2026-12-10' }]);
    expect((await board(second)).notices).toEqual([]);
  });
});

describe('lists', () => {
  // Bug: pinyin, number or class of a colleague find nobody, or somebody of another branch.
  test('people are found as staff search, and in pages', async () => {
    expect(await names({ text: 'ouyang' })).toEqual(['欧阳例']);
    expect(await names({ text: '20260103' })).toEqual(['李示例']);
    expect(await names({ text: 'lishili', branchId: first })).toEqual([]);
    expect(await names({ show: 'ended' })).toEqual(['王示例']);
    expect(await names({ offset: 1, limit: 1 })).toEqual(['张测试']);
    expect((await people({ offset: 1, limit: 1 })).total).toBe(3);
  });

  // Bug: what presses most is not on top, or what is due later is in the list already.
  test('what is due, the most pressing first, up to the day', async () => {
    const due = (until: string) => station.must('development.due', { branchId: null, until, limit: 200 }, operator);
    const year = await due('2027-12-31');
    const days = year.dues.map(({ dueBy }) => dueBy ?? '9999-12-31');
    expect(days).toEqual(days.toSorted());
    expect(year.total).toBe(year.dues.length);
    expect(year.overdue).toBe(year.dues.filter(({ isOverdue }) => isOverdue).length);
    const soon = await due('2026-12-31');
    expect(soon.total).toBeLessThan(year.total);
    expect(soon.dues.every(({ dueBy, isOverdue }) => isOverdue || dueBy! <= '2026-12-31')).toBe(true);
  });

  // Bug: a mentor of two people stands there twice, or one whose time has ended still counts.
  test('mentors now, with how many people each has', async () => {
    const { mentors } = await station.must('development.mentorsNow', {}, operator);
    expect(mentors.map(({ who, people: count }) => [who.name, count])).toEqual([
      ['示例联系人甲', 2],
      ['示例联系人乙', 2],
    ]);
  });
});

describe('exports', () => {
  const rowsOf = async (list: List, branchId: BranchId | null = null) => {
    const file = await station.must('development.export', { branchId, list }, operator);
    const { SheetNames, Sheets } = read(Buffer.from(file.base64, 'base64'));
    return {
      fileName: file.fileName,
      rows: utils.sheet_to_json<string[]>(Sheets[SheetNames[0]!]!, { header: 1, defval: '' }),
    };
  };
  const column = (rows: readonly (readonly string[])[], heading: string) => {
    const at = rows[1]!.indexOf(heading);
    return rows.slice(2).map((row) => row[at]);
  };

  // Bug: a 花名册 lists people of another stage, ended ones, or leaves the dates out.
  test('the rosters of the college list who is on them now', async () => {
    const activists = await rowsOf('activists');
    expect(activists.fileName).toBe('入党积极分子花名册-2026-12-04.xlsx');
    expect(activists.rows[0]![0]).toBe('全部支部，2026-12-04，共 1 人');
    expect(column(activists.rows, '姓名')).toEqual(['张测试']);
    expect(column(activists.rows, '申请入党时间')).toEqual(['2026-03-02']);
    expect(column(activists.rows, '确定为积极分子时间')).toEqual(['2026-09-10']);
    expect(column(activists.rows, '培养联系人')).toEqual(['示例联系人甲、示例联系人乙']);
    expect(column((await rowsOf('applicants')).rows, '姓名')).toEqual(['欧阳例']);
    const probationers = (await rowsOf('probationers')).rows;
    expect(column(probationers, '姓名')).toEqual(['李示例']);
    expect(column(probationers, '入党介绍人')).toEqual(['示例联系人甲、示例联系人乙']);
    expect(column(probationers, '支部大会接收时间')).toEqual(['2025-10-09']);
    expect(column(probationers, '预备期满')).toEqual(['2026-10-09']);
    expect(column((await rowsOf('candidates')).rows, '姓名')).toEqual([]);
    const all = (await rowsOf('all')).rows;
    expect(column(all, '姓名')).toEqual(['欧阳例', '张测试', '李示例', '王示例']);
    expect(column(all, '手册结束')).toEqual(['', '', '', '2026-06-30']);
  });

  // Bug: the list of one branch has the people of all, or the name of a branch is lost from the file.
  test('of one branch, under its name', async () => {
    const { fileName, rows } = await rowsOf('all', second);
    expect(fileName).toBe('发展党员总名册-示例第二党支部-2026-12-04.xlsx');
    expect(column(rows, '姓名')).toEqual(['李示例']);
    const nowhere = { branchId: 99 as BranchId, list: 'all' } as const;
    expect(await station.refusal('development.export', nowhere, operator)).toBe('branch.unknown');
  });

  // Bug: what waits is not in the list that is handed out.
  test('what is due, whole', async () => {
    const { rows } = await rowsOf('due');
    const { total } = await station.must('development.due', { branchId: null, until: '9999-12-31' }, operator);
    expect(rows).toHaveLength(2 + total);
    expect(column(rows, '姓名')).toContain('李示例');
  });
});
