/** When a handbook goes: with the person's file, and with it all that hangs on it in any slice. */
import type { MemberId } from '../../contract/values.ts';

interface Holder {
  /** Of the members given, who is remembered. */
  membersWithRecords(ids: readonly MemberId[]): Promise<MemberId[]>;
  /** Inside a write. Returns how many rows went. */
  forgetMembers(ids: readonly MemberId[]): Promise<number>;
}

export interface HandbookRetention {
  membersWithRecords(ids: readonly MemberId[]): Promise<MemberId[]>;
  /** Inside a write. `hasLeft` of the members given; returns how many rows went. */
  forgetPeople(hasLeft: (ids: readonly MemberId[]) => Promise<readonly MemberId[]>): Promise<number>;
}

/** @param holders in the order in which rows may go: whatever points at a handbook before the handbook */
export function handbookRetention(
  peopleWithHandbook: () => Promise<MemberId[]>,
  holders: readonly Holder[],
): HandbookRetention {
  return {
    async membersWithRecords(ids) {
      const found = await Promise.all(holders.map((holder) => holder.membersWithRecords(ids)));
      return [...new Set(found.flat())];
    },

    async forgetPeople(hasLeft) {
      const gone = await hasLeft(await peopleWithHandbook());
      let removed = 0;
      if (gone.length > 0) for (const holder of holders) removed += await holder.forgetMembers(gone);
      return removed;
    },
  };
}
