/** Where a cell of a form is signed, sealed and dated: its lower right. */
import type { SignPlace } from './document.ts';
import { heightOf } from './grid.ts';
import type { Pen } from './pen.ts';
import type { Setting } from './slices.ts';
import { hairline, mm } from './styles.ts';
import { textLines } from './text-layout.ts';

export interface PlacedSign {
  /** Points. */
  readonly height: number;
  draw(pen: Pen, x: number, bottom: number): void;
}

const date = '　　　年　　月　　日';
const ruleWidth = mm(28);
const rowHeight = mm(9);
/** Official seals are 40 to 42 mm across. */
const sealSide = mm(42);
const sealGrey = 0.6;

/** `width`: of the cell within its padding, points. */
export function placedSign(sign: SignPlace, width: number, setting: Setting): PlacedSign {
  return sign.seal === undefined ? signed(sign, width, setting) : sealed(sign, sign.seal, width, setting);
}

/** Rows of a label and a rule, each with the date behind it, or one date below them where the cell is narrow. */
function signed({ labels, hasDate }: SignPlace, width: number, { maker, styles }: Setting): PlacedSign {
  const style = styles.table;
  const dateWidth = hasDate ? style.size * Array.from(date).length : 0;
  const widest = style.size * Math.max(0, ...labels.map((label) => Array.from(label).length + 1));
  const isBeside = labels.length > 0 && widest + ruleWidth + dateWidth <= width;
  const rule = Math.max(mm(12), Math.min(ruleWidth, width - widest - (isBeside ? dateWidth : 0)));
  const ruleRight = width - (isBeside ? dateWidth : 0);
  const flow = { width: Math.max(1, ruleRight - rule), align: 'right', indent: 0 } as const;
  const rows = labels.map((label) => textLines(maker, `${label}：`, style, flow));
  const dates = hasDate ? textLines(maker, date, style, { width, align: 'right', indent: 0 }) : [];
  const height = (rows.length + (hasDate && !isBeside ? 1 : 0)) * rowHeight;
  return {
    height,
    draw(pen, x, bottom) {
      const base = (row: number) => bottom - height + (row + 1) * rowHeight;
      for (const [index, lines] of rows.entries()) {
        pen.lines(lines, x, base(index) - heightOf(lines));
        const at = base(index) - (style.pitch - style.size) / 4;
        pen.rules([[x + ruleRight - rule, at, x + ruleRight, at]], hairline);
        if (isBeside) pen.lines(dates, x, base(index) - heightOf(dates));
      }
      if (!isBeside) pen.lines(dates, x, bottom - heightOf(dates));
    },
  };
}

/** The box of the seal at the right, its date below; who signs stands left of it. */
function sealed({ labels, hasDate }: SignPlace, unit: string, width: number, setting: Setting): PlacedSign {
  const { maker, styles } = setting;
  const style = styles.table;
  const column = Math.min(width, Math.max(sealSide, mm(56)));
  const centred = { width: column, align: 'center', indent: 0 } as const;
  const name = unit === '' ? [] : textLines(maker, unit, style, centred);
  const words = textLines(maker, '（盖章）', style, centred);
  const dates = hasDate ? textLines(maker, date, style, centred) : [];
  const side = Math.min(sealSide, column);
  const below = hasDate ? heightOf(dates) + mm(1) : 0;
  const left = signed({ labels, hasDate: false }, Math.max(1, width - column - mm(4)), setting);
  const height = Math.max(heightOf(name) + mm(1) + side + below, left.height + below);
  return {
    height,
    draw(pen, x, bottom) {
      const columnLeft = x + width - column;
      const boxLeft = columnLeft + (column - side) / 2;
      const [boxBottom, boxRight] = [bottom - below, boxLeft + side];
      const boxTop = boxBottom - side;
      pen.lines(name, columnLeft, boxTop - mm(1) - heightOf(name));
      pen.dashed(
        [
          [boxLeft, boxTop, boxRight, boxTop],
          [boxLeft, boxBottom, boxRight, boxBottom],
          [boxLeft, boxTop, boxLeft, boxBottom],
          [boxRight, boxTop, boxRight, boxBottom],
        ],
        hairline,
        sealGrey,
      );
      pen.lines(words, columnLeft, (boxTop + boxBottom - heightOf(words)) / 2);
      pen.lines(dates, columnLeft, bottom - heightOf(dates));
      left.draw(pen, x, boxBottom);
    },
  };
}
