/** Who may apply, where, and the first talk. */
import { monthsLater } from '../../kernel/quick-days.ts';
import { talkTopics } from '../../../contract/development-steps.ts';
import { number, type Rule } from './rule.ts';
import { afterStep, isAwayOn } from './standing.ts';

/** The day of birth is not known, the month is: only what is certain is refused. */
export const ageOnApplication: Rule = {
  id: 'R-01',
  steps: [1],
  judge({ standing: { facts }, on, numbers, fault, note }) {
    if (facts.birthMonth === '') return [note('birth-unknown')];
    const years = number(numbers, 'years');
    const firstDay = monthsLater(`${facts.birthMonth}-01`, years * 12);
    if (on < firstDay) return [fault('under-age', { years, birthMonth: facts.birthMonth }, firstDay)];
    return on.startsWith(firstDay.slice(0, 7)) ? [note('age-in-month', { years, birthMonth: facts.birthMonth })] : [];
  },
};

/** The unit where one studies: not one the person has left. */
export const ownUnit: Rule = {
  id: 'R-02',
  steps: [1],
  judge: ({ standing: { facts }, on, fault }) =>
    isAwayOn(facts.transfers, on) ? [fault('transferred-out', { on })] : [],
};

/** */
export const firstTalkInTime: Rule = {
  id: 'R-03',
  steps: [2],
  dueBy: (standing, numbers) => afterStep(standing, 1, number(numbers, 'months')),
};

/** */
export const firstTalkTopics: Rule = {
  id: 'R-04',
  steps: [2],
  judge({ details, fault }) {
    if (details.step !== 2) return [];
    const missing = talkTopics.filter((topic) => !details.topics.includes(topic));
    return missing.length === 0 ? [] : [fault('topics-missing', { topics: missing.join(',') })];
  },
};
