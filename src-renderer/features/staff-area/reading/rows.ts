/** Rows of a form in the order a person gave them. */

let keys = 0;
/** Names a row for React and for its faults; never sent. */
export const rowKey = (): number => ++keys;

/** Moves the row at `index` by `step` places; at an end it stays. */
export function moved<Row>(rows: readonly Row[], index: number, step: -1 | 1): readonly Row[] {
  const to = index + step;
  const [row, other] = [rows[index], rows[to]];
  if (row === undefined || other === undefined) return rows;
  return rows.map((each, at) => (at === index ? other : at === to ? row : each));
}

export const replaced = <Row extends { readonly key: number }>(
  rows: readonly Row[],
  key: number,
  change: Partial<Row>,
): readonly Row[] => rows.map((row) => (row.key === key ? { ...row, ...change } : row));

export const without = <Row extends { readonly key: number }>(rows: readonly Row[], key: number): readonly Row[] =>
  rows.filter((row) => row.key !== key);
