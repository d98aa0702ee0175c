/** What is sealed: the one list for column types, row tags, migrations and tests. SQL names, by table. */
import { columnsOfSix } from './migrations/0006-sealed/columns.ts';

export const sealedColumns = columnsOfSix;

export type SealedTable = keyof typeof sealedColumns;
export type SealedColumnOf<Table extends SealedTable> = (typeof sealedColumns)[Table][number];

export const sealedTables = Object.keys(sealedColumns) as SealedTable[];

/** Of any table; empty where nothing is sealed. */
export const sealedIn = (table: string): readonly string[] =>
  Object.hasOwn(sealedColumns, table) ? sealedColumns[table as SealedTable] : [];

/** Without a row number of their own that lasts; their rows have no tag. */
const untagged: ReadonlySet<string> = new Set([
  'development_paper',
  'reading_edition',
  'request_receipt',
  'rule_overlay',
  'staff_pin',
]);

export const hasTag = (table: string): boolean => !untagged.has(table);
