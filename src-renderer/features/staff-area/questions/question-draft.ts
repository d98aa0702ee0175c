/** A question while it is typed: what every type needs is kept when the type is changed to and fro. */
import type { ItemFault } from '../../../../src-main/contract/quiz-exchange.ts';
import type {
  Difficulty,
  QuestionContent,
  QuestionType,
  QuizTopic,
} from '../../../../src-main/contract/quiz-questions.ts';
import { rowKey } from '../reading/rows.ts';

export interface OptionDraft {
  readonly key: number;
  readonly text: string;
  readonly isRight: boolean;
}

export interface QuestionDraft {
  readonly type: QuestionType;
  readonly topic: QuizTopic;
  readonly difficulty: Difficulty;
  readonly stem: string;
  /** Of 单选 and 多选. */
  readonly options: readonly OptionDraft[];
  /** Of a 判断: the place of the right one; null while nobody has said. */
  readonly judge: 0 | 1 | null;
  /** Of a 填空: what counts as right in each gap, separated by `；`. More than there are gaps: kept, not sent. */
  readonly blanks: readonly string[];
  readonly explanation: string;
  readonly source: string;
  readonly article: string | null;
}

/** As the contract has them; it is imported for its types alone. */
export const limits = { stem: 2000, option: 500, options: 10, explanation: 2000, source: 200, blanks: 8 };
export const blankMark = '____';
const judgeOptions = ['正确', '错误'];

export const emptyOption = (): OptionDraft => ({ key: rowKey(), text: '', isRight: false });
export const letterOf = (place: number): string => String.fromCharCode(65 + place);
export const gapsIn = (stem: string): number => stem.split(blankMark).length - 1;

const fourEmpty = () => [emptyOption(), emptyOption(), emptyOption(), emptyOption()];

export const emptyDraft = (): QuestionDraft => ({
  type: 'single',
  topic: 'electricity',
  difficulty: 'medium',
  stem: '',
  options: fourEmpty(),
  judge: null,
  blanks: [],
  explanation: '',
  source: '',
  article: null,
});

export function draftOf(content: QuestionContent): QuestionDraft {
  const { type, options, answer, blanks, ...rest } = content;
  const isChoice = type === 'single' || type === 'multiple';
  return {
    ...rest,
    type,
    options: isChoice
      ? options.map((text, place) => ({ key: rowKey(), text, isRight: answer.includes(place) }))
      : fourEmpty(),
    judge: type === 'judge' ? (answer[0] === 1 ? 1 : 0) : null,
    blanks: blanks.map((ways) => ways.join('；')),
  };
}

const waysIn = (text: string): string[] => [
  ...new Set(
    text
      .split(/[;；]/u)
      .map((way) => way.trim())
      .filter(Boolean),
  ),
];

/** Empty rows nobody marked are not meant. */
const meant = (options: readonly OptionDraft[]) => options.filter(({ text, isRight }) => text.trim() !== '' || isRight);

/** What would be saved; whether it may be is another question. */
export function contentOf(draft: QuestionDraft): QuestionContent {
  const { type, topic, difficulty, stem, explanation, source, article } = draft;
  const shared = {
    type,
    topic,
    difficulty,
    stem: stem.trim(),
    explanation: explanation.trim(),
    source: source.trim(),
    article,
  };
  if (type === 'judge')
    return { ...shared, options: [...judgeOptions], answer: draft.judge === null ? [] : [draft.judge], blanks: [] };
  if (type === 'blank') {
    const blanks = Array.from({ length: gapsIn(stem) }, (_, gap) => waysIn(draft.blanks[gap] ?? ''));
    return { ...shared, options: [], answer: [], blanks };
  }
  const options = meant(draft.options);
  return {
    ...shared,
    options: options.map(({ text }) => text.trim()),
    answer: options.flatMap(({ isRight }, place) => (isRight ? [place] : [])),
    blanks: [],
  };
}

