import { Refusal } from '../../contract/route.ts';
import type { Caller } from '../kernel/caller.ts';
import type { Clock } from '../kernel/clock.ts';
import { nobodysHash } from '../kernel/slow-hash.ts';
import type { Door } from './door.ts';
import { hashPassphrase, isPassphrase, isTooWeak } from './passphrase.ts';
import type { Role } from './permissions.ts';
import type { Sessions, StaffMember } from './sessions.ts';
import type { StaffRepository } from './staff.repository.ts';

export { isAllowed, isPublic } from './permissions.ts';
export { Sessions } from './sessions.ts';

interface Parts {
  readonly repository: StaffRepository;
  readonly sessions: Sessions;
  readonly door: Door;
  readonly clock: Clock;
}

export type StaffService = ReturnType<typeof staffService>;

export function staffService({ repository, sessions, door, clock }: Parts) {
  return {
    /** @throws Refusal door.wrong-passphrase, door.wait, door.locked */
    async signIn(connection: string, passphrase: string): Promise<StaffMember> {
      await door.knock();
      const accounts = await repository.active();
      let found: StaffMember | undefined;
      for (const account of accounts.length > 0
        ? accounts
        : [{ id: 0, name: '', role: 'administrator', passphraseHash: nobodysHash } as const]) {
        if (await isPassphrase(passphrase, account.passphraseHash)) {
          found ??= { accountId: account.id, name: account.name, role: account.role };
        }
      }
      if (!found) throw new Refusal('door.wrong-passphrase');
      await door.open();
      sessions.start(connection, found);
      return found;
    },

    signOut: (connection: string): void => sessions.end(connection),

    session(connection: string, touch: boolean): (StaffMember & { idleUntil: number }) | null {
      const staff = sessions.of(connection, touch);
      return staff && { ...staff, idleUntil: clock.now() + sessions.msLeft(connection) };
    },

    /** The role a call is judged by; asking keeps a staff session alive only when the call itself was a person's act. */
    roleOf(caller: Caller, touch: boolean): Role {
      if (caller.origin === 'operator') return 'operator';
      return sessions.of(caller.connection, touch)?.role ?? 'anyone';
    },

    nameOf(caller: Caller): string {
      if (caller.origin === 'operator') return '命令行';
      return sessions.of(caller.connection, false)?.name ?? '';
    },

    /** Slow on purpose; call it before the write. @throws Refusal passphrase.too-weak */
    async hashOfNew(passphrase: string, names: readonly string[]): Promise<string> {
      if (isTooWeak(passphrase, names)) throw new Refusal('passphrase.too-weak');
      return hashPassphrase(passphrase);
    },

    /** Inside a write. */
    createAdministrator: (name: string, passphraseHash: string): Promise<void> =>
      repository.insert({ name, passphraseHash, createdAt: clock.now() }),
  };
}
