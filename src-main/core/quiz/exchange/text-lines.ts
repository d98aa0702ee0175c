/** Text files: the strictest reading of the bytes that fits, cut into lines of bearable length. */
import { decodeText } from '../../spreadsheet/reading/read-text.ts';
import { BankFault } from './read-item.ts';
import type { BankLimits } from './read-item.ts';

/** @throws BankFault, FileFault file.not-a-table */
export function textOf(bytes: Buffer): { text: string; encoding: string } {
  const { text, encoding } = decodeText(bytes);
  if (text.includes('\0')) throw new BankFault('file.not-a-bank');
  if (text.trim() === '') throw new BankFault('file.empty');
  return { text, encoding };
}

/** Windows, Unix and old Macintosh line ends, mixed. @throws BankFault file.line-too-long, facts line, max */
export function linesOf(text: string, { lineLength }: BankLimits): string[] {
  const lines = text.split(/\r\n|\n|\r/u);
  const long = lines.findIndex((line) => line.length > lineLength);
  if (long >= 0) throw new BankFault('file.line-too-long', { line: long + 1, max: lineLength });
  return lines;
}

/** Called for every item found: a file of a million items is not read to its end. @throws BankFault */
export function requireRoom(items: readonly unknown[], { questions }: BankLimits): void {
  if (items.length >= questions) throw new BankFault('file.too-many-questions', { limit: questions });
}
