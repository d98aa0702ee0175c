/** What other programs' formats have no field for, written where they keep it and we find it again: `163: topic=fraud …`. */
import type { QuestionContent } from '../../../contract/quiz-questions.ts';
import type { Draft } from './read-item.ts';

type OwnDraft = Partial<Pick<Draft, 'topic' | 'difficulty' | 'source' | 'article' | 'stem' | 'answer' | 'type'>>;

const pair = /([a-z]+)=(?:"((?:[^"\\]|\\.)*)"|(\S*))/gu;
const marker = /^\s*(?:\/\/\s*)?163\s*:\s*/u;

/** Values with anything but plain signs are quoted as in JSON. */
const valueText = (value: string): string => (/^[\w-]+$/u.test(value) ? value : JSON.stringify(value));

/** One line. `blanks` only where the format cannot say it: more than one gap, or signs it would misread. */
export function ownLine(content: QuestionContent): string {
  const { topic, difficulty, source, article, type, blanks } = content;
  const isPlain = blanks.length === 1 && blanks[0]?.every((way) => !/->|^%|^\[/u.test(way)) === true;
  const fields: [string, string][] = [
    ['topic', topic],
    ['difficulty', difficulty],
    ...(source === '' ? [] : [['source', source] as [string, string]]),
    ...(article === null ? [] : [['article', article] as [string, string]]),
    ...(type === 'blank' && !isPlain ? [['blanks', JSON.stringify(blanks)] as [string, string]] : []),
  ];
  return `163: ${fields.map(([name, value]) => `${name}=${valueText(value)}`).join(' ')}`;
}

/** Of all lines that carry the mark; what cannot be read counts as not there. */
export function ownFields(lines: readonly string[]): OwnDraft {
  const fields: OwnDraft = {};
  for (const line of lines) {
    if (!marker.test(line)) continue;
    for (const [, name, quoted, bare] of line.replace(marker, '').matchAll(pair)) {
      const value = quoted === undefined ? (bare ?? '') : unquoted(quoted);
      if (name === 'topic' || name === 'difficulty' || name === 'source' || name === 'article') fields[name] = value;
      const blanks = name === 'blanks' ? blanksOf(value) : null;
      if (blanks !== null) fields.answer = { by: 'blanks', blanks };
    }
  }
  return fields;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function unquoted(inner: string): string {
  const value = parsed(`"${inner}"`);
  return typeof value === 'string' ? value : '';
}

function blanksOf(text: string): string[][] | null {
  const value = parsed(text);
  const isBlanks =
    Array.isArray(value) && value.every((ways) => Array.isArray(ways) && ways.every((way) => typeof way === 'string'));
  return isBlanks ? value : null;
}
