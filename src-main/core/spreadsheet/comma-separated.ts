/** CSV as spreadsheet programs open it unasked: UTF-8 with its mark, RFC 4180, and no cell that one would work out. */
import { harmless } from './harmless.ts';

const cell = (text: string): string => {
  const plain = harmless(text);
  return /[",\r\n]/u.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
};

export function commaSeparated(headings: readonly string[], rows: readonly (readonly string[])[]): Buffer {
  const lines = [headings, ...rows].map((row) => row.map(cell).join(','));
  return Buffer.from(`\uFEFF${lines.join('\r\n')}\r\n`, 'utf8');
}
