/** 错题本: what a person got wrong, until it was right twice in a row. */
import type { MemberId, QuestionId, VersionId } from '../../../contract/values.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { NotebookRepository, StoredWrong } from './notebook.repository.ts';

/** Right answers in a row after which a question leaves the notebook. */
const rightTwice = 2;
const mostListed = 200;

export interface Answered {
  readonly questionId: QuestionId;
  readonly versionId: VersionId;
  readonly isRight: boolean;
}

export type NotebookService = ReturnType<typeof notebookService>;

export function notebookService(repository: NotebookRepository, clock: Clock) {
  async function noteRight(before: StoredWrong): Promise<'kept' | 'cleared'> {
    const { memberId, questionId } = before;
    const rightSince = before.rightSince + 1;
    if (rightSince >= rightTwice) {
      await repository.remove(memberId, questionId);
      return 'cleared';
    }
    await repository.right(memberId, questionId, rightSince);
    return 'kept';
  }

  return {
    /** Inside a write. What became of each; NULL: right, and not in the notebook. */
    async note(memberId: MemberId, answers: readonly Answered[]): Promise<('added' | 'kept' | 'cleared' | null)[]> {
      const before = await repository.of(
        memberId,
        answers.map(({ questionId }) => questionId),
      );
      const outcomes: ('added' | 'kept' | 'cleared' | null)[] = [];
      for (const { questionId, versionId, isRight } of answers) {
        const known = before.find((one) => one.questionId === questionId);
        if (!isRight) await repository.put({ memberId, questionId, versionId, lastWrongAt: clock.now() });
        outcomes.push(isRight ? (known ? await noteRight(known) : null) : known ? 'kept' : 'added');
      }
      return outcomes;
    },

    /** Latest first. */
    list: (memberId: MemberId): Promise<StoredWrong[]> => repository.list(memberId, mostListed),

    /** Inside a write. Returns how many entries went. */
    clear: (memberId: MemberId): Promise<number> => repository.clear(memberId),
  };
}
