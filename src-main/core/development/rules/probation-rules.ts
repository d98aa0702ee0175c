/** Oath and probation. */
import { number, type Rule } from './rule.ts';
import { afterStep, cameAsProbationer } from './standing.ts';

/** */
export const oathInTime: Rule = {
  id: 'R-27',
  steps: [20],
  dueBy: (standing, numbers) => afterStep(standing, 17, number(numbers, 'months')),
};

/** The numbers went into the round: it runs from the branch meeting. */
export const probationServed: Rule = {
  id: 'R-28',
  steps: [22, 23],
  earliest: ({ round }) => round?.to ?? null,
};

/** No number stands in the text for 及时: a reminder, not a reproach. */
export const conversionDiscussed: Rule = {
  id: 'R-29',
  steps: [23],
  lateForce: 'note',
  // Of somebody who came during the probation R-35 speaks.
  dueBy: (standing) => (cameAsProbationer(standing) ? null : (standing.round?.to ?? null)),
  judge({ details, standing: { round }, numbers, fault }) {
    if (details.step !== 23 || details.outcome !== 'extend') return [];
    const least = number(numbers, 'least');
    const most = number(numbers, 'most');
    const months = details.extendMonths ?? 0;
    return [
      ...((round?.extensions ?? 0) >= number(numbers, 'times') ? [fault('extended-before')] : []),
      ...(months < least || months > most ? [fault('extension-length', { months, least, most })] : []),
    ];
  },
};

/** Seniority begins the day the probation ended, whenever it was discussed and approved. */
export const seniority: Rule = {
  id: 'R-32',
  steps: [24],
  judge({ details, standing: { records, round }, note }) {
    const decision = records[23]?.at(-1)?.details;
    return details.step === 24 &&
      details.result === 'passed' &&
      decision?.step === 23 &&
      decision.outcome === 'convert' &&
      round?.phase === 'approve'
      ? [note('seniority-from', { from: round.to })]
      : [];
  },
};
