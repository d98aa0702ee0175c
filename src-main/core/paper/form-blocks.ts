/** Rules to write on, places to sign. */
import type { Block } from './document.ts';
import type { Piece, Setting, Slice } from './slices.ts';
import { hairline, mm } from './styles.ts';
import { textLines } from './text-layout.ts';

type Of<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>;

const ruleGrey = 0.5;

export function lineSlices({ count, lineHeight, fillPage }: Of<'lines'>, { width }: Setting): Piece[] {
  const each = mm(lineHeight);
  const ruled = (lines: number): Slice => ({
    height: lines * each,
    draw(pen, x, y) {
      const rules = Array.from({ length: lines }, (_, index) => y + (index + 1) * each);
      pen.rules(
        rules.map((at) => [x, at, x + width, at] as const),
        hairline,
        ruleGrey,
      );
    },
  });
  if (fillPage) return [{ least: 2 * each, fill: (height) => ruled(Math.floor((height - hairline) / each)) }];
  return Array.from({ length: count }, () => ruled(1));
}

const ruleWidth = mm(38);
const rowHeight = mm(11);

export function signatureSlices({ labels, hasDate }: Of<'signatures'>, { width, maker, styles }: Setting): Slice[] {
  const style = styles.body;
  const date = '　　　年　　月　　日';
  const dateWidth = hasDate ? style.size * (1 + style.tracking) * date.length : 0;
  const ruleLeft = width - dateWidth - ruleWidth;
  const rows = labels.map((label) => ({
    label: textLines(maker, `${label}：`, style, { width: ruleLeft - mm(1), align: 'right', indent: 0 }).slice(0, 1),
    date: hasDate ? textLines(maker, date, style, { width: dateWidth + style.size, align: 'left', indent: 0 }) : [],
  }));
  return [
    {
      height: rowHeight * rows.length + mm(2),
      draw(pen, x, y) {
        for (const [index, { label, date: dateLines }] of rows.entries()) {
          const top = y + index * rowHeight + rowHeight - style.pitch;
          pen.lines(label, x, top);
          const rule = y + (index + 1) * rowHeight - (style.pitch - style.size) / 4;
          pen.rules([[x + ruleLeft, rule, x + ruleLeft + ruleWidth, rule]], hairline);
          pen.lines(dateLines, x + width - dateWidth, top);
        }
      },
    },
  ];
}