/** 单选 keeps one right option: the one ticked last. */
export function ticked(draft: QuestionDraft, key: number, isRight: boolean): readonly OptionDraft[] {
  return draft.options.map((option) => {
    if (option.key === key) return { ...option, isRight };
    return isRight && draft.type === 'single' ? { ...option, isRight: false } : option;
  });
}

/** To another type: a 单选 made of a 多选 keeps the first right option. */
export function withType(draft: QuestionDraft, type: QuestionType): QuestionDraft {
  const first = draft.options.find(({ isRight }) => isRight);
  const options =
    type === 'single' ? draft.options.map((option) => ({ ...option, isRight: option === first })) : draft.options;
  return { ...draft, type, options };
}

export type DraftField = 'stem' | 'options' | 'judge' | 'blanks' | 'explanation' | 'source' | 'article';

export interface DraftFault {
  readonly field: DraftField;
  /** Of an option (its key) or a gap (its place). */
  readonly row?: number;
  readonly code: ItemFault | 'gap-missing' | 'blank-missing' | 'right-empty';
  readonly facts: Readonly<Record<string, string | number>>;
  /** Something is not there yet: said when saving is tried, not while the person is on the way there. */
  readonly isUnfinished: boolean;
}

const unfinished = (field: DraftField, code: DraftFault['code']): DraftFault => ({
  field,
  code,
  facts: {},
  isUnfinished: true,
});

const folded = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s/gu, '');

function optionFaults(draft: QuestionDraft): DraftFault[] {
  const options = meant(draft.options);
  const texts = draft.options.map(({ text }) => folded(text));
  // By the letters the rows stand under, empty ones among them.
  const repeated = draft.options.flatMap(({ key }, place) => {
    const first = texts.indexOf(texts[place] ?? '');
    if (texts[place] === '' || first === place) return [];
    const letters = [first, place].map(letterOf).join(',');
    return [
      {
        field: 'options' as const,
        row: key,
        code: 'options-repeated' as const,
        facts: { letters },
        isUnfinished: false,
      },
    ];
  });
  const rightEmpty = draft.options.flatMap(({ key, text, isRight }, place) =>
    isRight && text.trim() === ''
      ? [
          {
            field: 'options' as const,
            row: key,
            code: 'right-empty' as const,
            facts: { letters: letterOf(place) },
            isUnfinished: true,
          },
        ]
      : [],
  );
  return [
    ...repeated,
    ...rightEmpty,
    ...(options.length < 2 ? [unfinished('options', 'options-missing')] : []),
    ...(options.some(({ isRight }) => isRight) ? [] : [unfinished('options', 'answer-missing')]),
  ];
}

function blankFaults({ stem, blanks }: QuestionDraft): DraftFault[] {
  const gaps = gapsIn(stem);
  if (gaps === 0) return [unfinished('blanks', 'gap-missing')];
  if (gaps > limits.blanks)
    return [{ field: 'stem', code: 'too-long', facts: { field: 'blanks', max: limits.blanks }, isUnfinished: false }];
  return Array.from({ length: gaps }, (_, gap) => gap)
    .filter((gap) => waysIn(blanks[gap] ?? '').length === 0)
    .map((gap) => ({ ...unfinished('blanks', 'blank-missing'), row: gap }));
}

/** What this screen can say by itself; core has the last word. */
export function faultsOf(draft: QuestionDraft): readonly DraftFault[] {
  return [
    ...(draft.stem.trim() === '' ? [unfinished('stem', 'stem-missing')] : []),
    ...(draft.type === 'single' || draft.type === 'multiple' ? optionFaults(draft) : []),
    ...(draft.type === 'judge' && draft.judge === null ? [unfinished('judge', 'answer-missing')] : []),
    ...(draft.type === 'blank' ? blankFaults(draft) : []),
  ];
}

/** The field a fault told by core belongs to. */
export function fieldOfFault(fault: string, hasOption: boolean): DraftField {
  if (fault === 'article-unknown') return 'article';
  if (fault === 'blanks-differ') return 'blanks';
  if (fault === 'markup') return hasOption ? 'options' : 'stem';
  if (fault.startsWith('option') || fault.startsWith('answer')) return 'options';
  return 'stem';
}
