/** 公示 from the draft to what came of it, day by day: one station for all, from Sunday 22 November 2026, 09:00. */
import { randomUUID } from 'node:crypto';
import { read, utils } from '@e965/xlsx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Ask } from '../../src-main/contract/registry.ts';
import type { BranchId, MemberId, NoticeId } from '../../src-main/contract/values.ts';
import { addBranch, bringTo, sampleBranch } from '../support/development/bring-to.ts';
import { kiosk, openStoryStation, operator } from '../support/story-station.ts';

const key = () => ({ requestKey: randomUUID() });
let station: Awaited<ReturnType<typeof openStoryStation>>;
let branchId: BranchId;
let people: readonly [MemberId, MemberId];
let elsewhere: MemberId;
let bookless: MemberId;

beforeAll(async () => {
  station = await openStoryStation();
  branchId = await addBranch(station);
  const other = await addBranch(station, { ...sampleBranch, name: '示例第二党支部' });
  people = [await station.add('20260101', '欧阳例'), await station.add('20260102', '张测试')];
  elsewhere = await station.add('20260103', '李示例');
  bookless = await station.add('20260104', '王示例');
  await bringTo(station, people[0], 6, { branchId });
  await bringTo(station, people[1], 3, { branchId });
  await bringTo(station, elsewhere, 1, { branchId: other });
});
afterAll(() => station.stop());

type Fields = Ask<'notices.save'>['fields'];
const fieldsOf = (fields: Partial<Fields> = {}): Fields => ({
  kind: 'candidate',
  branchId,
  people: [...people],
  startsOn: '2026-11-23',
  workingDays: 5,
  basis: '《中国共产党发展党员工作细则》第十三条',
  contact: '支部组织委员，示例公寓 101 室',
  ...fields,
});
const draft = (fields: Partial<Fields> = {}, noticeId: NoticeId | null = null, version = 0) => ({
  ...key(),
  noticeId,
  version,
  fields: fieldsOf(fields),
});
const save = (fields: Partial<Fields> = {}) => station.must('notices.save', draft(fields), operator);
const publish = (noticeId: NoticeId, version = 1) =>
  station.ask('notices.publish', { ...key(), noticeId, version }, operator);
const one = (noticeId: NoticeId) => station.must('notices.one', { noticeId }, operator);
const running = async () => (await station.must('notices.running', {}, kiosk)).notices;
const settle = (noticeId: NoticeId, version: number) =>
  station.ask(
    'notices.settle',
    { ...key(), noticeId, version, outcome: 'no-objection', note: '示例：无反映' },
    operator,
  );

describe('a draft', () => {
  // Bug: a notice too short, of a stranger, of another branch, or of somebody twice is only found out on the wall.
  test.each<[string, () => Partial<Fields>, string, object]>([
    ['of four working days', () => ({ workingDays: 4 }), 'notice.too-short', { least: 5 }],
    ['with somebody twice', () => ({ people: [people[0], people[1], people[0]] }), 'notice.person-twice', { row: 3 }],
    ['of no branch', () => ({ branchId: 99 }), 'branch.unknown', {}],
    ['of nobody here', () => ({ people: [people[0], 9999] }), 'member.unknown', { row: 2 }],
    ['of somebody without a book', () => ({ people: [bookless] }), 'development.no-file', { row: 1 }],
    ['of another branch', () => ({ people: [people[0], elsewhere] }), 'notice.other-branch', { row: 2 }],
  ])('%s is refused', async (_what, fields, code, facts) => {
    const outcome = await station.ask('notices.save', draft(fields()), operator);
    expect(outcome).toMatchObject({ problem: { code, facts } });
  });

  // Bug: a draft is seen at the kiosk, cannot be changed any more, or overwrites what somebody else wrote.
  test('is changed until it is published, and seen by nobody', async () => {
    const { noticeId } = await save({ startsOn: '2026-11-22' });
    const shorter = draft({ startsOn: '2026-11-22', people: [people[1]] }, noticeId, 1);
    expect(await station.must('notices.save', shorter, operator)).toEqual({ noticeId, version: 2 });
    expect(await station.refusal('notices.save', { ...shorter, ...key() }, operator)).toBe('notice.changed-elsewhere');
    expect(await one(noticeId)).toMatchObject({ state: 'draft', people: [people[1]], version: 2 });
    expect(await running()).toEqual([]);
    // A Sunday that is a day off.
    expect(await publish(noticeId, 2)).toMatchObject({
      problem: { code: 'notice.starts-on-day-off', facts: { firstOn: '2026-11-23' } },
    });
    const past = draft({ startsOn: '2026-11-20' }, noticeId, 2);
    await station.must('notices.save', past, operator);
    expect(await publish(noticeId, 3)).toMatchObject({ problem: { code: 'notice.starts-in-past' } });
    // Given up: it stays in the register with its reason.
    const given = { ...key(), noticeId, version: 3, reason: '示例：另起一份' };
    await station.must('notices.withdraw', given, operator);
    expect(await one(noticeId)).toMatchObject({ state: 'withdrawn', withdrawReason: '示例：另起一份' });
    expect(await publish(noticeId, 4)).toMatchObject({ problem: { code: 'notice.not-draft' } });
  });
});

