/** Plain tables of cells, as hostile files are read into them, and what such a file can be refused with. */

/** Text cells are bare strings and blank ones null, so that a large table stays small on its way between processes. */
export type Cell =
  | string
  | null
  /** `shown`: as the sheet displays it where the format keeps zeros (`00000000`, `0.00`), otherwise the value in digits. */
  | { readonly t: 'number'; readonly value: number; readonly shown: string }
  /** `YYYY-MM-DD`, whatever calendar (1900 or 1904) the workbook counts in. */
  | { readonly t: 'date'; readonly day: string }
  | { readonly t: 'boolean'; readonly value: boolean }
  | { readonly t: 'error'; readonly shown: string };

/** `row` as the spreadsheet numbers it, from 1. */
export interface GridRow {
  readonly row: number;
  readonly cells: readonly Cell[];
}

export interface Grid {
  readonly name: string;
  /** Rows with at least one filled cell, top first. */
  readonly rows: readonly GridRow[];
  /** Row → pairs of first and last column (from 0) that a merge joins: tells a group title from a heading. */
  readonly joined: ReadonlyMap<number, readonly (readonly [number, number])[]>;
  /** More filled cells than the limits allow: named, not read. `at` is the first filled cell outside. */
  readonly tooLarge: { readonly row: number; readonly column: number } | null;
}

/** Bytes, counts and milliseconds. */
export interface ReadLimits {
  readonly fileBytes: number;
  readonly zipEntries: number;
  readonly inflatedBytes: number;
  readonly inflateRatio: number;
  /** Entries smaller than this may have any ratio: a short repetitive part is no bomb. */
  readonly ratioFromBytes: number;
  readonly rows: number;
  readonly columns: number;
  readonly cells: number;
}

export const readLimits: ReadLimits = {
  fileBytes: 20 * 1024 * 1024,
  zipEntries: 100,
  inflatedBytes: 64 * 1024 * 1024,
  inflateRatio: 100,
  ratioFromBytes: 1024 * 1024,
  rows: 20_000,
  columns: 60,
  cells: 1_200_000,
};

export type FileFailure =
  | 'file.too-large'
  | 'file.empty'
  | 'file.not-a-table'
  | 'file.encrypted'
  | 'file.old-format'
  | 'file.suspicious'
  | 'file.too-many-cells'
  | 'file.too-slow'
  | 'file.broken';

/** Thrown while reading; becomes the `failure` of the reply. */
export class FileFault extends Error {
  override readonly name = 'FileFault';
  readonly code: FileFailure;
  readonly facts: Record<string, string | number>;
  constructor(code: FileFailure, facts: Record<string, string | number> = {}, options?: ErrorOptions) {
    super(code, options);
    this.code = code;
    this.facts = facts;
  }
}
