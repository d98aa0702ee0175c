/** The form of one member: its groups, an empty one, and what must be right before it is sent. */
import type { MemberFields } from '../../../../src-main/contract/members.ts';
import type { PoliticalStatus } from '../../../../src-main/contract/values.ts';
import { readDay, readMonth } from '../parts/days.ts';

export type MemberField = keyof MemberFields;
export type Draft = Record<MemberField, string>;

export const groups = {
  identity: ['studentNumber', 'name', 'sex', 'ethnicity', 'nativePlace', 'birthMonth'],
  study: ['college', 'major', 'className', 'grade'],
  dorm: ['building', 'dormRoom', 'bed'],
  party: ['politicalStatus', 'appliedOn', 'activistOn'],
} as const satisfies Record<string, readonly MemberField[]>;
export type Group = keyof typeof groups;
export const groupNames = Object.keys(groups) as readonly Group[];

/** Longest texts core takes, in characters. */
export const longest: Record<MemberField, number> = {
  studentNumber: 32,
  name: 60,
  sex: 1,
  ethnicity: 20,
  nativePlace: 60,
  birthMonth: 12,
  college: 60,
  major: 60,
  className: 60,
  grade: 20,
  building: 40,
  dormRoom: 20,
  bed: 10,
  politicalStatus: 10,
  appliedOn: 16,
  activistOn: 16,
};

export const emptyDraft: Draft = {
  studentNumber: '',
  name: '',
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
};

export const draftOf = (fields: MemberFields): Draft =>
  Object.fromEntries(Object.keys(emptyDraft).map((field) => [field, fields[field as MemberField]])) as Draft;

export type DraftFault = 'numberRequired' | 'nameRequired' | 'monthUnreadable' | 'dateUnreadable';
export type Checked =
  | { readonly fields: MemberFields; readonly faults: null }
  | { readonly fields: null; readonly faults: Partial<Record<MemberField, DraftFault>> };

/** Tidies what was typed and reads its dates; either all of it is right, or each fault has its field. */
export function checkDraft(draft: Draft): Checked {
  const faults: Partial<Record<MemberField, DraftFault>> = {};
  const tidy = Object.fromEntries(Object.entries(draft).map(([field, text]) => [field, text.trim()])) as Draft;
  if (tidy.studentNumber === '') faults.studentNumber = 'numberRequired';
  if (tidy.name === '') faults.name = 'nameRequired';
  const read = (field: MemberField, reader: (typed: string) => string | null, fault: DraftFault) => {
    if (tidy[field] === '') return;
    const value = reader(tidy[field]);
    if (value === null) faults[field] = fault;
    else tidy[field] = value;
  };
  read('birthMonth', readMonth, 'monthUnreadable');
  read('appliedOn', readDay, 'dateUnreadable');
  read('activistOn', readDay, 'dateUnreadable');
  if (Object.keys(faults).length > 0) return { fields: null, faults };
  return {
    fields: {
      ...tidy,
      sex: tidy.sex as MemberFields['sex'],
      politicalStatus: tidy.politicalStatus as PoliticalStatus | '',
    },
    faults: null,
  };
}
