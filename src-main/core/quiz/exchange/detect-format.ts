/** What a text is, by what stands in it and never by its name. */
import type { ImportFormat } from '../../../contract/quiz-exchange.ts';
import { fieldIn } from './text-signs.ts';
import { isBlackboard } from './table-bank.ts';

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** The first element that is no declaration or comment. */
const rootName = (text: string): string | undefined =>
  /^(?:\s|<\?[^>]*\?>|<!--[^]*?-->)*<([\w:.-]+)/u.exec(text)?.[1]?.replace(/^.*:/u, '');

const lineCount = (lines: readonly string[], test: (line: string) => boolean): number =>
  lines.filter((line) => test(line)).length;

/** More than this need not be looked at. */
const headLines = 400;

/** NULL: nothing that could be a bank. `hasTable`: whether the text, read as a table, has headings of questions. */
export function detectText(text: string, lines: readonly string[], hasTable: () => boolean): ImportFormat | null {
  const start = text.trimStart();
  if (start.startsWith('<')) {
    const root = rootName(start);
    if (root === 'quiz') return 'moodle-xml';
    return root === 'assessmentItem' || root === 'qti-assessment-item' ? 'qti' : null;
  }
  // GIFT and Chinese headings begin with brackets, too, but not with what JSON puts after them.
  if (/^[{[]\s*(?:["{[\]}]|$)/u.test(start)) return 'json';
  const head = lines.slice(0, headLines);
  if (isBlackboard(lines)) return 'csv';
  const body = head.join('\n');
  const gift =
    count(body, /(?<!\\)\{\s*(?:[=~#}]|(?:T|F|TRUE|FALSE)\s*[#}])/giu) + count(body, /^\s*(?:\$CATEGORY:|::)/gmu);
  const answers = lineCount(head, (line) => fieldIn(line.trim())?.field === 'answer');
  const aiken = lineCount(head, (line) => /^\s*ANSWER\s*:/u.test(line));
  if (gift > answers) return 'gift';
  // Aiken has no fields but the answer.
  const others = lineCount(head, (line) => (fieldIn(line.trim())?.field ?? 'answer') !== 'answer');
  if (aiken > 0 && aiken === answers && others === 0) return 'aiken';
  if (answers === 0 && hasTable()) return 'csv';
  return answers > 0 ||
    count(body, /^\s*[A-D][.．、)）]/gmu) > 0 ||
    count(body, /[（(]\s*[A-Z√×对错]{1,5}\s*[)）]/gu) > 0
    ? 'text'
    : null;
}
