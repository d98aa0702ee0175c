/** From the application to the archive: every step through the routes, with a refusal at each gate, under either text. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { StepDetails, StepNumber, StepWish } from '../../src-main/contract/development-steps.ts';
import type { MemberId } from '../../src-main/contract/values.ts';
import { addDays, addMonths } from '../../src-main/core/kernel/local-time.ts';
import { addBranch, courseFrom, detailsOf, makeOfAge, wishOf } from '../support/development/bring-to.ts';
import { openStoryStation, operator } from '../support/story-station.ts';

type Station = Awaited<ReturnType<typeof openStoryStation>>;
type Refused = readonly [StepWish, rule: string, code: string, earliestOn?: string];
const key = () => ({ requestKey: randomUUID() });

/** The step as it should be, with something else in its place. */
function but<Step extends StepNumber>(step: Step, on: string, more: Partial<Extract<StepDetails, { step: Step }>>) {
  return wishOf(step, on, { ...detailsOf(step, on), ...more });
}
const full = { post: '教师', isFullMember: true };
const person = (name: string) => ({ who: { memberId: null, name }, ...full });
const sponsor = (name: string) => ({ ...person(name), isUnderProbationInParty: false });

/** What is refused before the step is recorded on `on`; `done` has the days of the steps before. */
function gatesOf(step: StepNumber, on: string, done: ReadonlyMap<StepNumber, string>, isNew: boolean): Refused[] {
  const day = (of: StepNumber) => done.get(of) ?? '';
  const ballot = { should: 16, present: 15, ayes: 14, noes: 0, abstentions: 1, writtenAyes: 0, isSecret: true };
  switch (step) {
    case 1:
      return [
        [wishOf(1, '2022-04-30'), 'R-01', 'under-age', '2022-05-01'],
        [wishOf(1, '2004-04-30'), 'R-01', 'before-birth'],
        [wishOf(2, on), 'R-03', 'step-missing'],
      ];
    case 2:
      return [
        [wishOf(2, addDays(day(1), -1)), 'R-03', 'before-earlier-step', day(1)],
        [wishOf(3, on), 'R-05', 'step-missing'],
      ];
    case 3:
      return [[but(3, on, { recommendedBy: [], recommendedOn: null }), 'R-05', 'recommendation-missing']];
    case 4:
      return [[wishOf(4, addDays(day(3), -1)), 'R-05', 'before-earlier-step', day(3)]];
    case 5:
      return [
        [but(5, on, { mentors: ['甲', '乙', '丙'].map(person) }), 'R-06', 'mentors-too-many'],
        [but(5, on, { mentors: [] }), 'R-06', 'mentors-too-few'],
        [but(5, on, { mentors: [{ ...person('甲'), isFullMember: false }] }), 'R-06', 'mentor-not-full'],
      ];
    case 7: {
      const early = addDays(addMonths(day(3), 12), -1);
      const noNotice = { noticeStartedOn: null, noticeEndedOn: null };
      return [
        [wishOf(7, early), 'R-09', 'too-early', addDays(early, 1)],
        [but(7, on, { opinions: [] }), 'R-10', 'opinions-missing'],
        ...(isNew ? ([[but(7, on, noNotice), 'R-11', 'notice-missing']] as const) : []),
      ];
    }
    case 9:
      return [
        [but(9, on, { sponsors: [sponsor('甲')] }), 'R-12', 'sponsors-count'],
        [
          but(9, on, { sponsors: [sponsor('甲'), { ...sponsor('乙'), isUnderProbationInParty: true }] }),
          'R-13',
          'sponsor-without-rights',
        ],
      ];
    case 12:
      return [[wishOf(12, addDays(day(11), -1)), 'R-16', 'before-earlier-step', day(11)]];
    case 13:
      return [[wishOf(14, on), 'R-16', 'step-missing']];
    case 15:
      return [
        [but(15, on, { ballot: { ...ballot, present: 8, ayes: 8, abstentions: 0 } }), 'R-20', 'no-quorum'],
        [but(15, on, { ballot: { ...ballot, isSecret: false } }), 'R-21', 'not-secret'],
        [but(15, on, { ballot: { ...ballot, noes: 3 } }), 'R-24', 'ballot-does-not-add-up'],
      ];
    case 17:
      return [[wishOf(18, on), 'R-26', 'step-missing']];
    case 22: {
      const to = addMonths(day(15), 12);
      return [[wishOf(22, addDays(to, -1)), 'R-28', 'too-early', to]];
    }
    case 23:
      return [
        [but(23, on, { outcome: 'extend', extendMonths: 5 }), 'R-29', 'extension-length'],
        [but(23, on, { committeeReviewedOn: null }), 'R-30', 'committee-review-missing'],
        [but(23, on, { ballot: { ...ballot, ayes: 8, abstentions: 7 } }), 'R-22', 'vote-not-carried'],
      ];
    case 25:
      return [[wishOf(1, on), 'R-01', 'already-recorded']];
    default:
      return [];
  }
}

let station: Station;
beforeAll(async () => {
  station = await openStoryStation();
  await addBranch(station);
});
afterAll(() => station.stop());

describe.each([
  { packId: 'national-2014-05', appliedOn: '2023-12-15', number: '20230101', now: '2026-11-22T09:00', isNew: false },
  { packId: 'national-2026-05', appliedOn: '2026-05-20', number: '20260101', now: '2029-06-01T09:00', isNew: true },
])('under $packId', ({ packId, appliedOn, number, now, isNew }) => {
  // Bug: a gate lets through what comes too early, lacks its votes or its papers; or a step that was refused is written.
  test('every step is taken, none before its gate opens', async () => {
    station.clock.setTo(now);
    const memberId: MemberId = await station.add(number, '测试全程');
    await makeOfAge(station, memberId);
    const { branches } = await station.must('development.branches', {}, operator);
    const fields = { branchId: branches[0]!.branchId, openedOn: appliedOn, post: '' };
    let { version } = await station.must('development.openFile', { ...key(), memberId, fields }, operator);
    const done = new Map<StepNumber, string>();
    for (const [step, days] of courseFrom(appliedOn)) {
      const on = addDays(appliedOn, days);
      const gates = done.has(step) ? [] : gatesOf(step, on, done, isNew);
      for (const [wish, rule, code, earliestOn = ''] of gates) {
        const refused = await station.ask('development.recordStep', { ...key(), memberId, version, wish }, operator);
        expect(refused, `${step} ${code}`).toMatchObject({
          problem: { code: 'development.blocked', facts: { rule, code, earliestOn } },
        });
      }
      const asked = { ...key(), memberId, version, wish: wishOf(step, on) };
      ({ version } = await station.must('development.recordStep', asked, operator));
      done.set(step, on);
    }
    const ledger = await station.must('development.ledger', { memberId }, operator);
    expect(ledger.steps.every(({ state }) => state === 'done')).toBe(true);
    expect(ledger.stagePacks.map((one) => one.packId)).toEqual(Array(5).fill(packId));
    const from = done.get(15)!;
    const to = addMonths(from, 12);
    expect(ledger.probation).toEqual({ from, to, isExtended: false, convertedOn: to });
    expect(ledger.dues).toEqual([]);
    expect(ledger.mentors.map(({ who }) => who.name)).toEqual(['示例联系人甲', '示例联系人乙']);
    // Bug: a working day of a year nobody has published yet is taken for certain.
    const listed = ledger.steps.find(({ step }) => step === 7);
    expect(listed?.findings.some(({ force }) => force === 'provisional')).toBe(isNew);
    expect(listed?.records[0]?.lateDays).toBeGreaterThan(300);
  });
});
