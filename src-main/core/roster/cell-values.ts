/** One cell of one field → the value to store, with what had to be said about it. Pure; nothing is guessed silently. */
import type { RosterField, RowIssue } from '../../contract/roster.ts';
import { politicalStatuses, sexes } from '../../contract/values.ts';
import { cardUid, cleanName, cleanStudentNumber, isName } from '../members/members.service.ts';
import { dayOf, monthOf } from './cell-dates.ts';
import type { Cell } from '../spreadsheet/reading/grid.ts';
import { textOf } from './headings.ts';
import { politicalStatusOf, sexOf } from './listed-values.ts';

export interface ValueRules {
  /** The whole student number must match. */
  readonly numberPattern: RegExp;
  /** Local `YYYY-MM-DD`. */
  readonly today: string;
}

export interface CellValue {
  /** '' when the cell is blank or cannot be read. */
  readonly value: string;
  readonly issues: readonly RowIssue[];
}

type Filled = Exclude<Cell, null>;
type Reader = (cell: Filled, field: RosterField, rules: ValueRules) => CellValue;

/** UTF-16 units, as the contract counts. 30 characters outside the basic plane are 60 units. */
const longest: Partial<Record<RosterField, number>> = {
  studentNumber: 32,
  name: 60,
  ethnicity: 20,
  nativePlace: 60,
  college: 60,
  major: 60,
  className: 60,
  grade: 20,
  building: 40,
  dormRoom: 20,
  bed: 10,
};

/** A spreadsheet keeps 15 digits; what stands behind them is made up. */
const firstUnsafeInteger = 1e15;
const directionMarks = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
/** People under 14 need a guardian's consent (PIPL Art. 31) and are no students here. */
const youngestAge = 14;

export function issueOf(field: RosterField | null, code: RowIssue['code'], facts: RowIssue['facts'] = {}): RowIssue {
  return { field, code, isError: code !== 'cleaned' && code !== 'name-differs', facts };
}

const refused = (field: RosterField, code: RowIssue['code'], facts: RowIssue['facts'] = {}): CellValue => ({
  value: '',
  issues: [issueOf(field, code, facts)],
});

