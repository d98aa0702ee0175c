/** The roster as an import and its undoing look at it. */
import type { MemberFields } from '../../contract/members.ts';
import type { MemberId } from '../../contract/values.ts';
import { grouped } from '../kernel/grouped.ts';
import { fieldsOfStored } from './member-fields.ts';
import type { MemberIndex } from './member-index.ts';
import type { MembersRepository, StoredMember } from './members.repository.ts';
import type { trustedRows } from './trusted-rows.ts';

export interface RosterEntry {
  readonly memberId: MemberId;
  readonly fields: MemberFields;
  readonly cardUids: readonly string[];
}

/** What an import is judged against. */
export interface RosterPart {
  readonly byNumber: ReadonlyMap<string, RosterEntry>;
  /** Uid of a card in use → student number of its holder. */
  readonly holderOfCard: ReadonlyMap<string, string>;
}

interface Parts {
  readonly repository: Pick<MembersRepository, 'cardsInUse'>;
  readonly stored: ReturnType<typeof trustedRows>;
  readonly index: Pick<MemberIndex, 'all' | 'get'>;
}

export function rosterParts({ repository, stored, index }: Parts) {
  async function read(rowsOf: () => Promise<readonly StoredMember[]>) {
    const cards = await repository.cardsInUse();
    const own = grouped(cards, ({ memberId }) => memberId);
    const entries = (await rowsOf()).map((row): [string, RosterEntry] => {
      const cardUids = (own.get(row.id) ?? []).map(({ uid }) => uid);
      return [row.studentNumber, { memberId: row.id, fields: fieldsOfStored(row), cardUids }];
    });
    return { cards, byNumber: new Map(entries) };
  }

  return {
    /**
     * Those of these student numbers that are known, with their cards in use, and of every card in use whose it is.
     * Nobody else's fields are opened. @throws StorageFault storage.damaged where somebody's cannot be trusted
     */
    async rosterAmong(numbers: ReadonlySet<string>): Promise<RosterPart> {
      stored.requireAll(index.all());
      const ids: MemberId[] = [];
      for (const { memberId, studentNumber } of index.all()) if (numbers.has(studentNumber)) ids.push(memberId);
      const { cards, byNumber } = await read(() => stored.byIds(ids));
      const holders = cards.map(({ memberId, uid }) => [uid, index.get(memberId)?.studentNumber ?? ''] as const);
      return { byNumber, holderOfCard: new Map(holders) };
    },

    /** Everybody by student number, with the cards in use. */
    rosterSnapshot: async (): Promise<Map<string, RosterEntry>> => (await read(() => stored.all())).byNumber,
  };
}
