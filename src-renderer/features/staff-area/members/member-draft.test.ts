import { describe, expect, it } from 'vitest';
import { memberFields } from '../../../../src-main/contract/members.ts';
import { checkDraft, emptyDraft, groups, longest } from './member-draft.ts';

describe('the form of a member', () => {
  it('shows every field core stores, once: a forgotten one could never be corrected', () => {
    const shown = Object.values(groups).flat().toSorted();
    expect(shown).toEqual(Object.keys(memberFields.shape).toSorted());
    expect(Object.keys(emptyDraft).toSorted()).toEqual(shown);
  });

  it('sends only what the contract accepts', () => {
    const { fields } = checkDraft({
      ...emptyDraft,
      studentNumber: ' 20260101 ',
      name: '欧阳例',
      birthMonth: '2006年9月',
      appliedOn: '20260901',
    });
    expect(memberFields.parse(fields)).toMatchObject({
      studentNumber: '20260101',
      birthMonth: '2006-09',
      appliedOn: '2026-09-01',
    });
  });

  it('names each fault at its field instead of refusing the whole form', () => {
    const { faults } = checkDraft({ ...emptyDraft, birthMonth: '十月', activistOn: '2026-02-30' });
    expect(faults).toEqual({
      studentNumber: 'numberRequired',
      name: 'nameRequired',
      birthMonth: 'monthUnreadable',
      activistOn: 'dateUnreadable',
    });
  });

  it('does not let a text grow past what core takes', () => {
    for (const field of [
      'ethnicity',
      'nativePlace',
      'college',
      'major',
      'className',
      'grade',
      'building',
      'dormRoom',
      'bed',
    ] as const)
      expect(memberFields.shape[field].safeParse('字'.repeat(longest[field])).success).toBe(true);
  });
});
