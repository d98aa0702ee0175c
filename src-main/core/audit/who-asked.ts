/** Who makes a call: by the session at the screen, or by the ticket somebody got for their personal code. */
import type { AuditActor } from '../../contract/audit.ts';
import type { RouteName } from '../../contract/registry.ts';
import { staffRoles } from '../../contract/staff.ts';
import type { MemberId } from '../../contract/values.ts';
import type { Caller } from '../kernel/caller.ts';
import type { AuditedBy } from './audited-call.ts';

export interface Acquaintances {
  readonly actorOf: (caller: Caller) => AuditActor;
  /** @throws Refusal own.ticket-over */
  readonly holder: (connection: string, ticket: string) => MemberId;
}

const ticketIn = (value: unknown): string | null =>
  typeof value === 'object' && value !== null && 'ticket' in value && typeof value.ticket === 'string'
    ? value.ticket
    : null;

/** Of somebody who just came in: known from the answer alone. */
const rolesIn = (answer: unknown): ReadonlySet<unknown> | null =>
  typeof answer === 'object' && answer !== null && 'roles' in answer && Array.isArray(answer.roles)
    ? new Set(answer.roles)
    : null;

function owner(connection: string, ticket: string, holder: Acquaintances['holder']): AuditActor {
  try {
    return { kind: 'owner', id: holder(connection, ticket) };
  } catch {
    return { kind: 'nobody' };
  }
}

interface Asked {
  readonly route: RouteName;
  readonly input: unknown;
  readonly caller: Caller;
  readonly roles: ReadonlySet<string>;
}

/** `answer`: of somebody who came in by it. */
export function whoAsked(
  { route, input, caller, roles }: Asked,
  { actorOf, holder }: Acquaintances,
  answer?: unknown,
): AuditedBy {
  const { connection } = caller;
  const ticket = route.startsWith('own.') ? (ticketIn(input) ?? ticketIn(answer)) : null;
  if (ticket !== null) return { actor: owner(connection, ticket, holder), roles: [], connection };
  const held = route.startsWith('staff.signIn') ? (rolesIn(answer) ?? roles) : roles;
  return { actor: actorOf(caller), roles: staffRoles.filter((role) => held.has(role)), connection };
}
