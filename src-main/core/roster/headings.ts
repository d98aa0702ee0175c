/** Finds the heading row of a sheet and says which column is which field. */
import type { RosterField } from '../../contract/roster.ts';
import type { Cell, Grid, GridRow } from '../spreadsheet/reading/grid.ts';
import type { Column, IgnoredColumn, TableResult } from './grid.ts';
import { fieldOfWord, neverStored } from './heading-words.ts';

/** Headings stand somewhere in the first ten rows of the sheet, under any number of title rows. */
const lastHeadingRow = 10;

export type HeadingMeaning = { readonly field: RosterField } | { readonly ignored: 'unknown' | 'never-stored' };

/** Half width, lower case; no blanks, invisible signs, punctuation or required marks (`*`). */
function fold(heading: string): string {
  return heading
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** `学号（必填）` is read without its brackets; only a heading that says nothing outside them is read inside. */
export function meaningOf(heading: string): HeadingMeaning {
  const flat = heading.normalize('NFKC');
  const whole = fold(flat);
  const outside = fold(flat.replace(/[([{【〔<《].*?[)\]}】〕>》]/gu, ''));
  const field = fieldOfWord.get(outside) ?? fieldOfWord.get(whole);
  if (field !== undefined) return { field };
  if (neverStored.some((kind) => kind.test(whole))) return { ignored: 'never-stored' };
  const bilingual = flat
    .split(/[/|\n]|\s{2,}|(?<=\p{Script=Han})\s*(?=[A-Za-z])/u)
    .map((part) => fieldOfWord.get(fold(part)))
    .filter((part) => part !== undefined);
  const [first] = bilingual;
  // `学号/姓名` in one column names two fields: neither is guessed.
  return first !== undefined && new Set(bilingual).size === 1 ? { field: first } : { ignored: 'unknown' };
}

interface Found {
  readonly headerRow: number;
  /** Index into the grid's rows of the first row of data. */
  readonly dataFrom: number;
  readonly headings: readonly string[];
  readonly score: number;
}

export const textOf = (cell: Cell | undefined): string => {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'string') return cell.trim();
  if (cell.t === 'number' || cell.t === 'error') return cell.shown;
  return cell.t === 'date' ? cell.day : String(cell.value);
};

function scoreOf(headings: readonly string[]): number {
  const fields = headings.flatMap((heading) => {
    const meaning = meaningOf(heading);
    return 'field' in meaning ? [meaning.field] : [];
  });
  return new Set(fields).size;
}

/** Top heading of each column joined with the one below where they differ: `家庭成员 / 姓名`. */
function twoRowHeadings(grid: Grid, top: GridRow, below: GridRow): string[] | null {
  const width = Math.max(top.cells.length, below.cells.length);
  const isGrouped = (column: number) =>
    (grid.joined.get(top.row) ?? []).some(([first, last]) => column >= first && column <= last);
  let subheadings = 0;
  const headings = Array.from({ length: width }, (_, column) => {
    const upper = textOf(top.cells[column]);
    const lower = textOf(below.cells[column]);
    if (lower === '' || lower === upper) return upper;
    const isSub = isGrouped(column) || upper === '';
    const isKnown = 'field' in meaningOf(lower) || isNeverStored(lower);
    // Anything else under a heading of its own is data: this is no second heading row.
    if (!isSub && !isKnown) subheadings = Number.NaN;
    if (isSub || isKnown) subheadings += 1;
    return upper === '' ? lower : `${upper} / ${lower}`;
  });
  return subheadings > 0 ? headings : null;
}

const isNeverStored = (heading: string) => {
  const meaning = meaningOf(heading);
  return 'ignored' in meaning && meaning.ignored === 'never-stored';
};

