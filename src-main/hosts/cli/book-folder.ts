/**
 * A folder of books, one file each. What was finished is noted line by line in a list beside them, so that a run that was
 * broken off goes on where it stopped. A line counts only while its file is as it was written.
 */
import { createHash } from 'node:crypto';
import { appendFileSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { BookAsFile } from '../../core/application.ts';
import { writeOutFile } from './out-file.ts';

const listName = 'handbooks.jsonl';

interface Line {
  readonly file: string;
  readonly digest: string;
  /** Of the file's bytes. */
  readonly bytes: string;
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('base64url');
const nameOf = ({ bookNumber, studentNumber }: BookAsFile): string =>
  `${bookNumber} ${studentNumber.replace(/[^\p{L}\p{N}-]/gu, '_')}.pdf`;

function linesOf(list: string): Map<string, Line> {
  const lines = new Map<string, Line>();
  for (const text of readOr(list, '').split('\n')) {
    const line = lineIn(text);
    if (line) lines.set(line.file, line);
  }
  return lines;
}

/** Half a line is what a run leaves that was killed. */
function lineIn(text: string): Line | undefined {
  try {
    const { file, digest, bytes } = JSON.parse(text) as Partial<Line>;
    return file === undefined || digest === undefined || bytes === undefined ? undefined : { file, digest, bytes };
  } catch {
    return undefined;
  }
}

function readOr(file: string, other: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return other;
  }
}

/** @param folder absolute, and there */
export function bookFolder(folder: string) {
  const list = path.join(folder, listName);
  const known = linesOf(list);

  return {
    path: folder,

    has(book: BookAsFile): boolean {
      const line = known.get(nameOf(book));
      if (line?.digest !== book.digest) return false;
      try {
        return hashOf(readFileSync(path.join(folder, line.file))) === line.bytes;
      } catch {
        return false;
      }
    },

    /** Whole or not there. @throws Refused */
    put(book: BookAsFile, pdf: Uint8Array): void {
      const line = { file: nameOf(book), digest: book.digest, bytes: hashOf(pdf) };
      writeOutFile(path.join(folder, line.file), pdf);
      // What a killed run left of a line ends here.
      appendFileSync(list, `\n${JSON.stringify(line)}\n`, { mode: 0o600 });
      known.set(line.file, line);
    },
  };
}
