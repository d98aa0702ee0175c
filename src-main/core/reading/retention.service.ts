/** When what sessions remember goes: the person's rows with the person's file, the papers when nobody's file needs them. */
import type { MemberId } from '../../contract/values.ts';
import type { RetentionRepository } from './retention.repository.ts';

export type ReadingRetentionService = ReturnType<typeof readingRetentionService>;

export function readingRetentionService(repository: RetentionRepository) {
  return {
    /** Inside a write. `hasLeft` of the members given; returns how many rows went. */
    async forgetPeople(hasLeft: (ids: readonly MemberId[]) => Promise<readonly MemberId[]>): Promise<number> {
      return repository.removePeople(await hasLeft([...(await repository.membersRemembered())]));
    },

    /** Inside a write: everything but title, books and count of sessions that ended before `before` (epoch ms). Returns how many rows went. */
    forgetPapers: (before: number): Promise<number> => repository.removePapers(before),
  };
}