/** Shows what cannot be seen: a zero-width blank becomes U+200B. */
export const visible = (text: string): string =>
  text.replace(
    /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu,
    (sign) => `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  );

function accepted(field: RosterField, raw: string, value: string): CellValue {
  const most = longest[field] ?? 64;
  if (value.length > most) return refused(field, 'too-long', { max: most });
  return { value, issues: value === raw ? [] : [issueOf(field, 'cleaned', { value: visible(raw), to: value })] };
}

const studentNumber: Reader = (cell, field, { numberPattern }) => {
  if (typeof cell !== 'string' && cell.t === 'date') return refused(field, 'number-damaged', { value: cell.day });
  const raw = typeof cell === 'string' ? cell : textOf(cell);
  if (typeof cell !== 'string' && cell.t === 'number' && Math.abs(cell.value) >= firstUnsafeInteger) {
    return refused(field, 'number-damaged', { value: raw });
  }
  const { text } = cleanStudentNumber(raw);
  if (/^\d(\.\d+)?e\+\d+$/iu.test(text)) return refused(field, 'number-damaged', { value: text });
  if (!numberPattern.test(text)) {
    // Sixteen digits and more, zeros from the sixteenth on: a long number that passed through a spreadsheet.
    return refused(field, /^\d{15}0+$/u.test(text) ? 'number-damaged' : 'number-malformed', {
      value: visible(raw).slice(0, 64),
    });
  }
  return accepted(field, raw, text);
};

const personName: Reader = (cell, field) => {
  if (typeof cell !== 'string' || directionMarks.test(cell))
    return refused(field, 'name-malformed', { value: visible(textOf(cell)).slice(0, 64) });
  const { text } = cleanName(cell);
  if (text.length > 60) return refused(field, 'too-long', { max: 60 });
  return isName(text)
    ? accepted(field, cell, text)
    : refused(field, 'name-malformed', { value: visible(cell).slice(0, 64) });
};

const plainText: Reader = (cell, field) => {
  // 6-1 typed into a general cell becomes 1 June.
  if (typeof cell !== 'string' && cell.t === 'date') return refused(field, 'number-damaged', { value: cell.day });
  const raw = typeof cell === 'string' ? cell : textOf(cell);
  const value = raw
    .normalize('NFC')
    .replace(/[\p{Cf}\p{Co}]/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  return value.isWellFormed()
    ? accepted(field, raw.trim(), value)
    : refused(field, 'value-not-in-list', { value: visible(raw) });
};

const grade: Reader = (cell, field, rules) => {
  const { value, issues } = plainText(cell, field, rules);
  const entryYear = /^((?:19|20)\d{2})\s*(?:级)?$/u.exec(value.normalize('NFKC'))?.[1];
  return entryYear === undefined ? { value, issues } : { value: `${entryYear}级`, issues: [] };
};

const birthMonth: Reader = (cell, field, { today }) => {
  const value = monthOf(cell);
  if (value === null)
    return refused(field, 'date-unreadable', { value: textOf(cell).slice(0, 32), example: '2006-08' });
  const latest = `${Number(today.slice(0, 4)) - youngestAge}${today.slice(4, 7)}`;
  return value > latest
    ? refused(field, 'date-unreadable', { value, latest, example: '2006-08' })
    : { value, issues: [] };
};

const pastDay: Reader = (cell, field, { today }) => {
  const value = dayOf(cell);
  if (value === null)
    return refused(field, 'date-unreadable', { value: textOf(cell).slice(0, 32), example: '2026-09-01' });
  return value > today
    ? refused(field, 'date-unreadable', { value, latest: today, example: '2026-09-01' })
    : { value, issues: [] };
};

const listed =
  (read: (text: string) => string | null, allowed: readonly string[]): Reader =>
  (cell, field) => {
    const value = read(textOf(cell));
    if (value !== null) return { value, issues: [] };
    return refused(field, 'value-not-in-list', {
      value: visible(textOf(cell)).slice(0, 32),
      allowed: allowed.join('、'),
    });
  };

const card: Reader = (cell, field) => {
  const raw = typeof cell === 'string' ? cell.trim() : textOf(cell);
  // Readers type at least eight characters; as a number the leading zeros are gone.
  const isDamaged = typeof cell !== 'string' && (cell.t !== 'number' || !/^\d{10,15}$/u.test(raw));
  if (isDamaged || /^\d(\.\d+)?e\+\d+$/iu.test(raw))
    return refused(field, 'number-damaged', { value: raw.slice(0, 64) });
  const uid = cardUid(raw.replace(/[\u200b-\u200f\u2060\ufeff]/gu, ''));
  return uid === null
    ? refused(field, 'card-malformed', { value: visible(raw).slice(0, 64) })
    : { value: uid, issues: [] };
};

const readers: Readonly<Record<RosterField, Reader>> = {
  studentNumber,
  name: personName,
  sex: listed(sexOf, sexes),
  ethnicity: plainText,
  nativePlace: plainText,
  birthMonth,
  college: plainText,
  major: plainText,
  className: plainText,
  grade,
  building: plainText,
  dormRoom: plainText,
  bed: plainText,
  politicalStatus: listed(politicalStatusOf, politicalStatuses),
  appliedOn: pastDay,
  activistOn: pastDay,
  card,
};

export function readCell(field: RosterField, cell: Cell, rules: ValueRules): CellValue {
  if (cell === null) return { value: '', issues: [] };
  if (typeof cell !== 'string' && cell.t === 'error') return refused(field, 'formula-error', { value: cell.shown });
  return readers[field](cell, field, rules);
}
