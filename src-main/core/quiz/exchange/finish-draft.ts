/** An item as it was found → a question that may be kept, or every reason why not. The same for all formats. */
import {
  blankMark,
  judgeOptions,
  questionLimits,
  type QuestionContent,
  type QuestionType,
} from '../../../contract/quiz-questions.ts';
import { cleanContent } from '../bank/stored-version.ts';
import { checkContent, gapsIn, hasMarkup, letterOf } from '../bank/question-rules.ts';
import { blanksIn, lettersIn } from './answer-text.ts';
import { difficultyOf, topicIn, topicNamed, truthOf } from './bank-words.ts';
import { plainTextOf } from './html-text.ts';
import { addOnce } from './read-item.ts';
import type { BankRequest, Draft, Fault, ReadItem } from './read-item.ts';

export type KnownArticles = BankRequest['articles'];

/** Signs nobody sees: marks of width zero and of direction. Joiners stay, Uyghur and Kazakh need them. */
const invisible = /[\u00ad\u200b\u2060\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;
/** Nothing a text holds: controls but tab and line feed, halves of characters, noncharacters. */
const noText = /[^\P{Cc}\t\n]|\p{Cs}|[\ufdd0-\ufdef\ufffe\uffff]/u;

/** Of most texts this is all that has to be asked. */
const unusual =
  /[<\r\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\p{Cs}\ufdd0-\ufdef\ufffe\uffff]|[^\P{Cc}\t\n]/u;

const glimpseLength = 80;
const glimpseOf = (stem: string): string =>
  Array.from(stem.slice(0, 4 * glimpseLength).replace(/[\p{Cc}\s]+/gu, ' '))
    .slice(0, glimpseLength)
    .join('');

/** Takes off markup and invisible signs; what was done is noted, what cannot be done is a fault. */
function cleaned(text: string, draft: Draft): string {
  if (!unusual.test(text)) return text.trim();
  let plain = text.replace(/\r\n?/gu, '\n');
  if (hasMarkup(plain)) {
    const { text: stripped, pictures } = plainTextOf(plain);
    plain = stripped;
    addOnce(draft.notes, { code: 'html-removed', facts: {} });
    if (pictures > 0) addOnce(draft.notes, { code: 'picture-left-out', facts: {} });
  }
  const visible = plain.replace(invisible, '').trim();
  if (visible.length !== plain.trim().length) addOnce(draft.notes, { code: 'cleaned', facts: {} });
  if (noText.test(visible)) addOnce(draft.faults, { code: 'control-characters', facts: {} });
  return visible;
}

interface Settled {
  readonly type: QuestionType;
  readonly stem: string;
  readonly options: readonly string[];
  readonly answer: readonly number[];
  readonly blanks: readonly (readonly string[])[];
}

/** Empty brackets and short lines are how many banks draw a gap. */
const drawnGap = /_{2,}|[（(][\s_]*[）)]|【\s*】|\[\s*\]|\{\{\s*\}\}/gu;

/** The stem with as many gaps as are wanted, where that can be had by drawing them our way. */
function withGaps(stem: string, wanted: number): string {
  if (gapsIn(stem) === wanted) return stem;
  const redrawn = stem.replace(drawnGap, blankMark);
  if (gapsIn(redrawn) === 0 && wanted === 1) return `${redrawn} ${blankMark}`;
  return gapsIn(redrawn) === wanted ? redrawn : stem;
}

const judgeOf = (stem: string, isTrue: boolean): Settled => ({
  type: 'judge',
  stem,
  options: judgeOptions,
  answer: [isTrue ? 0 : 1],
  blanks: [],
});

/** The truth each option stands for, when there are exactly a right and a wrong one. */
function truthsOf(options: readonly string[]): readonly (boolean | null)[] | null {
  const truths = options.map(truthOf);
  return options.length === 2 && truths.includes(true) && truths.includes(false) ? truths : null;
}

const unreadable = (draft: Draft, text: string): Fault => ({
  code: text === '' ? 'answer-missing' : 'answer-unreadable',
  facts: text === '' ? {} : { text: text.slice(0, 40), line: draft.line },
});

function settleJudge(draft: Draft, stem: string, options: readonly string[]): Settled | Fault {
  const truths = truthsOf(options);
  if (options.length > 0 && truths === null) return { code: 'judge-options', facts: {} };
  const { answer } = draft;
  if (answer.by === 'truth') return judgeOf(stem, answer.isTrue);
  const positions = answer.by === 'positions' ? answer.positions : lettersIn(answer.by === 'text' ? answer.text : '');
  const said = answer.by === 'text' ? truthOf(answer.text) : null;
  if (said !== null) return judgeOf(stem, said);
  if (positions === null) return unreadable(draft, answer.by === 'text' ? answer.text : '');
  if (new Set(positions).size > 1) return { code: 'answer-too-many', facts: {} };
  const [position] = positions;
  if (position === undefined) return { code: 'answer-missing', facts: {} };
  // Without options A means 正确 and B 错误, as everywhere in these banks.
  const isTrue = (truths ?? [true, false])[position];
  return typeof isTrue === 'boolean'
    ? judgeOf(stem, isTrue)
    : { code: 'answer-outside', facts: { letters: letterOf(position) } };
}

function settleBlank(draft: Draft, stem: string): Settled | Fault {
  const { answer } = draft;
  if (answer.by !== 'text' && answer.by !== 'blanks') return { code: 'answer-missing', facts: {} };
  const gaps = gapsIn(stem) || (stem.match(drawnGap)?.length ?? 1);
  const blanks =
    answer.by === 'blanks'
      ? answer.blanks.map((ways) => ways.map((way) => cleaned(way, draft)).filter((way) => way !== ''))
      : blanksIn(cleaned(answer.text, draft), gaps);
  if (blanks.length === 0 || blanks.some((ways) => ways.length === 0)) return { code: 'answer-missing', facts: {} };
  const different = blanks.map((ways) => [...new Set(ways)]);
  return { type: 'blank', stem: withGaps(stem, blanks.length), options: [], answer: [], blanks: different };
}

function settleChoice(draft: Draft, stem: string, options: readonly string[]): Settled | Fault {
  const { answer } = draft;
  const gap = options.findIndex((option) => option === '');
  if (gap >= 0) return { code: 'options-missing', facts: { letters: letterOf(gap) } };
  let positions: readonly number[] | null = answer.by === 'positions' ? answer.positions : null;
  if (answer.by === 'text') {
    const named = options.indexOf(cleaned(answer.text, draft));
    positions = lettersIn(answer.text) ?? (named >= 0 ? [named] : null);
    if (positions === null) return unreadable(draft, answer.text.trim());
  }
  if (positions === null || positions.length === 0) return { code: 'answer-missing', facts: {} };
  const type = draft.type ?? (new Set(positions).size > 1 ? 'multiple' : 'single');
  return { type, stem, options, answer: positions.toSorted((one, other) => one - other), blanks: [] };
}

function settle(draft: Draft, stem: string, options: readonly string[]): Settled | Fault {
  if (draft.type === 'blank') return settleBlank(draft, stem);
  if (draft.type === 'judge') return settleJudge(draft, stem, options);
  if (draft.type !== null || options.length > 0) {
    return draft.type === null && truthsOf(options) !== null
      ? settleJudge(draft, stem, options)
      : settleChoice(draft, stem, options);
  }
  const { answer } = draft;
  if (answer.by === 'truth' || (answer.by === 'text' && truthOf(answer.text) !== null)) {
    return settleJudge(draft, stem, options);
  }
  const isLetters = answer.by === 'text' && lettersIn(answer.text) !== null;
  // A lone letter with no options is a choice whose options were lost, not a gap to be filled with `B`.
  if (answer.by === 'nothing' || isLetters)
    return { code: isLetters ? 'options-missing' : 'answer-missing', facts: {} };
  return settleBlank(draft, stem);
}

function topicOf(draft: Draft, stem: string): QuestionContent['topic'] {
  const named = topicNamed(draft.topic);
  if (named !== null) return named;
  const guessed = topicIn(draft.topic) ?? (draft.topic === '' ? topicIn(stem) : null) ?? 'other';
  addOnce(draft.notes, { code: 'topic-guessed', facts: { topic: guessed, from: draft.topic.slice(0, 60) } });
  return guessed;
}

function difficultyFor(draft: Draft): QuestionContent['difficulty'] {
  const told = draft.difficulty.trim();
  const level = difficultyOf(told);
  if (level !== null) return level;
  if (told === '') addOnce(draft.notes, { code: 'difficulty-assumed', facts: {} });
  else addOnce(draft.faults, { code: 'difficulty-unreadable', facts: { text: told.slice(0, 40) } });
  return 'medium';
}

const knownIds = new WeakMap<KnownArticles, ReadonlySet<string>>();
/** Made once a file. */
function idsOf(articles: KnownArticles): ReadonlySet<string> {
  const ids = knownIds.get(articles) ?? new Set(articles.map(({ id }) => id));
  knownIds.set(articles, ids);
  return ids;
}

const foldArticle = (text: string): string => text.normalize('NFKC').replace(/中华人民共和国|[\s《》()]/gu, '');

/** By identifier, or by the name of the law and the number as people write them. */
function articleOf(draft: Draft, articles: KnownArticles): string | null {
  const told = draft.article.trim();
  if (told === '') return null;
  const folded = foldArticle(told);
  const found = articles.find(({ id, law, article }) => id === told || foldArticle(`${law}${article}`) === folded);
  if (found === undefined) addOnce(draft.notes, { code: 'article-unknown', facts: { article: told.slice(0, 60) } });
  return found?.id ?? null;
}

/** What the shape allows at most; zod's own words name no field a person knows. */
function sizeFaults({ stem, options, blanks, explanation, source }: QuestionContent): Fault[] {
  const long = (field: string, max: number, facts: Record<string, number> = {}): Fault => ({
    code: 'too-long',
    facts: { field, max, ...facts },
  });
  const { stem: stemMax, option: optionMax, explanation: explanationMax, source: sourceMax } = questionLimits;
  const longOption = options.findIndex((option) => option.length > optionMax);
  return [
    ...(stem.length > stemMax ? [long('stem', stemMax)] : []),
    ...(options.length > questionLimits.options
      ? [{ code: 'options-too-many' as const, facts: { max: questionLimits.options } }]
      : []),
    ...(longOption >= 0 ? [long('option', optionMax, { option: longOption + 1 })] : []),
    ...(blanks.length > questionLimits.blanks ? [long('blanks', questionLimits.blanks)] : []),
    ...(blanks.some((ways) => ways.length > 10) ? [long('answers', 10)] : []),
    ...(blanks.some((ways) => ways.some((way) => way.length > 100)) ? [long('answer', 100)] : []),
    ...(explanation.length > explanationMax ? [long('explanation', explanationMax)] : []),
    ...(source.length > sourceMax ? [long('source', sourceMax)] : []),
  ];
}

/** Far more than any field may hold; such a text is not even looked at. */
const hopelessLength = 20_000;

function hopelessField({
  stem,
  options,
  explanation,
  source,
}: Draft): 'stem' | 'option' | 'explanation' | 'source' | null {
  const isHopeless = (text: string) => text.length > hopelessLength;
  if (isHopeless(stem)) return 'stem';
  if (options.some(isHopeless)) return 'option';
  if (isHopeless(explanation)) return 'explanation';
  return isHopeless(source) ? 'source' : null;
}

export function finishDraft(draft: Draft, articles: KnownArticles): ReadItem {
  const hopeless = hopelessField(draft);
  if (hopeless !== null) {
    const faults: Fault[] = [{ code: 'too-long', facts: { field: hopeless, max: questionLimits[hopeless] } }];
    const { line, part, stem, notes } = draft;
    return { line, part, content: null, glimpse: glimpseOf(stem), faults, notes };
  }
  const stem = cleaned(draft.stem, draft);
  const options = draft.options.map((option) => cleaned(option, draft));
  while (options.at(-1) === '') options.pop();
  const hadPicture = draft.notes.some(({ code }) => code === 'picture-left-out');
  const isBroken = draft.faults.some(({ code }) => code === 'syntax');
  if (stem === '' && !isBroken)
    addOnce(draft.faults, { code: hadPicture ? 'nothing-left' : 'stem-missing', facts: {} });
  const explanation = cleaned(draft.explanation, draft);
  const source = cleaned(draft.source, draft);

  const glimpse = glimpseOf(stem);
  const item = (content: QuestionContent | null): ReadItem => {
    const { line, part, faults, notes } = draft;
    return { line, part, content: faults.length > 0 ? null : content, glimpse, faults, notes };
  };
  // What is no question of ours needs no second reason.
  if (draft.faults.some(({ code }) => code === 'type-not-supported' || code === 'syntax')) return item(null);

  const settled = settle(draft, stem, options);
  const topic = topicOf(draft, stem);
  const difficulty = difficultyFor(draft);
  const article = articleOf(draft, articles);
  if ('code' in settled) {
    // A reader that refused the answer has said why; that there is none follows from it.
    if (settled.code !== 'answer-missing' || draft.faults.length === 0) addOnce(draft.faults, settled);
    return item(null);
  }
  if (draft.type === null) addOnce(draft.notes, { code: 'type-guessed', facts: { type: settled.type } });
  // What is shown before the import is what will be kept.
  const content = cleanContent({ ...settled, topic, difficulty, explanation, source, article } as QuestionContent);
  const tooLong = sizeFaults(content);
  const faults = tooLong.length > 0 ? tooLong : checkContent(content, idsOf(articles));
  for (const fault of faults) addOnce(draft.faults, fault);
  // Sizes, places and emptiness are all asked above; the tests hold this against the contract's own shape.
  return item(content);
}
