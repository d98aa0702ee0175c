/** Ruled rows of cells: tables and the boxes of forms. */
import type { Pen } from './pen.ts';
import type { Slice } from './slices.ts';
import { hairline, mm, wholeMm } from './styles.ts';
import type { TextLine } from './text-layout.ts';

export const cellPadding = { x: mm(1.5), y: mm(0.9) };

export interface Cell {
  /** Points from the left of the grid. */
  readonly x: number;
  readonly width: number;
  readonly lines: readonly TextLine[];
}

/** Widths of whole millimetres by their shares; the last one takes what is left. */
export function gridWidths(width: number, shares: readonly number[]): { x: number; width: number }[] {
  const total = shares.reduce((sum, share) => sum + share, 0);
  const columns: { x: number; width: number }[] = [];
  let passed = 0;
  let x = 0;
  for (const [index, share] of shares.entries()) {
    passed += share;
    const right = index === shares.length - 1 ? width : mm(Math.round((width * (passed / total)) / mm(1)));
    columns.push({ x, width: Math.max(0, right - x) });
    x = right;
  }
  return columns;
}

export const heightOf = (lines: readonly TextLine[]): number => lines.reduce((sum, { pitch }) => sum + pitch, 0);

const fullHeight = ({ lines }: Cell): number => (lines.length === 0 ? 0 : heightOf(lines) + 2 * cellPadding.y);

function drawRow(pen: Pen, cells: readonly Cell[], x: number, y: number, height: number): void {
  const first = cells[0];
  const last = cells.at(-1);
  if (first === undefined || last === undefined) return;
  const [left, right, bottom] = [x + first.x, x + last.x + last.width, y + height];
  const uprights = [...cells.map((cell) => x + cell.x), right];
  pen.rules(
    [[left, y, right, y], [left, bottom, right, bottom], ...uprights.map((at) => [at, y, at, bottom] as const)],
    hairline,
  );
  for (const { x: at, lines } of cells) {
    pen.lines(lines, x + at + cellPadding.x, y + (height - heightOf(lines)) / 2);
  }
}

/** One slice, or several where the row is higher than `capacity`, which is what a page holds of it. */
export function rowSlices(cells: readonly Cell[], least: number, capacity: number, repeated?: Slice): Slice[] {
  const height = wholeMm(Math.max(least, ...cells.map(fullHeight)));
  const again = repeated === undefined ? {} : { repeated };
  if (height <= capacity) {
    return [{ height, ...again, draw: (pen, x, y) => drawRow(pen, cells, x, y, height) }];
  }
  return partsOf(cells, capacity - 2 * cellPadding.y).map((part) => {
    const partHeight = Math.min(capacity, wholeMm(Math.max(...part.map(fullHeight))));
    return { height: partHeight, ...again, draw: (pen, x, y) => drawRow(pen, part, x, y, partHeight) };
  });
}

/** The row cut between lines into rows that fit. */
function partsOf(cells: readonly Cell[], capacity: number): Cell[][] {
  const parts: Cell[][] = [];
  for (const cell of cells) {
    let part = 0;
    let used = 0;
    let lines: TextLine[] = [];
    for (const line of cell.lines) {
      if (used + line.pitch > capacity && lines.length > 0) {
        (parts[part] ??= []).push({ ...cell, lines });
        part += 1;
        used = 0;
        lines = [];
      }
      lines.push(line);
      used += line.pitch;
    }
    (parts[part] ??= []).push({ ...cell, lines });
  }
  // A cell that ended earlier goes on empty.
  return parts.map((part) => cells.map((cell) => part.find(({ x }) => x === cell.x) ?? { ...cell, lines: [] }));
}
