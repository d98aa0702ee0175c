/** A person who goes through all 25 steps as the rules would have it; each test bends one of them. */
import type { StepDetails, StepRecord, StepWish } from '../../src-main/contract/development-steps.ts';
import type { NamedPerson, StepRecordId } from '../../src-main/contract/values.ts';
import { emptyFacts, type DevelopmentFacts } from '../../src-main/core/development/rules/facts.ts';

export type DetailsOf<Step extends number> = Extract<StepDetails, { step: Step }>;
export const named = (name: string): NamedPerson => ({ memberId: null, name });

const full = (name: string) => ({ who: named(name), post: '党员', isFullMember: true });
export const carried = {
  should: 16,
  present: 14,
  ayes: 13,
  noes: 1,
  abstentions: 0,
  writtenAyes: 0,
  isSecret: true,
};

/** 2024-09-14 to 2027-08-10; the 公示 lies in a year whose work calendar is known. */
export const walk: readonly (readonly [string, StepDetails])[] = [
  ['2024-09-14', { step: 1 }],
  [
    '2024-09-30',
    {
      step: 2,
      talker: named('示例书记'),
      talkerPost: 'secretary',
      topics: ['history', 'view', 'motive', 'lawfulness', 'family'],
    },
  ],
  ['2025-03-20', { step: 3, recommendedBy: ['league'], recommendedOn: '2025-03-10' }],
  ['2025-03-28', { step: 4 }],
  ['2025-03-28', { step: 5, mentors: [full('示例甲'), full('示例乙')] }],
  ['2025-09-20', { step: 6 }],
  [
    '2026-06-01',
    {
      step: 7,
      opinions: [
        { source: 'group', on: '2026-05-10' },
        { source: 'mentors', on: '2026-05-10' },
        { source: 'members', on: '2026-05-11' },
        { source: 'masses', on: '2026-05-11' },
      ],
      noticeStartedOn: '2026-05-22',
      noticeEndedOn: '2026-05-28',
    },
  ],
  // The text of 2026: agreed first, then the notice, then listed.
  ['2026-05-20', { step: 8 }],
  [
    '2026-06-02',
    {
      step: 9,
      sponsors: [
        { ...full('示例甲'), isUnderProbationInParty: false },
        { ...full('示例乙'), isUnderProbationInParty: false },
      ],
    },
  ],
  ['2026-06-03', { step: 10, result: 'passed' }],
  ['2026-06-04', { step: 11, days: 3, hours: 24, organiser: '示例党委', certificate: 'P-001', waiver: '' }],
  ['2026-06-05', { step: 12 }],
  ['2026-06-06', { step: 13, result: 'passed' }],
  ['2026-06-08', { step: 14 }],
  [
    '2026-06-10',
    {
      step: 15,
      ballot: carried,
      programme: ['report', 'sponsors', 'committee', 'discussion', 'ballot'],
      leavesSchoolOn: null,
    },
  ],
  ['2026-07-01', { step: 16, talker: named('示例组织员') }],
  ['2026-08-30', { step: 17, result: 'passed', isSpecialCase: false }],
  ['2026-09-10', { step: 18 }],
  ['2026-09-10', { step: 19, group: '第一党小组' }],
  ['2026-09-20', { step: 20 }],
  ['2026-12-10', { step: 21 }],
  ['2027-06-10', { step: 22 }],
  [
    '2027-06-20',
    {
      step: 23,
      ballot: carried,
      opinions: [
        { source: 'group', on: '2027-06-12' },
        { source: 'members', on: '2027-06-12' },
        { source: 'masses', on: '2027-06-13' },
      ],
      committeeReviewedOn: '2027-06-15',
      outcome: 'convert',
      extendMonths: null,
    },
  ],
  ['2027-08-01', { step: 24, result: 'passed' }],
  ['2027-08-10', { step: 25, keptAt: '学院档案室' }],
];

export const wishOf = (details: StepDetails, happenedOn: string): StepWish => ({
  details,
  happenedOn,
  decidedBy: '示例党支部',
  remark: '',
});

export const recordOf = (recordId: number, details: StepDetails, happenedOn: string, packId = ''): StepRecord => ({
  ...wishOf(details, happenedOn),
  recordId: recordId as StepRecordId,
  packId,
  recordedAt: 0,
  recordedBy: '示例',
  lateDays: null,
  voidedAt: null,
  voidReason: null,
});

/** The wish of that step in the walk. */
export function walkWish(step: number): StepWish {
  const found = walk[step - 1];
  if (found === undefined) throw new Error(`no step ${String(step)}`);
  return wishOf(found[1], found[0]);
}

/** The details of that step in the walk, with something of them changed. */
export const bent = <Step extends number>(step: Step, change: Partial<DetailsOf<Step>>): StepDetails => ({
  ...walkWish(step).details,
  ...change,
});

/** Everything up to and with that step. Steps without a pack of their own: judged by that of their day. */
export const factsUpTo = (step: number, more: Partial<DevelopmentFacts> = {}): DevelopmentFacts => ({
  ...emptyFacts,
  birthMonth: '2005-03',
  steps: walk.slice(0, step).map(([on, details], at) => recordOf(at + 1, details, on)),
  assessments: [
    { from: '2025-03-20', to: '2025-09-20' },
    { from: '2025-09-20', to: '2026-03-20' },
  ],
  trainings: ['2025-10-01'],
  ...more,
});
