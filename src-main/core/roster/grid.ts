/** What travels between the reading process and the core: the request, and the rows of the recognised columns. */
import type { RosterField } from '../../contract/roster.ts';
import type { FileFailure, GridRow, ReadLimits } from '../spreadsheet/reading/grid.ts';

export interface ReadRequest {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  /** likely: also the rows of the only sheet that looks like a roster. A number: the rows of that visible sheet, from 0. */
  readonly wanted: 'likely' | number;
  readonly limits: ReadLimits;
}

export type TableFailure =
  | 'import.no-header'
  | 'import.no-number-column'
  | 'import.no-name-column'
  | 'import.no-rows'
  | 'file.too-many-cells';

export interface Column {
  readonly heading: string;
  readonly field: RosterField;
}
export interface IgnoredColumn {
  readonly heading: string;
  readonly reason: 'unknown' | 'never-stored' | 'repeated';
}

/** Only recognised columns leave the reading process: what is never stored is never sent. Cells stand in `columns` order. */
export interface Table {
  readonly headerRow: number;
  readonly columns: readonly Column[];
  readonly ignoredColumns: readonly IgnoredColumn[];
  readonly rows: readonly GridRow[];
}

export type TableResult =
  | { readonly table: Table }
  | { readonly failure: TableFailure; readonly facts: Record<string, string | number> };

export interface SheetInfo {
  readonly name: string;
  readonly rows: number;
  readonly looksLikeRoster: boolean;
}

export type ReadReply =
  | { readonly failure: FileFailure; readonly facts: Record<string, string | number> }
  | {
      readonly sheets: readonly SheetInfo[];
      /** utf-8, utf-16le, utf-16be, gb18030; null for a workbook. */
      readonly encoding: string | null;
      readonly hasMacros: boolean;
      readonly chosen: { readonly sheet: number; readonly result: TableResult } | null;
    };
