/** Cells of forms: what stands in them, how high they are, and where they are divided. Points. */
import type { FormCell } from './document.ts';
import { cellPadding, heightOf } from './grid.ts';
import type { Pen } from './pen.ts';
import type { Setting } from './slices.ts';
import { placedSign, type PlacedSign } from './sign-place.ts';
import { hairline, mm } from './styles.ts';
import { textLines, type TextLine } from './text-layout.ts';

export interface LaidCell {
  /** From the left of the row. */
  readonly x: number;
  readonly width: number;
  /** Stands again on the next page where the cell is divided. */
  readonly head: readonly TextLine[];
  readonly headAgain: readonly TextLine[];
  readonly lines: readonly TextLine[];
  readonly isFromTop: boolean;
  readonly sign: PlacedSign | undefined;
  /** From one writing line to the next; 0: none. */
  readonly ruled: number;
}

const writingPadding = mm(1.5);
const aboveSign = mm(2);
const ruleGrey = 0.6;

export function laidCell(cell: FormCell, place: { x: number; width: number }, setting: Setting): LaidCell {
  const { maker, styles } = setting;
  const width = Math.max(1, place.width - 2 * cellPadding.x);
  const plain = { ...place, head: [], headAgain: [], isFromTop: false, sign: undefined, ruled: 0 };
  switch (cell.kind) {
    case 'label': {
      const text = cell.isUpright === true ? Array.from(cell.text).join('\n') : cell.text;
      const lines = textLines(maker, text, styles.label, { width, align: 'center', indent: 0 });
      // A label is what its row is about: on each page again.
      return cell.text === '' ? { ...plain, lines: [] } : { ...plain, head: lines, headAgain: lines, lines: [] };
    }
    case 'value': {
      const flow = { width, align: cell.align ?? 'left', indent: 0 } as const;
      return { ...plain, lines: cell.text === '' ? [] : textLines(maker, cell.text, styles.table, flow) };
    }
    case 'writing': {
      const ruled = mm(cell.ruled ?? 0);
      const plainStyle = cell.isSmall === true ? styles.small : styles.body;
      const style = ruled > 0 ? { ...plainStyle, pitch: ruled } : plainStyle;
      const flow = { width, align: 'justify', indent: cell.indent === true ? 2 : 0 } as const;
      const heading = (text: string) => textLines(maker, text, styles.label, { ...flow, align: 'left', indent: 0 });
      return {
        ...plain,
        head: cell.heading === '' ? [] : heading(cell.heading),
        headAgain: cell.heading === '' ? [] : heading(`${cell.heading}（续）`),
        lines: cell.text === '' ? [] : textLines(maker, cell.text, style, flow),
        isFromTop: true,
        sign: cell.sign === undefined ? undefined : placedSign(cell.sign, width, setting),
        ruled,
      };
    }
  }
}

const paddingOf = ({ isFromTop }: LaidCell): number => 2 * (isFromTop ? writingPadding : cellPadding.y);
const signHeight = ({ sign }: LaidCell): number => (sign === undefined ? 0 : sign.height + aboveSign);

/** Of all that stands in it. */
export const cellHeight = (cell: LaidCell): number =>
  paddingOf(cell) + heightOf(cell.head) + heightOf(cell.lines) + signHeight(cell);

/** Lowest in which anything of its text can stand. */
export const leastHeight = (cell: LaidCell): number =>
  paddingOf(cell) + heightOf(cell.head) + heightOf(cell.lines.slice(0, 3));

/** The cell on this page, and what of it goes on on the next. */
export function divided(cell: LaidCell, room: number): readonly [LaidCell, LaidCell] {
  const { head, headAgain, lines } = cell;
  const capacity = room - paddingOf(cell) - heightOf(head);
  let count = 0;
  for (let used = 0; count < lines.length; count += 1) {
    used += lines[count]?.pitch ?? 0;
    if (used > capacity) break;
  }
  // Neither the last line nor the signatures stand alone on the next page.
  const least = cell.sign === undefined && count === lines.length ? 0 : 2;
  count = Math.max(Math.min(1, lines.length), Math.min(count, lines.length - least));
  const isDone = count === lines.length && cell.sign === undefined;
  return [
    { ...cell, lines: lines.slice(0, count), sign: undefined },
    {
      ...cell,
      head: isDone && cell.isFromTop ? [] : headAgain,
      lines: lines.slice(count),
      ruled: isDone ? 0 : cell.ruled,
    },
  ];
}

export function drawCell(pen: Pen, cell: LaidCell, left: number, top: number, height: number): void {
  const { head, lines, sign, ruled } = cell;
  const x = left + cell.x + cellPadding.x;
  if (!cell.isFromTop) {
    const all = [...head, ...lines];
    pen.lines(all, x, top + (height - heightOf(all)) / 2);
    return;
  }
  const first = top + writingPadding + heightOf(head);
  pen.lines(head, x, top + writingPadding);
  const bottom = top + height - writingPadding;
  if (ruled > 0) {
    const right = left + cell.x + cell.width - cellPadding.x;
    const count = Math.floor((bottom - signHeight(cell) - first) / ruled + 1e-6);
    const rules = Array.from({ length: Math.max(0, count) }, (_, index) => first + (index + 1) * ruled);
    pen.rules(
      rules.map((at) => [x, at, right, at] as const),
      hairline,
      ruleGrey,
    );
  }
  pen.lines(lines, x, first);
  sign?.draw(pen, x, bottom);
}
