/** JSON: our own export, lists of questions, and the banks of student sites (`questions: { single, multi, tf, fill }`). */
import type { QuestionType } from '../../../contract/quiz-questions.ts';
import { typeOfWord } from './bank-words.ts';
import { scanJson } from './json-scan.ts';
import { BankFault, draftAt } from './read-item.ts';
import type { BankLimits, Draft, DraftAnswer } from './read-item.ts';
import { requireRoom } from './text-lines.ts';

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const kinds: Readonly<Record<string, QuestionType>> = {
  single: 'single',
  multi: 'multiple',
  multiple: 'multiple',
  tf: 'judge',
  judge: 'judge',
  fill: 'blank',
  blank: 'blank',
};

/** @throws BankFault */
export function readJsonBank(text: string, bytes: number, limits: BankLimits): Draft[] {
  if (bytes > limits.jsonBytes) throw new BankFault('file.too-large', { bytes: limits.jsonBytes });
  const { depth, lines } = scanJson(text, limits.depth);
  if (depth > limits.depth) throw new BankFault('file.suspicious', { depth: limits.depth });
  const root = parse(text);
  const found = itemsIn(root);
  if (found === null) throw new BankFault('file.not-a-bank');
  const ids = new Set<unknown>();
  const drafts: Draft[] = [];
  const lineOf = lineFinder(lines, root);
  for (const { item, type } of found) {
    requireRoom(drafts, limits);
    const draft = draftAt(lineOf(item));
    drafts.push(draft);
    if (!isFields(item)) {
      draft.faults.push({ code: 'syntax', facts: { line: draft.line, detail: 'object?' } });
      continue;
    }
    fill(draft, item, type);
    const id = valueOf(item, 'id', 'key');
    if (id !== undefined && ids.has(id))
      draft.faults.push({ code: 'syntax', facts: { line: draft.line, detail: 'id twice' } });
    if (typeof id === 'string' || typeof id === 'number') ids.add(id);
  }
  return drafts;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/u, ''));
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : '';
    const at = Number(/position (\d+)/u.exec(message)?.[1] ?? text.length);
    const line = text.slice(0, at).split('\n').length;
    throw new BankFault('file.syntax', { line, detail: message.replace(/^(.{0,80})[^]*$/u, '$1') }, { cause });
  }
}

interface Found {
  readonly item: unknown;
  readonly type: QuestionType | null;
}

function itemsIn(value: unknown): Found[] | null {
  if (Array.isArray(value)) return value.map((item: unknown) => ({ item, type: null }));
  if (!isFields(value)) return null;
  const list = valueOf(value, 'questions', 'items', 'data', '题目', '试题');
  if (Array.isArray(list)) return list.map((item: unknown) => ({ item, type: null }));
  const byKind = Object.entries(isFields(list) ? list : value).filter(([, items]) => Array.isArray(items));
  const known = byKind.filter(([kind]) => Object.hasOwn(kinds, kind));
  if (known.length === 0) return null;
  return known.flatMap(([kind, items]) => (items as unknown[]).map((item) => ({ item, type: kinds[kind] ?? null })));
}

/** Walks the values as the scan walked the text: the n-th object in a list stands on the n-th line noted. */
function lineFinder(lines: readonly number[], root: unknown): (item: unknown) => number {
  const places = new Map<unknown, number>();
  let next = 0;
  const visit = (value: unknown, isListed: boolean): void => {
    if (Array.isArray(value)) for (const one of value as unknown[]) visit(one, true);
    else if (isFields(value)) {
      if (isListed) {
        places.set(value, lines[next] ?? 1);
        next += 1;
      }
      for (const one of Object.values(value)) visit(one, false);
    }
  };
  visit(root, false);
  return (item) => places.get(item) ?? 1;
}

/** Own fields only: a file may call one `__proto__` or `constructor`. */
function valueOf(fields: Fields, ...names: string[]): unknown {
  const name = names.find((one) => Object.hasOwn(fields, one) && fields[one] !== null && fields[one] !== '');
  return name === undefined ? undefined : fields[name];
}
const wordOf = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';

function fill(draft: Draft, item: Fields, type: QuestionType | null): void {
  const typeWord = wordOf(valueOf(item, 'type', '题型', 'questionType'));
  const named = typeWord === '' ? null : typeOfWord(typeWord);
  if (named === 'unsupported')
    draft.faults.push({ code: 'type-not-supported', facts: { type: typeWord.slice(0, 40) } });
  else if (typeWord !== '' && named === null)
    draft.faults.push({ code: 'type-unknown', facts: { type: typeWord.slice(0, 40) } });
  draft.type = type ?? (named === 'unsupported' ? null : named);
  draft.stem = wordOf(valueOf(item, 'stem', 'question', '题干', '题目', 'title', 'text'));
  const { options, letters } = optionsOf(valueOf(item, 'options', '选项', 'choices'));
  draft.options = options;
  draft.answer = answerOf(item, letters);
  draft.explanation = wordOf(valueOf(item, 'explanation', '解析', 'analysis', '答案解析'));
  draft.source = wordOf(valueOf(item, 'source', '来源'));
  draft.article = wordOf(valueOf(item, 'article', '法条'));
  draft.topic = wordOf(valueOf(item, 'topic', 'category', '分类', '知识点'));
  draft.difficulty = wordOf(valueOf(item, 'difficulty', '难度', 'level'));
}

/** A list, or `{ A: …, B: … }` whose letters say the places. */
function optionsOf(value: unknown): { options: string[]; letters: readonly string[] } {
  if (Array.isArray(value)) return { options: value.map(wordOf), letters: [] };
  if (!isFields(value)) return { options: [], letters: [] };
  const entries = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return { options: entries.map(([, text]) => wordOf(text)), letters: entries.map(([letter]) => letter.toUpperCase()) };
}

/** As far as letters go; anything else is no place of an option. */
const isPlace = (value: unknown): value is number =>
  Number.isInteger(value) && Number(value) >= 0 && Number(value) < 26;

function answerOf(item: Fields, letters: readonly string[]): DraftAnswer {
  const blanks = valueOf(item, 'blanks');
  if (Array.isArray(blanks) && blanks.length > 0) {
    return { by: 'blanks', blanks: blanks.map((ways) => (Array.isArray(ways) ? ways.map(wordOf) : [wordOf(ways)])) };
  }
  const answer = valueOf(item, 'answer', 'answers', '答案', 'correct', '正确答案');
  if (typeof answer === 'boolean') return { by: 'truth', isTrue: answer };
  if (isPlace(answer)) return { by: 'positions', positions: [answer] };
  if (!Array.isArray(answer)) return placed(wordOf(answer), letters);
  if (answer.length > 0 && answer.every(isPlace)) return { by: 'positions', positions: answer };
  const words = answer.map(wordOf);
  return words.every((word) => /^[A-Za-z]$/u.test(word.trim()))
    ? placed(words.join(''), letters)
    : { by: 'blanks', blanks: words.map((word) => [word]) };
}

/** Letters name the options by their own letters, which need not begin with A or leave none out. */
function placed(text: string, letters: readonly string[]): DraftAnswer {
  if (text.trim() === '') return { by: 'nothing' };
  const single = Array.from(
    text
      .normalize('NFKC')
      .toUpperCase()
      .replace(/[\s,、;]/gu, ''),
  );
  const positions = single.map((letter) => letters.indexOf(letter));
  return letters.length > 0 && positions.every((position) => position >= 0)
    ? { by: 'positions', positions }
    : { by: 'text', text };
}