// Bug: the window counts days off, or hides the make-up days that count.
test('the window tells days off and make-up days', async () => {
  const window = (startsOn: string) => station.must('notices.window', { startsOn, workingDays: 5 }, operator);
  expect(await window('2026-11-21')).toMatchObject({ firstOn: '2026-11-23', lastOn: '2026-11-27', daysOff: [] });
  expect(await window('2026-09-29')).toMatchObject({ lastOn: '2026-10-10', makeUpDays: ['2026-10-10'] });
  expect(await window('2026-12-28')).toMatchObject({ lastOn: '2027-01-01', isProvisional: true });
});

describe('a published notice', () => {
  let noticeId: NoticeId;

  // Bug: it comes a day early, goes a day late, stays after midnight, or names more of a person than it may.
  test('is at the kiosk exactly from its first to its last working day', async () => {
    ({ noticeId } = await save());
    expect(await publish(noticeId)).toEqual({ value: { version: 2 } });
    expect((await one(noticeId)).state).toBe('waiting');
    station.clock.advanceTo('2026-11-22T23:59');
    expect(await running()).toEqual([]);
    station.clock.advanceTo('2026-11-23T00:00');
    expect(await running()).toEqual([
      {
        noticeId,
        kind: 'candidate',
        branchName: '示例第一党支部',
        startsOn: '2026-11-23',
        lastOn: '2026-11-27',
        isProvisional: false,
        basis: '《中国共产党发展党员工作细则》第十三条',
        contact: '支部组织委员，示例公寓 101 室',
        people: [
          {
            name: '欧阳例',
            sex: '',
            birthMonth: '2004-05',
            className: '日语2601',
            appliedOn: '2023-12-15',
            activistOn: '2024-06-24',
          },
          {
            name: '张测试',
            sex: '',
            birthMonth: '2004-05',
            className: '日语2601',
            appliedOn: '2023-12-15',
            activistOn: '2024-06-24',
          },
        ],
      },
    ]);
    expect(await settle(noticeId, 2)).toMatchObject({ problem: { code: 'notice.not-over' } });
    station.clock.advanceTo('2026-11-27T23:59');
    expect(await running()).toHaveLength(1);
    station.clock.advanceTo('2026-11-28T00:00');
    expect(await running()).toEqual([]);
    expect((await one(noticeId)).state).toBe('over');
  });

  // Bug: one that is over is withdrawn, changed or settled twice.
  test('is settled after its last day, once', async () => {
    const late = { ...key(), noticeId, version: 2, reason: '示例：太晚了' };
    expect(await station.refusal('notices.withdraw', late, operator)).toBe('notice.over');
    expect(await station.refusal('notices.save', draft({}, noticeId, 2), operator)).toBe('notice.not-draft');
    expect(await settle(noticeId, 2)).toEqual({ value: { version: 3 } });
    expect(await one(noticeId)).toMatchObject({
      state: 'settled',
      outcome: 'no-objection',
      outcomeNote: '示例：无反映',
    });
    expect(await settle(noticeId, 3)).toMatchObject({ problem: { code: 'notice.not-over' } });
  });

  // Bug: the kiosk goes on showing what was taken down.
  test('is gone from the kiosk as soon as it is withdrawn', async () => {
    const { noticeId: other } = await save({ startsOn: '2026-11-30', kind: 'activist' });
    await publish(other);
    station.clock.advanceTo('2026-11-30T09:00');
    expect(await running()).toHaveLength(1);
    await station.must(
      'notices.withdraw',
      { ...key(), noticeId: other, version: 2, reason: '示例：名单有误' },
      operator,
    );
    expect(await running()).toEqual([]);
  });

  // Bug: the register of the college forgets withdrawn ones, or the name on them.
  test('stands in the list and in the register, whatever became of it', async () => {
    const { notices, total } = await station.must('notices.list', {}, operator);
    expect(total).toBe(3);
    expect(notices.map(({ state }) => state)).toEqual(['withdrawn', 'settled', 'withdrawn']);
    const file = await station.must('development.export', { branchId, list: 'notices' }, operator);
    const sheet = read(Buffer.from(file.base64, 'base64')).Sheets['公示登记']!;
    const rows = utils.sheet_to_json<string[]>(sheet, { header: 1 });
    expect(rows[0]![0]).toBe('示例第一党支部，2026-11-30，共 3 次');
    expect(rows[3]).toEqual([
      '2',
      '关于拟列为发展对象人员的公示',
      '示例第一党支部',
      '2',
      '欧阳例、张测试',
      '2026-11-23',
      '2026-11-27',
      '5',
      '已办结',
      '支部组织委员，示例公寓 101 室',
      '无异议',
      '示例：无反映',
    ]);
  });
});

// Bug: a notice over New Year claims to know the calendar of the year, or is not shown on the days in between.
test('over a year without a calendar it says 暂定', async () => {
  const { noticeId } = await save({ startsOn: '2026-12-28' });
  await publish(noticeId);
  station.clock.advanceTo('2027-01-01T23:00');
  expect(await running()).toMatchObject([{ noticeId, lastOn: '2027-01-01', isProvisional: true }]);
});