/** A column under a group title means its own heading, unless the group as a whole is never stored. */
function meaningOfJoined(heading: string): HeadingMeaning {
  const [upper = '', lower] = heading.split(' / ');
  if (lower === undefined) return meaningOf(heading);
  if (isNeverStored(upper) || isNeverStored(lower)) return { ignored: 'never-stored' };
  const own = meaningOf(lower);
  return 'field' in own ? own : meaningOf(upper);
}

function findHeadings(grid: Grid): Found | null {
  let best: Found | null = null;
  for (const [index, row] of grid.rows.entries()) {
    if (row.row > lastHeadingRow) break;
    const headings = row.cells.map(textOf);
    const single = { headerRow: row.row, dataFrom: index + 1, headings, score: scoreOf(headings) };
    if (single.score > (best?.score ?? 1)) best = single;
    const below = grid.rows[index + 1];
    const joined = below?.row === row.row + 1 && single.score > 0 ? twoRowHeadings(grid, row, below) : null;
    if (joined === null) continue;
    const score = new Set(
      joined.map((heading) => meaningOfJoined(heading)).flatMap((m) => ('field' in m ? [m.field] : [])),
    ).size;
    // On a tie the second heading row belongs to the first, but never takes the place of headings further up.
    const isBetter = score > (best?.score ?? 1) || (score === best?.score && best.headerRow === row.row);
    if (isBetter) best = { headerRow: row.row, dataFrom: index + 2, headings: joined, score };
  }
  return best;
}

export function looksLikeRoster(grid: Grid): boolean {
  const found = grid.tooLarge === null ? findHeadings(grid) : null;
  const fields = new Set((found?.headings ?? []).map(meaningOfJoined).flatMap((m) => ('field' in m ? [m.field] : [])));
  return fields.has('studentNumber') && fields.has('name') && found !== null && grid.rows.length > found.dataFrom;
}

interface Assigned {
  readonly columns: (Column & { readonly at: number })[];
  readonly ignoredColumns: IgnoredColumn[];
}

function assign(headings: readonly string[]): Assigned {
  const columns: Assigned['columns'] = [];
  const ignoredColumns: IgnoredColumn[] = [];
  for (const [at, heading] of headings.entries()) {
    if (heading === '') continue;
    const meaning = meaningOfJoined(heading);
    if ('ignored' in meaning) ignoredColumns.push({ heading, reason: meaning.ignored });
    else if (columns.some((column) => column.field === meaning.field))
      ignoredColumns.push({ heading, reason: 'repeated' });
    else columns.push({ at, heading, field: meaning.field });
  }
  return { columns, ignoredColumns };
}

/** No field takes more than 60 characters; a cell of megabytes is refused by its beginning just as well. */
const longestCell = 500;
const clipped = (cell: Cell): Cell => (typeof cell === 'string' ? cell.slice(0, longestCell) : cell);

export function tableOf(grid: Grid): TableResult {
  if (grid.tooLarge !== null) return { failure: 'file.too-many-cells', facts: { ...grid.tooLarge } };
  if (grid.rows.length === 0) return { failure: 'import.no-rows', facts: {} };
  const found = findHeadings(grid);
  if (found === null) return { failure: 'import.no-header', facts: {} };
  const { columns, ignoredColumns } = assign(found.headings);
  const facts = { row: found.headerRow };
  if (!columns.some(({ field }) => field === 'studentNumber')) return { failure: 'import.no-number-column', facts };
  if (!columns.some(({ field }) => field === 'name')) return { failure: 'import.no-name-column', facts };
  const rows = grid.rows
    .slice(found.dataFrom)
    .map(({ row, cells }) => ({ row, cells: columns.map(({ at }) => clipped(cells[at] ?? null)) }))
    .filter(({ cells }) => cells.some((cell) => cell !== null));
  if (rows.length === 0) return { failure: 'import.no-rows', facts };
  return {
    table: {
      headerRow: found.headerRow,
      columns: columns.map(({ heading, field }) => ({ heading, field })),
      ignoredColumns,
      rows,
    },
  };
}
