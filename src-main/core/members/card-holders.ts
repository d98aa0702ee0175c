/** Who holds a card that was read. */
import { Refusal } from '../../contract/route.ts';
import type { MemberId } from '../../contract/values.ts';
import type { Database } from '../database/database.ts';
import { cardUid, reversedUid } from './card-uid.ts';
import type { MembersRepository } from './members.repository.ts';

export function cardHolders(repository: Pick<MembersRepository, 'cardInUse'>, database: Pick<Database, 'isDamaged'>) {
  /** A card whose cells may be another one's identifies nobody. */
  async function holderOf(uid: string): Promise<MemberId | undefined> {
    const card = await repository.cardInUse(uid);
    return card && !database.isDamaged('card', card.cardId) ? card.memberId : undefined;
  }

  /** @throws Refusal card.malformed */
  function requireUid(cardText: string): string {
    const uid = cardUid(cardText);
    if (uid === null) throw new Refusal('card.malformed');
    return uid;
  }

  return {
    requireUid,

    /** @throws Refusal card.malformed */
    async holderOfCard(cardText: string): Promise<MemberId | undefined> {
      const uid = requireUid(cardText);
      const holder = await holderOf(uid);
      if (holder !== undefined) return holder;
      const reversed = reversedUid(uid);
      return reversed === null ? undefined : holderOf(reversed);
    },
  };
}
