/**
 * GIFT, as Moodle documents it, one verdict an item: a blank line ends it, so a mistake costs no more than its own item.
 * `// 163:` lines hold what the format has no place for; our own export writes them.
 */
import { answersIn, hideEscapes, holdsPlaceholders, showEscapes } from './gift-scan.ts';
import type { GiftAnswer } from './gift-scan.ts';
import { ownFields } from './own-fields.ts';
import { plainTextOf } from './html-text.ts';
import { addOnce, draftAt } from './read-item.ts';
import type { BankLimits, Draft } from './read-item.ts';
import { requireRoom } from './text-lines.ts';
import { fullChoice } from './weights.ts';

const category = /^\s*\$CATEGORY\s*:\s*(.*)$/u;
const comment = /^\s*\/\//u;

interface Block {
  readonly line: number;
  readonly lines: readonly string[];
  readonly comments: readonly string[];
}

/** Lines up to the next blank one; categories stand for everything after them. */
export function readGift(lines: readonly string[], limits: BankLimits): Draft[] {
  const drafts: Draft[] = [];
  let topic = '';
  let open: { line: number; lines: string[]; comments: string[] } | null = null;
  const close = () => {
    const block = open;
    open = null;
    if (block === null || block.lines.length === 0) return;
    requireRoom(drafts, limits);
    drafts.push(draftOf(block, topic));
  };
  for (const [at, line] of lines.entries()) {
    const named = category.exec(line);
    if (line.trim() === '') close();
    else if (named && (open === null || open.lines.length === 0)) topic = named[1]?.trim() ?? '';
    else if (comment.test(line)) {
      open ??= { line: at + 1, lines: [], comments: [] };
      open.comments.push(line);
    } else {
      open ??= { line: at + 1, lines: [], comments: [] };
      if (open.lines.length === 0) open.line = at + 1;
      open.lines.push(line);
    }
  }
  close();
  return drafts;
}

type TextFormat = 'html' | 'plain' | 'moodle' | 'markdown';

/** `[html]text` → its parts; without a word for it the format is that of the stem. */
function formatOf(text: string, inherited: TextFormat): { text: string; format: TextFormat } {
  const [whole = '', word] = /^\s*\[(html|plain|moodle|markdown)\]/u.exec(text) ?? [];
  return word === undefined
    ? { text, format: inherited }
    : { text: text.slice(whole.length), format: word as TextFormat };
}

/** Escapes are shown last: an escaped sign is never markup of the format, but may be of HTML. */
function plain(raw: string, inherited: TextFormat, draft: Draft): string {
  const { text, format } = formatOf(raw, inherited);
  return shownAs(text, format, draft);
}

function shownAs(text: string, format: TextFormat, draft: Draft): string {
  const shown = showEscapes(text);
  if (format !== 'html') return shown;
  const { text: stripped, hadMarkup, pictures } = plainTextOf(shown);
  if (hadMarkup) addOnce(draft.notes, { code: 'html-removed', facts: {} });
  if (pictures > 0) addOnce(draft.notes, { code: 'picture-left-out', facts: {} });
  return stripped;
}

function draftOf({ line, lines, comments }: Block, topic: string): Draft {
  const draft = { ...draftAt(line), topic };
  const own = ownFields(comments);
  // Within an item the line breaks are those of the file, not of the text.
  if (lines.some(holdsPlaceholders)) draft.faults.push({ code: 'control-characters', facts: {} });
  const hidden = hideEscapes(lines.join('\n'));
  const untitled = hidden.replace(/^\s*::[^:]*(?::(?!:)[^:]*)*::/u, '');
  const [stemText = '', ...afterBrace] = untitled.split('{');
  const [list, rest, ...more] = afterBrace.join('{').split('}');
  const { text: stem, format } = formatOf(stemText, 'moodle');
  draft.stem = shownAs(stem, format, draft);
  if (afterBrace.length === 0) unsupported(draft, 'description');
  else if (afterBrace.length > 1 || list === undefined || rest === undefined || more.length > 0) {
    draft.faults.push({ code: 'syntax', facts: { line, detail: '{ }' } });
  } else {
    // A missing word: the sentence goes on after the answers.
    if (rest.trim() !== '') draft.stem = shownAs(`${stem}____${rest}`, format, draft);
    readAnswers(draft, list, format);
  }
  return { ...draft, ...own };
}

function unsupported(draft: Draft, type: string): void {
  draft.faults.push({ code: 'type-not-supported', facts: { type } });
}

function readAnswers(draft: Draft, whole: string, format: TextFormat): void {
  const [list = '', ...general] = whole.split('####');
  if (general.length > 0) draft.explanation = plain(general.join('####'), format, draft);
  if (list.trim() === '') return unsupported(draft, 'essay');
  if (/^\s*#/u.test(list)) return unsupported(draft, 'numerical');
  const truth = /^\s*(T|TRUE|F|FALSE)\s*(#[^]*)?$/iu.exec(list);
  if (truth) {
    draft.type = 'judge';
    draft.answer = { by: 'truth', isTrue: truth[1]?.toUpperCase().startsWith('T') ?? false };
    if ((truth[2] ?? '').replace(/[#\s]/gu, '') !== '') addOnce(draft.notes, { code: 'feedback-left-out', facts: {} });
    return;
  }
  const { answers, before } = answersIn(list);
  if (answers.length === 0 || before.trim() !== '') {
    draft.faults.push({
      code: 'syntax',
      facts: { line: draft.line, detail: (before.trim() || list.trim()).slice(0, 40) },
    });
    return;
  }
  if (answers.some(({ hasFeedback }) => hasFeedback)) addOnce(draft.notes, { code: 'feedback-left-out', facts: {} });
  if (answers.every(({ isMarked }) => isMarked)) readShortAnswers(draft, answers, format);
  else readChoice(draft, answers, format);
}

/** A bare star stands for any text; one with a backslash means itself. */
const starless = (text: string): string => text.replaceAll(String.raw`\*`, '*');

function readShortAnswers(draft: Draft, answers: readonly GiftAnswer[], format: TextFormat): void {
  if (answers.every(({ text }) => text.includes('->'))) return unsupported(draft, 'matching');
  draft.type = 'blank';
  if (answers.some(({ weight }) => weight !== null && weight !== 100 && weight !== 0)) {
    draft.faults.push({ code: 'weights-partial', facts: {} });
  }
  // Worth nothing: foreseen wrong answers.
  const right = answers.filter(({ weight }) => weight !== 0);
  draft.answer = { by: 'blanks', blanks: [right.map(({ text }) => plain(starless(text), format, draft))] };
}

/** With `=` one is right; without it the weights say which belong to the full mark. */
function readChoice(draft: Draft, answers: readonly GiftAnswer[], format: TextFormat): void {
  draft.options = answers.map(({ text }) => plain(text, format, draft));
  const isSingle = answers.some(({ isMarked }) => isMarked);
  draft.type = isSingle ? 'single' : 'multiple';
  const weights = answers.map(({ isMarked, weight }) => weight ?? (isMarked ? 100 : 0));
  const positions = fullChoice(weights, isSingle);
  if (positions === null) draft.faults.push({ code: 'weights-partial', facts: { weights: weights.join(' ') } });
  else draft.answer = { by: 'positions', positions };
}
