/** Tables and forms' boxes of label and value. */
import type { Block } from './document.ts';
import { cellPadding, gridWidths, rowSlices, type Cell } from './grid.ts';
import type { Piece, Setting, Slice } from './slices.ts';
import { mm } from './styles.ts';
import { fittedLines, textLines, type Align, type TextStyle } from './text-layout.ts';

type Of<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>;

/** Millimetres, where a form asks for no more. */
const usualRowHeight = 8;
/** Points. */
const roomySize = 12;

export function tableSlices(block: Of<'table'>, { width, pageHeight, maker, styles }: Setting): Piece[] {
  const { columns, rows, emptyRows, fillsPage, countsEmpty } = block;
  if (columns.length === 0) return [];
  const style = sized(styles.table, block.fontSize);
  const lay = styles.fitsBoxes ? fittedLines : textLines;
  const places = gridWidths(
    width,
    columns.map(({ weight }) => weight),
  );
  const cell = (column: number, text: string, ofStyle: TextStyle, align: Align): Cell => {
    const place = places[column] ?? { x: 0, width: 0 };
    const inner = Math.max(1, place.width - 2 * cellPadding.x);
    return {
      ...place,
      lines: text === '' ? [] : lay(maker, text, ofStyle, { width: inner, align, indent: 0 }),
    };
  };
  const headingStyle = sized({ ...style, face: 'sans' }, style.size);
  const least = mm(block.rowHeight);
  const [heading] = rowSlices(
    columns.map(({ heading: text }, index) => cell(index, text, headingStyle, 'center')),
    least,
    pageHeight / 2,
  );
  const hasHeading = columns.some(({ heading: text }) => text !== '');
  const top = hasHeading ? heading : undefined;
  const capacity = pageHeight - (top?.height ?? 0);
  const rowOf = (row: readonly string[]): Slice[] =>
    rowSlices(
      columns.map(({ align }, index) => cell(index, row[index] ?? '', style, align)),
      least,
      capacity,
      top,
    );
  const emptyFrom = (first: number, count: number): Slice[] =>
    Array.from({ length: count }, (_, place) => (countsEmpty ? [String(first + place + 1)] : [])).flatMap(rowOf);
  const slices = [...rows.flatMap(rowOf), ...emptyFrom(rows.length, emptyRows)];
  const [empty] = emptyFrom(rows.length, 1);
  const filling: Piece[] =
    fillsPage && empty
      ? [{ least: 0, fill: (height) => stacked(emptyFrom(rows.length + emptyRows, Math.floor(height / empty.height))) }]
      : [];
  if (top === undefined) return [...slices, ...filling];
  return [{ ...top, isKeptWithNext: slices.length > 0 }, ...slices, ...filling];
}

/** One below the other, as one. */
const stacked = (slices: readonly Slice[]): Slice => ({
  height: slices.reduce((sum, { height }) => sum + height, 0),
  draw(pen, x, y) {
    let top = y;
    for (const slice of slices) {
      slice.draw(pen, x, top);
      top += slice.height;
    }
  },
});

const sized = (style: TextStyle, size = style.size): TextStyle => ({ ...style, size, pitch: size * 1.4 });

export function factsSlices(block: Of<'facts'>, { width, pageHeight, maker, styles }: Setting): Slice[] {
  const { rows, rowHeight = usualRowHeight } = block;
  // A box with room for several lines holds text to read, not a word to fit in.
  const isRoomy = rowHeight >= 2 * usualRowHeight;
  const lay = isRoomy || !styles.fitsBoxes ? textLines : fittedLines;
  const valueStyle = isRoomy ? sized(styles.table, roomySize) : styles.table;
  return rows.flatMap((facts) => {
    const places = gridWidths(
      width,
      facts.flatMap(({ labelWeight, valueWeight }) => [labelWeight, valueWeight]),
    );
    const cell = (at: number, text: string, style: TextStyle, align: Align): Cell => {
      const place = places[at] ?? { x: 0, width: 0 };
      const inner = Math.max(1, place.width - 2 * cellPadding.x);
      return {
        ...place,
        lines: text === '' ? [] : lay(maker, text, style, { width: inner, align, indent: 0 }),
      };
    };
    const cells = facts.flatMap(({ label, value }, index) => [
      cell(index * 2, label, { ...styles.label, face: 'sans' }, 'center'),
      cell(index * 2 + 1, value, valueStyle, 'left'),
    ]);
    return rowSlices(cells, mm(rowHeight), pageHeight);
  });
}
