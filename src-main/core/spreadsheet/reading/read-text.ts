/** Text tables: bytes → text by the strictest reading that fits, text → rows. Nothing is repaired. */
import { CsvError, parse } from 'csv-parse/sync';
import { FileFault } from './grid.ts';
import type { Grid, GridRow, ReadLimits } from './grid.ts';

/** One record of a roster is a few hundred signs; a line of megabytes is an unclosed quote or no table. */
const longestRecord = 100_000;

export interface TextTable {
  readonly grid: Grid;
  readonly encoding: string;
}

/** @throws FileFault */
export function readText(bytes: Buffer, fileName: string, limits: ReadLimits): TextTable {
  const { text, encoding } = decodeText(bytes);
  if (text.trim() === '') throw new FileFault('file.empty');
  // Tab, line feed, form feed and return are the only controls of a table.
  if (/[\u0000-\u0008\u000b\u000e-\u001f\u007f]/u.test(text)) throw new FileFault('file.not-a-table');
  return { grid: gridOfText(text, fileName.replace(/\.[^.]*$/u, ''), limits), encoding };
}

/** UTF-16 decodes anything, so only its byte-order mark proves it; GB18030 (not GBK) keeps rare characters such as 𠮷. */
export function decodeText(bytes: Buffer): { text: string; encoding: string } {
  const marked =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
  if (marked === null && bytes.includes(0)) throw new FileFault('file.not-a-table');
  for (const encoding of marked === null ? ['utf-8', 'gb18030'] : [marked]) {
    try {
      return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
    } catch {
      continue;
    }
  }
  throw new FileFault('file.not-a-table', { reason: 'encoding' });
}

/** Whichever of tab, comma (also full-width) and semicolon stands most often, outside quotes, in the first ten lines. */
export function delimiterOf(text: string): string {
  const head = text
    .split(/\r\n|\n|\r/u, 10)
    .join('\n')
    .slice(0, longestRecord)
    .replace(/"[^"]*"/gu, '');
  const count = (sign: string) => head.split(sign).length - 1;
  return ['\t', ',', ';', '，'].toSorted((a, b) => count(b) - count(a))[0] ?? ',';
}

interface Parsed {
  readonly record: string[];
  readonly info: { readonly lines: number };
}

/** @throws FileFault */
export function gridOfText(text: string, name: string, limits: ReadLimits, delimiter = delimiterOf(text)): Grid {
  const rows: GridRow[] = [];
  let width = 0;
  let tooLarge: Grid['tooLarge'] = null;
  for (const [index, { record, info }] of parseRecords(text, limits, delimiter).entries()) {
    const last = record.findLastIndex((cell) => cell.trim() !== '');
    if (last === -1) continue;
    // A row longer than every row of the head has a stray delimiter: its cells stand in wrong columns.
    if (rows.length < 10) width = Math.max(width, record.length);
    else if (last >= width) throw new FileFault('file.broken', { line: info.lines });
    if (last >= limits.columns) tooLarge ??= { row: index + 1, column: last + 1 };
    if (rows.length >= limits.rows) tooLarge ??= { row: index + 1, column: 1 };
    if (tooLarge !== null) break;
    rows.push({ row: index + 1, cells: record.map((cell) => (cell.trim() === '' ? null : cell)) });
  }
  return { name, rows, joined: new Map(), tooLarge };
}

function parseRecords(text: string, limits: ReadLimits, delimiter: string): Parsed[] {
  try {
    return parse(text, {
      delimiter,
      recordDelimiter: ['\r\n', '\n', '\r'],
      relaxColumnCount: true,
      info: true,
      maxRecordSize: longestRecord,
      to: limits.rows * 2,
    }) as unknown as Parsed[];
  } catch (cause) {
    const line = cause instanceof CsvError && typeof cause['lines'] === 'number' ? { line: cause['lines'] } : {};
    throw new FileFault('file.broken', line, { cause });
  }
}
