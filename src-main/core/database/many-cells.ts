/** Rows on their way into one bound value; what is to be sealed is sealed when the statement runs. */
import { bindable } from './bindings.ts';
import { ForIndex, ForSealing } from './sealed-column.ts';

type Cell = ReturnType<typeof bindable>[number] | ForSealing | ForIndex;

const contentOf = (value: unknown): unknown => {
  if (value instanceof ForSealing) return value.content;
  return value instanceof ForIndex ? value.text : value;
};

export class ManyCells {
  readonly rows: readonly (readonly Cell[])[];
  readonly isSealing: boolean;

  /** @throws UnsuitableValue for what JSON cannot carry unchanged */
  constructor(rows: readonly (readonly unknown[])[]) {
    this.rows = rows.map((row) => {
      const checked = bindable(row.map(contentOf));
      return row.map((value, at) =>
        value instanceof ForSealing || value instanceof ForIndex ? value : (checked[at] ?? null),
      );
    });
    this.isSealing = this.rows.some((row) => row.some((cell) => cell instanceof ForSealing));
  }

  text(bound: (cell: Cell) => unknown): string {
    return JSON.stringify(this.rows.map((row) => row.map(bound)));
  }
}
