/** Steps as chance would have them: any day, any outcome, any number. */
import fc from 'fast-check';
import {
  meetingProgramme,
  type StepDetails,
  type StepRecord,
  type StepWish,
} from '../../src-main/contract/development-steps.ts';
import { emptyFacts, type DevelopmentFacts, type TransferFact } from '../../src-main/core/development/rules/facts.ts';
import { daysLater } from '../../src-main/core/kernel/quick-days.ts';
import { bent, named, recordOf, walk, walkWish, wishOf } from './development-walk.ts';

export const someDay = fc.integer({ min: 0, max: 2400 }).map((days) => daysLater('2024-01-01', days));
const maybeDay = fc.option(someDay, { nil: null });
const few = fc.integer({ min: 0, max: 20 });
const passed = fc.constantFrom('passed' as const, 'passed' as const, 'failed' as const);
const person = fc.record({
  who: fc.constantFrom('甲', '乙', '丙').map(named),
  post: fc.constant(''),
  isFullMember: fc.boolean(),
});
const opinions = fc.array(
  fc.record({
    source: fc.constantFrom('group' as const, 'mentors' as const, 'members' as const, 'masses' as const),
    on: someDay,
  }),
  { maxLength: 8 },
);
const ballot = fc.record({
  should: fc.integer({ min: 1, max: 20 }),
  present: few,
  ayes: few,
  noes: few,
  abstentions: few,
  writtenAyes: few,
  isSecret: fc.boolean(),
});

const plain: readonly StepDetails[] = ([1, 4, 6, 8, 12, 14, 18, 20, 21, 22] as const).map((step) => ({ step }));
/** Every detail that can be wrong. */
const wild: readonly fc.Arbitrary<StepDetails>[] = [
  fc.constantFrom(...plain),
  fc.record({ step: fc.constant(10 as const), result: passed }),
  fc.record({ step: fc.constant(13 as const), result: passed }),
  fc.record({ step: fc.constant(24 as const), result: passed }),
  fc.record({ step: fc.constant(17 as const), result: passed, isSpecialCase: fc.boolean() }),
  fc.record({
    step: fc.constant(3 as const),
    recommendedBy: fc.subarray(['members' as const, 'league' as const]),
    recommendedOn: maybeDay,
  }),
  fc.record({ step: fc.constant(5 as const), mentors: fc.array(person, { maxLength: 3 }) }),
  fc.record({ step: fc.constant(7 as const), opinions, noticeStartedOn: maybeDay, noticeEndedOn: maybeDay }),
  fc.record({
    step: fc.constant(15 as const),
    ballot,
    programme: fc.subarray([...meetingProgramme]),
    leavesSchoolOn: maybeDay,
  }),
  fc.record({
    step: fc.constant(23 as const),
    ballot,
    opinions,
    committeeReviewedOn: maybeDay,
    outcome: fc.constantFrom('convert' as const, 'extend' as const, 'cancel' as const),
    extendMonths: fc.option(fc.integer({ min: 1, max: 24 }), { nil: null }),
  }),
];

export const wildWish: fc.Arbitrary<StepWish> = fc
  .tuple(fc.oneof(...wild), someDay)
  .map(([details, on]): StepWish => wishOf(details, on));

/** The steps of the walk by chance, near enough to their days that many of them get through. */
export const nearlyRight: fc.Arbitrary<StepWish> = fc
  .tuple(fc.integer({ min: 0, max: 24 }), fc.integer({ min: -40, max: 40 }))
  .map(([at, shift]) => {
    const [on, details] = walk[at] ?? ['2024-01-01', { step: 1 as const }];
    return wishOf(details, daysLater(on, shift));
  });

/** Step 7 with all it needs before its day. */
const listedOn = (on: string, notice: number): StepWish =>
  wishOf(
    bent(7, {
      opinions: (['group', 'mentors', 'members', 'masses'] as const).map((source) => ({
        source,
        on: daysLater(on, -20),
      })),
      noticeStartedOn: daysLater(on, -notice),
      noticeEndedOn: daysLater(on, -1),
    }),
    on,
  );
/** Tries around a limit; those that come too early are to be refused. */
const tries = (limit: string, wishOn: (on: string) => StepWish) =>
  fc
    .array(fc.oneof(fc.integer({ min: -45, max: -1 }), fc.integer({ min: 0, max: 6 })), { minLength: 1, maxLength: 4 })
    .map((shifts) => shifts.map((shift) => wishOn(daysLater(limit, shift))));
/** The walk in its order, pressing against the year as an activist and the year on probation. */
export const pressing: fc.Arbitrary<StepWish[]> = fc
  .tuple(
    fc.integer({ min: 1, max: 14 }).chain((days) => tries('2026-03-20', (on) => listedOn(on, days))),
    tries('2026-03-20', (on) => wishOf({ step: 8 }, on)),
    tries('2027-06-10', (on) => wishOf({ step: 22 }, on)),
    fc.integer({ min: 0, max: 40 }),
    tries('2027-06-15', (on) => wishOf(bent(23, { outcome: 'extend', extendMonths: 6 }), on)),
  )
  .map(([listed, agreed, applied, leftOut, extended]) =>
    [
      ...walk.slice(0, 6).map((_, at) => walkWish(at + 1)),
      ...listed,
      ...agreed,
      ...walk.slice(6, 21).map((_, at) => walkWish(at + 7)),
      ...applied,
      walkWish(22),
      ...extended,
      ...walk.slice(22).map((_, at) => walkWish(at + 23)),
      // In three of five walks one step never happens.
    ].filter(({ details }) => details.step !== leftOut),
  );

export const asRecords = (wishes: readonly StepWish[]): StepRecord[] =>
  wishes.map(({ details, happenedOn }, at) => recordOf(at + 1, details, happenedOn));

const transfers: fc.Arbitrary<TransferFact[]> = fc.array(
  fc.record({
    kind: fc.constantFrom('in' as const, 'out' as const, 'between' as const),
    on: someDay,
    isChecked: fc.boolean(),
  }),
  { maxLength: 3 },
);

export const wildFacts: fc.Arbitrary<DevelopmentFacts> = fc
  .record({
    birthMonth: fc.constantFrom('', '2005-03', '2026-01'),
    steps: fc.array(fc.oneof(wildWish, nearlyRight), { maxLength: 40 }).map(asRecords),
    mentors: fc.array(fc.record({ isFullMember: fc.boolean(), from: someDay, to: maybeDay }), { maxLength: 3 }),
    transfers,
    talks: fc.array(someDay, { maxLength: 4 }),
    reports: fc.array(fc.record({ quarter: fc.constantFrom('2025Q1', '2026Q4'), on: someDay }), { maxLength: 4 }),
    assessments: fc.array(fc.record({ from: someDay, to: someDay }), { maxLength: 3 }),
    notices: fc.array(
      fc.record({
        kind: fc.constantFrom('activist' as const, 'candidate' as const),
        startsOn: someDay,
        lastOn: someDay,
      }),
      { maxLength: 2 },
    ),
    endedOn: fc.option(someDay, { nil: null, freq: 10 }),
  })
  .map((facts) => ({ ...emptyFacts, ...facts }));
