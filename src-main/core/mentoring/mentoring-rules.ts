/** What a line about a person must be like before it is kept, and what its days tell. Days are local. */
import { Refusal } from '../../contract/route.ts';
import type { NamedPerson } from '../../contract/values.ts';
import { quarterOf } from '../kernel/quick-days.ts';
import type { MembersService } from '../members/members.service.ts';

export interface Lifetime {
  readonly today: string;
  /** `YYYY-MM`, '' where it is not known. */
  readonly birthMonth: string;
}

/** @throws Refusal mentoring.in-future, mentoring.before-birth */
export function requireDay(day: string, { today, birthMonth }: Lifetime): void {
  if (day > today) throw new Refusal('mentoring.in-future');
  if (birthMonth !== '' && day.slice(0, 7) < birthMonth) throw new Refusal('mentoring.before-birth');
}

/**
 * Whatever is said to have happened after it was first written down is something else: as an edit it would look
 * written in time. @throws Refusal mentoring.after-writing
 */
export function requireWrittenAfter(happenedOn: string, writtenOn: string): void {
  if (happenedOn > writtenOn) throw new Refusal('mentoring.after-writing');
}

/** @throws Refusal mentoring.in-future */
export function requireBegun(quarter: string, today: string): void {
  if (quarter > quarterOf(today)) throw new Refusal('mentoring.in-future');
}

export interface Period {
  readonly from: string;
  readonly to: string;
}

/** @throws Refusal mentoring.dates-inverted */
export function requireInOrder({ from, to }: Period): void {
  if (to < from) throw new Refusal('mentoring.dates-inverted');
}

/** Both ends belong to a period: one may begin the day after another ends. @throws Refusal mentoring.periods-overlap */
export function requireApart(period: Period, others: readonly Period[]): void {
  const met = others.find(({ from, to }) => period.from <= to && from <= period.to);
  if (met) throw new Refusal('mentoring.periods-overlap', { from: met.from, to: met.to });
}

interface Decision {
  readonly from: string;
  readonly conclusion: string | null;
  readonly decidedOn: string | null;
}

/** @throws Refusal mentoring.undecided, mentoring.dates-inverted */
export function requireDecision({ from, conclusion, decidedOn }: Decision): void {
  if ((conclusion === null) !== (decidedOn === null)) throw new Refusal('mentoring.undecided');
  if (decidedOn !== null && decidedOn < from) throw new Refusal('mentoring.dates-inverted');
}

/**
 * Somebody of the roster goes by the roster's name; who stood there before and has left it keeps the name that was
 * written down. @throws Refusal member.unknown
 */
export function talkerAsKnown(
  members: Pick<MembersService, 'known'>,
  given: NamedPerson,
  before: NamedPerson | null,
): NamedPerson {
  if (given.memberId === null) return given;
  const known = members.known(given.memberId) ?? (before?.memberId === given.memberId ? before : undefined);
  if (!known) throw new Refusal('member.unknown');
  return { memberId: given.memberId, name: known.name };
}
