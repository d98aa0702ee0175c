/** Branches, the texts people are judged by, and what is due by them; one station for all. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BranchId, MemberId } from '../../src-main/contract/values.ts';
import { askAs } from '../../src-main/hosts/cli/ask.ts';
import { developmentDue, developmentStatus } from '../../src-main/hosts/cli/development.ts';
import { addBranch, bringTo, detailsOf, sampleBranch, wishOf } from '../support/development/bring-to.ts';
import { key, type LedgerDesk, onFile, openLedgerDesk } from '../support/development/ledger-desk.ts';

let desk: LedgerDesk;
beforeAll(async () => {
  desk = await openLedgerDesk();
});
afterAll(() => desk.station.stop());

const must: LedgerDesk['must'] = (route, input) => desk.must(route, input);
const refusal: LedgerDesk['refusal'] = (route, input) => desk.refusal(route, input);
const ledgerOf = (memberId: MemberId) => desk.ledgerOf(memberId);

// Bug: a branch vanishes under its people, or two carry one name.
test('branches keep their names apart and their people', async () => {
  const save = (
    fields: Partial<typeof sampleBranch>,
    branchId: BranchId | null = null,
    version = 0,
    isClosed = false,
  ) => ({
    ...key(),
    branchId,
    version,
    fields: { ...sampleBranch, ...fields },
    isClosed,
  });
  expect(await refusal('development.saveBranch', save({}))).toBe('branch.name-taken');
  const third = await addBranch(desk.station, { ...sampleBranch, name: '示例第三党支部' });
  expect(await refusal('development.saveBranch', save({ name: '示例第三党支部' }, third, 7))).toBe(
    'branch.changed-elsewhere',
  );
  expect(await refusal('development.saveBranch', save({}, 99 as BranchId, 1))).toBe('branch.unknown');
  await desk.opened();
  expect(await refusal('development.saveBranch', save({}, desk.first, 1, true))).toBe('branch.has-people');
  await must('development.saveBranch', save({ name: '示例第三党支部' }, third, 1, true));
  const { branches } = await must('development.branches', {});
  expect(branches.at(-1)).toMatchObject({ branchId: third, isClosed: true, people: 0 });
  const intoClosed = {
    ...key(),
    memberId: await desk.somebody(),
    fields: { branchId: third, openedOn: '2026-01-01', post: '' },
  };
  expect(await refusal('development.openFile', intoClosed)).toBe('branch.unknown');
});

describe('packs', () => {
  // Bug: the new text is laid over somebody half-way through a stage, or nobody can see which one holds.
  test('a stage is judged by the text under which it began', async () => {
    const { memberId } = await desk.opened('测试跨版', '2026-05-01');
    let version = 1;
    for (const wish of [wishOf(1, '2026-05-01'), wishOf(2, '2026-05-25'), wishOf(3, '2026-06-30')])
      ({ version } = await must('development.recordStep', { ...onFile(memberId, version), wish }));
    const { stagePacks, steps } = await ledgerOf(memberId);
    expect(stagePacks.map(({ stage, packId }) => [stage, packId])).toEqual([
      [1, 'national-2014-05'],
      [2, 'national-2026-05'],
    ]);
    expect(steps.slice(0, 3).map(({ records }) => records[0]?.packId)).toEqual([
      'national-2014-05',
      'national-2014-05',
      'national-2026-05',
    ]);
  });

  // Bug: an overlay of a school stays off when it was turned on, or on after it was turned off or the program restarted.
  test('a school asks for more, where it was laid over', async () => {
    const memberId = await desk.somebody();
    await bringTo(desk.station, memberId, 4, { branchId: desk.first });
    const one = { ...detailsOf(5, '2024-07-10'), step: 5 as const, mentors: [] };
    const details = { ...one, mentors: [{ who: { memberId: null, name: '示例甲' }, post: '', isFullMember: true }] };
    const blocks = async () =>
      (await must('development.tryStep', { memberId, wish: wishOf(5, '2024-07-10', details) })).findings.filter(
        ({ code }) => code === 'mentors-count',
      );
    expect(await blocks()).toEqual([]);
    await must('development.setOverlay', { ...key(), packId: 'local-scut-graduate', isOn: true });
    expect(await blocks()).toHaveLength(1);
    await desk.station.restart();
    expect(await blocks()).toHaveLength(1);
    const { packs, calendarYears } = await must('development.rulePacks', {});
    expect(packs.filter(({ isOn }) => isOn).map(({ packId }) => packId)).toEqual([
      'national-2026-05',
      'national-2014-05',
      'local-scut-graduate',
    ]);
    expect(calendarYears).toContain(2026);
    await must('development.setOverlay', { ...key(), packId: 'local-scut-graduate', isOn: false });
    expect(await blocks()).toEqual([]);
    const unknown = { ...key(), packId: 'national-2014-05', isOn: false };
    expect(await refusal('development.setOverlay', unknown)).toBe('rule-pack.unknown');
  });
});

// Bug: the board goes on showing where somebody stood before, or the command line names people.
test('what is due follows every change', async () => {
  const { memberId } = await desk.opened('测试到期', '2026-11-01');
  const ask = askAs(desk.station.application, 'command-line');
  const { studentNumber } = await ledgerOf(memberId);
  const own = async () =>
    (await developmentDue(ask, '2026-12-31')).filter((due) => due.studentNumber === studentNumber);
  expect(await own()).toEqual([]);
  const wish = wishOf(1, '2026-11-01');
  const { version, recordId } = await must('development.recordStep', { ...onFile(memberId, 1), wish });
  expect(await own()).toMatchObject([{ kind: 'first-talk', step: 2, dueBy: '2026-12-01', isOverdue: false }]);
  expect(JSON.stringify(await own())).not.toContain('测试到期');
  const status = await developmentStatus(ask, ` ${studentNumber} `);
  expect(status).toMatchObject({ stage: 1, packs: { 1: 'national-2026-05' }, branch: sampleBranch.name });
  expect(status.steps[0]).toMatchObject({ step: 1, state: 'done', on: ['2026-11-01'] });
  await must('development.voidStep', { ...onFile(memberId, version), recordId, reason: '示例：记错' });
  expect(await own()).toEqual([]);
});
