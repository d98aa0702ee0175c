/** What every page carries: its number, the foot, a watermark. */
import type { PaperDocument } from './document.ts';
import type { FaceName, Fonts } from './fonts.ts';
import type { LetterMaker } from './letters.ts';
import type { Pen } from './pen.ts';
import { mm, type PageBox } from './styles.ts';
import { textLines, type Align } from './text-layout.ts';

const watermarkGrey = 0.925;

export interface Foot {
  readonly text: string;
  readonly align: Align;
  readonly size: number;
  readonly face: FaceName;
  /** Points from the left of the text block. */
  readonly left: number;
  readonly width: number;
}

/** GB/T 9704-2012 7.5: 14 pt between dashes, 7 mm below the text block, one character in from the outer edge. */
function officialFoot({ foot }: PaperDocument, { width }: PageBox, page: number): Foot[] {
  const isOdd = page % 2 === 1;
  const number = { text: `— ${page} —`, size: 14, face: 'serif' } as const;
  const numberWidth = mm(30);
  const outer = isOdd ? { left: width - numberWidth - 14, align: 'right' } : { left: 14, align: 'left' };
  const rest = [foot.left, foot.right].filter((text) => text !== '').join('　');
  const inner = isOdd ? { left: 0, align: 'left' } : { left: numberWidth + 14, align: 'right' };
  return [
    {
      ...number,
      ...(foot.hidesPageNumber === true ? { text: '' } : {}),
      left: outer.left,
      align: outer.align as Align,
      width: numberWidth,
    },
    {
      text: rest,
      size: 9,
      face: 'serif',
      left: inner.left,
      align: inner.align as Align,
      width: width - numberWidth - 14,
    },
  ];
}

function formFoot({ foot }: PaperDocument, { width }: PageBox, page: number, pages: number): Foot[] {
  const third = width / 3;
  const small = { size: 8.5, face: 'serif', width: third } as const;
  return [
    { ...small, text: foot.left, align: 'left', left: 0 },
    {
      ...small,
      text: foot.hidesPageNumber === true ? '' : `第 ${page} 页 共 ${pages} 页`,
      align: 'center',
      left: third,
    },
    { ...small, text: foot.right, align: 'right', left: 2 * third },
  ];
}

/** Before the page's own text: nothing of it covers what is written. */
export function drawWatermark(pen: Pen, text: string | null, { pageWidth, pageHeight }: PageBox, fonts: Fonts): void {
  if (text === null || text === '') return;
  const size = Math.min(120, (Math.min(pageWidth, pageHeight) * 0.8) / Array.from(text).length);
  const middle = { x: pageWidth / 2, y: pageHeight / 2, degrees: -38 };
  pen.outline(fonts.face('sans'), text, size, middle, watermarkGrey);
}

/** After the page's own text, as it is read. */
export function drawFoot(
  pen: Pen,
  document: PaperDocument,
  box: PageBox,
  maker: LetterMaker,
  page: { readonly number: number; readonly of: number },
): void {
  const isOfficial = document.style === 'official';
  const feet = isOfficial ? officialFoot(document, box, page.number) : formFoot(document, box, page.number, page.of);
  drawFeet(pen, feet, box, mm(isOfficial ? 7 : 9), maker);
}

/** `below`: from the text block to the middle of their first lines. */
export function drawFeet(pen: Pen, feet: readonly Foot[], box: PageBox, below: number, maker: LetterMaker): void {
  const middle = box.top + box.height + below;
  for (const { text, align, size, face, left, width } of feet) {
    if (text === '') continue;
    const style = { face, size, pitch: size * 1.3, tracking: 0 };
    const lines = textLines(maker, text, style, { width, align, indent: 0 }).slice(0, 2);
    pen.lines(lines, box.left + left, middle - style.pitch / 2);
  }
}
