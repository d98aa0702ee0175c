/** What is sealed: the one list for column types, row tags, migrations and tests. SQL names, by table. */
import { boundOfSix, columnsOfSix, untaggedOfSix } from './migrations/0006-sealed/columns.ts';

export const sealedColumns = columnsOfSix;

export type SealedTable = keyof typeof sealedColumns;
export type SealedColumnOf<Table extends SealedTable> = (typeof sealedColumns)[Table][number];

export const sealedTables = Object.keys(sealedColumns) as SealedTable[];

/** Of any table; empty where nothing is sealed. */
export const sealedIn = (table: string): readonly string[] =>
  Object.hasOwn(sealedColumns, table) ? sealedColumns[table as SealedTable] : [];

/** Plain columns that the tag of a row holds beside its sealed ones. */
export const boundIn = (table: string): readonly string[] =>
  Object.hasOwn(boundOfSix, table) ? (boundOfSix[table as SealedTable] ?? []) : [];

export const hasTag = (table: string): boolean => Object.hasOwn(sealedColumns, table) && !untaggedOfSix.has(table);
