/** What papers are drawn from, in memory: the newest versions of questions in use. */
import type { Difficulty, QuestionType, QuizTopic } from '../../../contract/quiz-questions.ts';
import type { QuestionId, VersionId } from '../../../contract/values.ts';

export interface Drawable {
  readonly questionId: QuestionId;
  readonly versionId: VersionId;
  readonly type: QuestionType;
  readonly topic: QuizTopic;
  readonly difficulty: Difficulty;
}

export class DrawableQuestions {
  readonly #byQuestion: Map<QuestionId, Drawable>;
  #inOrder: readonly Drawable[] | undefined;

  constructor(loaded: readonly Drawable[]) {
    this.#byQuestion = new Map(loaded.map((one) => [one.questionId, one]));
  }

  put(one: Drawable): void {
    this.#byQuestion.set(one.questionId, one);
    this.#inOrder = undefined;
  }

  drop(questionId: QuestionId): void {
    this.#byQuestion.delete(questionId);
    this.#inOrder = undefined;
  }

  /** In the order of their questions; the same array until one of them changes. */
  all(): readonly Drawable[] {
    this.#inOrder ??= [...this.#byQuestion.values()].sort((one, other) => one.questionId - other.questionId);
    return this.#inOrder;
  }
}
