/** What may be bound to a statement. node-sqlite3 would store most of the rest as NULL or as "[object Object]". */

export type UnsuitableKind =
  | 'undefined'
  | 'not-finite'
  | 'bigint'
  | 'unsafe-integer'
  | 'date'
  | 'object'
  | 'lone-surrogate'
  | 'nul-in-text'
  | 'sealed-text';

/** Names the place and the kind, never the value. */
export class UnsuitableValue extends Error {
  override readonly name = 'UnsuitableValue';
  readonly position: number;
  readonly kind: UnsuitableKind;
  constructor(position: number, kind: UnsuitableKind) {
    super(`value ${position + 1} cannot be stored: ${kind}`);
    this.position = position;
    this.kind = kind;
  }
}

function unsuitable(value: unknown): UnsuitableKind | undefined {
  if (value === null || typeof value === 'boolean' || value instanceof Uint8Array) return undefined;
  if (value === undefined) return 'undefined';
  if (typeof value === 'bigint') return 'bigint';
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) return 'not-finite';
    return Number.isInteger(value) && !Number.isSafeInteger(value) ? 'unsafe-integer' : undefined;
  }
  if (typeof value === 'string') {
    if (value.includes('\0')) return 'nul-in-text';
    return value.isWellFormed() ? undefined : 'lone-surrogate';
  }
  return value instanceof Date ? 'date' : 'object';
}

type Bindable = string | number | null | Buffer;

/** @throws UnsuitableValue */
export function bindableOne(value: unknown, position: number): Bindable {
  const kind = unsuitable(value);
  if (kind !== undefined) throw new UnsuitableValue(position, kind);
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value instanceof Uint8Array) return Buffer.from(value.buffer, value.byteOffset, value.byteLength);
  return value as string | number | null;
}

/**
 * The values as node-sqlite3 takes them. Whole numbers above 2^31 arrive in SQL as reals: `? / 1000` does not round.
 * @throws UnsuitableValue before any SQL has run.
 */
export const bindable = (values: readonly unknown[]): Bindable[] => values.map(bindableOne);
