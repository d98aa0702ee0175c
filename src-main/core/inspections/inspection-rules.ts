/** What an inspection must be like before it is kept, and what follows from its findings. */
import { checkPoints, type CheckPoint, type Finding } from '../../contract/inspections.ts';
import { Refusal } from '../../contract/route.ts';
import type { NamedPerson } from '../../contract/values.ts';
import type { MembersService } from '../members/members.service.ts';

/** Clocks of two machines differ a little. */
const graceMs = 5 * 60_000;
const fullScore = 100;

/** 100 less what was deducted, never below 0. */
export const scoreOf = (findings: readonly Finding[]): number =>
  Math.max(0, fullScore - findings.reduce((sum, { deducted }) => sum + deducted, 0));

export const problemsOf = (findings: readonly Finding[]): CheckPoint[] =>
  findings.filter(({ verdict }) => verdict === 'problem').map(({ point }) => point);

/** Each point once, in order; marks go off for problems alone. @throws Refusal inspection.findings-faulty */
export function requireFindings(findings: readonly Finding[]): void {
  const isInOrder =
    findings.length === checkPoints.length && findings.every(({ point }, place) => point === checkPoints[place]);
  const isFair = findings.every(({ verdict, deducted }) => verdict === 'problem' || deducted === 0);
  if (!isInOrder || !isFair) throw new Refusal('inspection.findings-faulty');
}

/** @throws Refusal with `code` */
export function requirePast(instant: number, now: number, code: 'inspection.in-future' | 'drill.in-future'): void {
  if (instant > now + graceMs) throw new Refusal(code);
}

/** The local day of a recheck comes after that of the look before. @throws Refusal inspection.recheck-too-early */
export function requireLater(recheckOn: string | null, day: string): void {
  if (recheckOn !== null && recheckOn <= day) throw new Refusal('inspection.recheck-too-early');
}

/**
 * Inspectors of the roster go by the roster's name; whoever stood there before and has left it since keeps the name
 * that was written down. @throws Refusal member.unknown
 */
export function inspectorsAsKnown(
  members: Pick<MembersService, 'known'>,
  given: readonly NamedPerson[],
  before: readonly NamedPerson[],
): NamedPerson[] {
  return given.map((person) => {
    if (person.memberId === null) return person;
    const known = members.known(person.memberId) ?? before.find((one) => one.memberId === person.memberId);
    if (!known) throw new Refusal('member.unknown');
    return { memberId: person.memberId, name: known.name };
  });
}

export interface Standing {
  readonly recheckOn: string | null;
  readonly isCured: boolean | null;
  readonly voidedAt: number | null;
}

/** Still to be looked at again. */
export const isWaiting = ({ recheckOn, isCured, voidedAt }: Standing): boolean =>
  recheckOn !== null && isCured !== true && voidedAt === null;

/** `today` is a local day. */
export const isOverdue = (standing: Standing, today: string): boolean =>
  isWaiting(standing) && (standing.recheckOn ?? today) < today;
