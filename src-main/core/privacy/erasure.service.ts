/** What a person asked to be deleted goes at once, group by group, by the same ways as when its time is over (P-06, P-07). */
import { erasables, type Erasable, type RetentionRule } from '../../contract/privacy.ts';
import { Refusal } from '../../contract/route.ts';
import type { DataRequestId, MemberId } from '../../contract/values.ts';
import type { Database } from '../database/database.ts';
import type { Clock } from '../kernel/clock.ts';
import type { RequestsService } from '../own-data/requests.service.ts';
import type { ReceiptsService } from '../receipts/receipts.service.ts';
import type { PrivacyRepository } from './privacy.repository.ts';
import { triedOut } from './try-out.ts';

export interface Erasure {
  /** Under which the receipt stands. */
  readonly rule: RetentionRule;
  /** Inside a write. Returns how many rows went. */
  readonly forget: (ids: readonly MemberId[]) => Promise<number>;
  /** @throws Refusal where it is needed still */
  readonly check?: (memberId: MemberId) => Promise<void>;
}

interface Parts {
  readonly erasures: Readonly<Record<Erasable, Erasure>>;
  readonly requests: Pick<RequestsService, 'one'>;
  readonly repository: PrivacyRepository;
  readonly receipts: ReceiptsService;
  readonly database: Database;
  readonly clock: Pick<Clock, 'now'>;
}

export function erasureService({ erasures, requests, repository, receipts, database, clock }: Parts) {
  return {
    /** Outside any write. @throws Refusal request.unknown */
    async erasable(requestId: DataRequestId): Promise<{ what: Erasable; rows: number }[]> {
      const { memberId } = await requests.one(requestId);
      const found = [];
      for (const what of erasables) {
        found.push({ what, rows: await triedOut(database, () => erasures[what].forget([memberId])) });
      }
      return found;
    },

    /** Outside any write; once for each key, all of it or nothing. @throws Refusal of the contract's problems of privacy.erase */
    async erase(requestKey: string, requestId: DataRequestId, what: readonly Erasable[]): Promise<{ removed: number }> {
      const erased = await receipts.once('privacy.erase', requestKey, async () => {
        const { memberId, kind, state } = await requests.one(requestId);
        if (state !== 'open') throw new Refusal('request.settled');
        // What was kept by a consent goes where the consent was taken back.
        if (kind === 'correction') throw new Refusal('request.not-deletion');
        const wanted = erasables.filter((one) => what.includes(one));
        for (const one of wanted) await erasures[one].check?.(memberId);
        const ranAt = clock.now();
        let removed = 0;
        for (const one of wanted) {
          const { rule, forget } = erasures[one];
          const rows = await forget([memberId]);
          if (rows > 0) await repository.add({ ranAt, rule, olderThan: ranAt, removed: rows });
          removed += rows;
        }
        return { removed };
      });
      await database.checkpoint();
      return erased;
    },
  };
}
