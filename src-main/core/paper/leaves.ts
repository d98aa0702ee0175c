/** Sections of a book onto its pages: numbers, labels, sides of the sheet. */
import { piecesOfAll } from './blocks.ts';
import type { PaperMade, Section, SectionFoot } from './document.ts';
import type { LetterMaker } from './letters.ts';
import { pageHash } from './page-hash.ts';
import { paginate, type Page } from './pagination.ts';
import type { Slice } from './slices.ts';
import { leafBoxOf, mm, stylesOf, type PageBox } from './styles.ts';
import { textLines } from './text-layout.ts';

/** One side of a sheet; an empty back has no slices and no foot. */
export interface Leaf {
  readonly orientation: Section['orientation'];
  readonly box: PageBox;
  /** In the book. */
  readonly number: number;
  readonly page: Page;
  readonly foot: LeafFoot | null;
  /** On the first page of a section. */
  readonly outline: Section['outline'];
}

export interface LeafFoot extends Omit<SectionFoot, 'code' | 'label' | 'firstLabel'> {
  /** H5-2 */
  readonly label: string;
  /** What the square code says. */
  readonly code: string | null;
}

export interface Leaves {
  readonly leaves: readonly Leaf[];
  readonly sections: NonNullable<PaperMade['sections']>;
}

export function leavesOf(sections: readonly Section[], maker: LetterMaker): Leaves {
  const leaves: Leaf[] = [];
  const taken: { pages: number; firstPage: number; hashes: string[] }[] = [];
  /** Pages so far, by label. */
  const labels = new Map<string, number>();
  let next = 1;
  for (const section of sections) {
    const { orientation, foot, onlyPages } = section;
    const number = section.firstPage ?? next;
    // Of a reprint only what was asked for, with its numbers.
    const isBackEmpty = section.startsOn === 'odd' && number % 2 === 0;
    if (isBackEmpty && onlyPages === undefined) leaves.push(emptyBack(orientation, number));
    const first = isBackEmpty ? number + 1 : number;
    const pages = pagesOf(section, maker);
    const firstLabel = foot?.firstLabel ?? (labels.get(foot?.label ?? '') ?? 0) + 1;
    taken.push({ pages: pages.length, firstPage: leaves.length + 1, hashes: pages.map(pageHash) });
    for (const [index, page] of pages.entries()) {
      if (onlyPages !== undefined && !onlyPages.includes(index + 1)) continue;
      leaves.push({
        orientation,
        box: leafBoxOf(orientation, first + index),
        number: first + index,
        page,
        foot: foot === null ? null : footOn(foot, firstLabel, index),
        outline: index === 0 ? section.outline : null,
      });
    }
    if (foot !== null) labels.set(foot.label, firstLabel + pages.length - 1);
    next = first + pages.length;
  }
  return { leaves, sections: taken };
}

const emptyBack = (orientation: Section['orientation'], number: number): Leaf => ({
  orientation,
  box: leafBoxOf(orientation, number),
  number,
  page: [],
  foot: null,
  outline: null,
});

const footOn = ({ firstLabel: _, ...foot }: SectionFoot, firstLabel: number, index: number): LeafFoot => ({
  ...foot,
  label: `${foot.label}-${foot.isBlank ? '　' : firstLabel + index}`,
  code: foot.code === null ? null : `${foot.code}.${firstLabel + index}`,
});

function pagesOf({ heading, layout, orientation, blocks }: Section, maker: LetterMaker): readonly Page[] {
  const { width, height } = leafBoxOf(orientation, 1);
  const styles = stylesOf('handbook', layout);
  const head = heading === '' ? undefined : headAgain(`${heading}（续）`);
  const setting = { width, pageHeight: height - (head?.height ?? 0), styles, maker };
  return paginate(piecesOfAll(blocks, setting), height, head);

  /** One line of a text page; on a form as high as a whole number of millimetres. */
  function headAgain(text: string): Slice {
    const style = styles.heading1;
    const lines = textLines(maker, text, style, { width, align: 'center', indent: 0 });
    const used = lines.length * style.pitch;
    const isOnGrid = style.pitch === styles.body.pitch;
    const below = isOnGrid ? used : Math.ceil(used / mm(1) + 1) * mm(1);
    return { height: below, draw: (pen, x, y) => pen.lines(lines, x, y) };
  }
}
