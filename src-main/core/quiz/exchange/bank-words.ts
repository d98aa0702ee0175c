/** What people call types, topics and difficulties, and how they write that something is right or wrong. */
import type { Difficulty, QuestionType, QuizTopic } from '../../../contract/quiz-questions.ts';

export const typeNames: Record<QuestionType, string> = {
  single: '单选题',
  multiple: '多选题',
  judge: '判断题',
  blank: '填空题',
};
export const topicNames: Record<QuizTopic, string> = {
  electricity: '用电',
  extinguisher: '灭火器',
  escape: '疏散',
  alarm: '报警',
  equipment: '设施',
  theft: '防盗',
  fraud: '防诈',
  other: '其他',
};
export const difficultyNames: Record<Difficulty, string> = { easy: '易', medium: '中', hard: '难' };

/** Half width, lower case, letters and digits alone. */
export const foldWord = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+√×✓✗✔✘]/gu, '');

const typeWords: readonly (readonly [QuestionType, RegExp])[] = [
  ['multiple', /多项选择|多选|不定项|^(multiplechoices|multiple|multi|ma|mr|multipleanswer|checkbox)$/u],
  ['judge', /判断|是非|对错|^(tf|truefalse|true\/false|judge|judgement|judgment|bool|boolean)$/u],
  ['blank', /填空|^(fib|fill|blank|fillin|fillintheblank|completion|shortanswer)$/u],
  ['single', /单项选择|单选|^选择题?$|^(mc|single|choice|multiplechoice|singlechoice|radio)$/u],
];
const otherTypes =
  /简答|问答|论述|名词解释|案例|分析|计算|连线|匹配|排序|综合|主观|材料|完形|阅读|作文|essay|^ess$|match|order|numeric|jumbled|upload|file|^num$|^mat$|^ord$|^sr$|^opin/u;

/** The same few words stand in every row of a table. */
function remembered<Meaning>(meaningOf: (word: string) => Meaning): (word: string) => Meaning {
  const known = new Map<string, Meaning>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const meaning = meaningOf(word);
    if (known.size < 500 && word.length < 40) known.set(word, meaning);
    return meaning;
  };
}

/** NULL: no word for a type. `unsupported`: a type, but none that is kept here. */
export const typeOfWord = remembered((word: string): QuestionType | 'unsupported' | null => {
  const folded = foldWord(word);
  const known = typeWords.find(([, pattern]) => pattern.test(folded))?.[0];
  return known ?? (otherTypes.test(folded) ? 'unsupported' : null);
});

const topicPatterns: readonly (readonly [QuizTopic, RegExp])[] = [
  ['fraud', /诈骗|反诈|防诈|刷单|诈|fraud|scam/iu],
  ['theft', /防盗|盗窃|偷|失窃|theft/iu],
  ['extinguisher', /灭火|extinguisher/iu],
  ['escape', /疏散|逃生|避险|escape|evacuat/iu],
  ['alarm', /报警|119|火警|alarm/iu],
  ['equipment', /设施|消火栓|消防栓|设备|equipment|hydrant/iu],
  ['electricity', /用电|电器|电气|触电|充电|电动自行车|electric/iu],
];

/** The identifier or name of a topic, and nothing else. */
export function topicNamed(text: string): QuizTopic | null {
  const plain = text.trim();
  const found = (Object.entries(topicNames) as [QuizTopic, string][]).find(
    ([topic, name]) => topic === plain || name === plain,
  );
  return found?.[0] ?? null;
}

/** By the first word of a topic found in it; the last part of a path like `/安全/用电` counts first. */
export function topicIn(text: string): QuizTopic | null {
  const parts = text.split(/[/\\>|,，;；]/u).reverse();
  for (const part of parts) {
    const found = topicPatterns.find(([, pattern]) => pattern.test(part))?.[0];
    if (found !== undefined) return found;
  }
  return null;
}

const difficultyWords: Readonly<Record<string, Difficulty>> = {
  易: 'easy',
  简单: 'easy',
  容易: 'easy',
  较易: 'easy',
  低: 'easy',
  初级: 'easy',
  基础: 'easy',
  easy: 'easy',
  low: 'easy',
  simple: 'easy',
  中: 'medium',
  中等: 'medium',
  一般: 'medium',
  适中: 'medium',
  普通: 'medium',
  中级: 'medium',
  medium: 'medium',
  normal: 'medium',
  moderate: 'medium',
  难: 'hard',
  困难: 'hard',
  较难: 'hard',
  高: 'hard',
  高级: 'hard',
  hard: 'hard',
  difficult: 'hard',
  high: 'hard',
};

/** Words, or one to five stars or points: 1–2 easy, 3 medium, 4–5 hard. NULL where it is neither. */
export const difficultyOf = remembered((text: string): Difficulty | null => {
  const flat = text.normalize('NFKC').trim().toLowerCase();
  const stars = /^[★☆⭐*]+$/u.test(flat)
    ? (flat.match(/[★⭐*]/gu)?.length ?? 0)
    : Number(/^([1-5])(?:\.0+)?\s*[星级分]?$/u.exec(flat)?.[1] ?? 0);
  if (stars >= 1 && stars <= 5) return stars <= 2 ? 'easy' : stars === 3 ? 'medium' : 'hard';
  const word = foldWord(flat);
  const known = (one: string) => (Object.hasOwn(difficultyWords, one) ? difficultyWords[one] : undefined);
  return known(word) ?? known(word.replace(/(?:难度|题|度)$/u, '')) ?? null;
});

const trueWords = new Set(['对', '√', '✓', '✔', '正确', '是', '同意', 't', 'true', 'right', 'yes', 'y', '真']);
const falseWords = new Set([
  '错',
  '×',
  '✗',
  '✘',
  '错误',
  '否',
  '不同意',
  'f',
  'false',
  'wrong',
  'no',
  'n',
  '假',
  '不正确',
  '不对',
  '不是',
]);

/** Whether a word says right or wrong; NULL where it says neither. */
export function truthOf(text: string): boolean | null {
  if (text.length > 12) return null;
  // Some banks type the cross as the letter; it is no word for anything else.
  const word = foldWord(text.replace(/[☑✅]/gu, '√').replace(/[☒❌╳✕✖]/gu, '×'));
  if (trueWords.has(word)) return true;
  return falseWords.has(word) || word === 'x' ? false : null;
}
