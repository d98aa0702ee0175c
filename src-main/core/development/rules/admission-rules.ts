/** From candidate to the approval of the admission. */
import { monthsLater } from '../../kernel/quick-days.ts';
import { number, type Rule } from './rule.ts';
import { afterStep } from './standing.ts';

/** A review that failed may be recorded; nothing goes on from it. */
export const reviewPassed: Rule = {
  id: 'R-14',
  steps: [10, 12],
  judge({ details, standing: { records }, fault, note }) {
    if (details.step === 10) return details.result === 'failed' ? [note('review-failed')] : [];
    const last = records[10]?.at(-1)?.details;
    return last?.step === 10 && last.result === 'failed' ? [fault('review-failed')] : [];
  },
};

/** Days or hours; the exception of the text stands with its reason. */
export const trainingLongEnough: Rule = {
  id: 'R-15',
  steps: [11],
  judge({ details, numbers, fault, note }) {
    if (details.step !== 11) return [];
    const days = number(numbers, 'days');
    const hours = number(numbers, 'hours');
    if (details.days >= days || details.hours >= hours) return [];
    const facts = { days: details.days, hours: details.hours, neededDays: days, neededHours: hours };
    return details.waiver === '' ? [fault('training-too-short', facts)] : [note('training-waived', facts)];
  },
};

/** The order itself stands in the steps; here: the pre-review was passed. */
export const preReviewPassed: Rule = {
  id: 'R-16',
  steps: [13, 14],
  judge({ details, standing: { records }, fault, note }) {
    if (details.step === 13) return details.result === 'failed' ? [note('pre-review-failed')] : [];
    const last = records[13]?.at(-1)?.details;
    return last?.step === 13 && last.result === 'failed' ? [fault('pre-review-failed')] : [];
  },
};

/** */
export const meetingWithinAMonth: Rule = {
  id: 'R-17',
  steps: [15],
  dueBy: (standing, numbers) => afterStep(standing, 13, number(numbers, 'months')),
};

/** Exactly three months ahead is no longer within them. */
export const leavingSoon: Rule = {
  id: 'R-18',
  steps: [15],
  judge({ details, on, numbers, fault }) {
    if (details.step !== 15 || details.leavesSchoolOn === null) return [];
    const months = number(numbers, 'months');
    return details.leavesSchoolOn < monthsLater(on, months)
      ? [fault('leaving-soon', { leavesOn: details.leavesSchoolOn, months })]
      : [];
  },
};

/** Longer in a special case, where whoever records it says so. */
export const admissionApprovedInTime: Rule = {
  id: 'R-26',
  steps: [17],
  dueBy: (standing, numbers, details) =>
    afterStep(
      standing,
      15,
      number(numbers, details?.step === 17 && details.isSpecialCase ? 'specialMonths' : 'months'),
    ),
  judge: ({ details, note }) => (details.step === 17 && details.result === 'failed' ? [note('approval-refused')] : []),
};
