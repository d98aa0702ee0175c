/** What a campaign asks for and whom. Pure. */
import type { CampaignFields, PaperRule } from '../../../contract/quiz-campaigns.ts';
import type { QuestionType, QuizTopic } from '../../../contract/quiz-questions.ts';
import { Refusal } from '../../../contract/route.ts';
import { drawQuestions } from '../attempts/draw-paper.ts';
import type { Drawable } from '../bank/drawable.ts';

/** '' where the roster does not say. */
export interface Dwelling {
  readonly grade: string;
  readonly building: string;
}

/** A paper nobody could read to its end. */
const mostQuestions = 200;

/** An empty list excludes nobody; a filled one excludes whoever the roster says nothing of. */
export const isFor = (
  { grades, buildings }: Pick<CampaignFields, 'grades' | 'buildings'>,
  { grade, building }: Dwelling,
): boolean =>
  (grades.length === 0 || grades.includes(grade)) && (buildings.length === 0 || buildings.includes(building));

/** Drafts and withdrawn ones never are. */
export const isOpenAt = (
  { state, opensAt, closesAt }: { state: string; opensAt: number; closesAt: number },
  now: number,
): boolean => state === 'published' && opensAt <= now && now < closesAt;

/** Marks and number of the questions of every paper drawn by the rule. */
export function sizeOf(rule: PaperRule): { totalMarks: number; questions: number } {
  const rows = rule.kind === 'drawn' ? rule.parts : rule.questions.map(({ marks }) => ({ count: 1, marks }));
  return {
    totalMarks: rows.reduce((sum, { count, marks }) => sum + count * marks, 0),
    questions: rows.reduce((sum, { count }) => sum + count, 0),
  };
}

/** For each part (or question of a fixed paper) how many questions in use it could take. */
export function availableTo(rule: PaperRule, drawable: readonly Drawable[]): number[] {
  if (rule.kind === 'fixed') {
    const usable = new Set(drawable.flatMap(({ questionId, type }) => (type === 'blank' ? [] : questionId)));
    return rule.questions.map(({ questionId }) => (usable.has(questionId) ? 1 : 0));
  }
  return rule.parts.map(
    ({ topics, type, difficulty }) =>
      drawable.filter(
        (one) =>
          one.type === type &&
          (topics.length === 0 || topics.includes(one.topic)) &&
          (difficulty === null || one.difficulty === difficulty),
      ).length,
  );
}

/** Whether a paper can be drawn at all: parts may want the same questions. The seed decides which, not whether. */
export const isEnough = (rule: PaperRule, drawable: readonly Drawable[]): boolean =>
  drawQuestions(rule, drawable, 0, false) !== 'bank-too-small';

/** @throws Refusal campaign.rule-faulty, campaign.pass-too-high (facts totalMarks), campaign.window-inverted */
export function requireSound(
  fields: Pick<CampaignFields, 'rule' | 'passMark' | 'opensAt' | 'closesAt'>,
  drawable: readonly Drawable[],
): void {
  const { rule, passMark, opensAt, closesAt } = fields;
  if (closesAt <= opensAt) throw new Refusal('campaign.window-inverted');
  const { totalMarks, questions } = sizeOf(rule);
  if (questions > mostQuestions) throw new Refusal('campaign.rule-faulty', { most: mostQuestions });
  if (rule.kind === 'fixed') {
    const ids = rule.questions.map(({ questionId }) => questionId);
    if (new Set(ids).size < ids.length || availableTo(rule, drawable).includes(0)) {
      throw new Refusal('campaign.rule-faulty');
    }
  }
  if (passMark > totalMarks) throw new Refusal('campaign.pass-too-high', { totalMarks });
}

type Asked = Exclude<QuestionType, 'blank'>;
/** 25 questions by the weights of the bank: 用电 25 %, 灭火器 and 疏散 20 % each, 报警, 防盗, 防诈 about 10 % each, 设施 5 %. */
const usualCounts: readonly (readonly [QuizTopic, Readonly<Record<Asked, number>>])[] = [
  ['electricity', { single: 4, multiple: 1, judge: 1 }],
  ['extinguisher', { single: 3, multiple: 1, judge: 1 }],
  ['escape', { single: 3, multiple: 1, judge: 1 }],
  ['alarm', { single: 1, multiple: 0, judge: 1 }],
  ['equipment', { single: 1, multiple: 0, judge: 0 }],
  ['theft', { single: 2, multiple: 1, judge: 0 }],
  ['fraud', { single: 1, multiple: 1, judge: 1 }],
];
const usualMarks = 4;
const askedTypes = ['single', 'multiple', 'judge'] as const;

/** 25 × 4: 单选 15, 多选 5, 判断 5. */
export const usualRule: PaperRule = {
  kind: 'drawn',
  parts: usualCounts.flatMap(([topic, counts]) =>
    askedTypes.flatMap((type) =>
      counts[type] === 0 ? [] : { topics: [topic], type, difficulty: null, count: counts[type], marks: usualMarks },
    ),
  ),
};
