/** Who asked for what, about whom: what one entry says, without a name, a number or a word anybody typed. */
import type { AuditAct, AuditActor } from '../../contract/audit.ts';
import { routes, type RouteName } from '../../contract/registry.ts';
import type { StaffRole } from '../../contract/staff.ts';
import { type Happening, withHappening } from './happening.ts';
import { peopleIn } from './people-in.ts';

/** Who asked, found out by those who know the sessions. */
export interface AuditedBy {
  readonly actor: AuditActor;
  readonly roles: readonly StaffRole[];
  readonly connection: string;
}

export interface AuditedCall {
  readonly route: RouteName;
  readonly input: unknown;
  /** Who it is now; `answer` where there is one, for those who just came in. */
  readonly by: (answer?: unknown) => AuditedBy;
}

export interface Deed {
  readonly route: RouteName;
  readonly act: AuditAct;
  readonly by: AuditedBy;
  /** Ids of members, ascending. */
  readonly people: readonly number[];
  /** Where it is entered later than it was done. */
  readonly happening?: Happening;
}

/** Of many only the first are written down; how many there were always is. */
const mostWritten = 20;

export function peopleOf(route: RouteName, input: unknown, answer: unknown, { actor }: AuditedBy): number[] {
  const own = actor.kind === 'owner' ? [actor.id] : [];
  const named = [...own, ...peopleIn(routes[route].input, input), ...peopleIn(routes[route].output, answer)];
  return [...new Set(named)].toSorted((one, other) => one - other);
}

export const writtenOf = ({ route, act, by, people, happening }: Deed) => ({
  actor: JSON.stringify(by.actor),
  roles: JSON.stringify(by.roles),
  act,
  route: withHappening(route, happening),
  about: JSON.stringify(people.slice(0, mostWritten)),
  people: people.length,
});

/** The same look by the same person at the same screen. */
export const lookOf = ({ route, act, by, people }: Deed): string =>
  [by.connection, JSON.stringify(by.actor), act, route, people.join(',')].join('|');
