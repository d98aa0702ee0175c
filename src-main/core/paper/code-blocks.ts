/** Square codes: one with words beside it, or many on stickers to cut out. */
import type { Block } from './document.ts';
import { heightOf } from './grid.ts';
import type { Pen } from './pen.ts';
import type { Setting, Slice } from './slices.ts';
import { quietZone, squareCode } from './square-code.ts';
import { mm } from './styles.ts';
import { fittedLines, textLines } from './text-layout.ts';

type Of<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>;

const codeLabelStyle = { face: 'sans', size: 20, pitch: 30, tracking: 0 } as const;

export function codeSlices({ text, size, label = '', beside }: Of<'code'>, { width, maker, styles }: Setting): Slice[] {
  const side = mm(size);
  const code = squareCode(text);
  const white = (side / code.modules) * quietZone;
  const left = side + Math.max(white, mm(4));
  const flow = { width: width - left, align: 'left', indent: 0 } as const;
  const lines = [
    ...(label === '' ? [] : textLines(maker, label, codeLabelStyle, flow)),
    ...beside.flatMap((words) => textLines(maker, words, styles.small, flow)),
  ];
  const height = Math.max(side + 2 * white, heightOf(lines));
  return [
    {
      height,
      draw(pen, x, y) {
        code.draw(pen, x, y + (height - side) / 2, side);
        pen.lines(lines, x + left, y + (height - heightOf(lines)) / 2);
      },
    },
  ];
}

const stickerPadding = mm(1.5);
const cutGrey = 0.7;

export function stickerSlices({ perRow, height, stickers }: Of<'stickers'>, setting: Setting): Slice[] {
  const width = setting.width / perRow;
  const made = stickers.map((sticker) => stickerOf(sticker, width, mm(height), setting));
  const slices: Slice[] = [];
  for (let first = 0; first < made.length; first += perRow) {
    const row = made.slice(first, first + perRow);
    slices.push({
      height: mm(height),
      draw(pen, x, y) {
        const [right, bottom] = [x + row.length * width, y + mm(height)];
        const uprights = Array.from({ length: row.length + 1 }, (_, index) => x + index * width);
        pen.dashed(
          [[x, y, right, y], [x, bottom, right, bottom], ...uprights.map((at) => [at, y, at, bottom] as const)],
          0.4,
          cutGrey,
        );
        for (const [index, draw] of row.entries()) draw(pen, x + index * width, y);
      },
    });
  }
  return slices;
}

function stickerOf(
  { code, label, lines }: Of<'stickers'>['stickers'][number],
  width: number,
  height: number,
  { maker, styles }: Setting,
): (pen: Pen, x: number, y: number) => void {
  const labelStyle = { face: 'sans', size: 8, pitch: 10, tracking: 0 } as const;
  const square = squareCode(code);
  /** Dark and white together. */
  const side = Math.min(height - 2 * stickerPadding - labelStyle.pitch, width * 0.48);
  const white = (side / (square.modules + 2 * quietZone)) * quietZone;
  const labelLines = fittedLines(maker, label, labelStyle, { width: side, align: 'center', indent: 0 });
  const left = stickerPadding + side + mm(1);
  const inner = height - 2 * stickerPadding;
  const words: typeof labelLines = [];
  const flow = { width: width - left - stickerPadding, align: 'left', indent: 0 } as const;
  for (const [index, text] of lines.entries()) {
    const style = index === 0 ? { ...styles.label, size: 9.5, pitch: 13 } : { ...styles.caption, size: 8, pitch: 11 };
    words.push(...textLines(maker, text, style, flow).filter((line) => heightOf(words) + line.pitch <= inner));
  }
  while (heightOf(words) > inner) words.pop();
  return (pen, x, y) => {
    const top = y + (height - side - heightOf(labelLines)) / 2;
    square.draw(pen, x + stickerPadding + white, top + white, side - 2 * white);
    pen.lines(labelLines, x + stickerPadding, top + side);
    pen.lines(words, x + left, y + (height - heightOf(words)) / 2);
  };
}
