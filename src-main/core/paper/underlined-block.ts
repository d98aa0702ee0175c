/** Labels with their values on rules: the lower half of covers. */
import type { Block } from './document.ts';
import { heightOf } from './grid.ts';
import type { Setting, Slice } from './slices.ts';
import { hairline, mm } from './styles.ts';
import { fittedLines, textLines } from './text-layout.ts';

type Of<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>;

const rowHeight = mm(14);
const between = mm(4);
/** One that does not go onto a line. */
const longValue = { size: 12, pitch: 17 };
/** Of the rule below the line of text. */
const below = mm(1);

export function underlinedSlices(
  { width: ofBlock, rows }: Of<'underlined'>,
  { width, maker, styles }: Setting,
): Slice[] {
  const style = { ...styles.body, tracking: 0 };
  const longest = Math.max(0, ...rows.map(({ label }) => Array.from(label).length));
  const labelWidth = style.size * longest;
  const ruleWidth = mm(ofBlock) - labelWidth - between;
  const left = (width - mm(ofBlock)) / 2;
  return rows.map(({ label, value }) => {
    const said = textLines(maker, label, { ...style, face: 'sans' }, { width: labelWidth, align: 'left', indent: 0 });
    const flow = { width: ruleWidth, align: 'center', indent: 0 } as const;
    const large = value === '' ? [] : fittedLines(maker, value, style, flow);
    const lines = large.length < 2 ? large : textLines(maker, value, { ...style, ...longValue }, flow);
    const drop = large.length < 2 ? style.pitch / 4 : 0;
    const height = Math.max(rowHeight, heightOf(lines) + mm(3));
    return {
      height,
      draw(pen, x, y) {
        const rule = y + height - mm(2);
        const ruleLeft = x + left + labelWidth + between;
        pen.lines(said, x + left, rule - below - heightOf(said) + style.pitch / 4);
        pen.lines(lines, ruleLeft, rule - below - heightOf(lines) + drop);
        pen.rules([[ruleLeft, rule, ruleLeft + ruleWidth, rule]], hairline);
      },
    };
  });
}
