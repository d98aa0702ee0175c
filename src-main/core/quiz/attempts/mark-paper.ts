/** Marks of a paper from what is stored with the attempt: done again years later it comes to the same. Pure. */
import type { CampaignFields } from '../../../contract/quiz-campaigns.ts';
import type { QuestionContent } from '../../../contract/quiz-questions.ts';
import type { VersionId } from '../../../contract/values.ts';
import type { PaperQuestion, StoredAnswers } from '../quiz.table.ts';

export type Marking = CampaignFields['marking'];

export interface MarkedQuestion {
  readonly versionId: VersionId;
  readonly got: number;
  /** Chosen exactly as the key. */
  readonly isRight: boolean;
  /** Places among the version's own options; none: unanswered. */
  readonly choices: readonly number[];
}

export interface MarkedPaper {
  readonly score: number;
  /** By position. */
  readonly questions: readonly MarkedQuestion[];
}

type Key = Pick<QuestionContent, 'type' | 'answer'>;

function marksFor({ type, answer }: Key, choices: readonly number[], marks: number, marking: Marking) {
  const right = choices.filter((choice) => answer.includes(choice)).length;
  const isRight = choices.length > 0 && right === choices.length && right === answer.length;
  if (isRight) return { isRight, got: marks };
  const isPart = marking === 'partial' && type === 'multiple' && right === choices.length;
  return { isRight, got: isPart ? Math.floor((marks * right) / answer.length) : 0 };
}

/** @throws RangeError where a version of the paper is not given. */
export function markPaper(
  paper: readonly PaperQuestion[],
  versions: ReadonlyMap<VersionId, Key>,
  answers: StoredAnswers,
  marking: Marking,
): MarkedPaper {
  let score = 0;
  const questions = paper.map(({ versionId, marks }, position): MarkedQuestion => {
    const key = versions.get(versionId);
    if (!key) throw new RangeError(`no version ${versionId}`);
    const choices = answers[position]?.choices ?? [];
    const { isRight, got } = marksFor(key, choices, marks, marking);
    score += got;
    return { versionId, got, isRight, choices };
  });
  return { score, questions };
}
