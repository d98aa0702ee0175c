/** Aiken, as Moodle documents it: a question, options `A.` or `A)`, and `ANSWER:` with one letter. */
import { lettersIn } from './answer-text.ts';
import { draftAt } from './read-item.ts';
import type { BankLimits, Draft } from './read-item.ts';
import { requireRoom } from './text-lines.ts';

const optionLine = /^\s*([A-Z])[.)]\s*(.*)$/u;
const answerLine = /^\s*ANSWER\s*[:：]\s*(.*)$/u;

export function readAiken(lines: readonly string[], limits: BankLimits): Draft[] {
  const drafts: Draft[] = [];
  let current: Draft | null = null;
  const begin = (at: number): Draft => {
    requireRoom(drafts, limits);
    const draft: Draft = { ...draftAt(at + 1), type: 'single' };
    drafts.push(draft);
    return draft;
  };
  for (const [at, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const answer = answerLine.exec(line)?.[1];
    const option = optionLine.exec(line);
    if (answer !== undefined) {
      current ??= begin(at);
      setAnswer(current, answer);
      current = null;
    } else if (option && current) addOption(current, option[1] ?? '', option[2] ?? '', at + 1);
    else if (current === null || current.options.length > 0) {
      // Text after the options and no answer between them: the item before has none.
      current = begin(at);
      current.stem = line.trim();
    } else current.stem += `\n${line.trim()}`;
  }
  return drafts;
}

function setAnswer(draft: Draft, text: string): void {
  const positions = lettersIn(text);
  if (positions !== null) draft.answer = { by: 'positions', positions };
  else if (text.trim() !== '') draft.faults.push({ code: 'answer-unreadable', facts: { text: text.slice(0, 40) } });
}

function addOption(draft: Draft, letter: string, text: string, line: number): void {
  const expected = String.fromCharCode(65 + draft.options.length);
  if (letter !== expected) draft.faults.push({ code: 'syntax', facts: { line, detail: `${expected}?` } });
  draft.options.push(text.trim());
}
