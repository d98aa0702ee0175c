/** Practice without a name: questions one after the other, each explained once it is answered. */
import type { Explained, GivenAnswer, PracticeQuestion } from '../../../contract/quiz.ts';
import { quizTopics, type QuestionContent, type QuizTopic } from '../../../contract/quiz-questions.ts';
import { Refusal } from '../../../contract/route.ts';
import type { ClaimedPerson, VersionId } from '../../../contract/values.ts';
import type { MembersService } from '../../members/members.service.ts';
import { choicesOf, ownOrder, shownOf } from '../attempts/given-answer.ts';
import { maskedPersonOf } from '../attempts/masked-person.ts';
import { seededRandom } from '../attempts/seeded-random.ts';
import type { BankService, Drawable } from '../bank/bank.service.ts';
import { areBlanksRight } from './blank-answers.ts';
import type { NotebookService } from './notebook.service.ts';

interface Parts {
  readonly bank: Pick<BankService, 'drawable' | 'version' | 'versions' | 'explained' | 'countByTopic'>;
  readonly notebook: NotebookService;
  readonly members: Pick<MembersService, 'claimed' | 'known'>;
}

export interface PracticeWish {
  /** NULL: all. */
  readonly topic: QuizTopic | null;
  readonly order: 'in-order' | 'random';
  readonly seed: number;
  readonly offset: number;
  readonly limit: number;
}

const placeOf = new Map(quizTopics.map((topic, place) => [topic, place]));
const byTopic = (one: Drawable, other: Drawable): number =>
  (placeOf.get(one.topic) ?? 0) - (placeOf.get(other.topic) ?? 0) || one.questionId - other.questionId;

/** @throws Refusal answer.impossible */
function isRightAnswer(content: QuestionContent, given: GivenAnswer): boolean {
  if (content.type === 'blank') {
    if (given.choices.length > 0 || given.blanks.length > content.blanks.length) throw new Refusal('answer.impossible');
    return areBlanksRight(content.blanks, given.blanks);
  }
  if (given.blanks.length > 0) throw new Refusal('answer.impossible');
  const choices = choicesOf(content.type, ownOrder(content), given);
  return choices.length === content.answer.length && choices.every((choice) => content.answer.includes(choice));
}

export type PracticeService = ReturnType<typeof practiceService>;

export function practiceService({ bank, notebook, members }: Parts) {
  async function shown(questions: readonly Pick<Drawable, 'questionId' | 'versionId'>[]): Promise<PracticeQuestion[]> {
    const versions = await bank.versions(questions.map(({ versionId }) => versionId));
    return questions.flatMap(({ questionId, versionId }) => {
      const content = versions.get(versionId)?.content;
      return content ? [{ ...shownOf(content, ownOrder(content)), questionId, versionId }] : [];
    });
  }

  return {
    topics: () => ({ topics: bank.countByTopic() }),

    /** Order and total stay the same while nobody edits the bank. */
    async page({ topic, order, seed, offset, limit }: PracticeWish) {
      const all = bank.drawable().filter((one) => topic === null || one.topic === topic);
      const ordered = order === 'random' ? seededRandom(seed).shuffled(all) : all.toSorted(byTopic);
      return { questions: await shown(ordered.slice(offset, offset + limit)), total: all.length };
    },

    /**
     * Inside a write. Also of a question retired since it was shown.
     * @throws Refusal question.unknown, answer.impossible, card.unknown, card.malformed, member.unknown
     */
    async answer(who: ClaimedPerson | null, versionId: VersionId, given: GivenAnswer) {
      const { questionId, content } = await bank.version(versionId);
      const isRight = isRightAnswer(content, given);
      const explained: Explained = bank.explained(content, ownOrder(content));
      if (who === null) return { isRight, explained, notebook: null };
      const memberId = await members.claimed(who);
      const [outcome = null] = await notebook.note(memberId, [{ questionId, versionId, isRight }]);
      return { isRight, explained, notebook: outcome };
    },

    /** As the questions are worded now; those retired wait for their return. @throws Refusal card.unknown, card.malformed, member.unknown */
    async notebook(who: ClaimedPerson) {
      const memberId = await members.claimed(who);
      const noted = new Map((await notebook.list(memberId)).map((wrong) => [wrong.questionId, wrong]));
      const inUse = new Map(
        bank.drawable().flatMap((one) => (noted.has(one.questionId) ? [[one.questionId, one]] : [])),
      );
      const questions = await shown([...noted.keys()].flatMap((id) => inUse.get(id) ?? []));
      const entries = questions.map((question) => {
        const { times = 1, lastWrongAt = 0, rightSince = 0 } = noted.get(question.questionId) ?? {};
        return { ...question, times, lastWrongAt, rightSince };
      });
      return { person: maskedPersonOf(members.known(memberId)), entries };
    },

    /** Inside a write. @throws Refusal card.unknown, card.malformed, member.unknown */
    clearNotebook: async (who: ClaimedPerson) => ({ removed: await notebook.clear(await members.claimed(who)) }),
  };
}
