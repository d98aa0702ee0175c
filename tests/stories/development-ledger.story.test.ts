/** A ledger as a file: its number, mentors, papers, moves and ends; one station for all. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Ask } from '../../src-main/contract/registry.ts';
import type { MemberId, MentorId } from '../../src-main/contract/values.ts';
import { bringTo, wishOf } from '../support/development/bring-to.ts';
import { key, type LedgerDesk, onFile, openLedgerDesk } from '../support/development/ledger-desk.ts';

let desk: LedgerDesk;
beforeAll(async () => {
  desk = await openLedgerDesk();
});
afterAll(() => desk.station.stop());

const must: LedgerDesk['must'] = (route, input) => desk.must(route, input);
const refusal: LedgerDesk['refusal'] = (route, input) => desk.refusal(route, input);
const ledgerOf = (memberId: MemberId) => desk.ledgerOf(memberId);

describe('a book', () => {
  // Bug: two people under one number, a number anew after a refusal, or a book for somebody who has one.
  test('is opened once, with the next number', async () => {
    const memberId = await desk.somebody();
    const before = await ledgerOf(memberId);
    expect(before).toMatchObject({ file: null, stage: 0, mentors: [], transfers: [], probation: null });
    expect(before.dues).toMatchObject([{ kind: 'step', step: 1, dueBy: null }]);
    expect(before.steps).toHaveLength(25);
    const open = (more: Partial<Ask<'development.openFile'>['fields']> = {}, who = memberId) => ({
      ...key(),
      memberId: who,
      fields: { branchId: desk.first, openedOn: '2026-11-22', post: '', ...more },
    });
    expect(await refusal('development.openFile', open({ openedOn: '2026-11-23' }))).toBe('development.in-future');
    expect(await refusal('development.openFile', open({ branchId: 99 }))).toBe('branch.unknown');
    expect(await refusal('development.openFile', open({}, 9999 as MemberId))).toBe('member.unknown');
    const step = { ...onFile(memberId, 1), wish: wishOf(1, '2026-11-22') };
    expect(await refusal('development.recordStep', step)).toBe('development.no-file');
    const { bookNumber } = await must('development.openFile', open());
    expect(bookNumber).toMatch(/^SC-2026-\d{6}$/);
    expect(await refusal('development.openFile', open())).toBe('development.file-exists');
    const other = await desk.opened();
    expect(Number(other.bookNumber.slice(-6))).toBe(Number(bookNumber.slice(-6)) + 1);
  });

  // Bug: two people at two screens overwrite each other unseen; an ended book goes on, or cannot be had back.
  test('changes by version, ends and is opened again', async () => {
    const { memberId } = await desk.opened();
    await must('development.recordStep', { ...onFile(memberId, 1), wish: wishOf(1, '2026-01-31') });
    const fields = { branchId: desk.first, openedOn: '2026-01-31', post: '班长' };
    expect(await refusal('development.saveFile', { ...onFile(memberId, 1), fields })).toBe(
      'development.changed-elsewhere',
    );
    await must('development.saveFile', { ...onFile(memberId, 2), fields });
    const end = { on: '2026-11-20', reason: 'withdrew', note: '' } as const;
    await must('development.endFile', { ...onFile(memberId, 3), ...end });
    expect(await ledgerOf(memberId)).toMatchObject({ dues: [], file: { endReason: 'withdrew', post: '班长' } });
    const next = { ...onFile(memberId, 4), wish: wishOf(2, '2026-02-10') };
    expect(await refusal('development.recordStep', next)).toBe('development.ended');
    await must('development.reopenFile', onFile(memberId, 4));
    expect(await refusal('development.reopenFile', onFile(memberId, 5))).toBe('development.not-ended');
    await must('development.recordStep', { ...next, ...onFile(memberId, 5) });
  });
});

describe('days', () => {
  // Bug: 31 January plus a month is in March, or a leap day plus a year does not come.
  test('months end where the month ends', async () => {
    const { memberId } = await desk.opened();
    const { version } = await must('development.recordStep', {
      ...onFile(memberId, 1),
      wish: wishOf(1, '2026-01-31'),
    });
    const [, talk] = (await ledgerOf(memberId)).steps;
    expect(talk).toMatchObject({ state: 'open', dueBy: '2026-02-28', isLate: true });
    const leap = await desk.opened('测试闰日', '2024-01-10');
    let at = 1;
    for (const wish of [wishOf(1, '2024-01-10'), wishOf(2, '2024-02-01'), wishOf(3, '2024-02-29')])
      at = (await must('development.recordStep', { ...onFile(leap.memberId, at), wish })).version;
    expect((await ledgerOf(leap.memberId)).steps[6]).toMatchObject({ state: 'waiting', earliestOn: '2025-02-28' });
    const early = { memberId: leap.memberId, wish: wishOf(7, '2025-02-27') };
    expect((await must('development.tryStep', early)).findings).toContainEqual(
      expect.objectContaining({ rule: 'R-09', code: 'too-early', earliestOn: '2025-02-28' }),
    );
    expect(version).toBe(2);
  });

  // Bug: what has not happened is on record, what was written down late looks as if it had been at once.
  test('nothing in the future, and late entries say so', async () => {
    const { memberId } = await desk.opened();
    const tomorrow = { ...onFile(memberId, 1), wish: wishOf(1, '2026-11-23') };
    expect(await refusal('development.recordStep', tomorrow)).toBe('development.in-future');
    const { version } = await must('development.recordStep', {
      ...onFile(memberId, 1),
      wish: wishOf(1, '2026-11-14'),
    });
    await must('development.recordStep', { ...onFile(memberId, version), wish: wishOf(2, '2026-11-15') });
    const { steps } = await ledgerOf(memberId);
    expect(steps.slice(0, 2).map(({ records }) => records[0]?.lateDays)).toEqual([8, null]);
  });
});

// Bug: a step is taken back from under those that rest on it, or leaves no trace; its mentors stay behind.
test('steps are taken back latest first, with their reason', async () => {
  const memberId = await desk.somebody();
  const { version } = await bringTo(desk.station, memberId, 5, { branchId: desk.first });
  const recordOf = async (step: number) => (await ledgerOf(memberId)).steps[step - 1]!.records[0]!.recordId;
  const strike = async (step: number, at: number) => ({
    ...onFile(memberId, at),
    recordId: await recordOf(step),
    reason: '示例：记错了人',
  });
  expect(await refusal('development.voidStep', await strike(4, version))).toBe('development.later-steps-stand');
  await must('development.voidStep', await strike(5, version));
  expect(await refusal('development.voidStep', await strike(5, version + 1))).toBe('development.record-unknown');
  const after = await ledgerOf(memberId);
  expect(after.mentors).toEqual([]);
  expect(after.steps[4]).toMatchObject({ state: 'open', records: [{ voidReason: '示例：记错了人' }] });
  await must('development.voidStep', await strike(4, version + 1));
});

describe('mentors', () => {
  const person = (name: string, memberId: MemberId | null = null) => ({ memberId, name });
  const adding = (memberId: MemberId, version: number, name: string, from: string, isFullMember = true) => ({
    ...onFile(memberId, version),
    who: person(name),
    post: '教师',
    isFullMember,
    from,
  });

  // Bug: a third mentor at a time, one who is no full member, or somebody mentoring themselves.
  test('are two at most; whoever left is replaced, and stays written', async () => {
    const memberId = await desk.somebody();
    const { version } = await bringTo(desk.station, memberId, 5, { branchId: desk.first });
    const third = adding(memberId, version, '示例联系人丙', '2026-09-01');
    expect(await refusal('development.addMentor', third)).toBe('development.too-many-mentors');
    const [one] = (await ledgerOf(memberId)).mentors;
    const end = (to: string, mentorId: MentorId = one!.mentorId) => ({
      ...onFile(memberId, version),
      mentorId,
      to,
      reason: '不再是正式党员',
    });
    expect(await refusal('development.endMentor', end('2020-01-01'))).toBe('development.dates-inverted');
    expect(await refusal('development.endMentor', end('2026-11-23'))).toBe('development.in-future');
    expect(await refusal('development.endMentor', end('2026-09-01', 999 as MentorId))).toBe(
      'development.mentor-unknown',
    );
    await must('development.endMentor', end('2026-09-01'));
    const weak = adding(memberId, version + 1, '示例联系人丙', '2026-09-01', false);
    expect(await refusal('development.addMentor', weak)).toBe('development.not-full-member');
    const before = adding(memberId, version + 1, '示例联系人丙', '2026-08-31');
    expect(await refusal('development.addMentor', before)).toBe('development.too-many-mentors');
    const self = { ...adding(memberId, version + 1, '测试人', '2026-09-01'), who: person('测试人', memberId) };
    expect(await refusal('development.addMentor', self)).toBe('development.same-person');
    await must('development.addMentor', adding(memberId, version + 1, '示例联系人丙', '2026-09-01'));
    expect((await ledgerOf(memberId)).mentors).toMatchObject([
      { who: { name: '示例联系人甲' }, to: '2026-09-01', endReason: '不再是正式党员' },
      { who: { name: '示例联系人乙' }, to: null },
      { who: { name: '示例联系人丙' }, from: '2026-09-01', to: null },
    ]);
  });
});

describe('moves', () => {
  // Bug: who is moved between branches begins anew, or counts in two branches at once.
  test('between branches in the middle of a year keep the history', async () => {
    const memberId = await desk.somebody();
    const { version } = await bringTo(desk.station, memberId, 6, { branchId: desk.first });
    const move = (more: Partial<Ask<'development.transfer'>['fields']> = {}, at = version) => ({
      ...onFile(memberId, at),
      fields: {
        kind: 'between',
        on: '2026-06-30',
        unit: '示例第二党支部',
        toBranch: desk.second,
        isChecked: true,
        note: '',
        ...more,
      } as const,
    });
    expect(await refusal('development.transfer', move({ toBranch: desk.first }))).toBe('branch.unknown');
    expect(await refusal('development.transfer', move({ toBranch: null }))).toBe('branch.unknown');
    await must('development.transfer', move());
    const moved = await ledgerOf(memberId);
    expect(moved.file).toMatchObject({ branchId: desk.second, branchName: '示例第二党支部' });
    expect(moved.steps.slice(0, 5).every(({ state }) => state === 'done')).toBe(true);
    expect(moved.transfers).toMatchObject([{ kind: 'between', on: '2026-06-30', toBranch: desk.second }]);
    const earlier = move({ on: '2026-06-29', toBranch: desk.first, unit: '示例第一党支部' }, version + 1);
    expect(await refusal('development.transfer', earlier)).toBe('development.dates-inverted');
    const { people } = await must('development.people', { branchId: desk.second, stage: null, show: 'under-way' });
    expect(people.map((one) => one.memberId)).toContain(memberId);
    const listed = { memberId, wish: wishOf(7, '2026-07-10') };
    expect((await must('development.tryStep', listed)).findings.filter(({ rule }) => rule === 'R-09')).toEqual([]);
  });

  // Bug: who left is reminded of for ever; time before an unchecked transfer counts as if it had been looked through.
  test('out end the book; in count on only once the papers were looked through', async () => {
    const memberId = await desk.somebody();
    const { version } = await bringTo(desk.station, memberId, 6, { branchId: desk.first });
    const out = {
      kind: 'out',
      on: '2026-07-01',
      unit: '示例学院',
      toBranch: null,
      isChecked: false,
      note: '',
    } as const;
    await must('development.transfer', { ...onFile(memberId, version), fields: out });
    expect(await ledgerOf(memberId)).toMatchObject({ dues: [], file: { endedOn: '2026-07-01', endReason: 'other' } });
    await must('development.reopenFile', onFile(memberId, version + 1));
    const back = { ...out, kind: 'in', on: '2026-09-01', toBranch: desk.first } as const;
    await must('development.transfer', { ...onFile(memberId, version + 2), fields: back });
    const wish = wishOf(7, '2026-11-20');
    const found = async () => (await must('development.tryStep', { memberId, wish })).findings;
    expect(await found()).toContainEqual(
      expect.objectContaining({ rule: 'R-09', code: 'too-early', earliestOn: '2027-09-01' }),
    );
    await must('development.transfer', { ...onFile(memberId, version + 3), fields: { ...back, isChecked: true } });
    expect((await found()).filter(({ force }) => force === 'block')).toEqual([]);
  });
});

// Bug: a paper whose content must stay off the machine gets more than its line, or an unknown one is kept.
test('papers are ticked by code and day, no more', async () => {
  const { memberId } = await desk.opened();
  const set = (code: string, version: number, presentOn: string | null = '2026-02-01') => ({
    ...onFile(memberId, version),
    code,
    presentOn,
  });
  expect(await refusal('development.setPaper', set('9-9', 1))).toBe('development.paper-unknown');
  expect(await refusal('development.setPaper', set('1-1', 1, '2026-11-23'))).toBe('development.in-future');
  await must('development.setPaper', set('1-2-1', 1));
  const { papers } = await ledgerOf(memberId);
  const offMachine = papers.filter(({ staysOff }) => staysOff);
  expect(offMachine.map(({ code }) => code)).toEqual(['1-2-1', '3-7', '3-8', '3-9', '4-3']);
  expect(offMachine[0]).toMatchObject({ presentOn: '2026-02-01' });
  await must('development.setPaper', set('1-2-1', 2, null));
  const row = (await desk.station.dump())['development_paper'];
  expect(row).toEqual([]);
});
