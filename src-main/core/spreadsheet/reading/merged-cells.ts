/** A merged cell shows its text over its whole range, so every cell of the range says it. */
import { FileFault } from './grid.ts';
import type { Cell, ReadLimits } from './grid.ts';

interface Range {
  readonly s: { readonly r: number; readonly c: number };
  readonly e: { readonly r: number; readonly c: number };
}

/** `byRow`: zero-based row → cells. Rows that hold nothing else are not brought into being by a merge to their left. */
export function spreadMerges(byRow: Map<number, Cell[]>, merges: readonly Range[], limits: ReadLimits): void {
  let filled = 0;
  for (const { s, e } of merges) {
    const cell = byRow.get(s.r)?.[s.c];
    if (cell === undefined || cell === null) continue;
    const lastColumn = Math.min(e.c, limits.columns - 1);
    for (let row = s.r; row <= Math.min(e.r, s.r + limits.rows); row += 1) {
      // Overlapping merges could repeat the whole sheet thousands of times.
      filled += lastColumn - s.c + 1;
      if (filled > limits.cells) throw new FileFault('file.suspicious', { merges: merges.length });
      const cells = byRow.get(row);
      if (cells === undefined) continue;
      for (let column = s.c; column <= lastColumn; column += 1) {
        while (cells.length < column) cells.push(null);
        cells[column] = cell;
      }
    }
  }
}

/** Row number (from 1) → pairs of first and last column that one merge joins sideways in that row. */
export function joinedColumns(merges: readonly Range[]): Map<number, [number, number][]> {
  const joined = new Map<number, [number, number][]>();
  for (const { s, e } of merges) {
    if (e.c <= s.c) continue;
    joined.set(s.r + 1, [...(joined.get(s.r + 1) ?? []), [s.c, e.c]]);
  }
  return joined;
}
