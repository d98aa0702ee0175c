/** Coming in: administrators by passphrase, staff and mentors by card or number and PIN; and proving it once more. */
import { Refusal } from '../../contract/route.ts';
import type { Database } from '../database/database.ts';
import type { Clock } from '../kernel/clock.ts';
import { nobodysHash } from '../kernel/slow-hash.ts';
import type { MembersService } from '../members/members.service.ts';
import type { Door } from './door.ts';
import { isPassphrase } from './passphrase.ts';
import type { PinCheck } from './pin-check.service.ts';
import type { Sessions, StaffMember } from './sessions.ts';
import type { StaffAccount, StaffRepository } from './staff.repository.ts';
import type { Whos } from './who.ts';

interface Parts {
  readonly repository: StaffRepository;
  readonly sessions: Sessions;
  /** Of passphrases. */
  readonly door: Door;
  readonly pins: PinCheck;
  readonly whos: Whos;
  readonly members: Pick<MembersService, 'known'>;
  readonly database: Database;
  readonly clock: Clock;
}

type Administrator = Extract<StaffMember, { kind: 'administrator' }>;

export type SignInService = ReturnType<typeof signInService>;

export function signInService({ repository, sessions, door, pins, whos, members, database, clock }: Parts) {
  /** As much work where there is none as where there is one. */
  async function accountWith(passphrase: string, accounts: readonly StaffAccount[]): Promise<StaffAccount | undefined> {
    if (accounts.length === 0) await isPassphrase(passphrase, nobodysHash);
    for (const account of accounts) if (await isPassphrase(passphrase, account.passphraseHash)) return account;
    return undefined;
  }

  /** @throws Refusal door.wrong-passphrase, door.wait, door.locked */
  async function provePassphrase(
    passphrase: string,
    candidates: () => Promise<readonly StaffAccount[]>,
    proved: (account: StaffAccount) => void,
  ): Promise<void> {
    await door.knock();
    const account = await accountWith(passphrase, await candidates());
    if (!account) throw new Refusal('door.wrong-passphrase');
    await database.write(async () => {
      // Removed, or given another one, while it was looked at.
      if (!(await repository.isStill(account))) throw new Refusal('door.wrong-passphrase');
      await door.open();
      database.afterCommit(() => proved(account));
    });
  }

  async function confirmAs(connection: string, staff: Administrator, passphrase: string): Promise<number> {
    let forMs = 0;
    const own = async () => (await repository.active()).filter(({ id }) => id === staff.accountId);
    await provePassphrase(passphrase, own, () => {
      forMs = sessions.confirm(connection, staff);
    });
    return forMs;
  }

  return {
    /** @throws Refusal door.wrong-passphrase, door.wait, door.locked */
    signIn: (connection: string, passphrase: string): Promise<void> =>
      provePassphrase(passphrase, repository.active, ({ id: accountId, name }) =>
        sessions.start(connection, { kind: 'administrator', accountId, name }),
      ),

    /** @param text a card as read, or a whole student number. @throws Refusal door.wrong-pin, door.wait, door.locked */
    async signInByPin(connection: string, text: string, pin: string): Promise<void> {
      await pins.prove(await whos.of(text), pin, ({ memberId, termId }) => {
        const name = members.known(memberId)?.name ?? '';
        sessions.start(connection, { kind: 'staff', memberId, name, termId });
      });
    },

    /**
     * The own PIN or passphrase once more. Epoch ms until which that holds at this connection.
     * @throws Refusal door.wrong-pin, door.wrong-passphrase, door.wait, door.locked, caller.forbidden
     */
    async confirm(connection: string, secret: string): Promise<number> {
      const staff = sessions.of(connection, true);
      if (!staff) throw new Refusal('caller.forbidden');
      let forMs = 0;
      if (staff.kind === 'administrator') forMs = await confirmAs(connection, staff, secret);
      else {
        const { memberId } = staff;
        await pins.prove({ memberId, key: whos.keyOf(memberId) }, secret, () => {
          forMs = sessions.confirm(connection, staff);
        });
      }
      // Signed out, or removed, while the secret was looked at.
      if (forMs === 0) throw new Refusal('caller.forbidden');
      return clock.now() + forMs;
    },
  };
}
