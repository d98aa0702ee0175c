/** A campaign that is open, and people who know the answers or do not. */
import { randomUUID } from 'node:crypto';
import type { Answer, Ask } from '../../../src-main/contract/registry.ts';
import type { AttemptView, GivenAnswer, ShownQuestion } from '../../../src-main/contract/quiz.ts';
import type { QuestionContent } from '../../../src-main/contract/quiz-questions.ts';
import type { CampaignId, MemberId, QuestionId } from '../../../src-main/contract/values.ts';
import { shippedQuestions } from '../../../src-main/core/quiz/bank/shipped-questions.ts';
import { sampleCampaign } from '../../contract/quiz-examples.ts';
import { operator, type StoryStation } from '../story-station.ts';

type Asking = Pick<StoryStation, 'must'>;
type Fields = Ask<'quiz.saveCampaign'>['fields'];

const key = () => ({ requestKey: randomUUID() });

/** Five of the shipped 单选, 20 marks each, pass 80, unless told otherwise. */
const rule: Fields['rule'] = {
  kind: 'drawn',
  parts: [{ topics: ['electricity', 'extinguisher', 'escape'], type: 'single', difficulty: null, count: 5, marks: 20 }],
};
export async function openCampaign(station: Asking, fields: Partial<Fields> = {}): Promise<CampaignId> {
  const draft = { campaignId: null, version: 0, fields: { ...sampleCampaign, rule, ...fields } };
  const { campaignId, version } = await station.must('quiz.saveCampaign', { ...key(), ...draft }, operator);
  await station.must('quiz.publishCampaign', { ...key(), campaignId, version }, operator);
  return campaignId;
}

export async function addQuestion(station: Asking, content: Partial<QuestionContent>): Promise<QuestionId> {
  const whole: QuestionContent = {
    type: 'single',
    topic: 'other',
    difficulty: 'easy',
    stem: `示例题 ${randomUUID()}`,
    options: ['甲', '乙', '丙', '丁'],
    answer: [0],
    blanks: [],
    explanation: '示例解析。',
    source: '示例',
    article: null,
    ...content,
  };
  const asked = { ...key(), questionId: null, version: 0, content: whole, isLikeAllowed: true };
  return (await station.must('quiz.saveQuestion', asked, operator)).questionId;
}

const written = new Map(shippedQuestions.map((question) => [`${question.type} ${question.stem}`, question]));

/** What the key says, as shown; of a question that came with the program. */
export function rightAnswer({ type, stem, options }: ShownQuestion): GivenAnswer {
  const question = written.get(`${type} ${stem}`);
  if (!question) throw new RangeError(`not of the shipped bank: ${stem}`);
  const right = new Set(question.answer.map((place) => question.options[place]));
  return { choices: options.flatMap((option, place) => (right.has(option) ? [place] : [])), blanks: [] };
}

/** One option that is not in the key. */
export function wrongAnswer(question: ShownQuestion): GivenAnswer {
  const right = rightAnswer(question).choices;
  return { choices: [question.options.findIndex((_, place) => !right.includes(place))], blanks: [] };
}

export const begin = (station: Asking, memberId: MemberId, campaignId: CampaignId): Promise<AttemptView> =>
  station.must('quiz.begin', { ...key(), who: { by: 'name', memberId }, campaignId });

type Held = Pick<AttemptView, 'attemptId' | 'attemptKey'>;

export const held = ({ attemptId, attemptKey }: Held) => ({ attemptId, attemptKey });

export const tap = (attempt: Held, position: number, given: GivenAnswer, isMarked = false) => ({
  ...key(),
  ...held(attempt),
  position,
  given,
  isMarked,
});

/** The first `right` questions as the key says, the others wrong; then handed in. */
export async function take(station: Asking, attempt: AttemptView, right: number): Promise<Answer<'quiz.handIn'>> {
  for (const question of attempt.questions) {
    const given = question.position < right ? rightAnswer(question) : wrongAnswer(question);
    await station.must('quiz.answer', tap(attempt, question.position, given));
  }
  return station.must('quiz.handIn', { ...key(), ...held(attempt) });
}
