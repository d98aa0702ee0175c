/**
 * A paper as plain data: slices describe it, the engine draws it, in a process of its own. Lengths are millimetres unless
 * a name says otherwise; text is plain and may hold line feeds where a block says so.
 */
export interface PaperDocument {
  /** In the file's properties. */
  readonly title: string;
  readonly author: string;
  readonly orientation: 'portrait' | 'landscape';
  /**
   * official: the text block of GB/T 9704-2012 (37 top, 35 bottom, 28 left, 26 right, body 16 pt on a 29 pt pitch).
   * form: tables and slips (20 all round, body 10.5 pt).
   * handbook: that of a book in `sections`: the text block of GB/T 9704-2012 on both sides of the leaf, bound at the left
   * of odd pages and at the right of even ones.
   */
  readonly style: 'official' | 'form' | 'handbook';
  /** At the foot of every page, beside the page number; empty parts are left out. */
  readonly foot: {
    readonly left: string;
    readonly right: string;
    /** Of papers that are one page and no more. */
    readonly hidesPageNumber?: boolean;
  };
  /** Across each page, pale: 草稿. NULL: none. */
  readonly watermark: string | null;
  /** None of a handbook. */
  readonly blocks: readonly Block[];
  /** Of a handbook alone, where `orientation` and `foot` are not looked at. */
  readonly sections?: readonly Section[];
}

/** A part of a book: begins a page and flows over as many as it needs. */
export interface Section {
  /** Repeated with （续） at the head of its pages after the first. The first shows what its blocks say. '': not repeated. */
  readonly heading: string;
  /** In the outline of the file; 2: below the last of level 1. NULL: not in it. */
  readonly outline: { readonly text: string; readonly level: 1 | 2 } | null;
  /** text: 22 lines of 28 characters of 16 pt. form: the same text block, tables and boxes of 10.5 and 12 pt. */
  readonly layout: 'text' | 'form';
  readonly orientation: 'portrait' | 'landscape';
  /** odd: on a right-hand page, after an empty back where it needs one. */
  readonly startsOn: 'odd' | 'any';
  /** NULL: nothing at the foot, as of a cover. */
  readonly foot: SectionFoot | null;
  /** Number of its first page in the book; counted on from the page before where not given. */
  readonly firstPage?: number;
  /** Of a reprint: only these of its pages, counted from 1; the others keep their numbers and are not drawn. */
  readonly onlyPages?: readonly number[];
  readonly blocks: readonly Block[];
}

export interface SectionFoot {
  /** Number of the book. */
  readonly book: string;
  /** H5: its pages are H5-1, H5-2 …, counted on through all sections of that label. */
  readonly label: string;
  /** Of the first page instead: H5-3. */
  readonly firstLabel?: number;
  /** Number of the record or the paper, before what the square code says; '': none. */
  readonly record: string;
  readonly isReprint: boolean;
  /** Nothing beside the square code: of a cover. */
  readonly isCodeAlone?: boolean;
  /** A form to be put into a book by hand: room for its numbers. */
  readonly isBlank?: boolean;
  /**
   * In the square code, `${code}.${k}` of the label's page k: `SC-….2` on H5-2. NULL: none. Digits and capitals make the
   * smallest.
   */
  readonly code: string | null;
}

export interface Column {
  readonly heading: string;
  /** Share of the width. */
  readonly weight: number;
  readonly align: 'left' | 'center' | 'right';
}

export interface Picture {
  /** RGB, upright, already made anew by ourselves: never a file as it came. */
  readonly jpeg: Uint8Array;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly caption: string;
}

