import type { Sentence } from '../startup/sentence.ts';

/** JSON alone on standard output; sentences for people on standard error. Without --json, results are lines on standard output. */
export interface Output {
  readonly language: 'zh' | 'en';
  tell(sentence: Sentence): void;
  result(json: unknown, lines: readonly string[]): void;
}

export interface Streams {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/** Titles may hold what would break a line, or command the terminal. */
const oneLine = (text: string): string => text.replace(/[^\P{Cc}\t]+/gu, ' ');

export function outputTo({ out, err }: Streams, language: 'zh' | 'en', isJson: boolean): Output {
  return {
    language,
    tell: (sentence) => err(`${sentence[language]}\n`),
    result: (json, lines) =>
      out(isJson ? `${JSON.stringify(json)}\n` : lines.map((line) => `${oneLine(line)}\n`).join('')),
  };
}
