/**
 * Drizzle types of sealed columns. A table is a module's constant and the key an open database's: what is bound waits
 * as an object until the statement runs, and cells are opened by the place they were selected from (sealing.ts).
 */
import { is } from 'drizzle-orm';
import type { DriverValueDecoder } from 'drizzle-orm';
import { SQLiteCustomColumn, customType } from 'drizzle-orm/sqlite-core';

import type { CellCipher, Label } from './cell-cipher.ts';
import { StorageFault } from './faults.ts';
import type { SealedColumnOf, SealedTable } from './sealed-columns.ts';

/** What a person sees where a text cannot be opened any more. It is never written. */
export const damagedText = '〔数据已损坏〕';

export type Sort = 'text' | 'json' | 'bytes';

/** On its way into a sealed column. */
export class ForSealing {
  readonly label: Label;
  readonly content: string | Uint8Array;
  /** @throws StorageFault storage.damaged: written back, the mark would hide what is left of the cell. */
  constructor(label: Label, content: string | Uint8Array) {
    if (content === damagedText) throw new StorageFault('storage.damaged', 'CELL');
    this.label = label;
    this.content = content;
  }

  /** An empty text stays one: there is nothing in it to hide. */
  sealed(cipher: CellCipher): string | Buffer {
    const { label, content } = this;
    if (content === '') return '';
    return typeof content === 'string' ? cipher.seal(label, content) : cipher.sealBytes(label, content);
  }
}

/** A text to be found again without being read. */
export class ForIndex {
  readonly use: string;
  readonly text: string;
  constructor(use: string, text: string) {
    this.use = use;
    this.text = text;
  }
}

/** The SQL type names what a column is: it is the one thing of it that Drizzle's aliases carry along. */
const typeName = (sort: Sort, label: Label): string => `sealed ${sort} ${label}`;

// Drizzle asks for what is bound in the shape of what is stored; the adapter makes one of the other.
const waiting = <Stored>(value: unknown, label: Label, content: () => string | Uint8Array): Stored =>
  (value === null ? null : new ForSealing(label, content())) as Stored;

export function sealedText<Table extends SealedTable>(table: Table, column: SealedColumnOf<Table>) {
  const label: Label = `${table}.${column}`;
  return customType<{ data: string; driverData: string }>({
    dataType: () => typeName('text', label),
    toDriver: (value) => waiting(value, label, () => value),
    fromDriver: (text) => text,
  })(column);
}

/** What is in it: by `.$type<…>()`. */
export function sealedJson<Table extends SealedTable>(table: Table, column: SealedColumnOf<Table>) {
  const label: Label = `${table}.${column}`;
  return customType<{ data: unknown; driverData: string }>({
    dataType: () => typeName('json', label),
    toDriver: (value) => waiting(value, label, () => JSON.stringify(value)),
    fromDriver: (text): unknown => JSON.parse(text),
  })(column);
}

/** JSON that is read elsewhere: a text that nothing can stand for where it is damaged. */
export function sealedDocument<Table extends SealedTable>(table: Table, column: SealedColumnOf<Table>) {
  const label: Label = `${table}.${column}`;
  return customType<{ data: string; driverData: string }>({
    dataType: () => typeName('json', label),
    toDriver: (value) => waiting(value, label, () => value),
    fromDriver: (text) => text,
  })(column);
}

export function sealedBytes<Table extends SealedTable>(table: Table, column: SealedColumnOf<Table>) {
  const label: Label = `${table}.${column}`;
  return customType<{ data: Buffer; driverData: Buffer }>({
    dataType: () => typeName('bytes', label),
    toDriver: (value) => waiting(value, label, () => value),
    fromDriver: (bytes) => bytes,
  })(column);
}

/**
 * Beside a sealed column: written and compared with the plain text, stored as what cannot be turned back. Read, it is
 * hex and of no use. @param use the same for columns that hold the same things
 */
export const blindIndex = (use: string, column: string) =>
  customType<{ data: string; driverData: string }>({
    dataType: () => 'text',
    toDriver: (value) => (value === null ? null : new ForIndex(use, value)) as unknown as string,
  })(column);

export interface Place {
  readonly sort: Sort;
  readonly label: Label;
}

/** For `sql<string>`…`.mapWith(…)` where a table is known by its name alone; a text that cannot be opened is the mark. */
export class OpenedCell implements DriverValueDecoder<string, string> {
  readonly place: Place;
  constructor(table: string, column: string) {
    this.place = { sort: 'text', label: `${table}.${column}` };
  }

  mapFromDriverValue(text: string): string {
    return text;
  }
}

/** Of what Drizzle reads a cell with; undefined when it is not sealed. */
export function placeOf(decoder: unknown): Place | undefined {
  if (decoder instanceof OpenedCell) return decoder.place;
  if (!is(decoder, SQLiteCustomColumn)) return undefined;
  const [kind, sort, label] = decoder.getSQLType().split(' ');
  return kind === 'sealed' ? { sort: sort as Sort, label: label as Label } : undefined;
}
