/** Rows of a table against the roster as it is: what each row would do. Writes nothing. */
import { setImmediate } from 'node:timers/promises';
import type { RosterCounts, RosterField, RosterRow, RowIssue } from '../../contract/roster.ts';
import type { MemberId } from '../../contract/values.ts';
import { issueOf, readCell } from './cell-values.ts';
import type { CellValue, ValueRules } from './cell-values.ts';
import type { Cell, GridRow } from '../spreadsheet/reading/grid.ts';
import type { Column, Table } from './grid.ts';

export type MemberField = Exclude<RosterField, 'card'>;

/** What the roster has now. */
export interface KnownMember {
  readonly memberId: MemberId;
  readonly fields: Readonly<Record<MemberField, string>>;
  readonly cardUids: readonly string[];
}
/** Of those whom a file names by number. */
export interface Roster {
  readonly byNumber: ReadonlyMap<string, KnownMember>;
  /** Canonical uid in use → student number of its holder. */
  readonly holderOfCard: ReadonlyMap<string, string>;
}

export type JudgedRow = RosterRow & { readonly memberId: MemberId | null };

interface ParsedRow {
  readonly row: number;
  readonly values: Partial<Record<RosterField, string>>;
  readonly issues: RowIssue[];
}

/** Rows between two breaths: about 20 ms, so that the screens stay quick while a large file is judged. */
const rowsABreath = 500;

/** @param rosterAmong is asked once, for all numbers of the file */
export async function judge(
  table: Table,
  rosterAmong: (numbers: ReadonlySet<string>) => Promise<Roster>,
  rules: ValueRules,
): Promise<JudgedRow[]> {
  const columns = columnReaders(table.columns, rules);
  const parsed: ParsedRow[] = [];
  for (const row of table.rows) {
    parsed.push(parseRow(row, columns));
    if (parsed.length % rowsABreath === 0) await setImmediate();
  }
  const roster = await rosterAmong(new Set(parsed.map(({ values }) => values.studentNumber ?? '')));
  markRepeatedNumbers(parsed);
  markRepeatedCards(parsed, roster);
  return parsed.map((row) => verdictOf(row, roster));
}

/** Most texts of a column repeat (sex, college, class): each is read once. */
type ColumnReader = Column & { readonly read: (cell: Cell) => CellValue };

function columnReaders(columns: readonly Column[], rules: ValueRules): ColumnReader[] {
  return columns.map((column) => {
    const known = new Map<string, CellValue>();
    const read = (cell: Cell): CellValue => {
      if (typeof cell !== 'string') return readCell(column.field, cell, rules);
      const before = known.get(cell);
      if (before !== undefined) return before;
      const value = readCell(column.field, cell, rules);
      known.set(cell, value);
      return value;
    };
    return { ...column, read };
  });
}

function parseRow({ row, cells }: GridRow, columns: readonly ColumnReader[]): ParsedRow {
  const values: Partial<Record<RosterField, string>> = {};
  const issues: RowIssue[] = [];
  for (const [at, { field, read }] of columns.entries()) {
    const found = read(cells[at] ?? null);
    values[field] = found.value;
    issues.push(...found.issues);
  }
  for (const field of ['studentNumber', 'name'] as const) {
    const isTold = issues.some((issue) => issue.field === field && issue.isError);
    if (!isTold && (values[field] ?? '') === '') issues.push(issueOf(field, 'missing'));
  }
  return { row, values, issues };
}

/** A row that says the same twice is left out the second time; two that differ are both left out. */
function markRepeatedNumbers(rows: readonly ParsedRow[]): void {
  for (const group of groupsBy(rows, 'studentNumber')) {
    const [first] = group;
    if (first === undefined || group.length === 1) continue;
    const saysTheSame = group.every((row) => JSON.stringify(row.values) === JSON.stringify(first.values));
    for (const row of group) {
      const other = row === first ? group[1] : first;
      if (row === first && saysTheSame) continue;
      row.issues.push(issueOf('studentNumber', 'number-repeated-in-file', { firstRow: other?.row ?? 0 }));
    }
  }
}

function markRepeatedCards(rows: readonly ParsedRow[], roster: Roster): void {
  for (const group of groupsBy(rows, 'card')) {
    const uid = group[0]?.values.card ?? '';
    const holder = roster.holderOfCard.get(uid);
    const [first] = group;
    const other = group.find((row) => row.values.studentNumber !== first?.values.studentNumber);
    for (const row of group) {
      // Whoever holds the card already keeps it; without a holder the file must name one person only.
      if (holder !== undefined && holder !== row.values.studentNumber)
        row.issues.push(issueOf('card', 'card-bound-to-other', { studentNumber: holder }));
      if (holder !== undefined || other === undefined) continue;
      const firstRow = (row === first ? other : first)?.row ?? 0;
      row.issues.push(issueOf('card', 'card-repeated-in-file', { firstRow }));
    }
  }
}

function groupsBy(rows: readonly ParsedRow[], field: RosterField): Iterable<ParsedRow[]> {
  const groups = new Map<string, ParsedRow[]>();
  for (const row of rows) {
    const value = row.values[field] ?? '';
    if (value === '') continue;
    const group = groups.get(value);
    if (group === undefined) groups.set(value, [row]);
    else group.push(row);
  }
  return groups.values();
}

function verdictOf({ row, values, issues }: ParsedRow, roster: Roster): JudgedRow {
  const known = roster.byNumber.get(values.studentNumber ?? '');
  const memberId = known?.memberId ?? null;
  const judged = { row, values, issues, before: {}, memberId };
  if (issues.some((issue) => issue.isError)) return { ...judged, verdict: 'rejected', isTaken: false };
  if (known === undefined) return { ...judged, verdict: 'added', isTaken: true };
  const before = differences(values, known);
  if (Object.keys(before).length === 0) return { ...judged, verdict: 'unchanged', isTaken: false };
  if (before.name === undefined) return { ...judged, before, verdict: 'updated', isTaken: true };
  const nameDiffers = issueOf('name', 'name-differs', { value: known.fields.name, to: values.name ?? '' });
  return { ...judged, issues: [...issues, nameDiffers], before, verdict: 'updated', isTaken: false };
}

/** What the roster has in the fields where the file says something else. A blank cell says nothing and erases nothing. */
function differences(values: ParsedRow['values'], known: KnownMember): Partial<Record<RosterField, string>> {
  const before: Partial<Record<RosterField, string>> = {};
  for (const [field, value] of Object.entries(values) as [RosterField, string][]) {
    if (value === '') continue;
    if (field === 'card') {
      if (!known.cardUids.includes(value)) before.card = known.cardUids.join(' ');
    } else if (known.fields[field] !== value) before[field] = known.fields[field];
  }
  return before;
}

export function countsOf(rows: readonly JudgedRow[]): RosterCounts {
  const counts = { added: 0, updated: 0, unchanged: 0, rejected: 0 };
  for (const { verdict } of rows) counts[verdict] += 1;
  return counts;
}

/** Rows that would give a known number another name, and that nobody has decided to take. */
export const undecidedOf = (rows: readonly JudgedRow[]): number =>
  rows.filter(({ verdict, isTaken, before }) => verdict === 'updated' && !isTaken && before.name !== undefined).length;
