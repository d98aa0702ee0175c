/** Accounts of administrators: each with a passphrase of its own; the last one stays. */
import { Refusal } from '../../contract/route.ts';
import type { AccountId } from '../../contract/values.ts';
import type { Database } from '../database/database.ts';
import type { Clock } from '../kernel/clock.ts';
import type { ReceiptsService } from '../receipts/receipts.service.ts';
import { hashPassphrase, isPassphrase, isTooWeak } from './passphrase.ts';
import type { Sessions, StaffMember } from './sessions.ts';
import type { StaffRepository } from './staff.repository.ts';

interface Parts {
  readonly repository: StaffRepository;
  readonly sessions: Sessions;
  /** '' before set-up. */
  readonly stationName: () => string;
  readonly receipts: ReceiptsService;
  readonly database: Database;
  readonly clock: Clock;
}

export interface NewAdministrator {
  readonly requestKey: string;
  readonly name: string;
  readonly passphrase: string;
}

const folded = (name: string): string => name.normalize('NFKC').toLowerCase();
const isOf = (accountId: AccountId) => (staff: StaffMember) =>
  staff.kind === 'administrator' && staff.accountId === accountId;

export type AdministratorsService = ReturnType<typeof administratorsService>;

export function administratorsService({ repository, sessions, stationName, receipts, database, clock }: Parts) {
  /** @throws Refusal passphrase.too-weak */
  function requireStrong(passphrase: string, names: readonly string[]): void {
    if (isTooWeak(passphrase, names)) throw new Refusal('passphrase.too-weak');
  }

  /** Slow on purpose. Two who come in by the same passphrase could not be told apart. @throws Refusal passphrase.taken */
  async function requireOwn(passphrase: string, own?: AccountId): Promise<void> {
    for (const { id, passphraseHash } of await repository.active()) {
      if (id !== own && (await isPassphrase(passphrase, passphraseHash))) throw new Refusal('passphrase.taken');
    }
  }

  /** Inside a write. */
  const create = (name: string, passphraseHash: string): Promise<void> =>
    repository.insert({ name, passphraseHash, createdAt: clock.now() });

  return {
    /** Slow on purpose; call it before the write. @throws Refusal passphrase.too-weak */
    async hashOfNew(passphrase: string, names: readonly string[]): Promise<string> {
      requireStrong(passphrase, names);
      return hashPassphrase(passphrase);
    },
    create,
    requireStrong: (passphrase: string, name: string) => requireStrong(passphrase, [name, stationName()]),

    /**
     * Outside any write. `mayAdd` is asked inside of it, before anything else.
     * @throws Refusal passphrase.too-weak, passphrase.taken, staff.name-taken, and what `mayAdd` throws
     */
    async add(
      route: 'staff.addAdministrator' | 'staff.recover',
      { requestKey, name, passphrase }: NewAdministrator,
      mayAdd: () => Promise<void> = () => Promise.resolve(),
    ): Promise<void> {
      requireStrong(passphrase, [name, stationName()]);
      const hash = await hashPassphrase(passphrase);
      const taken = await refusalOf(() => requireOwn(passphrase));
      await receipts.once(route, requestKey, async () => {
        await mayAdd();
        if ((await repository.active()).some((other) => folded(other.name) === folded(name))) {
          throw new Refusal('staff.name-taken');
        }
        if (taken) throw taken;
        await create(name, hash);
        return {};
      });
    },

    /** Inside a write; whoever it is, is out at once. @throws Refusal staff.unknown, staff.last-administrator */
    async remove(accountId: AccountId): Promise<void> {
      const accounts = await repository.active();
      if (!accounts.some(({ id }) => id === accountId)) throw new Refusal('staff.unknown');
      if (accounts.length === 1) throw new Refusal('staff.last-administrator');
      await repository.revoke(accountId, clock.now());
      database.afterCommit(() => sessions.endOf(isOf(accountId)));
    },

    /**
     * The own one, at `connection`; wherever else the account is signed in, it is out.
     * @throws Refusal passphrase.too-weak, passphrase.taken, staff.not-administrator
     */
    async changePassphrase(connection: string, requestKey: string, passphrase: string): Promise<void> {
      const staff = sessions.of(connection, true);
      if (staff?.kind !== 'administrator') throw new Refusal('staff.not-administrator');
      const { accountId, name } = staff;
      requireStrong(passphrase, [name, stationName()]);
      await requireOwn(passphrase, accountId);
      const hash = await hashPassphrase(passphrase);
      await receipts.once('staff.changePassphrase', requestKey, async () => {
        // Removed while it was hashed.
        if ((await repository.account(accountId))?.revokedAt !== null) throw new Refusal('staff.not-administrator');
        await repository.setPassphrase(accountId, hash);
        database.afterCommit(() => sessions.endOf(isOf(accountId), connection));
        return {};
      });
    },

    all: repository.active,
    /** When it was made; NULL: there is none. */
    since: async (accountId: AccountId): Promise<number | null> =>
      (await repository.account(accountId))?.createdAt ?? null,
    /** Also of one who was removed. */
    nameOf: async (accountId: AccountId): Promise<string> => (await repository.account(accountId))?.name ?? '',
  };
}

/** Kept until it may be said. */
async function refusalOf(work: () => Promise<void>): Promise<Refusal | undefined> {
  try {
    await work();
    return undefined;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}
