/** The rule of a paper as typed: a table of topics and types, rows beside it, or chosen questions. */
import type { PaperRule } from '../../../../src-main/contract/quiz-campaigns.ts';
import type { Difficulty, QuizTopic } from '../../../../src-main/contract/quiz-questions.ts';
import type { QuestionId } from '../../../../src-main/contract/values.ts';
import { readWhole } from '../reading/session-draft.ts';
import { rowKey } from '../reading/rows.ts';
import { topics } from '../questions/question-filter.ts';

type DrawnPart = Extract<PaperRule, { kind: 'drawn' }>['parts'][number];
export type AskedType = DrawnPart['type'];
export const askedTypes: readonly AskedType[] = ['single', 'multiple', 'judge'];
/** The rows of the table; `any` draws from all topics. */
export const tableTopics: readonly (QuizTopic | 'any')[] = [...topics, 'any'];
export const cellOf = (topic: QuizTopic | 'any', type: AskedType): string => `${topic} ${type}`;

export interface ExtraRow {
  readonly key: number;
  readonly topics: readonly QuizTopic[];
  readonly type: AskedType;
  readonly difficulty: Difficulty | null;
  readonly count: string;
  readonly marks: string;
}
export interface FixedRow {
  readonly questionId: QuestionId;
  readonly marks: string;
}
export interface RuleDraft {
  readonly kind: PaperRule['kind'];
  /** Counts by {@link cellOf}; '' none. */
  readonly table: Readonly<Record<string, string>>;
  readonly marks: Readonly<Record<AskedType, string>>;
  readonly extra: readonly ExtraRow[];
  readonly fixed: readonly FixedRow[];
}

export type RuleFault = 'noQuestions' | 'tooManyQuestions' | 'tooManyParts' | 'countUnreadable' | 'marksUnreadable';

const usualMarks = '4';
const mostParts = 40;
const mostQuestions = 200;

export const emptyExtra = (): ExtraRow => ({
  key: rowKey(),
  topics: [],
  type: 'single',
  difficulty: null,
  count: '',
  marks: usualMarks,
});

const noTable = { kind: 'drawn', table: {}, marks: { single: usualMarks, multiple: usualMarks, judge: usualMarks } };

/** Parts of one topic, or any, without a difficulty stand in the table as long as the type has the same marks; others beside it. */
export function ruleDraftOf(rule: PaperRule): RuleDraft {
  const empty = { ...noTable, extra: [], fixed: [] } as const;
  if (rule.kind === 'fixed') {
    const fixed = rule.questions.map(({ questionId, marks }) => ({ questionId, marks: String(marks) }));
    return { ...empty, kind: 'fixed', fixed };
  }
  const table: Record<string, string> = {};
  const marks: Partial<Record<AskedType, string>> = {};
  const extra: ExtraRow[] = [];
  for (const part of rule.parts) {
    const cell = cellOf(part.topics[0] ?? 'any', part.type);
    const inTable = part.topics.length <= 1 && part.difficulty === null && table[cell] === undefined;
    const each = String(part.marks);
    if (inTable && (marks[part.type] ?? each) === each) {
      table[cell] = String(part.count);
      marks[part.type] = each;
    } else extra.push({ ...part, key: rowKey(), count: String(part.count), marks: each });
  }
  return { ...empty, kind: 'drawn', table, marks: { ...empty.marks, ...marks }, extra };
}

export interface ReadRule {
  /** Of what can be read; NULL while there is nothing. */
  readonly rule: PaperRule | null;
  /** Where each part (or question) of `rule` was typed: a cell, or the key of a row. */
  readonly places: readonly string[];
  readonly faults: Readonly<Record<string, RuleFault>>;
  readonly questions: number;
  readonly totalMarks: number;
}

function readDrawn({ table, marks, extra }: RuleDraft): Omit<ReadRule, 'questions' | 'totalMarks'> {
  const parts: DrawnPart[] = [];
  const places: string[] = [];
  const faults: Record<string, RuleFault> = {};
  const add = (
    place: string,
    typed: string,
    typedMarks: string,
    markPlace: string,
    part: Omit<DrawnPart, 'count' | 'marks'>,
  ) => {
    if (typed.trim() === '' || /^[0０]+$/u.test(typed.trim())) return;
    const [count, each] = [readWhole(typed, 1, 100), readWhole(typedMarks, 1, 100)];
    if (count === null) faults[place] = 'countUnreadable';
    if (each === null) faults[markPlace] = 'marksUnreadable';
    if (count === null || each === null) return;
    parts.push({ ...part, count, marks: each });
    places.push(place);
  };
  for (const topic of tableTopics) {
    for (const type of askedTypes) {
      const cell = cellOf(topic, type);
      const ofTopics = topic === 'any' ? [] : [topic];
      add(cell, table[cell] ?? '', marks[type], `marks ${type}`, { topics: ofTopics, type, difficulty: null });
    }
  }
  for (const { key, topics: ofTopics, type, difficulty, count, marks: each } of extra) {
    add(`extra ${key}`, count, each, `extra-marks ${key}`, { topics: [...ofTopics], type, difficulty });
  }
  return { rule: parts.length === 0 ? null : { kind: 'drawn', parts }, places, faults };
}

function readFixed({ fixed }: RuleDraft): Omit<ReadRule, 'questions' | 'totalMarks'> {
  const faults: Record<string, RuleFault> = {};
  const questions = fixed.map(({ questionId, marks }) => {
    const each = readWhole(marks, 1, 100);
    if (each === null) faults[`fixed ${questionId}`] = 'marksUnreadable';
    return { questionId, marks: each ?? 1 };
  });
  const places = fixed.map(({ questionId }) => `fixed ${questionId}`);
  return { rule: questions.length === 0 ? null : { kind: 'fixed', questions }, places, faults };
}

export function readRule(draft: RuleDraft): ReadRule {
  const read = draft.kind === 'drawn' ? readDrawn(draft) : readFixed(draft);
  const { rule } = read;
  const rows =
    rule === null ? [] : rule.kind === 'drawn' ? rule.parts : rule.questions.map(({ marks }) => ({ count: 1, marks }));
  const questions = rows.reduce((sum, { count }) => sum + count, 0);
  const faults: Record<string, RuleFault> = { ...read.faults };
  if (rule === null && Object.keys(faults).length === 0) faults['rule'] = 'noQuestions';
  if (questions > mostQuestions) faults['rule'] = 'tooManyQuestions';
  if (rule?.kind === 'drawn' && rule.parts.length > mostParts) faults['rule'] = 'tooManyParts';
  return { ...read, faults, questions, totalMarks: rows.reduce((sum, { count, marks }) => sum + count * marks, 0) };
}

/** Asks what every cell of the table could draw from. */
export const probe: { readonly rule: PaperRule; readonly cells: readonly string[] } = {
  cells: tableTopics.flatMap((topic) => askedTypes.map((type) => cellOf(topic, type))),
  rule: {
    kind: 'drawn',
    parts: tableTopics.flatMap((topic) =>
      askedTypes.map((type) => ({
        topics: topic === 'any' ? [] : [topic],
        type,
        difficulty: null,
        count: 1,
        marks: 1,
      })),
    ),
  },
};
