import { describe, expect, test } from 'vitest';
import type { Ledger } from '../../../../../src-main/contract/development.ts';
import { checkDraft, type Fault, newDraft, readHalves, type StepDraft } from './step-draft.ts';

const mentor = (name: string, to: string | null) => ({
  mentorId: 1,
  who: { memberId: null, name },
  post: '教师',
  isFullMember: true,
  from: '2025-01-01',
  to,
  endReason: to,
});
const ledger = {
  name: '欧阳例',
  roster: { politicalStatus: '共青团员', appliedOn: '2025-03-01', activistOn: '' },
  file: { branchName: '示例第一党支部', committee: '示例学院党委' },
  mentors: [mentor('示例甲', null), mentor('示例乙', '2025-06-01')],
} as unknown as Ledger;
const today = '2026-11-22';
const draft = (step: number, more: Partial<StepDraft> = {}): StepDraft => ({
  ...newDraft(step, ledger, today),
  ...more,
});

describe('a new form', () => {
  // Bug: the day of the roster is taken for certain, or an unrelated step gets it.
  test('offers the day of the roster to steps 1 and 3, else today', () => {
    expect([1, 2, 3].map((step) => draft(step).day)).toEqual(['2025-03-01', today, today]);
  });

  test.each([
    [1, '欧阳例'],
    [3, '示例第一党支部委员会'],
    [4, '示例学院党委'],
    [15, '示例第一党支部党员大会'],
    [18, ''],
    [19, '示例第一党支部'],
  ])('step %i is decided by %s', (step, who) => {
    expect(draft(step).decidedBy).toBe(who);
  });

  // Bug: somebody who left is offered as a sponsor.
  test('offers live mentors as sponsors', () => {
    expect(draft(9).people.map(({ who }) => who.name)).toEqual(['示例甲']);
    expect(draft(5).people).toEqual([]);
  });
});

const votes = { should: '16', present: '９', ayes: '9', noes: '0', abstentions: '0', writtenAyes: '0' };
const opinions = { group: '2026-11-1', mentors: '', members: '20261102', masses: ' ' };

describe('a form sent', () => {
  // Bug: what the person typed is sent as something else, or a field of another step goes with it.
  test.each<[number, Partial<StepDraft>, object]>([
    [
      7,
      { opinions },
      {
        opinions: [
          { source: 'group', on: '2026-11-01' },
          { source: 'members', on: '2026-11-02' },
        ],
      },
    ],
    [15, { ballot: votes }, { ballot: { should: 16, present: 9, ayes: 9, isSecret: true }, leavesSchoolOn: null }],
    [11, { days: '2.5', hours: '' }, { days: 2.5, hours: 0 }],
    [23, { ballot: votes, outcome: 'convert', extendMonths: 'x' }, { outcome: 'convert', extendMonths: null }],
    [25, { keptAt: ' 示例档案室 ' }, { keptAt: '示例档案室' }],
    [12, { keptAt: '示例' }, { step: 12 }],
  ])('step %i is read', (step, more, details) => {
    const { wish, faults } = checkDraft(draft(step, more));
    expect(faults).toEqual([]);
    expect(wish).toMatchObject({ happenedOn: today, details: { step, ...details } });
    expect(Object.keys(wish?.details ?? {})).not.toContain('keptAt' + (step === 25 ? '?' : ''));
  });

  // Bug: a form that cannot be read is sent, and the person is told of an invalid request.
  test.each<[number, Partial<StepDraft>, Fault[]]>([
    [1, { day: '2026-02-30' }, ['dayUnreadable']],
    [1, { decidedBy: ' ' }, ['deciderMissing']],
    [2, {}, ['talkerMissing']],
    [2, { talker: { memberId: null, name: '示例' } }, ['postMissing']],
    [3, { recommendedOn: '昨天' }, ['otherDayUnreadable']],
    [7, { noticeStartedOn: '2026-13-01' }, ['otherDayUnreadable']],
    [10, {}, ['resultMissing']],
    [11, { days: '2.3' }, ['hoursUnreadable']],
    [15, { ballot: { ...votes, should: '0' } }, ['ballotUnreadable']],
    [23, { ballot: { ...votes, ayes: '' } }, ['ballotUnreadable', 'outcomeMissing']],
    [23, { ballot: votes, outcome: 'extend', extendMonths: '25' }, ['monthsUnreadable']],
  ])('step %i with a fault', (step, more, faults) => {
    expect(checkDraft(draft(step, more))).toEqual({ wish: null, faults });
  });

  // Bug: a third of a day goes through, or a full-width number does not.
  test.each([
    ['', 0],
    ['３', 3],
    ['0.5', 0.5],
    ['1.25', null],
    ['-1', null],
  ])('halves: %s', (typed, read) => {
    expect(readHalves(typed)).toBe(read);
  });
});
