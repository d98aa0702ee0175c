/** What must be so before a line goes into a ledger, beside what the rules of developing members say. */
import type { StepDetails } from '../../../contract/development-steps.ts';
import { Refusal } from '../../../contract/route.ts';
import type { MemberId, NamedPerson } from '../../../contract/values.ts';
import type { MembersService } from '../../members/members.service.ts';

/** of the school's overlays and of the national rules alike. */
const mostMentors = 2;

/** @throws Refusal development.in-future */
export function requireNotLater(day: string, today: string): void {
  if (day > today) throw new Refusal('development.in-future', { day });
}

/** People of the roster go by the roster's name. @throws Refusal member.unknown */
export function asKnown(members: Pick<MembersService, 'known'>, person: NamedPerson): NamedPerson {
  if (person.memberId === null) return person;
  const known = members.known(person.memberId);
  if (!known) throw new Refusal('member.unknown');
  return { memberId: person.memberId, name: known.name };
}

const isSame = (one: NamedPerson, other: NamedPerson): boolean =>
  one.memberId === null || other.memberId === null
    ? one.memberId === other.memberId && one.name === other.name
    : one.memberId === other.memberId;

/** Nobody stands by themselves, nor twice. @throws Refusal development.same-person */
export function requireOthers(memberId: MemberId, people: readonly NamedPerson[]): void {
  const isTwice = people.some((one, place) => people.slice(0, place).some((other) => isSame(one, other)));
  if (isTwice || people.some((one) => one.memberId === memberId)) throw new Refusal('development.same-person');
}

/** The people a step names, as the roster knows them. @throws Refusal member.unknown, development.same-person */
export function detailsAsKnown(
  members: Pick<MembersService, 'known'>,
  memberId: MemberId,
  details: StepDetails,
): StepDetails {
  const known = (person: NamedPerson) => asKnown(members, person);
  const each = <One extends { who: NamedPerson }>(all: readonly One[]): One[] => {
    const named = all.map((one) => ({ ...one, who: known(one.who) }));
    requireOthers(
      memberId,
      named.map(({ who }) => who),
    );
    return named;
  };
  if (details.step === 2 || details.step === 16) {
    const talker = known(details.talker);
    requireOthers(memberId, [talker]);
    return { ...details, talker };
  }
  if (details.step === 5) return { ...details, mentors: each(details.mentors) };
  if (details.step === 9) return { ...details, sponsors: each(details.sponsors) };
  return details;
}

interface Term {
  readonly who: NamedPerson;
  readonly from: string;
  /** NULL of a live one; on that day another may take over. */
  readonly to: string | null;
}

/**
 * One more, live from a day on, beside those there were.
 * @throws Refusal development.same-person, development.too-many-mentors
 */
export function requireRoom(terms: readonly Term[], more: readonly Omit<Term, 'to'>[]): void {
  const all: Term[] = [...terms, ...more.map((one) => ({ ...one, to: null }))];
  const onDuty = (day: string) => all.filter(({ from, to }) => from <= day && (to === null || to > day));
  for (const { who, from } of more) {
    if (terms.some((one) => isSame(one.who, who) && (one.to === null || one.to > from)))
      throw new Refusal('development.same-person');
  }
  const first = more.reduce((day, { from }) => (from < day ? from : day), '9999-12-31');
  if (all.some(({ from }) => from >= first && onDuty(from).length > mostMentors))
    throw new Refusal('development.too-many-mentors');
}

export interface OrderedStep {
  readonly id: number;
  readonly step: number;
  readonly happenedOn: string;
}

/** The one that is taken back first; undefined of none. */
export const latestOf = <Step extends OrderedStep>(steps: readonly Step[]): Step | undefined =>
  steps
    .toSorted(
      (one, other) => one.happenedOn.localeCompare(other.happenedOn) || one.step - other.step || one.id - other.id,
    )
    .at(-1);
