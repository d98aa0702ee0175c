/** What the paginator moves about: pieces as wide as the page's text block, never cut. Points. */
import type { LetterMaker } from './letters.ts';
import type { Pen } from './pen.ts';
import type { Styles } from './styles.ts';

export interface Slice {
  readonly height: number;
  draw(pen: Pen, x: number, y: number): void;
  /** Stands on the same page as the slice after it. */
  readonly isKeptWithNext?: boolean;
  /** Drawn again above this slice where it begins a page. */
  readonly repeated?: Slice;
  /** Nothing at the top of a page. */
  readonly isSpace?: boolean;
}

/** Takes what is left of the page it comes to stand on. */
export interface FillingSlice {
  /** Goes to a page of its own where less is left. */
  readonly least: number;
  readonly fill: (height: number) => Slice;
}

/** Divides itself where the page ends. */
export interface FlowingPiece {
  /** Begins on a page of its own where less is left. */
  readonly least: number;
  /**
   * As much as goes into `room`; what is left goes on at the head of the next page. `after`: height of all that follows
   * before a page is broken.
   */
  flow(room: number, after: number): { readonly slice: Slice; readonly rest: FlowingPiece | undefined };
}

export type Piece = Slice | FillingSlice | FlowingPiece | 'page-break';

/** What a block is laid out for. */
export interface Setting {
  readonly width: number;
  /** Of a whole page's text block. */
  readonly pageHeight: number;
  readonly styles: Styles;
  readonly maker: LetterMaker;
}
