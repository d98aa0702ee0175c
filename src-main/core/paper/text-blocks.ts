/** Titles, headings, running text. */
import type { Block } from './document.ts';
import type { Setting, Slice } from './slices.ts';
import { mm } from './styles.ts';
import { paragraphs, textLines, type TextLine } from './text-layout.ts';

type Of<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>;

export const spaceSlice = (height: number): Slice => ({ height, isSpace: true, draw: () => undefined });

const lineSlice = (line: TextLine, isKeptWithNext: boolean): Slice => ({
  height: line.pitch,
  isKeptWithNext,
  draw: (pen, x, y) => pen.lines([line], x, y),
});

const coverTitle = { size: 36, pitch: 60, tracking: 0.1 };

export function titleSlices({ text, under, isCover }: Of<'title'>, { width, maker, styles }: Setting): Slice[] {
  const centred = { width, align: 'center', indent: 0 } as const;
  const style = isCover ? { ...styles.title, ...coverTitle } : styles.title;
  const lines = textLines(maker, text, style, centred);
  if (under !== undefined && under !== '') lines.push(...textLines(maker, under, styles.under, centred));
  const height = lines.reduce((sum, { pitch }) => sum + pitch, 0);
  const stepped = Math.ceil(height / styles.step + styles.afterTitle) * styles.step;
  return [{ height: stepped, isKeptWithNext: true, draw: (pen, x, y) => pen.lines(lines, x, y) }];
}

export function headingSlices({ level, text }: Of<'heading'>, { width, maker, styles }: Setting): Slice[] {
  const style = level === 1 ? styles.heading1 : styles.heading2;
  const isOfficial = style.pitch === styles.body.pitch;
  const lines = textLines(maker, text, style, { width, align: 'left', indent: isOfficial ? 2 : 0 });
  const slices = lines.map((line) => lineSlice(line, true));
  // On a grid of lines a heading is a line; elsewhere it stands off what comes before.
  const foot = { height: mm(1), isKeptWithNext: true, draw: () => undefined };
  return isOfficial ? slices : [spaceSlice(styles.step), ...slices, foot];
}

export function textSlices(block: Of<'text'>, { width, maker, styles }: Setting): Slice[] {
  const style = block.size === 'small' ? styles.small : styles.body;
  const flow = { width, align: block.align ?? 'justify', indent: block.indent ? 2 : 0 } as const;
  const all = paragraphs(maker, block.text, style, flow);
  return all.flatMap((lines, paragraph) =>
    lines.map((line, index) => {
      const isLast = paragraph === all.length - 1 && index === lines.length - 1;
      return lineSlice(line, isKept(index, lines.length) || (isLast && block.staysWithNext === true));
    }),
  );
}

/** Three lines stay together; of more, two at least on each page. */
const isKept = (index: number, count: number): boolean =>
  count <= 3 ? index < count - 1 : index === 0 || index === count - 2;
