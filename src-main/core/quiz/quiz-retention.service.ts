/** When what quizzes remember goes: attempts that were bettered after a while, everything of a person with the person's file. */
import type { MemberId } from '../../contract/values.ts';
import type { QuizRetentionRepository } from './quiz-retention.repository.ts';

export type QuizRetentionService = ReturnType<typeof quizRetentionService>;

export function quizRetentionService(repository: QuizRetentionRepository) {
  return {
    /** Whose attempts, certificates or notebooks are kept, of the members given. */
    membersWithRecords: (ids: readonly MemberId[]): Promise<MemberId[]> => repository.membersWithRecords(ids),

    /** Inside a write: attempts that ended before `before` (epoch ms), but for the best of each person and campaign. Returns how many went. */
    forgetSuperseded: (before: number): Promise<number> => repository.removeSuperseded(before),

    /** Inside a write: attempts, certificates and notebooks. `hasLeft` of the members given; returns how many rows went. */
    async forgetPeople(hasLeft: (ids: readonly MemberId[]) => Promise<readonly MemberId[]>): Promise<number> {
      return repository.removePeople(await hasLeft(await repository.membersRemembered()));
    },
  };
}
