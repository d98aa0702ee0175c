/** What the shipped bank promises: its shares, one right key a question, no question twice. */
import type { Article } from '../../../contract/quiz-bank.ts';
import { difficulties, questionTypes, quizTopics } from '../../../contract/quiz-questions.ts';
import type { Difficulty, QuestionType, QuizTopic } from '../../../contract/quiz-questions.ts';
import { alikePairs } from './alike.ts';
import { checkContent, foldStem, letterOf } from './question-rules.ts';
import { articles as shippedArticles, contentOf, shippedQuestions } from './shipped-questions.ts';
import type { ShippedQuestion } from './shipped-questions.ts';

export { articles, contentOf, shippedQuestions } from './shipped-questions.ts';
export type { ShippedQuestion } from './shipped-questions.ts';

/** Whole per cent of the questions that are not 填空; 其他 has none. */
const topicShares: Record<QuizTopic, number> = {
  electricity: 25,
  extinguisher: 20,
  escape: 20,
  alarm: 10,
  equipment: 5,
  theft: 10,
  fraud: 10,
  other: 0,
};
const keyPrefixes: Record<QuizTopic, string> = {
  electricity: 'YD',
  extinguisher: 'MH',
  escape: 'SS',
  alarm: 'BJ',
  equipment: 'SB',
  theft: 'FD',
  fraud: 'FZ',
  other: 'QT',
};
/** From and to, in per cent of the questions that are not 填空. */
const typeShares = { single: [50, 60], multiple: [20, 30], judge: [15, 25] } as const;
const difficultyShares = { easy: [35, 45], medium: [35, 45], hard: [15, 25] } as const;
/** Of the 单选 with four options: whoever always presses one letter gains nothing. */
const positionShare = [15, 35] as const;
/** Of the 判断: how many are 正确. */
const trueShare = [40, 60] as const;
const leastQuestions = 240;

export interface BankFigures {
  total: number;
  /** Without 填空; the shares are shares of these. */
  closed: number;
  topics: Record<QuizTopic, number>;
  types: Record<QuestionType, number>;
  difficulties: Record<Difficulty, number>;
  /** How many 单选 of four options have the right one at A, B, C, D. */
  positions: readonly number[];
  judgesTrue: number;
}

const countBy = <Name extends string>(names: readonly Name[], values: readonly Name[]) =>
  Object.fromEntries(names.map((name) => [name, values.filter((value) => value === name).length])) as Record<
    Name,
    number
  >;

/** `types` counts every question, the other figures those that are not 填空. */
export function bankFigures(questions: readonly ShippedQuestion[] = shippedQuestions): BankFigures {
  const closed = questions.filter(({ type }) => type !== 'blank');
  const fourOptions = closed.filter(({ type, options }) => type === 'single' && options.length === 4);
  const judges = closed.filter(({ type }) => type === 'judge');
  const startingAt = (list: typeof closed, position: number) =>
    list.filter(({ answer }) => answer[0] === position).length;
  return {
    total: questions.length,
    closed: closed.length,
    topics: countBy(
      quizTopics,
      closed.map(({ topic }) => topic),
    ),
    types: countBy(
      questionTypes,
      questions.map(({ type }) => type),
    ),
    difficulties: countBy(
      difficulties,
      closed.map((question) => question.difficulty),
    ),
    positions: [0, 1, 2, 3].map((position) => startingAt(fourOptions, position)),
    judgesTrue: startingAt(judges, 0),
  };
}

export interface BankFault {
  /** The question or article; NULL where the whole bank is meant. */
  key: string | null;
  reason: string;
}

const outside = (count: number, of: number, [from, to]: readonly [number, number]): boolean =>
  of > 0 && (count * 100 < from * of || count * 100 > to * of);

function shareFaults(questions: readonly ShippedQuestion[]): string[] {
  const { closed, topics, types, difficulties: levels, positions, judgesTrue } = bankFigures(questions);
  const singles = positions.reduce((sum, count) => sum + count, 0);
  const ranges = [
    ...(['single', 'multiple', 'judge'] as const).map(
      (type) => [`type ${type}`, types[type], closed, typeShares[type]] as const,
    ),
    ...difficulties.map((level) => [`difficulty ${level}`, levels[level], closed, difficultyShares[level]] as const),
    ...positions.map((count, at) => [`right option at ${letterOf(at)}`, count, singles, positionShare] as const),
    ['judges that are true', judgesTrue, types.judge, trueShare] as const,
  ];
  return [
    ...(closed < leastQuestions ? [`${String(closed)} questions, fewer than ${String(leastQuestions)}`] : []),
    ...quizTopics
      .filter((topic) => topics[topic] * 100 !== topicShares[topic] * closed)
      .map(
        (topic) =>
          `topic ${topic}: ${String(topics[topic])} of ${String(closed)}, not ${String(topicShares[topic])} per cent`,
      ),
    ...ranges
      .filter(([, count, of, range]) => outside(count, of, range))
      .map(
        ([what, count, of, range]) =>
          `${what}: ${String(count)} of ${String(of)}, not ${range.map(String).join('–')} per cent`,
      ),
  ];
}

/** The keys whose value another key has, with that key. */
function repeated<Item>(items: readonly Item[], valueOf: (item: Item) => string): [Item, Item][] {
  const first = new Map<string, Item>();
  return items.flatMap((item) => {
    const before = first.get(valueOf(item));
    if (before !== undefined) return [[item, before]];
    first.set(valueOf(item), item);
    return [];
  });
}

function questionReasons(question: ShippedQuestion, articles: ReadonlySet<string>): string[] {
  const { key, topic, answer, explanation, source } = question;
  const reasons = checkContent(contentOf(question), articles).map(({ code, facts }) =>
    [code, ...Object.values(facts).map(String)].join(' '),
  );
  if (!new RegExp(`^${keyPrefixes[topic]}-\\d{3}$`, 'u').test(key)) reasons.push(`key not of topic ${topic}`);
  if (answer.some((position, at) => at > 0 && position < (answer[at - 1] ?? 0))) reasons.push('answer not ascending');
  if (explanation.trim() === '') reasons.push('explanation missing');
  if (source.trim() === '') reasons.push('source missing');
  return reasons;
}

/** Every fault of a bank, those of one question before those of the whole; empty when it may be shipped. */
export function checkBank(
  questions: readonly ShippedQuestion[] = shippedQuestions,
  articles: readonly Article[] = shippedArticles,
): readonly BankFault[] {
  const known = new Set(articles.map(({ id }) => id));
  const folded = (question: ShippedQuestion) => foldStem(question.type, question.stem);
  return [
    ...questions.flatMap((question) =>
      questionReasons(question, known).map((reason) => ({ key: question.key, reason })),
    ),
    ...repeated(questions, ({ key }) => key).map(([{ key }]) => ({ key, reason: 'key given twice' })),
    ...repeated(questions, folded).map(([{ key }, first]) => ({ key, reason: `same stem as ${first.key}` })),
    ...alikePairs(questions, ({ stem }) => stem)
      .filter(([one, other]) => folded(one) !== folded(other))
      .map(([one, other]) => ({ key: other.key, reason: `stem all but the same as ${one.key}` })),
    ...repeated(articles, ({ id }) => id).map(([{ id }]) => ({ key: id, reason: 'article given twice' })),
    ...shareFaults(questions).map((reason) => ({ key: null, reason })),
  ];
}
