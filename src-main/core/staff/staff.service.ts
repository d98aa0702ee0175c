import { Refusal } from '../../contract/route.ts';
import type { AuditActor } from '../../contract/audit.ts';
import type { StaffRole, StaffSession } from '../../contract/staff.ts';
import type { AccountId, MemberId, Post } from '../../contract/values.ts';
import type { Caller } from '../kernel/caller.ts';
import type { Clock } from '../kernel/clock.ts';
import { nobodysHash } from '../kernel/slow-hash.ts';
import type { Door } from './door.ts';
import { hashPassphrase, isPassphrase, isTooWeak } from './passphrase.ts';
import { permissions, type Role } from './permissions.ts';
import type { Sessions, StaffMember } from './sessions.ts';
import type { StaffRepository } from './staff.repository.ts';

export { isAllowed, isPublic, secondConfirmation, type Role } from './permissions.ts';
export type { StaffMember } from './sessions.ts';
export { Sessions } from './sessions.ts';

interface Parts {
  readonly repository: StaffRepository;
  readonly sessions: Sessions;
  readonly door: Door;
  /** Of the current term. */
  readonly postsOf: (memberId: MemberId) => readonly Post[];
  /** Whether somebody is 培养联系人 of anybody now. */
  readonly isMentor: (memberId: MemberId) => Promise<boolean>;
  readonly clock: Clock;
}

export type StaffService = ReturnType<typeof staffService>;

export function staffService({ repository, sessions, door, postsOf, isMentor, clock }: Parts) {
  /** Of this very moment: whose post has ended or whose term is over has none. */
  async function rolesOfStaff(staff: StaffMember): Promise<StaffRole[]> {
    if (staff.kind === 'administrator') return ['administrator'];
    return [...postsOf(staff.memberId), ...((await isMentor(staff.memberId)) ? (['mentor'] as const) : [])];
  }

  return {
    /** @throws Refusal door.wrong-passphrase, door.wait, door.locked */
    async signIn(connection: string, passphrase: string): Promise<void> {
      await door.knock();
      const accounts = await repository.active();
      let found: StaffMember | undefined;
      for (const account of accounts.length > 0
        ? accounts
        : [{ id: 0 as AccountId, name: '', passphraseHash: nobodysHash }]) {
        if (await isPassphrase(passphrase, account.passphraseHash)) {
          found ??= { kind: 'administrator', accountId: account.id, name: account.name };
        }
      }
      if (!found) throw new Refusal('door.wrong-passphrase');
      await door.open();
      sessions.start(connection, found);
    },

    signOut: (connection: string): void => sessions.end(connection),

    async session(connection: string, touch: boolean): Promise<StaffSession | null> {
      const staff = sessions.of(connection, touch);
      if (!staff) return null;
      const roles = await rolesOfStaff(staff);
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
      const staff = sessions.of(caller.connection, touch);
      return new Set(staff ? ['anyone', ...(await rolesOfStaff(staff))] : ['anyone']);
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
    memberOf(caller: Caller): MemberId | null {
      const staff = sessions.of(caller.connection, false);
      return staff?.kind === 'staff' ? staff.memberId : null;
    },

    /** For the audit trail: who it is, by id. */
    actorOf(caller: Caller): AuditActor {
      if (caller.origin === 'operator') return { kind: 'operator' };
      const staff = sessions.of(caller.connection, false);
      if (!staff) return { kind: 'nobody' };
      return staff.kind === 'administrator'
        ? { kind: 'administrator', id: staff.accountId }
        : { kind: 'staff', id: staff.memberId };
    },

    /** Slow on purpose; call it before the write. @throws Refusal passphrase.too-weak */
    async hashOfNew(passphrase: string, names: readonly string[]): Promise<string> {
      if (isTooWeak(passphrase, names)) throw new Refusal('passphrase.too-weak');
      return hashPassphrase(passphrase);
    },

    /** Inside a write. */
    createAdministrator: (name: string, passphraseHash: string): Promise<void> =>
      repository.insert({ name, passphraseHash, createdAt: clock.now() }),

    /** Who has a PIN of the term, and who is locked out. */
    pinsOf: (_termId: number): Promise<{ withPin: ReadonlySet<number>; locked: ReadonlySet<number> }> =>
      Promise.resolve({ withPin: new Set(), locked: new Set() }),

    /** Inside a write: PINs of a term that is over open nothing any more. */
    forgetPins: (_termId: number): Promise<void> => Promise.resolve(),

    nameOfAccount: (_accountId: number): Promise<string> => Promise.resolve(''),
  };
}
