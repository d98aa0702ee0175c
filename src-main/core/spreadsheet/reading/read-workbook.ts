/** .xlsx parts → grids of plain cells. Raw values only: formatted output shows 2.02E+13 for a student number. */
import * as spreadsheet from '@e965/xlsx';
import type { CellObject, ParsingOptions, WorkBook, WorkSheet } from '@e965/xlsx';
import { FileFault } from './grid.ts';
import type { Cell, Grid, GridRow, ReadLimits } from './grid.ts';
import { joinedColumns, spreadMerges } from './merged-cells.ts';

/** Exported by the package but not by its types: parses parts that are already inflated. */
interface PartsParser {
  parse_zip(archive: { FullPaths: string[]; FileIndex: object[] }, options: ParsingOptions): WorkBook;
}
interface DateFormats {
  is_date(format: string): boolean;
  parse_date_code(serial: number, options: { date1904: boolean }): { y: number; m: number; d: number } | null;
}
const parser = spreadsheet as unknown as PartsParser;
const dateFormats = spreadsheet.SSF as DateFormats;

/** @throws FileFault */
export function readWorkbook(parts: ReadonlyMap<string, Buffer>, limits: ReadLimits): Grid[] {
  refuseTooManyCells(parts, limits);
  const book = parse(parts);
  const days = { date1904: book.Workbook?.WBProps?.date1904 === true };
  const isHidden = (at: number) => (book.Workbook?.Sheets?.[at]?.Hidden ?? 0) !== 0;
  return book.SheetNames.flatMap((name, at) => {
    const sheet = book.Sheets[name];
    // What nobody can see in the spreadsheet is not read either.
    return sheet === undefined || isHidden(at) ? [] : [gridOf(name, sheet, days, limits)];
  });
}

function parse(parts: ReadonlyMap<string, Buffer>): WorkBook {
  const archive = {
    FullPaths: [...parts.keys()],
    FileIndex: Array.from(parts, ([name, content]) => ({ name, type: 2, content })),
  };
  const hasFormulas = Array.from(parts.values()).some((part) => part.includes('<f>') || part.includes('<f '));
  // A formula saved without its result is dropped unless blank cells are kept. Both cost time and memory.
  const formulas = { cellFormula: hasFormulas, sheetStubs: hasFormulas };
  const options = { dense: true, cellHTML: false, cellText: false, cellNF: true, WTF: true, ...formulas };
  try {
    return parser.parse_zip(archive, options);
  } catch (cause) {
    throw new FileFault('file.broken', {}, { cause });
  }
}

/** `<c><v>1</v></c>`: fewer bytes than this a cell cannot have. */
const leastCellBytes = 15;

/** Counted in the XML, before anything is built from it; styled blank cells do not count. */
function refuseTooManyCells(parts: ReadonlyMap<string, Buffer>, limits: ReadLimits): void {
  let cells = 0;
  for (const [name, part] of parts) {
    if (/sharedStrings|styles|workbook\.xml|rels$/iu.test(name)) continue;
    const rows = occurrences(part, '<row') + occurrences(part, ':row ');
    // Short parts are not worth the second look.
    if (part.length > limits.cells * leastCellBytes) {
      cells += occurrences(part, '</v>') + occurrences(part, ':v>') / 2 + occurrences(part, '</is>');
    }
    // Far more rows than may be filled: formatted blank ones are tolerated, a million is not.
    if (cells > limits.cells || rows > limits.rows * 10) throw new FileFault('file.too-many-cells', { cells, rows });
  }
}

function occurrences(part: Buffer, text: string): number {
  let count = 0;
  for (let at = part.indexOf(text); at !== -1; at = part.indexOf(text, at + text.length)) count += 1;
  return count;
}

/** A lone cell at XFD1048576 makes a sparse array a million long: only keys that exist are visited. */
function gridOf(name: string, sheet: WorkSheet, days: { date1904: boolean }, limits: ReadLimits): Grid {
  const stored = (sheet['!data'] ?? []) as (CellObject[] | undefined)[];
  const byRow = new Map<number, Cell[]>();
  let tooLarge: Grid['tooLarge'] = null;
  for (const rowKey of Object.keys(stored)) {
    const cells: Cell[] = [];
    const row = Number(rowKey);
    const source = stored[row] ?? [];
    for (const columnKey of Object.keys(source)) {
      const column = Number(columnKey);
      const cell = cellOf(source[column], days);
      if (cell === null) continue;
      if (column >= limits.columns) tooLarge ??= { row: row + 1, column: column + 1 };
      else cells[column] = cell;
    }
    if (cells.length > 0)
      byRow.set(
        row,
        Array.from(cells, (cell) => cell ?? null),
      );
    if (byRow.size > limits.rows) tooLarge ??= { row: row + 1, column: 1 };
    if (tooLarge !== null) break;
  }
  const merges = sheet['!merges'] ?? [];
  spreadMerges(byRow, merges, limits);
  const rows: GridRow[] = Array.from(byRow, ([row, cells]) => ({ row: row + 1, cells })).toSorted(
    (a, b) => a.row - b.row,
  );
  return { name, rows, joined: joinedColumns(merges), tooLarge };
}

function cellOf(cell: CellObject | undefined, days: { date1904: boolean }): Cell {
  if (cell?.t === 's') return typeof cell.v === 'string' && cell.v.trim() !== '' ? cell.v : null;
  if (cell?.t === 'n') return typeof cell.v === 'number' ? numberCell(cell.v, cell, days) : null;
  if (cell?.t === 'z' && cell.f !== undefined) return { t: 'error', shown: '=' };
  if (cell?.t === 'b') return { t: 'boolean', value: cell.v === true };
  return cell?.t === 'e' ? { t: 'error', shown: spreadsheetError(cell.v) } : null;
}

function numberCell(value: number, cell: CellObject, days: { date1904: boolean }): Cell {
  const format = typeof cell.z === 'string' ? cell.z : 'General';
  if (format !== 'General' && dateFormats.is_date(format)) {
    const day = value >= 1 ? dateFormats.parse_date_code(value, days) : null;
    if (day === null) return { t: 'error', shown: String(value) };
    return { t: 'date', day: [String(day.y).padStart(4, '0'), two(day.m), two(day.d)].join('-') };
  }
  return { t: 'number', value, shown: shownDigits(value, format) };
}

const two = (part: number) => String(part).padStart(2, '0');

function shownDigits(value: number, format: string): string {
  if (/^0{2,32}$/u.test(format) && Number.isInteger(value) && value >= 0)
    return String(value).padStart(format.length, '0');
  const decimals = /^0+\.(0{1,4})$/u.exec(format)?.[1];
  return decimals === undefined ? String(value) : value.toFixed(decimals.length);
}

const errorNames: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
  43: '#GETTING_DATA',
};
const spreadsheetError = (code: CellObject['v']): string =>
  (typeof code === 'number' ? errorNames[code] : undefined) ?? '#ERROR';
