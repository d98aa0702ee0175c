/** Sizes of the two kinds of paper. */
import type { PaperDocument } from './document.ts';
import type { TextStyle } from './text-layout.ts';

/** Points in a millimetre. */
const point = 72 / 25.4;
export const mm = (millimetres: number): number => millimetres * point;
/** Up to a whole millimetre, so that boxes of all papers meet. */
export const wholeMm = (points: number): number => mm(Math.ceil(points / point - 1e-6));

/** Hairline of boxes and tables. */
export const hairline = 0.5;

export interface Styles {
  readonly title: TextStyle;
  readonly under: TextStyle;
  readonly heading1: TextStyle;
  readonly heading2: TextStyle;
  readonly body: TextStyle;
  readonly small: TextStyle;
  readonly label: TextStyle;
  readonly table: TextStyle;
  readonly caption: TextStyle;
  /** Heights before headings and around titles come in steps of this. */
  readonly step: number;
  /** Steps below a title. */
  readonly afterTitle: number;
  /** Between running text and what is ruled or drawn. */
  readonly around: number;
}

export interface PageBox {
  readonly pageWidth: number;
  readonly pageHeight: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const plain = (face: TextStyle['face'], size: number, pitch: number, tracking = 0): TextStyle => ({
  face,
  size,
  pitch,
  tracking,
});

// GB/T 9704-2012: 22 lines of 28 characters fill 225 × 156 mm.
const linePitch = mm(225) / 22;
const characterTracking = (mm(156) / 16 - 28) / 27;

const official: Styles = {
  title: plain('bold', 22, linePitch * 1.25),
  under: plain('body', 14, linePitch * 0.75),
  heading1: plain('sans', 16, linePitch, characterTracking),
  heading2: plain('bold', 16, linePitch, characterTracking),
  body: plain('body', 16, linePitch, characterTracking),
  small: plain('body', 12, 20),
  label: plain('serif', 12, 17),
  table: plain('serif', 12, 17),
  caption: plain('serif', 10.5, 15),
  step: linePitch,
  afterTitle: 0.4,
  around: mm(4),
};

const form: Styles = {
  title: plain('bold', 18, 26),
  under: plain('serif', 10.5, 16),
  heading1: plain('sans', 12, 20),
  heading2: plain('bold', 10.5, 18),
  body: plain('serif', 10.5, 17.5),
  small: plain('serif', 9, 14),
  label: plain('serif', 10.5, 15),
  table: plain('serif', 10.5, 15),
  caption: plain('serif', 9, 13),
  step: mm(2),
  afterTitle: 1.5,
  around: mm(3),
};

export const stylesOf = (style: PaperDocument['style']): Styles => (style === 'official' ? official : form);

/** A4. A page on its side is bound at its upper edge, as the upright ones are at their left. */
export function pageBoxOf({ style, orientation }: Pick<PaperDocument, 'style' | 'orientation'>): PageBox {
  const isUpright = orientation === 'portrait';
  const [pageWidth, pageHeight] = isUpright ? [mm(210), mm(297)] : [mm(297), mm(210)];
  const [top, right, bottom, left] =
    style === 'form' ? [20, 20, 20, 20] : isUpright ? [37, 26, 35, 28] : [28, 35, 26, 37];
  return {
    pageWidth,
    pageHeight,
    left: mm(left),
    top: mm(top),
    width: pageWidth - mm(left + right),
    height: pageHeight - mm(top + bottom),
  };
}
