/** How a probationer becomes a full member. */
import { monthsLater } from '../../kernel/quick-days.ts';
import { number, type Rule } from './rule.ts';
import { afterStep, cameAsProbationer } from './standing.ts';

const conversionSources = ['group', 'members', 'masses'] as const;

/** The written request at expiry, then opinions, committee, meeting: each no earlier than the one before. */
export const conversionChain: Rule = {
  id: 'R-30',
  steps: [22, 23],
  dueBy: (standing, _numbers, details) => (details?.step === 23 ? null : (standing.round?.to ?? null)),
  judge({ details, on, standing: { round }, fault }) {
    if (details.step !== 23) return [];
    const heard = details.opinions.filter((opinion) => opinion.on <= on);
    const missing = conversionSources.filter((source) => !heard.some((opinion) => opinion.source === source));
    const reviewedOn = details.committeeReviewedOn;
    const asked = heard.filter(({ source }) => source !== 'mentors').map((opinion) => opinion.on);
    const applied = round?.appliedOn ?? null;
    const last = asked.reduce((latest, day) => (day > latest ? day : latest), applied ?? '');
    return [
      ...(missing.length === 0 ? [] : [fault('opinions-missing', { sources: missing.join(',') })]),
      ...(applied !== null && asked.some((day) => day < applied)
        ? [fault('opinion-before-request', { appliedOn: applied })]
        : []),
      ...(reviewedOn === null ? [fault('committee-review-missing')] : []),
      ...(reviewedOn !== null && (reviewedOn < last || reviewedOn > on)
        ? [fault('committee-review-out-of-order', { reviewedOn, from: last, to: on })]
        : []),
    ];
  },
};

/** */
export const conversionApprovedInTime: Rule = {
  id: 'R-31',
  steps: [24],
  dueBy: (standing, numbers) => afterStep(standing, 23, number(numbers, 'months')),
};

/** */
export const filedAway: Rule = {
  id: 'R-33',
  steps: [25],
  judge: ({ details, fault }) => (details.step === 25 && details.keptAt === '' ? [fault('place-missing')] : []),
};

/** The discussion may wait; the day of conversion still counts from the expiry. */
export const deferredDiscussion: Rule = {
  id: 'R-35',
  steps: [23],
  dueBy: (standing, numbers) =>
    standing.round !== null && cameAsProbationer(standing)
      ? monthsLater(standing.round.to, number(numbers, 'months'))
      : null,
};
