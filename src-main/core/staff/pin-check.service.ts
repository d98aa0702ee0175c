/** Whether somebody at the door is who they say they are. Whoever is named, known or not, costs the same work. */
import { Refusal } from '../../contract/route.ts';
import type { MemberId, TermId } from '../../contract/values.ts';
import type { Database } from '../database/database.ts';
import { isSecret } from '../kernel/slow-hash.ts';
import type { StationSecrets } from '../secrets/station-secrets.service.ts';
import type { TermsService } from '../terms/terms.service.ts';
import { hashPin, nobodysPin } from './pin-hash.ts';
import type { PinThrottle } from './pin-throttle.ts';
import type { PinsRepository, StoredPin } from './pins.repository.ts';
import type { Who } from './who.ts';

interface Parts {
  readonly pins: PinsRepository;
  readonly throttle: PinThrottle;
  readonly secrets: StationSecrets;
  readonly terms: Pick<TermsService, 'current'>;
  /** Whether somebody may come in now: holds a post of the current term, or is a mentor. */
  readonly isOnDuty: (memberId: MemberId) => Promise<boolean>;
  readonly database: Database;
}

export interface ProvedPin {
  readonly memberId: MemberId;
  readonly termId: TermId;
}

export type PinCheck = ReturnType<typeof pinCheck>;

export function pinCheck({ pins, throttle, secrets, terms, isOnDuty, database }: Parts) {
  /** What is hashed is worth nothing without the key beside the database: a PIN has only a million forms. */
  const pepperedOf = (termId: number, memberId: number, pin: string): string =>
    secrets.sign('pin', `${termId}:${memberId}:${pin}`);

  return {
    /** Slow on purpose. */
    hashOf: (termId: TermId, memberId: MemberId, pin: string): Promise<string> =>
      hashPin(pepperedOf(termId, memberId, pin)),

    /** Slow on purpose. */
    isPinOf: (stored: StoredPin, pin: string): Promise<boolean> =>
      isSecret(pepperedOf(stored.termId, stored.memberId, pin), stored.hash),

    /**
     * Outside any write. `proved` is called once that is committed, before anything that ends it again can be.
     * @throws Refusal door.wrong-pin, door.wait, door.locked
     */
    async prove({ memberId, key }: Who, pin: string, proved: (who: ProvedPin) => void): Promise<void> {
      await throttle.knock(key);
      const asked = memberId ?? (0 as MemberId);
      const termId = terms.current()?.termId ?? (0 as TermId);
      const mayComeIn = await isOnDuty(asked);
      const stored = await pins.of(termId, asked);
      const isRight = await isSecret(pepperedOf(termId, asked, pin), stored?.hash ?? nobodysPin);
      if (!stored || !isRight || !mayComeIn) throw new Refusal('door.wrong-pin');
      await database.write(async () => {
        const isStill = (await pins.of(termId, asked))?.hash === stored.hash && terms.current()?.termId === termId;
        if (!isStill) throw new Refusal('door.wrong-pin');
        await throttle.pass(key);
        database.afterCommit(() => proved({ memberId: asked, termId }));
      });
    },
  };
}
