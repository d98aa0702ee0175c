import { describe, expect, it } from 'vitest';
import type { BranchId, MemberId } from '../../../../src-main/contract/values.ts';
import { checkNotice, newDraft, withBranch, workingDaysOf, type NoticeDraft } from './notice-draft.ts';

const one = { memberId: 7 as MemberId, name: '示例', className: '日语2601' };
const draft: NoticeDraft = {
  ...newDraft(1 as BranchId, '2026-11-23', '示例依据'),
  people: [one],
  contact: '示例公寓 101 室',
};

// Bug: what was typed is sent half read, or a fault is kept to itself.
describe('the form of a notice', () => {
  it('sends what was typed, read', () => {
    const typed = { ...draft, startsOn: '2026年11月23日', workingDays: '７ ', basis: ' 示例依据 ' };
    expect(checkNotice(typed)).toEqual({
      fields: {
        kind: 'candidate',
        branchId: 1,
        people: [7],
        startsOn: '2026-11-23',
        workingDays: 7,
        basis: '示例依据',
        contact: '示例公寓 101 室',
      },
      faults: [],
    });
  });
  it.each<[Partial<NoticeDraft>, string]>([
    [{ branchId: null }, 'noBranch'],
    [{ people: [] }, 'nobody'],
    [{ startsOn: '2026-02-30' }, 'dayUnreadable'],
    [{ workingDays: '4' }, 'daysUnreadable'],
    [{ workingDays: '5.5' }, 'daysUnreadable'],
    [{ basis: ' 示 ' }, 'basisMissing'],
    [{ contact: '' }, 'contactMissing'],
  ])('%o is not sent', (change, fault) => {
    expect(checkNotice({ ...draft, ...change })).toEqual({ fields: null, faults: [fault] });
  });
  it.each([
    ['5', 5],
    ['30', 30],
    ['31', null],
    ['-5', null],
    ['', null],
  ])('%s working days', (typed, days) => expect(workingDaysOf(typed)).toBe(days));
});

// Bug: people of one branch stay on the notice of another.
it('another branch begins an empty list', () => {
  expect(withBranch(draft, 2 as BranchId)).toMatchObject({ branchId: 2, people: [] });
  expect(withBranch(draft, 1 as BranchId).people).toEqual([one]);
});
