import type { OwnData } from '../../contract/own-data.ts';
import type { privacyRoutes } from '../../contract/privacy.ts';
import { Refusal, type HandlersFor } from '../../contract/route.ts';
import type { FileOut, MemberId } from '../../contract/values.ts';
import type { Caller } from '../kernel/caller.ts';
import type { MembersService } from '../members/members.service.ts';
import type { Privacy } from './open-privacy.ts';

interface Parts {
  readonly privacy: Privacy;
  readonly members: Pick<MembersService, 'known'>;
  readonly everythingOf: (memberId: MemberId) => Promise<OwnData>;
  readonly tablesOf: (data: OwnData) => FileOut[];
  readonly nameOf: (caller: Caller) => string;
}

export function privacyHandlers({
  privacy: { retention, erasure, consents, requests, desk },
  members,
  everythingOf,
  tablesOf,
  nameOf,
}: Parts): HandlersFor<typeof privacyRoutes, Caller> {
  /** @throws Refusal member.unknown */
  function requireMember(memberId: MemberId): MemberId {
    if (!members.known(memberId)) throw new Refusal('member.unknown');
    return memberId;
  }

  return {
    'privacy.preview': async () => ({ rules: await retention.preview() }),
    'privacy.purge': ({ requestKey }) => retention.purge(requestKey),
    'privacy.requests': () => requests.all(),
    'privacy.settleRequest': async ({ requestId, isGranted, answer }, caller) => {
      await requests.settle(requestId, isGranted, answer, nameOf(caller));
      return {};
    },
    'privacy.erase': ({ requestKey, requestId, what }) => erasure.erase(requestKey, requestId, what),
    'privacy.erasable': async ({ requestId }) => ({ what: await erasure.erasable(requestId) }),
    'privacy.recordConsent': async ({ memberId, purpose, isGiven }) => {
      await desk.say(requireMember(memberId), purpose, isGiven, 'paper');
      return {};
    },
    'privacy.consentsOf': async ({ memberId }) => ({ consents: await consents.of(requireMember(memberId)) }),
    'privacy.export': async ({ memberId }) => {
      const data = await everythingOf(memberId);
      return { data, tables: tablesOf(data) };
    },
    'privacy.receipts': async () => ({
      receipts: (await retention.receipts()).map(({ id, ...receipt }) => ({ receiptId: id, ...receipt })),
    }),
  };
}
