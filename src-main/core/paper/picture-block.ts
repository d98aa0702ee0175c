/** Pictures in rows, each with its words below. */
import type { Block, Picture } from './document.ts';
import { heightOf } from './grid.ts';
import { checkJpeg } from './jpeg.ts';
import type { Setting, Slice } from './slices.ts';
import { mm } from './styles.ts';
import { spaceSlice } from './text-blocks.ts';
import { textLines } from './text-layout.ts';

type Of<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>;

const between = mm(4);
/** Highest picture by the number beside each other: two rows of any of them stand on a page. */
const highest = { 1: mm(95), 2: mm(75), 3: mm(60) } as const;

/** @throws Error of a broken picture */
export function pictureSlices({ perRow, pictures }: Of<'pictures'>, setting: Setting): Slice[] {
  const slices: Slice[] = [];
  for (let first = 0; first < pictures.length; first += perRow) {
    if (first > 0) slices.push(spaceSlice(between / 2));
    slices.push(rowOf(pictures.slice(first, first + perRow), perRow, setting));
  }
  return slices;
}

function rowOf(pictures: readonly Picture[], perRow: 1 | 2 | 3, { width, maker, styles, pageHeight }: Setting): Slice {
  const cell = (width - between * (perRow - 1)) / perRow;
  const flow = { width: cell, align: 'center', indent: 0 } as const;
  const made = pictures.map(({ jpeg, width: across, height: down, caption }) => {
    checkJpeg(jpeg, across, down);
    const captionLines = caption === '' ? [] : textLines(maker, caption, styles.caption, flow);
    const most = Math.min(highest[perRow], Math.max(mm(10), pageHeight - heightOf(captionLines) - mm(2)));
    const scale = Math.min(cell / across, most / down);
    return { jpeg, width: across * scale, height: down * scale, captionLines };
  });
  const pictureHeight = Math.max(...made.map(({ height }) => height));
  const captionHeight = Math.max(...made.map(({ captionLines }) => heightOf(captionLines)));
  const captionTop = pictureHeight + (captionHeight > 0 ? mm(1) : 0);
  // A lonely last picture stands in the middle.
  const left = (width - (cell * made.length + between * (made.length - 1))) / 2;
  return {
    height: captionTop + captionHeight + mm(2),
    draw(pen, x, y) {
      for (const [index, picture] of made.entries()) {
        const at = x + left + index * (cell + between);
        const top = y + pictureHeight - picture.height;
        pen.picture(picture.jpeg, at + (cell - picture.width) / 2, top, picture.width, picture.height);
        pen.lines(picture.captionLines, at, y + captionTop);
      }
    },
  };
}
