/** Who stands beside a person: mentors, sponsors. */
import type { NamedPerson } from '../../../contract/values.ts';
import type { Finding } from '../../../contract/development-rules.ts';
import type { FindingCode } from '../../../contract/finding-codes.ts';
import { number, type Moment, type Rule } from './rule.ts';

const nothing: readonly Finding[] = [];
interface Full {
  readonly who: NamedPerson;
  readonly isFullMember: boolean;
}
const keyOf = ({ memberId, name }: NamedPerson): string => (memberId === null ? `:${name}` : String(memberId));

function peopleFaults(people: readonly Full[], { fault }: Moment, notFull: FindingCode): Finding[] {
  const twice = people.find(({ who }, at) => people.findIndex((other) => keyOf(other.who) === keyOf(who)) !== at);
  return [
    ...(twice === undefined ? [] : [fault('same-person-twice', { name: twice.who.name })]),
    ...people.filter(({ isFullMember }) => !isFullMember).map(({ who }) => fault(notFull, { name: who.name })),
  ];
}

/** */
export const mentorsOneOrTwo: Rule = {
  id: 'R-06',
  steps: [5],
  judge(moment) {
    const { details, numbers, fault } = moment;
    if (details.step !== 5) return [];
    const count = details.mentors.length;
    const least = number(numbers, 'least');
    const most = number(numbers, 'most');
    return [
      ...(count < least ? [fault('mentors-too-few', { count, least })] : []),
      ...(count > most ? [fault('mentors-too-many', { count, most })] : []),
      ...peopleFaults(details.mentors, moment, 'mentor-not-full'),
    ];
  },
};

/** R-06, later on: mentors leave, or lose full membership. */
export const mentorsStillThere: Rule = {
  id: 'R-06',
  steps: [6],
  notice({ facts, doneOn, today }) {
    if (doneOn[5] === null || doneOn[7] !== null) return nothing;
    const live = facts.mentors.some(
      ({ isFullMember, from, to }) => isFullMember && from <= today && (to === null || to > today),
    );
    return live || facts.mentors.length === 0
      ? nothing
      : [{ rule: 'R-06', force: 'warn', code: 'no-live-mentor', facts: {}, earliestOn: null, dueBy: null }];
  },
};

/** That they are the mentors is the normal case, not a must. */
export const sponsorsTwo: Rule = {
  id: 'R-12',
  steps: [9],
  judge(moment) {
    const { details, numbers, fault } = moment;
    if (details.step !== 9) return [];
    const count = number(numbers, 'count');
    return [
      ...(details.sponsors.length === count
        ? []
        : [fault('sponsors-count', { count: details.sponsors.length, needed: count })]),
      ...peopleFaults(details.sponsors, moment, 'sponsor-not-full'),
    ];
  },
};

/** */
export const sponsorsWithRights: Rule = {
  id: 'R-13',
  steps: [9],
  judge: ({ details, fault }) =>
    details.step === 9
      ? details.sponsors
          .filter(({ isUnderProbationInParty }) => isUnderProbationInParty)
          .map(({ who }) => fault('sponsor-without-rights', { name: who.name }))
      : [],
};
