/** Rows on their way into one bound value; what is to be sealed is sealed when the statement runs. */
import { bindableOne } from './bindings.ts';
import { ForIndex, ForSealing } from './sealed-column.ts';

type Cell = ReturnType<typeof bindableOne> | ForSealing | ForIndex;

export class ManyCells {
  readonly rows: readonly (readonly Cell[])[];
  readonly isSealing: boolean;

  /** @throws UnsuitableValue for what JSON cannot carry unchanged */
  constructor(rows: readonly (readonly unknown[])[]) {
    let isSealing = false;
    this.rows = rows.map((row) =>
      row.map((value, at): Cell => {
        if (value instanceof ForSealing) {
          bindableOne(value.content, at);
          isSealing = true;
          return value;
        }
        if (!(value instanceof ForIndex)) return bindableOne(value, at);
        bindableOne(value.text, at);
        return value;
      }),
    );
    this.isSealing = isSealing;
  }

  text(bound: (cell: Cell) => unknown): string {
    return JSON.stringify(this.rows.map((row) => row.map(bound)));
  }
}
