import { expect, it } from 'vitest';
import type { MemberId } from '../../../../../src-main/contract/values.ts';
import { emptyDraft, wantedOf, withoutPerson, withPerson } from './run-draft.ts';

const person = (id: number) => ({ memberId: id as MemberId, name: `示例${id}`, studentNumber: `2026${id}` });

// Bug: with nothing chosen, "no pages" is sent as "all pages", or nobody as everybody.
it('wants nothing while something is still to be chosen', () => {
  expect(wantedOf({ ...emptyDraft, isWhole: false })).toBeNull();
  expect(wantedOf({ ...emptyDraft, by: 'people' })).toBeNull();
  expect(wantedOf(emptyDraft)).toEqual({ who: { by: 'branch', branchId: null, stage: null }, pages: null });
  expect(wantedOf({ ...emptyDraft, stage: 2, isWhole: false, pages: ['H5'] })).toEqual({
    who: { by: 'branch', branchId: null, stage: 2 },
    pages: ['H5'],
  });
});

// Bug: the same person chosen twice is printed twice.
it('has each person once', () => {
  const draft = withPerson(withPerson(withPerson({ ...emptyDraft, by: 'people' }, person(1)), person(2)), person(1));
  expect(wantedOf(draft)).toEqual({ who: { by: 'people', people: [1, 2] }, pages: null });
  expect(wantedOf(withoutPerson(draft, person(1)))).toEqual({ who: { by: 'people', people: [2] }, pages: null });
});
