/** Which rows cannot be trusted: found by examining tables, forgotten when this program writes the row again. */
import type { CellCipher } from './cell-cipher.ts';
import type { Connection } from './connection.ts';
import { distrustUntagged, examineSlice, tagRows, taggedTables } from './row-tags.ts';
import type { SealedTable } from './sealed-columns.ts';

export interface TableDamage {
  readonly table: string;
  readonly rows: number;
}

export class RowTrust {
  readonly #cipher: CellCipher;
  readonly #reader: Connection;
  readonly #damaged = new Map<string, ReadonlySet<number>>();

  constructor(cipher: CellCipher, reader: Connection) {
    this.#cipher = cipher;
    this.#reader = reader;
  }

  /** Undefined for a database of a version without tags. */
  static async open(cipher: CellCipher, writer: Connection, reader: Connection): Promise<RowTrust | undefined> {
    const found = await writer.rows("SELECT 1 FROM sqlite_master WHERE name = 'row_untagged'");
    if (found.length === 0) return undefined;
    await distrustUntagged(writer);
    return new RowTrust(cipher, reader);
  }

  isDamaged(table: string, rowId: number): boolean {
    return this.#damaged.get(table)?.has(rowId) === true;
  }

  damage(): TableDamage[] {
    return [...this.#damaged].flatMap(([table, { size }]) => (size === 0 ? [] : [{ table, rows: size }]));
  }

  /** All rows of these tables, a slice at a time; others read in between. */
  async examine(tables: readonly SealedTable[] = taggedTables): Promise<void> {
    for (const table of tables) {
      const damaged = new Set<number>();
      for (let after: number | undefined = -1; after !== undefined;) {
        const slice = await examineSlice(this.#reader, this.#cipher, table, after);
        for (const rowId of slice.damaged) damaged.add(rowId);
        after = slice.upTo;
      }
      this.#damaged.set(table, damaged);
    }
  }

  /** Before COMMIT of what wrote sealed cells. @returns to be done after it: these rows are ours again. */
  async tag(writer: Connection): Promise<() => void> {
    const places = await tagRows(writer, this.#cipher);
    return () => {
      for (const { table, rowId } of places) {
        const known = this.#damaged.get(table);
        if (known?.has(rowId)) this.#damaged.set(table, new Set([...known].filter((one) => one !== rowId)));
      }
    };
  }
}
