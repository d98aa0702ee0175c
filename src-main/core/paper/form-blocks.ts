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

const date = '　　　年　　月　　日';
const ruleWidth = mm(38);
const rowHeight = mm(11);

export function signatureSlices({ labels, hasDate }: Of<'signatures'>, { width, maker, styles }: Setting): Slice[] {
  const style = styles.body;
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

/** Official seals are 40 to 42 mm across. */
const sealSide = mm(42);
const sealGrey = 0.6;
/** Room for the name of the unit above its seal. */
const unitWidth = mm(76);

/** As certificates are made out: the person signs lower left, the unit seals lower right. */
export function sealPieces({ signer, unit }: Of<'seal'>, { width, maker, styles }: Setting): Piece[] {
  const style = styles.label;
  const centred = { width: unitWidth, align: 'center', indent: 0 } as const;
  const fromLeft = { ...centred, align: 'left' } as const;
  const unitLines = textLines(maker, unit, style, centred);
  const sealed = textLines(maker, '（盖章）', style, centred);
  const dates = [textLines(maker, date, style, fromLeft), textLines(maker, date, style, centred)] as const;
  const label = textLines(maker, `${signer}：`, style, fromLeft).slice(0, 1);
  const labelWidth = style.size * (1 + style.tracking) * (Array.from(signer).length + 1);
  const above = unitLines.length * style.pitch + mm(2);
  const height = above + sealSide + mm(2) + style.pitch;

  const draw: Slice['draw'] = (pen, x, y) => {
    const unitLeft = x + width - unitWidth;
    const [left, top] = [unitLeft + (unitWidth - sealSide) / 2, y + above];
    const [right, bottom] = [left + sealSide, top + sealSide];
    pen.lines(unitLines, unitLeft, y);
    pen.dashed(
      [
        [left, top, right, top],
        [left, bottom, right, bottom],
        [left, top, left, bottom],
        [right, top, right, bottom],
      ],
      hairline,
      sealGrey,
    );
    pen.lines(sealed, unitLeft, (top + bottom - style.pitch) / 2);
    pen.lines(dates[1], unitLeft, bottom + mm(2));
    const rule = bottom - mm(7);
    const ruleLeft = x + labelWidth;
    pen.lines(label, x, rule - style.pitch + (style.pitch - style.size) / 4);
    pen.rules([[ruleLeft, rule, ruleLeft + ruleWidth, rule]], hairline);
    pen.lines(dates[0], ruleLeft, bottom + mm(2));
  };
  return [{ least: height, fill: (room) => ({ height: room, draw: (pen, x, y) => draw(pen, x, y + room - height) }) }];
}
