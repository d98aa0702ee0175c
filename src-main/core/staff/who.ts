/** Whom somebody at the door says they are: a card as read, or a whole student number. */
import type { MemberId } from '../../contract/values.ts';
import { cardUid, cleanStudentNumber, type MembersService } from '../members/members.service.ts';
import type { StationSecrets } from '../secrets/station-secrets.service.ts';

export interface Who {
  /** Undefined: nobody known. */
  readonly memberId: MemberId | undefined;
  /** Failures are counted under it. One person has one, however they are named; so has a text that names nobody. */
  readonly key: string;
}

export type Whos = ReturnType<typeof whos>;

export function whos(members: Pick<MembersService, 'find' | 'holderOfCard'>, secrets: StationSecrets) {
  const keyOf = (memberId: MemberId): string => secrets.sign('who', `member:${memberId}`);

  return {
    keyOf,

    async of(text: string): Promise<Who> {
      const [best] = members.find(text, 1);
      const uid = cardUid(text);
      const holder = uid === null ? undefined : await members.holderOfCard(text);
      const memberId = best?.isExactNumber ? best.member.memberId : holder;
      if (memberId !== undefined) return { memberId, key: keyOf(memberId) };
      const spelling = uid ?? cleanStudentNumber(text).text.toLowerCase();
      return { memberId, key: secrets.sign('who', `text:${spelling}`) };
    },
  };
}
