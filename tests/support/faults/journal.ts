/** What a writer asked and was told, line by line. */
import { existsSync, readFileSync } from 'node:fs';

export interface Told {
  readonly event: 'told';
  readonly at: number;
  readonly key: string;
  readonly kind: 'checkedIn' | 'checkedOut' | 'alreadyIn';
  readonly visitId: number;
  readonly movedFrom: boolean;
}

export type JournalLine =
  | { readonly event: 'ready' | 'done' }
  | { readonly event: 'asked'; readonly at: number; readonly key: string }
  | Told
  | { readonly event: 'refused'; readonly at: number; readonly key: string; readonly code: string };

/** Whole lines only: the last one may have been cut by a kill, and then nobody has read it. */
export function linesOf(text: string): JournalLine[] {
  return text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as JournalLine);
}

export const readJournal = (file: string): JournalLine[] =>
  existsSync(file) ? linesOf(readFileSync(file, 'utf8')) : [];

export const toldIn = (lines: readonly JournalLine[]): Told[] => lines.filter((line) => line.event === 'told');
