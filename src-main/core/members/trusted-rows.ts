/** Rows of the roster whose cells may be somebody else's: they name nobody, until staff write them anew. */
import { StorageFault, type Database } from '../database/database.ts';
import { damagedText } from '../database/sealed-column.ts';
import type { MemberId } from '../../contract/values.ts';
import type { IndexedMember } from './member-index.ts';
import type { MembersRepository, StoredMember } from './members.repository.ts';

/** The number stays: by it staff find the row that is to be written anew. */
const nobody = { name: damagedText, readings: '' };

export function trustedRows(repository: MembersRepository, database: Pick<Database, 'isDamaged'>) {
  const isDamaged = (id: MemberId): boolean => database.isDamaged('member', id);

  return {
    /** For the index: an exchanged name would send people to the wrong records. */
    indexed: (member: IndexedMember): IndexedMember => (isDamaged(member.memberId) ? { ...member, ...nobody } : member),

    async byIds(ids: readonly MemberId[]): Promise<StoredMember[]> {
      const rows = await repository.byIds(ids);
      return rows.map((row) =>
        isDamaged(row.id)
          ? { ...row, ...nobody, ethnicity: null, nativePlace: null, birthMonth: null, readingOverride: null }
          : row,
      );
    },

    /** @throws StorageFault storage.damaged: an import would take one person for another */
    requireAll(members: Iterable<Pick<IndexedMember, 'memberId' | 'studentNumber'>>): void {
      for (const { memberId, studentNumber } of members)
        if (isDamaged(memberId) || studentNumber === damagedText) throw new StorageFault('storage.damaged', 'ROW');
    },

    /** @throws StorageFault as requireAll() */
    async all(): Promise<StoredMember[]> {
      const rows = await repository.all();
      if (rows.some((row) => isDamaged(row.id) || row.studentNumber === damagedText))
        throw new StorageFault('storage.damaged', 'ROW');
      return rows;
    },
  };
}
