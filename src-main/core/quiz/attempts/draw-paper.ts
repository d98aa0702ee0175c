/** Which questions a paper asks, in which order. Pure: seed, rule and bank give the paper. */
import type { PaperRule } from '../../../contract/quiz-campaigns.ts';
import { questionTypes, type QuestionContent, type QuestionType } from '../../../contract/quiz-questions.ts';
import type { QuestionId, VersionId } from '../../../contract/values.ts';
import type { Drawable } from '../bank/drawable.ts';
import type { PaperQuestion } from '../quiz.table.ts';
import { fillParts } from './fill-parts.ts';
import { seededRandom } from './seeded-random.ts';

export interface DrawnQuestion {
  readonly versionId: VersionId;
  readonly type: QuestionType;
  readonly marks: number;
}

const placeOf = new Map(questionTypes.map((type, place) => [type, place]));
/** 单选 before 多选 before 判断, as papers are printed. */
const byType = (one: DrawnQuestion, other: DrawnQuestion): number =>
  (placeOf.get(one.type) ?? 0) - (placeOf.get(other.type) ?? 0);

type Fixed = Extract<PaperRule, { kind: 'fixed' }>;

function fixedQuestions({ questions }: Fixed, drawable: readonly Drawable[]): DrawnQuestion[] | 'bank-too-small' {
  const marksOf = new Map(questions.map(({ questionId, marks }) => [questionId, marks]));
  const found = new Map<QuestionId, DrawnQuestion>();
  for (const { questionId, versionId, type } of drawable) {
    const marks = marksOf.get(questionId);
    if (marks !== undefined && type !== 'blank') found.set(questionId, { versionId, type, marks });
  }
  const drawn = [...marksOf.keys()].flatMap((questionId) => found.get(questionId) ?? []);
  return drawn.length === questions.length ? drawn : 'bank-too-small';
}

/**
 * No question twice. A drawn paper goes by type; shuffled, each type within itself, and a fixed paper keeps its own
 * order unless it is shuffled.
 */
export function drawQuestions(
  rule: PaperRule,
  drawable: readonly Drawable[],
  seed: number,
  shufflesQuestions: boolean,
): DrawnQuestion[] | 'bank-too-small' {
  const random = seededRandom(seed);
  if (rule.kind === 'fixed') {
    const fixed = fixedQuestions(rule, drawable);
    if (fixed === 'bank-too-small' || !shufflesQuestions) return fixed;
    return random.shuffled(fixed).toSorted(byType);
  }
  const filled = fillParts(rule.parts, drawable, random);
  if (filled === 'bank-too-small') return filled;
  const drawn = filled.flatMap((questions, part) =>
    questions.map(({ versionId, type }) => ({ versionId, type, marks: rule.parts[part]?.marks ?? 0 })),
  );
  return (shufflesQuestions ? random.shuffled(drawn) : drawn).toSorted(byType);
}

/** The order in which each question's options are shown; 正确 stands before 错误 always. */
export function orderOptions(
  drawn: readonly DrawnQuestion[],
  optionsOf: (versionId: VersionId) => QuestionContent['options'],
  seed: number,
  shufflesOptions: boolean,
): PaperQuestion[] {
  // A stream of its own: how many options there are changes nothing about which questions are drawn.
  const random = seededRandom((seed ^ 0x6f_70_74_73) >>> 0);
  return drawn.map(({ versionId, type, marks }) => {
    const places = optionsOf(versionId).map((_, place) => place);
    return { versionId, order: shufflesOptions && type !== 'judge' ? random.shuffled(places) : places, marks };
  });
}
