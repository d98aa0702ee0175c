/** What a line of a Chinese question text is. Patterns look at the beginning of a line only and never go back over it. */
import type { QuestionType } from '../../../contract/quiz-questions.ts';
import { lettersIn } from './answer-text.ts';
import { truthOf, typeOfWord } from './bank-words.ts';

export type FieldName = 'answer' | 'explanation' | 'difficulty' | 'topic' | 'source' | 'article' | 'type' | 'stem';

const fieldWords: readonly (readonly [FieldName, string])[] = [
  ['answer', '正确答案|参考答案|标准答案|答案|answer|ans'],
  ['explanation', '答案解析|试题解析|题目解析|答案详解|解析|详解|解释|explanation|analysis'],
  ['difficulty', '难度等级|难易程度|难易度|难度|difficulty'],
  ['topic', '知识点|分类|目录|类别|章节|主题|category|topic'],
  ['source', '题目来源|来源|出处|source'],
  ['article', '法律条文|法规条文|法条|条款'],
  ['type', '题目类型|试题类型|题型|type'],
  ['stem', '题目内容|题干|题目|试题|question'],
];
/** `答案：B`, `【答案】B`, `[答案] B`, `（答案）B`. */
const fieldPatterns = fieldWords.map(
  ([field, words]) =>
    [
      field,
      new RegExp(`^(?:[【[（(]\\s*(?:${words})\\s*[】\\]）)]\\s*[:：]?|(?:${words})\\s*[:：])\\s*(.*)$`, 'iu'),
    ] as const,
);

export function fieldIn(line: string): { field: FieldName; text: string } | null {
  for (const [field, pattern] of fieldPatterns) {
    const text = pattern.exec(line)?.[1];
    if (text !== undefined) return { field, text };
  }
  return null;
}

/** What is longer is no heading, and costs no time to find that out. */
const longestHeading = 120;

/** `===<<<单选题>>>===`, `一、单选题（每题 2 分）`, `第一部分 判断题`, `【多选题】` alone on its line. */
export function sectionIn(line: string): QuestionType | 'unsupported' | null {
  if (line.length > longestHeading) return null;
  const bare = line.replace(/^[=＝<＜《\s]+|[=＝>＞》\s]+$/gu, '');
  const isMarked = bare !== line.trim();
  const named =
    /^(?:(?:第?[一二三四五六七八九十]{1,3}(?:[、.．:：]|部分|大题)|第\d{1,2}部分)\s*)?[【[（(]?\s*([^\s，。,；;]{2,12}?题)\s*[】\]）)]?\s*(?:[（(].{0,60}[)）]|[:：，,].{0,60})?$/u.exec(
      bare,
    )?.[1];
  const word = named ?? (isMarked ? bare : null);
  return word === null || word.length > 12 ? null : typeOfWord(word);
}

/** `1.`, `1、`, `（1）`, `第1题`, `Q1:` → the number and what follows. */
export function numberIn(line: string): { number: number; isBracketed: boolean; text: string } | null {
  const plain = /^(?:第\s*(\d{1,5})\s*题\s*[.．、:：]?|(?:Q\s*)?(\d{1,5})\s*[.．、:：)）](?!\d))\s*(.*)$/iu.exec(line);
  if (plain) return { number: Number(plain[1] ?? plain[2]), isBracketed: false, text: plain[3] ?? '' };
  const bracketed = /^[（(]\s*(\d{1,5})\s*[)）]\s*(.*)$/u.exec(line);
  return bracketed && { number: Number(bracketed[1]), isBracketed: true, text: bracketed[2] ?? '' };
}

/** `[单选题] 题干`, `【多选】题干`, `(判断题)题干`. */
export function typeTagIn(stem: string): { type: QuestionType | 'unsupported'; text: string } | null {
  const [whole, word = ''] = /^[【[（(]\s*([^】\]）)]{2,8})\s*[】\]）)]\s*/u.exec(stem) ?? [];
  const type = whole === undefined ? null : typeOfWord(word);
  return type === null || whole === undefined ? null : { type, text: stem.slice(whole.length) };
}

export interface OptionMark {
  /** Position from 0. */
  readonly place: number;
  readonly text: string;
}

const optionStart = /^[（(]?\s*([A-Za-zＡ-Ｚａ-ｚ])\s*([.．、)）:：])\s*/u;
const placeOf = (letter: string): number => letter.normalize('NFKC').toUpperCase().charCodeAt(0) - 65;

/** One option, or several on one line while their letters go on one by one. */
export function optionsIn(line: string): OptionMark[] {
  const first = optionStart.exec(line);
  if (first === null) return [];
  const options: OptionMark[] = [];
  let place = placeOf(first[1] ?? '');
  let from = first[0].length;
  // Only the letter that comes next, after a blank and with the same sign, begins another: `A. 见 B、C 两项` stays one.
  for (const mark of line.slice(from).matchAll(/(?<=\s)[（(]?\s*([A-ZＡ-Ｚ])\s*([.．、)）])\s*/gu)) {
    if (placeOf(mark[1] ?? '') !== place + 1 || mark[2] !== first[2]) continue;
    const start = first[0].length + mark.index;
    options.push({ place, text: line.slice(from, start).trim() });
    place += 1;
    from = start + mark[0].length;
  }
  return [...options, { place, text: line.slice(from).trim() }];
}

/** `火警电话是（ A ）。`: the only bracket of a stem that holds letters or a sign for right or wrong. */
export function answerInStem(stem: string): { answer: string; stem: string } | null {
  const brackets = Array.from(stem.matchAll(/[（(]\s*([^（()）]{1,12}?)\s*[)）]/gu)).filter(
    ([, inner = '']) => lettersIn(inner) !== null || truthOf(inner) !== null,
  );
  const [only] = brackets;
  if (only === undefined || brackets.length > 1) return null;
  return { answer: only[1] ?? '', stem: stem.replace(only[0], '（ ）') };
}
