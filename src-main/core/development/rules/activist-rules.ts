/** From application to candidate. */
import { monthsLater } from '../../kernel/quick-days.ts';
import { opinionSources } from '../../../contract/development-steps.ts';
import { number, type Rule } from './rule.ts';

/** */
export const recommendedFirst: Rule = {
  id: 'R-05',
  steps: [3],
  judge({ details, on, fault }) {
    if (details.step !== 3) return [];
    if (details.recommendedBy.length === 0 || details.recommendedOn === null) return [fault('recommendation-missing')];
    return details.recommendedOn > on
      ? [fault('recommendation-later', { on: details.recommendedOn }, details.recommendedOn)]
      : [];
  },
};

/** Courses are registered here (H11); the other ways of training are for a person to look at. */
export const trainedInTheMeantime: Rule = {
  id: 'R-07',
  steps: [7],
  judge: ({ standing: { facts }, on, fault }) =>
    facts.trainings.some((day) => day <= on) ? [] : [fault('training-not-registered')],
};

/** How many periods of so many months are over on that day. */
export function periodsOver(since: string, months: number, on: string): number {
  let over = 0;
  while (over < 200 && monthsLater(since, months * (over + 1)) <= on) over += 1;
  return over;
}

/** */
export const assessedEveryHalfYear: Rule = {
  id: 'R-08',
  steps: [7],
  judge({ standing: { doneOn, assessmentsMade }, on, numbers, fault }) {
    const activistOn = doneOn[3] ?? null;
    if (activistOn === null || assessmentsMade === 0) return [];
    const due = periodsOver(activistOn, number(numbers, 'months'), on);
    return assessmentsMade < due ? [fault('assessments-missing', { made: assessmentsMade, due })] : [];
  },
};

/** The superior may agree before the listing, but on nobody before the year is over. */
export const yearAsActivist: Rule = {
  id: 'R-09',
  steps: [7, 8],
  earliest: ({ activistSince }, numbers) =>
    activistSince === null ? null : monthsLater(activistSince, number(numbers, 'months')),
};

/** */
export const fourOpinions: Rule = {
  id: 'R-10',
  steps: [7],
  judge({ details, on, standing: { doneOn }, fault }) {
    if (details.step !== 7) return [];
    const since = doneOn[3] ?? '';
    const heard = details.opinions.filter((opinion) => opinion.on <= on && opinion.on >= since);
    const missing = opinionSources.filter((source) => !heard.some((opinion) => opinion.source === source));
    return missing.length === 0 ? [] : [fault('opinions-missing', { sources: missing.join(',') })];
  },
};
