/** A search that knows nothing of the register: every cell of every row, for the id, the name, the number and the cards. */
import type { Row } from '../../../src-main/core/database/connection.ts';

export interface Wanted {
  readonly memberId: number;
  /** Name, student number, cards. */
  readonly texts: readonly string[];
}

export interface Hit {
  readonly row: number;
  /** Columns that hold the id where an id of a person can stand. */
  readonly pointing: readonly string[];
  /** Columns whose text or picture holds one of the texts. */
  readonly saying: readonly string[];
}

const isPersonColumn = (table: string, column: string): boolean =>
  /(^|_)member_id$|^who_id$|^talker_id$/.test(column) || (table === 'member' && column === 'id');

/** Ids of people in JSON: under a name that says so, in lists of them, and of whoever acted. */
function pointsFrom(value: unknown, name: string, id: number): boolean {
  if (value === id) return /^(memberId|members?|electors|people|about|to)$/.test(name);
  if (typeof value !== 'object' || value === null) return false;
  const { kind } = value as { readonly kind?: unknown };
  if ((kind === 'staff' || kind === 'owner') && (value as { readonly id?: unknown }).id === id) return true;
  return Object.entries(value).some(([key, one]) => pointsFrom(one, Array.isArray(value) ? name : key, id));
}

function points(table: string, column: string, cell: unknown, id: number): boolean {
  if (typeof cell === 'number') return cell === id && isPersonColumn(table, column);
  if (typeof cell !== 'string') return false;
  if (new RegExp(`(^|/)member:${id}$`).test(cell)) return true;
  if (!/^[[{]/.test(cell)) return false;
  try {
    return pointsFrom(JSON.parse(cell), column, id);
  } catch {
    return false;
  }
}

const says = (cell: unknown, texts: readonly string[]): boolean => {
  const text = Buffer.isBuffer(cell) ? cell.toString('latin1') : typeof cell === 'string' ? cell : '';
  const bytes = Buffer.isBuffer(cell) ? texts.map((one) => Buffer.from(one, 'utf8').toString('latin1')) : texts;
  return text !== '' && bytes.some((one) => text.includes(one));
};

export function found(table: string, rows: readonly Row[], { memberId, texts }: Wanted): Hit[] {
  return rows.flatMap((row, at) => {
    const cells = Object.entries(row);
    const pointing = cells.filter(([name, cell]) => points(table, name, cell, memberId)).map(([name]) => name);
    const saying = cells.filter(([, cell]) => says(cell, texts)).map(([name]) => name);
    return pointing.length + saying.length > 0 ? [{ row: at, pointing, saying }] : [];
  });
}