export type Block =
  /** Centred; of the page, not of a part. */
  | {
      readonly kind: 'title';
      /** Line feeds begin a new line. */
      readonly text: string;
      readonly under?: string;
      /** Of a book: 36 pt. */
      readonly isCover?: boolean;
    }
  /** Never last on a page. 1: 黑体. 2: bold serif; in a handbook 楷体, where the system has one. */
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  /** Line feeds begin a new paragraph. indent: two characters at each beginning. */
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly indent: boolean;
      readonly size?: 'body' | 'small';
      readonly align?: 'justify' | 'left' | 'center' | 'right';
      /** Its last line is never the last of a page: a question and its answer. */
      readonly staysWithNext?: boolean;
    }
  /** Ruled rows of label and value, as on forms; a value may flow over several lines, a row is never split. */
  | { readonly kind: 'facts'; readonly rows: readonly (readonly Fact[])[]; readonly rowHeight?: number }
  /** The heading row stands on every page; no row is split unless it is higher than a page. */
  | {
      readonly kind: 'table';
      readonly columns: readonly Column[];
      readonly rows: readonly (readonly string[])[];
      /** Rows left empty for writing by hand, after the others. */
      readonly emptyRows: number;
      /** More of them, down to the foot of the last page. */
      readonly fillsPage?: boolean;
      /** The empty rows' first cells go on counting where the rows end. */
      readonly countsEmpty?: boolean;
      /** Lowest height of a row. */
      readonly rowHeight: number;
      readonly fontSize?: number;
    }
  /**
   * Ruled rows of cells, as on forms. Rows are not split, but for those with writing in them that is longer than the
   * row's height: it goes on below the heading of the next page.
   */
  | {
      readonly kind: 'form';
      readonly rows: readonly FormRow[];
      /** A box for a one-inch photo (25 × 35 mm) at the right of the first rows: how many of them, and what it says. */
      readonly photo?: { readonly rows: number; readonly text: string };
      /** All rows on one page, unless they are higher than one. */
      readonly isKept?: boolean;
      /** As often, one below the other, as the rest of the page has room for; never on a page of its own. */
      readonly fillsPage?: boolean;
      /** Between them, mm. */
      readonly gap?: number;
    }
  /** In the middle, `width` mm: labels, each with its value on a rule beside it. Of covers. */
  | {
      readonly kind: 'underlined';
      readonly width: number;
      readonly rows: readonly { readonly label: string; readonly value: string }[];
    }
  | { readonly kind: 'pictures'; readonly perRow: 1 | 2 | 3; readonly pictures: readonly Picture[] }
  /** Ruled lines to write on. `fillPage`: down to the foot of this page instead of `count`. */
  | { readonly kind: 'lines'; readonly count: number; readonly lineHeight: number; readonly fillPage?: boolean }
  /** At the right: label, a rule to sign on, and 年 月 日. Kept together. */
  | { readonly kind: 'signatures'; readonly labels: readonly string[]; readonly hasDate: boolean }
  /** At the foot of the page: a rule for `signer` at the left, a box for the seal of `unit` at the right, each over 年 月 日. */
  | { readonly kind: 'seal'; readonly signer: string; readonly unit: string }
  /** A square code, dark edge to dark edge of `size`, with words beside it; the label above them is large, to be typed where nothing can scan. */
  | {
      readonly kind: 'code';
      readonly text: string;
      readonly size: number;
      readonly label?: string;
      readonly beside: readonly string[];
    }
  /** Stickers in a grid to cut out: a code, a label under it, and words. */
  | {
      readonly kind: 'stickers';
      readonly perRow: number;
      readonly height: number;
      readonly stickers: readonly {
        readonly code: string;
        readonly label: string;
        readonly lines: readonly string[];
      }[];
    }
  /** Lying bars on one scale, whose whole length is `full`. The parts of a bar stand one after another; `note` behind them. */
  | {
      readonly kind: 'bars';
      readonly full: number;
      readonly bars: readonly {
        readonly label: string;
        readonly parts: readonly { readonly value: number; readonly fill: BarFill }[];
        readonly note: string;
      }[];
      readonly legend?: readonly { readonly fill: BarFill; readonly text: string }[];
    }
  | { readonly kind: 'space'; readonly height: number }
  | { readonly kind: 'pageBreak' };

/** Told apart without a colour. */
export type BarFill = 'solid' | 'hatched' | 'empty';

export interface Fact {
  readonly label: string;
  readonly value: string;
  /** Shares of the row's width. */
  readonly labelWeight: number;
  readonly valueWeight: number;
}

export interface FormRow {
  /** Lowest, mm. */
  readonly height: number;
  /** Takes its share of what is left of the page below the block. */
  readonly grows?: boolean;
  readonly cells: readonly FormCell[];
}

/** `weight`: share of the row's width. ☐ and ☑ may stand in any text. */
export type FormCell = { readonly weight: number } & (
  | {
      readonly kind: 'label';
      readonly text: string;
      /** From top to bottom, one sign below the other: of narrow cells. */
      readonly isUpright?: boolean;
    }
  /** A few words, in the middle of the cell's height. */
  | { readonly kind: 'value'; readonly text: string; readonly align?: 'left' | 'center' }
  /** From the top of the cell; line feeds begin a new paragraph. */
  | {
      readonly kind: 'writing';
      /** Above the text; '': none. */
      readonly heading: string;
      readonly text: string;
      readonly indent?: boolean;
      /** 10.5 pt. */
      readonly isSmall?: boolean;
      /** Lines to write on, mm apart; text stands on them. */
      readonly ruled?: number;
      /** In the lower right. */
      readonly sign?: SignPlace;
    }
);

export interface SignPlace {
  /** Who signs, each on a rule of their own. */
  readonly labels: readonly string[];
  /** 年 月 日 below. */
  readonly hasDate: boolean;
  /** A box for a seal, with this name above it; '' for a box alone. */
  readonly seal?: string;
}

export interface PaperMade {
  readonly pdf: Uint8Array;
  readonly pages: number;
  /**
   * Of a handbook, in order: how many pages each took, those not drawn among them, which page of the file its first is,
   * and of each page a short text that changes with what stands on it, but for the foot.
   */
  readonly sections?: readonly {
    readonly pages: number;
    readonly firstPage: number;
    readonly hashes: readonly string[];
  }[];
  /** Characters no font can draw; each stands on the paper as its code, e.g. 〔U+2A6D6〕. */
  readonly missing: readonly { readonly character: string; readonly codePoint: string; readonly times: number }[];
}
