/** Forms over pages: rows as they come, a long one divided, what is left of a page given to the rows that grow. */
import type { Block } from './document.ts';
import { laidRow, rowsBesidePhoto, type LaidRow } from './form-rows.ts';
import type { FlowingPiece, Piece, Setting, Slice } from './slices.ts';
import { mm } from './styles.ts';

type Of<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>;

// Heights are sums of fractions of points.
const hair = 0.01;

export function formPieces({ rows, photo, isKept, fillsPage, gap = 0 }: Of<'form'>, setting: Setting): Piece[] {
  const beside = photo === undefined ? 0 : photo.rows;
  const laid = [
    ...(photo === undefined ? [] : rowsBesidePhoto(rows.slice(0, beside), photo.text, setting)),
    ...rows.slice(beside).map((row) => laidRow(row, setting.width, setting)),
  ];
  const whole = stacked(laid);
  if (laid.length === 0) return [];
  if (fillsPage) return [{ least: 0, fill: (height) => repeated(whole, mm(gap), height) }];
  return isKept && whole.height <= setting.pageHeight ? [whole] : [flowing(laid)];
}

/** As often as `room` holds it. */
function repeated({ height, draw }: Slice, gap: number, room: number): Slice {
  const times = Math.floor((room + gap + hair) / (height + gap));
  return {
    height: Math.max(0, times * (height + gap) - gap),
    draw: (pen, x, y) => Array.from({ length: times }, (_, index) => draw(pen, x, y + index * (height + gap))),
  };
}

interface Drawn {
  readonly height: number;
  readonly draw: LaidRow['draw'];
}

function flowing(rows: readonly LaidRow[]): FlowingPiece {
  return {
    least: rows[0]?.least ?? 0,
    flow(room, after) {
      const fitting = countFitting(rows, room);
      const here = rows.slice(0, fitting);
      const used = here.reduce((sum, { height }) => sum + height, 0);
      const next = rows[fitting];
      if (next === undefined) return { slice: stacked(grown(here, spare(room - used, after))), rest: undefined };
      const left = room - used;
      // On a page of its own a row begins whatever its height.
      const part = next.least <= left + hair || fitting === 0 ? next.divide(left) : undefined;
      if (part !== undefined) {
        const divided = { height: left, draw: part.draw };
        return { slice: stacked([...here, divided]), rest: flowing([part.rest, ...rows.slice(fitting + 1)]) };
      }
      if (fitting > 0) return { slice: stacked(here), rest: flowing(rows.slice(fitting)) };
      const rest = rows.slice(1);
      return { slice: stacked([next]), rest: rest.length === 0 ? undefined : flowing(rest) };
    },
  };
}

function countFitting(rows: readonly LaidRow[], room: number): number {
  let used = 0;
  let count = 0;
  for (const { height } of rows) {
    used += height;
    if (used > room + hair) break;
    count += 1;
  }
  return count;
}

/** What the growing rows may share: all of it where what follows has no room here anyway. */
const spare = (left: number, after: number): number => Math.max(0, after <= left ? left - after : left);

function grown(rows: readonly LaidRow[], more: number): Drawn[] {
  const growing = rows.filter(({ grows }) => grows).length;
  return rows.map(({ height, grows, draw }) => ({ height: grows ? height + more / growing : height, draw }));
}

const stacked = (rows: readonly Drawn[]): Slice => ({
  height: rows.reduce((sum, { height }) => sum + height, 0),
  draw(pen, x, y) {
    let top = y;
    for (const { height, draw } of rows) {
      draw(pen, x, top, height);
      top += height;
    }
  },
});
