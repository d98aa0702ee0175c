/** The many ways an office writes a day or a month. Unclear ones are refused, not guessed. */
import { isCalendarDate } from '../kernel/local-time.ts';
import type { Cell } from '../spreadsheet/reading/grid.ts';

const year = '((?:19|20)\\d{2})';
const month = '(0?[1-9]|1[0-2])';
const day = '(0?[1-9]|[12]\\d|3[01])';
const compactDay = new RegExp(`^${year}(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])$`, 'u');
const compactMonth = new RegExp(`^${year}(0[1-9]|1[0-2])$`, 'u');
const spelledDay = new RegExp(
  `^${year}[-/.年]${month}[-/.月]${day}(?:日|号)?(?:[T ]\\d{1,2}:\\d{2}(?::\\d{2})?(?:\\.\\d+)?Z?)?$`,
  'u',
);
const spelledMonth = new RegExp(`^${year}[-/.年]${month}(?:月|月份)?$`, 'u');

/** Half width; one kind of dash; no blanks but the one before a time of day. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/gu, '')
    .trim()
    .replace(/[–—−~～、。]/gu, '-')
    .replace(/\s*([-/.年月日])\s*(?!\d{1,2}:)/gu, '$1');

const padded = (part: string | undefined): string => (part ?? '').padStart(2, '0');

/** `YYYY-MM-DD`, or null when the cell names no single day. */
export function dayOf(cell: Exclude<Cell, null>): string | null {
  if (typeof cell !== 'string') {
    if (cell.t === 'date') return isCalendarDate(cell.day) ? cell.day : null;
    return cell.t === 'number' ? dayOf(cell.shown) : null;
  }
  const text = plain(cell);
  const match = spelledDay.exec(text) ?? compactDay.exec(text);
  const found = match === null ? '' : `${match[1]}-${padded(match[2])}-${padded(match[3])}`;
  return isCalendarDate(found) ? found : null;
}

/** `YYYY-MM`, or null. The number 2006.1 is null: typed as 2006.10 it looks the same. */
export function monthOf(cell: Exclude<Cell, null>): string | null {
  if (typeof cell !== 'string') {
    if (cell.t === 'number' && cell.shown.endsWith('.1')) return null;
    if (cell.t === 'number') return monthOf(cell.shown);
    return cell.t === 'date' ? (dayOf(cell)?.slice(0, 7) ?? null) : null;
  }
  const wholeDay = dayOf(cell);
  if (wholeDay !== null) return wholeDay.slice(0, 7);
  const text = plain(cell);
  const match = spelledMonth.exec(text) ?? compactMonth.exec(text);
  return match === null ? null : `${match[1]}-${padded(match[2])}`;
}
