/** 同意: one answer for each purpose; what was refused or withdrawn is known without asking the database (P-03, P-04). */
import { consentPurposes, type ConsentPurpose, type ConsentState } from '../../contract/own-data.ts';
import type { MemberId } from '../../contract/values.ts';
import type { Database } from '../database/database.ts';
import type { Clock } from '../kernel/clock.ts';
import { consentsRepository, type StoredConsent } from './consents.repository.ts';

/** Of the sentences agreed to: another sentence, another version. */
export const consentVersions: Readonly<Record<ConsentPurpose, string>> = {
  visits: '2026-11-1',
  photos: '2026-11-1',
  handbook: '2026-11-1',
};

export type ConsentsService = Awaited<ReturnType<typeof openConsents>>;

/** Who is asked at every check-in. */
export type Consents = Pick<ConsentsService, 'allows'>;

function stateOf(purpose: ConsentPurpose, stored: StoredConsent | undefined): ConsentState {
  const version = consentVersions[purpose];
  if (!stored) return { purpose, version, state: 'unasked', at: null, channel: null };
  const isOutdated = stored.answer === 'given' && stored.version !== version;
  return {
    purpose,
    version,
    state: isOutdated ? 'outdated' : stored.answer,
    at: stored.at,
    channel: stored.channel,
  };
}

export async function openConsents(database: Database, clock: Clock) {
  const repository = consentsRepository(database.statements);
  const denied = new Set<string>();
  const keyOf = (purpose: ConsentPurpose, memberId: MemberId): string => `${purpose} ${memberId}`;
  for (const { purpose, memberId } of await repository.denials()) denied.add(keyOf(purpose, memberId));

  return {
    /** From memory. False where the person refused or withdrew. */
    allows: (purpose: ConsentPurpose, memberId: MemberId): boolean => !denied.has(keyOf(purpose, memberId)),

    async of(memberId: MemberId): Promise<ConsentState[]> {
      const states: ConsentState[] = [];
      for (const purpose of consentPurposes) states.push(stateOf(purpose, await repository.newest(memberId, purpose)));
      return states;
    },

    /** Inside a write. The same answer twice is one answer. Returns what changed; NULL: nothing. */
    async say(
      memberId: MemberId,
      purpose: ConsentPurpose,
      isGiven: boolean,
      channel: StoredConsent['channel'],
    ): Promise<StoredConsent['answer'] | null> {
      const before = stateOf(purpose, await repository.newest(memberId, purpose)).state;
      const wasGiven = before === 'given' || before === 'outdated';
      const isSame = isGiven ? before === 'given' : before === 'refused' || before === 'withdrawn';
      if (isSame) return null;
      const denial = wasGiven ? 'withdrawn' : 'refused';
      const answer = isGiven ? 'given' : denial;
      await repository.add({ memberId, purpose, version: consentVersions[purpose], answer, at: clock.now(), channel });
      const key = keyOf(purpose, memberId);
      database.afterCommit(() => void (isGiven ? denied.delete(key) : denied.add(key)));
      return answer;
    },

    membersWithRecords: repository.named,
    membersRemembered: repository.everybody,

    /** Inside a write: answers that others followed before then (epoch ms). The newest stands. Returns how many went. */
    forgetFollowed: (before: number): Promise<number> => repository.removeFollowedBefore(before),

    /** Inside a write. Returns how many went. */
    async forgetMembers(ids: readonly MemberId[]): Promise<number> {
      database.afterCommit(() => {
        for (const memberId of ids) for (const purpose of consentPurposes) denied.delete(keyOf(purpose, memberId));
      });
      return repository.forget(ids);
    },
  };
}
