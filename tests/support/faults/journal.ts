/** What a writer asked and was told, line by line. */
import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';

export interface Told {
  readonly event: 'told';
  readonly at: number;
  readonly key: string;
  readonly kind: 'checkedIn' | 'checkedOut' | 'alreadyIn';
  readonly visitId: number;
  readonly movedFrom: boolean;
}

export interface Asked {
  readonly event: 'asked';
  readonly at: number;
  readonly key: string;
}

/** Opened: what that took, and what the station's own checks say against it where they were asked for. */
export interface Ready {
  readonly event: 'ready';
  readonly processorMs: number;
  readonly objections: readonly string[];
}

export type JournalLine =
  | Ready
  | { readonly event: 'done' }
  | Asked
  | Told
  | { readonly event: 'refused'; readonly at: number; readonly key: string; readonly code: string };

/** Whole lines only: the last one may have been cut by a kill, and then nobody has read it. */
export function linesOf<Line = JournalLine>(text: string): Line[] {
  return text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Line);
}

/** Reads a growing file of JSON lines: each line once, however often it is asked. */
export function journalIn<Line>(file: string): () => readonly Line[] {
  let lines: readonly Line[] = [];
  let read = 0;
  return () => {
    const size = existsSync(file) ? statSync(file).size : 0;
    if (size < read) [lines, read] = [[], 0];
    if (size === read) return lines;
    const bytes = Buffer.alloc(size - read);
    const handle = openSync(file, 'r');
    const length = readSync(handle, bytes, 0, bytes.length, read);
    closeSync(handle);
    const whole = bytes.subarray(0, bytes.subarray(0, length).lastIndexOf('\n') + 1);
    read += whole.length;
    lines = [...lines, ...linesOf<Line>(whole.toString())];
    return lines;
  };
}

export const toldIn = (lines: readonly JournalLine[]): Told[] => lines.filter((line) => line.event === 'told');
export const askedIn = (lines: readonly JournalLine[]): Asked[] => lines.filter((line) => line.event === 'asked');
