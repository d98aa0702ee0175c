/** What goes with a person's file: the handbook and all that hangs on it in any slice, the personal code. */
import type { MemberId } from '../../contract/values.ts';

export interface Holder {
  /** Of the members given, who is remembered. */
  membersWithRecords(ids: readonly MemberId[]): Promise<MemberId[]>;
  /** Inside a write. Returns how many rows went. */
  forgetMembers(ids: readonly MemberId[]): Promise<number>;
}

export interface FileRetention {
  membersWithRecords(ids: readonly MemberId[]): Promise<MemberId[]>;
  /** Inside a write. `hasLeft` of the members given; returns how many rows went. */
  forgetPeople(hasLeft: (ids: readonly MemberId[]) => Promise<readonly MemberId[]>): Promise<number>;
}

/** @param holders in the order in which rows may go: whatever points at a handbook before the handbook */
export function fileRetention(peopleRemembered: () => Promise<MemberId[]>, holders: readonly Holder[]): FileRetention {
  return {
    async membersWithRecords(ids) {
      const found = await Promise.all(holders.map((holder) => holder.membersWithRecords(ids)));
      return [...new Set(found.flat())];
    },

    async forgetPeople(hasLeft) {
      const gone = await hasLeft(await peopleRemembered());
      let removed = 0;
      if (gone.length > 0) for (const holder of holders) removed += await holder.forgetMembers(gone);
      return removed;
    },
  };
}
