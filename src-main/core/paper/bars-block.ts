/** Bars lying one below the other, each with its name before and its figure behind. Black on white: told apart by hatching. */
import type { BarFill, Block } from './document.ts';
import { heightOf } from './grid.ts';
import type { Pen, Rectangle, Segment } from './pen.ts';
import type { Setting, Slice } from './slices.ts';
import { hairline, mm } from './styles.ts';
import { fittedLines, textLines } from './text-layout.ts';

type Of<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>;

/** Of the width. */
const labelShare = 0.2;
const noteShare = 0.24;
const thickness = mm(4);
const rowHeight = mm(7);
const hatching = { apart: mm(1.1), weight: 0.4 };
/** A chart of no more bars stands on one page. */
const mostTogether = 14;

/** Rising at 45° within the rectangle. */
function hatch([x, y, width, height]: Rectangle): Segment[] {
  const segments: Segment[] = [];
  for (let start = hatching.apart - height; start < width; start += hatching.apart) {
    const from = Math.max(0, start);
    const to = Math.min(width, start + height);
    segments.push([x + from, y + height - (from - start), x + to, y + height - (to - start)]);
  }
  return segments;
}

function drawPart(pen: Pen, rectangle: Rectangle, fill: BarFill): void {
  const [x, y, width, height] = rectangle;
  if (width <= 0) return;
  if (fill === 'solid') pen.fill([rectangle]);
  if (fill === 'hatched') pen.rules(hatch(rectangle), hatching.weight);
  const [right, bottom] = [x + width, y + height];
  pen.rules(
    [
      [x, y, right, y],
      [right, y, right, bottom],
      [x, bottom, right, bottom],
      [x, y, x, bottom],
    ],
    hairline,
  );
}

export function barSlices({ full, bars, legend = [] }: Of<'bars'>, setting: Setting): Slice[] {
  const { width, maker, styles } = setting;
  const left = width * labelShare;
  const room = width * (1 - labelShare - noteShare);
  const isTogether = bars.length <= mostTogether;
  const rows = bars.map(({ label, parts, note }, index): Slice => {
    const labelFlow = { width: left - mm(2), align: 'right', indent: 0 } as const;
    const labels = fittedLines(maker, label, styles.table, labelFlow);
    const noteFlow = { width: width * noteShare - mm(2), align: 'left', indent: 0 } as const;
    const notes = fittedLines(maker, note, styles.table, noteFlow);
    const height = Math.max(rowHeight, heightOf(labels) + mm(1), heightOf(notes) + mm(1));
    return {
      height,
      isKeptWithNext: isTogether && index < bars.length - 1,
      draw(pen, x, y) {
        pen.lines(labels, x, y + (height - heightOf(labels)) / 2);
        const axis = x + left;
        let at = axis;
        for (const { value, fill } of parts) {
          // Never beyond the scale, whatever it was asked to show.
          const end = Math.min(axis + room, at + (full <= 0 ? 0 : (Math.max(0, value) / full) * room));
          drawPart(pen, [at, y + (height - thickness) / 2, end - at, thickness], fill);
          at = end;
        }
        pen.rules([[axis, y, axis, y + height]], hairline);
        pen.lines(notes, Math.max(at, axis) + mm(2), y + (height - heightOf(notes)) / 2);
      },
    };
  });
  return legend.length === 0 ? rows : [legendSlice(legend, setting, rows.length > 0), ...rows];
}

function legendSlice(
  legend: NonNullable<Of<'bars'>['legend']>,
  { width, maker, styles }: Setting,
  isKeptWithNext: boolean,
): Slice {
  const each = width / legend.length;
  const sample = mm(7);
  const names = legend.map(({ text }) =>
    textLines(maker, text, styles.caption, { width: each - sample - mm(3), align: 'left', indent: 0 }),
  );
  const height = Math.max(rowHeight, ...names.map(heightOf));
  return {
    height,
    isKeptWithNext,
    draw(pen, x, y) {
      for (const [index, { fill }] of legend.entries()) {
        const at = x + index * each;
        drawPart(pen, [at, y + (height - mm(3)) / 2, sample, mm(3)], fill);
        const lines = names[index] ?? [];
        pen.lines(lines, at + sample + mm(2), y + (height - heightOf(lines)) / 2);
      }
    },
  };
}
