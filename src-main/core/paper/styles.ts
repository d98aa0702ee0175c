/** Sizes of the kinds of paper. */
import type { PaperDocument, Section } from './document.ts';
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
  /** Words of a box are set smaller where a little less would do; not in a book, where all boxes read alike. */
  readonly fitsBoxes: boolean;
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
  fitsBoxes: true,
};

/** On the text block of official paper. */
const handbookForm: Styles = {
  title: plain('bold', 18, 28),
  under: plain('body', 12, 20),
  heading1: plain('sans', 14, 24),
  heading2: plain('kai', 12, 22),
  body: plain('body', 12, 20),
  small: plain('body', 10.5, 16),
  label: plain('sans', 10.5, 15),
  table: plain('body', 10.5, 15),
  caption: plain('body', 9, 13),
  step: mm(2),
  afterTitle: 1,
  around: mm(3),
  fitsBoxes: false,
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
  fitsBoxes: true,
};

const handbookText: Styles = {
  ...official,
  heading2: plain('kai', 16, linePitch, characterTracking),
  fitsBoxes: false,
};

export function stylesOf(style: PaperDocument['style'], layout: Section['layout'] = 'text'): Styles {
  if (style === 'handbook') return layout === 'text' ? handbookText : handbookForm;
  return style === 'official' ? official : form;
}

type Orientation = PaperDocument['orientation'];

/** A4, upright or on its side. */
function sheet(
  orientation: Orientation,
  [top, right, bottom, left]: readonly [number, number, number, number],
): PageBox {
  const [pageWidth, pageHeight] = orientation === 'portrait' ? [mm(210), mm(297)] : [mm(297), mm(210)];
  return {
    pageWidth,
    pageHeight,
    left: mm(left),
    top: mm(top),
    width: pageWidth - mm(left + right),
    height: pageHeight - mm(top + bottom),
  };
}

/** A page on its side is bound at its upper edge, as the upright ones are at their left. */
export function pageBoxOf({ style, orientation }: Pick<PaperDocument, 'style' | 'orientation'>): PageBox {
  if (style === 'form') return sheet(orientation, [20, 20, 20, 20]);
  return sheet(orientation, orientation === 'portrait' ? [37, 26, 35, 28] : [28, 35, 26, 37]);
}

/**
 * Printed on both sides: odd pages are bound at the left, even ones at the right. Of a page on its side the head is at
 * the binding where it is odd and at the outer edge where it is even (GB/T 9704-2012, 9), its foot to the left.
 */
export function leafBoxOf(orientation: Orientation, page: number): PageBox {
  const isOdd = page % 2 === 1;
  const [inner, outer] = [28, 26];
  const [first, second] = isOdd ? [inner, outer] : [outer, inner];
  return sheet(orientation, orientation === 'portrait' ? [37, second, 35, first] : [first, 37, second, 35]);
}
