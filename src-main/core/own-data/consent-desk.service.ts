/** What follows from an answer about consent, whoever writes it down: nothing is deleted by itself. */
import type { ConsentPurpose } from '../../contract/own-data.ts';
import { Refusal } from '../../contract/route.ts';
import type { MemberId } from '../../contract/values.ts';
import type { ConsentsService } from './consents.service.ts';
import type { RequestsService } from './requests.service.ts';

interface Parts {
  readonly consents: Pick<ConsentsService, 'say'>;
  readonly requests: Pick<RequestsService, 'withdraw' | 'takeBackWithdrawal'>;
  /** Inside a write: the person's open visit ends. @throws Refusal visit.none-open */
  readonly endVisit: (memberId: MemberId) => Promise<unknown>;
}

export type ConsentDesk = ReturnType<typeof consentDesk>;

export function consentDesk({ consents, requests, endVisit }: Parts) {
  async function noMoreVisits(memberId: MemberId): Promise<void> {
    try {
      await endVisit(memberId);
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'visit.none-open') throw error;
    }
  }

  return {
    /** Inside a write. */
    async say(
      memberId: MemberId,
      purpose: ConsentPurpose,
      isGiven: boolean,
      channel: 'kiosk' | 'paper',
    ): Promise<void> {
      const said = await consents.say(memberId, purpose, isGiven, channel);
      if (said === null) return;
      if (isGiven) return requests.takeBackWithdrawal(memberId, purpose);
      if (purpose === 'visits') await noMoreVisits(memberId);
      return requests.withdraw(memberId, purpose);
    },
  };
}
