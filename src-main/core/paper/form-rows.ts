/** Rows of forms, with what a row needs to know to be placed, stretched or divided. Points. */
import type { FormRow } from './document.ts';
import { cellHeight, divided, drawCell, laidCell, leastHeight, type LaidCell } from './form-cells.ts';
import { gridWidths, heightOf } from './grid.ts';
import type { Pen, Segment } from './pen.ts';
import type { Setting } from './slices.ts';
import { hairline, mm, wholeMm } from './styles.ts';
import { textLines } from './text-layout.ts';

export interface LaidRow {
  readonly height: number;
  readonly grows: boolean;
  /** Lowest in which it can begin. */
  readonly least: number;
  /** `height`: no less than its own. */
  draw(pen: Pen, x: number, y: number, height: number): void;
  /** What stands in `room`, and the row that goes on on the next page; undefined where it is not to be divided. */
  divide(room: number): { readonly draw: LaidRow['draw']; readonly rest: LaidRow } | undefined;
}

export function laidRow(row: FormRow, width: number, setting: Setting): LaidRow {
  const places = gridWidths(
    width,
    row.cells.map(({ weight }) => weight),
  );
  const cells = row.cells.map((cell, index) => laidCell(cell, places[index] ?? { x: 0, width: 0 }, setting));
  return rowOf(cells, Math.min(mm(row.height), setting.pageHeight), row.grows === true, setting.pageHeight);
}

function rowOf(cells: readonly LaidCell[], least: number, grows: boolean, pageHeight: number): LaidRow {
  const needed = wholeMm(Math.max(0, ...cells.map(cellHeight)));
  const height = Math.max(least, needed);
  const isLong = height > pageHeight || (needed > least && cells.some(({ isFromTop }) => isFromTop));
  const draw: LaidRow['draw'] = (pen, x, y, drawn) => {
    drawFrame(pen, cells, x, y, drawn);
    for (const cell of cells) drawCell(pen, cell, x, y, drawn);
  };
  return {
    height,
    grows,
    least: isLong ? Math.min(pageHeight, Math.max(...cells.map(leastHeight))) : height,
    draw,
    divide(room) {
      if (!isLong) return undefined;
      const parts = cells.map((cell) => divided(cell, room));
      const rest = rowOf(
        parts.map(([, cell]) => cell),
        0,
        grows,
        pageHeight,
      );
      const here = parts.map(([cell]) => cell);
      return { draw: rowOf(here, 0, false, pageHeight).draw, rest };
    },
  };
}

function drawFrame(pen: Pen, cells: readonly LaidCell[], x: number, y: number, height: number): void {
  const last = cells.at(-1);
  if (last === undefined) return;
  const [right, bottom] = [x + last.x + last.width, y + height];
  const uprights = [...cells.map((cell) => x + cell.x), right];
  const rules: Segment[] = [
    [x, y, right, y],
    [x, bottom, right, bottom],
  ];
  pen.rules([...rules, ...uprights.map((at): Segment => [at, y, at, bottom])], hairline);
}

const photo = { width: mm(25), height: mm(35), around: mm(3) };
const cutGrey = 0.6;

/** Rows with a box for a one-inch photo at their right. One after another below it where no page holds them together. */
export function rowsBesidePhoto(rows: readonly FormRow[], text: string, setting: Setting): readonly LaidRow[] {
  const { width, pageHeight, maker, styles } = setting;
  const column = photo.width + 2 * photo.around;
  const laid = rows.map((row) => laidRow(row, width - column, setting));
  const needed = laid.reduce((sum, { height }) => sum + height, 0);
  const height = Math.max(needed, photo.height + 2 * photo.around);
  const words = textLines(maker, text, styles.caption, { width: photo.width, align: 'center', indent: 0 });
  const box = (pen: Pen, left: number, top: number): void => {
    const [right, bottom] = [left + photo.width, top + photo.height];
    const sides: Segment[] = [
      [left, top, right, top],
      [left, bottom, right, bottom],
      [left, top, left, bottom],
      [right, top, right, bottom],
    ];
    pen.dashed(sides, hairline, cutGrey);
    pen.lines(words, left, top + (photo.height - heightOf(words)) / 2);
  };
  const draw: LaidRow['draw'] = (pen, x, y, drawn) => {
    const more = (drawn - needed) / Math.max(1, laid.length);
    let top = y;
    for (const row of laid) {
      row.draw(pen, x, top, row.height + more);
      top += row.height + more;
    }
    const [left, right] = [x + width - column, x + width];
    pen.rules(
      [
        [left, y, right, y],
        [right, y, right, y + drawn],
        [left, y + drawn, right, y + drawn],
      ],
      hairline,
    );
    box(pen, left + photo.around, y + (drawn - photo.height) / 2);
  };
  const whole: LaidRow = { height, grows: false, least: height, draw, divide: () => undefined };
  if (height <= pageHeight) return [whole];
  const alone = rowsBesidePhoto([{ height: 0, cells: [{ kind: 'value', text: '', weight: 1 }] }], text, setting);
  return [...alone, ...rows.map((row) => laidRow(row, width, setting))];
}
