/** Who is signed in where, and what they may ask: looked at anew at each call. */
import type { AuditActor } from '../../contract/audit.ts';
import type { StaffRole, StaffSession } from '../../contract/staff.ts';
import type { AccountId, MemberId } from '../../contract/values.ts';
import type { Caller } from '../kernel/caller.ts';
import type { Clock } from '../kernel/clock.ts';
import type { TermsService } from '../terms/terms.service.ts';
import type { AdministratorsService } from './administrators.service.ts';
import { permissions, type Role } from './permissions.ts';
import type { PinsService } from './pins.service.ts';
import type { Sessions, StaffMember } from './sessions.ts';
import type { StaffListService } from './staff-list.service.ts';

export { isAllowed, isPublic, secondConfirmation, type Role } from './permissions.ts';
export type { StaffMember } from './sessions.ts';

interface Parts {
  readonly sessions: Sessions;
  readonly terms: Pick<TermsService, 'current' | 'postsOf'>;
  /** Whether somebody is 培养联系人 of anybody now. */
  readonly isMentor: (memberId: MemberId) => Promise<boolean>;
  readonly administrators: AdministratorsService;
  readonly pins: PinsService;
  readonly list: StaffListService;
  readonly clock: Clock;
}

export type StaffService = ReturnType<typeof staffService>;

export function staffService({ sessions, terms, isMentor, administrators, pins, list, clock }: Parts) {
  /** Of this very moment: none of whose post has ended, or whose term is over with its PINs. */
  async function rolesOfStaff(staff: StaffMember): Promise<StaffRole[]> {
    if (staff.kind === 'administrator') return ['administrator'];
    if (terms.current()?.termId !== staff.termId) return [];
    return [...terms.postsOf(staff.memberId), ...((await isMentor(staff.memberId)) ? (['mentor'] as const) : [])];
  }

  /** Whoever has no role left is out. */
  async function signedIn(connection: string, touch: boolean) {
    const staff = sessions.of(connection, touch);
    const roles = staff ? await rolesOfStaff(staff) : [];
    // Somebody else may have come in here meanwhile.
    if (staff && roles.length === 0 && sessions.of(connection, false) === staff) sessions.end(connection);
    return staff && roles.length > 0 ? { staff, roles } : null;
  }

  const memberOf = (caller: Caller): MemberId | null => {
    const staff = sessions.of(caller.connection, false);
    return staff?.kind === 'staff' ? staff.memberId : null;
  };

  /** For the audit trail: who it is, by id. */
  function actorOf(caller: Caller): AuditActor {
    if (caller.origin === 'operator') return { kind: 'operator' };
    const staff = sessions.of(caller.connection, false);
    if (!staff) return { kind: 'nobody' };
    return staff.kind === 'administrator'
      ? { kind: 'administrator', id: staff.accountId }
      : { kind: 'staff', id: staff.memberId };
  }

  /** When that account was made; NULL: it is none, or none that is here. */
  const sinceOf = async (actor: AuditActor): Promise<number | null> =>
    actor.kind === 'administrator' ? administrators.since(actor.id as AccountId) : null;

  return {
    signOut: (connection: string): void => sessions.end(connection),
    administratorsLeft: (): number => sessions.administratorsLeft(),

    async session(connection: string, touch: boolean): Promise<StaffSession | null> {
      const here = await signedIn(connection, touch);
      if (!here) return null;
      const { staff, roles } = here;
      const asked = new Set<Role>(roles);
      return {
        name: staff.name,
        memberId: staff.kind === 'staff' ? staff.memberId : null,
        roles,
        may: Object.entries(permissions).flatMap(([route, allowed]) =>
          allowed.some((role) => asked.has(role)) ? [route] : [],
        ),
        idleUntil: clock.now() + sessions.msLeft(connection),
      };
    },

    /** What a call is judged by; asking keeps a staff session alive only when the call itself was a person's act. */
    async rolesOf(caller: Caller, touch: boolean): Promise<ReadonlySet<Role>> {
      if (caller.origin === 'operator') return new Set(['operator']);
      return new Set(['anyone', ...((await signedIn(caller.connection, touch))?.roles ?? [])]);
    },

    /** Whether somebody is signed in here at all. */
    isStaff: (caller: Caller): boolean =>
      caller.origin === 'operator' || sessions.of(caller.connection, false) !== null,

    /** Whether PIN or passphrase was given once more just now. */
    isConfirmed: (caller: Caller): boolean => caller.origin === 'operator' || sessions.isConfirmed(caller.connection),

    /** For papers and lists: who did it, by name. */
    nameOf(caller: Caller): string {
      if (caller.origin === 'operator') return '命令行';
      return sessions.of(caller.connection, false)?.name ?? '';
    },

    /** Who is signed in here, if it is somebody of the roster. */
    memberOf,

    actorOf,

    /** As actorOf, with when the account was made. */
    async beginnerOf(caller: Caller): Promise<{ actor: AuditActor; since: number | null }> {
      const actor = actorOf(caller);
      return { actor, since: await sinceOf(actor) };
    },

    /** Numbers of accounts are given anew after a restore: it is the same only where it was made at that moment. */
    isStillBeginner: async ({ actor, since }: { actor: AuditActor; since: number | null }): Promise<boolean> =>
      actor.kind === 'operator' || (since !== null && (await sinceOf(actor)) === since),

    hashOfNew: administrators.hashOfNew,
    /** Inside a write. */
    createAdministrator: administrators.create,
    /** Of an account, in use or not. */
    nameOfAccount: administrators.nameOf,

    pinsOf: list.pinsOf,
    /** Inside a write: a term is over, and its PINs open nothing any more. */
    forgetPins: pins.endTerm,
    /** Inside a write: what was tried at the door before then. Returns how many rows went. */
    forgetDoors: pins.forgetDoors,
    membersWithRecords: pins.membersWithRecords,
    membersRemembered: pins.membersRemembered,
    forgetMembers: pins.forgetMembers,
  };
}
