/** When no administrator can come in: a code on paper, good for once, makes a new one. */
import { Refusal } from '../../contract/route.ts';
import type { Database } from '../database/database.ts';
import type { Clock } from '../kernel/clock.ts';
import { hashSecret, isSecret, nobodysHash } from '../kernel/slow-hash.ts';
import type { AdministratorsService, NewAdministrator } from './administrators.service.ts';
import type { Door } from './door.ts';
import { newRecoveryCode, readRecoveryCode } from './recovery-code.ts';
import type { RecoveryCode, StaffRepository } from './staff.repository.ts';

export { readRecoveryCode } from './recovery-code.ts';

interface Parts {
  readonly repository: StaffRepository;
  readonly administrators: AdministratorsService;
  /** Of the recovery code. */
  readonly door: Door;
  /** Of passphrases: whoever recovers must be able to come in afterwards. */
  readonly passphraseDoor: Door;
  /** Puts the station's key under the code, in place of the one before; resolves to what brings that one back. */
  readonly wrapKey: (code: string) => Promise<() => Promise<void>>;
  readonly database: Database;
  readonly clock: Clock;
}

export type RecoveryService = ReturnType<typeof recoveryService>;

export function recoveryService(parts: Parts) {
  const { repository, administrators, door, passphraseDoor, database, clock } = parts;

  /** A slip is none, and needs no count. As slow where there is no code. @throws Refusal door.wrong-code */
  async function prove(typed: string, tried: () => Promise<void>): Promise<RecoveryCode> {
    const code = readRecoveryCode(typed);
    if (code === undefined) throw new Refusal('door.wrong-code');
    await tried();
    const stored = await repository.recoveryCode();
    const isRight = await isSecret(code, stored?.hash ?? nobodysHash);
    if (!stored || !isRight) throw new Refusal('door.wrong-code');
    return stored;
  }

  return {
    /**
     * Outside any write. The only time it is told; an older one is worth nothing any more.
     * @param code of a demo station, where nothing is secret
     */
    async renew(code = newRecoveryCode()): Promise<string> {
      const hash = await hashSecret(code);
      const putBack = await parts.wrapKey(code);
      try {
        await database.write(() => repository.putRecoveryCode({ hash, madeAt: clock.now() }));
      } catch (error) {
        await putBack();
        throw error;
      }
      return code;
    },

    /** Of a code that is still good, as it was made. @throws Refusal door.wrong-code */
    async read(typed: string): Promise<string> {
      const { usedAt } = await prove(typed, () => Promise.resolve());
      const code = readRecoveryCode(typed);
      if (usedAt !== null || code === undefined) throw new Refusal('door.wrong-code');
      return code;
    },

    /**
     * Outside any write. Uses up the code; the other administrators stay.
     * @throws Refusal door.wrong-code, door.wait, door.locked, passphrase.too-weak, passphrase.taken, staff.name-taken
     */
    async recover(typed: string, wish: NewAdministrator): Promise<void> {
      administrators.requireStrong(wish.passphrase, wish.name);
      const { hash } = await prove(typed, door.knock);
      await database.write(door.open);
      await administrators.add('staff.recover', wish, async () => {
        if (!(await repository.useRecoveryCode(hash, clock.now()))) throw new Refusal('door.wrong-code');
        await passphraseDoor.open();
      });
    },

    /** NULL: none was ever made. Epoch ms. */
    async state(): Promise<{ madeAt: number; usedAt: number | null } | null> {
      const stored = await repository.recoveryCode();
      return stored ? { madeAt: stored.madeAt, usedAt: stored.usedAt } : null;
    },
  };
}
