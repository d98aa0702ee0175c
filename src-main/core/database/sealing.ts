/** Seals what is bound and opens what was selected, at the last moment before SQLite and the first one after it. */
import type { Logger } from '../kernel/logger.ts';
import { UnsuitableValue, bindable } from './bindings.ts';
import { DamagedCell, holdsSealed } from './cell-cipher.ts';
import type { CellCipher, Label } from './cell-cipher.ts';
import { StorageFault } from './faults.ts';
import { ManyCells } from './many-cells.ts';
import { ForIndex, ForSealing, damagedText } from './sealed-column.ts';
import type { Place } from './sealed-column.ts';

export interface Sealing {
  /** @throws UnsuitableValue; TypeError for a sealed value that is only compared: nothing would ever equal it. */
  bind(values: readonly unknown[], isWrite: boolean): unknown[];
  /** In place. @throws StorageFault storage.damaged where nothing readable can stand for it; TypeError for a cell nobody opens */
  open(cells: unknown[], places: readonly (Place | undefined)[]): unknown[];
  /** How many cells could not be opened so far. */
  damagedCells(): number;
}

export const isSealing = (values: readonly unknown[]): boolean =>
  values.some((value) => value instanceof ForSealing || (value instanceof ManyCells && value.isSealing));

/** Stored by itself, such a text would be taken for a cell of ours. */
function refuseSealedLook(value: unknown, position: number): void {
  if (typeof value === 'string' && holdsSealed(value)) throw new UnsuitableValue(position, 'sealed-text');
}

/** @param cipher undefined: what is sealed can be neither read nor written */
export function sealingOf(cipher: CellCipher | undefined, logger: Pick<Logger, 'error'>): Sealing {
  const told = new Set<Label>();
  let damaged = 0;

  function key(): CellCipher {
    if (!cipher) throw new TypeError('the database was opened without its key');
    return cipher;
  }

  const bound = (value: unknown): unknown => {
    if (value instanceof ForSealing) return value.sealed(key());
    return value instanceof ForIndex ? key().blindIndex(value.use, value.text) : value;
  };

  function one(value: unknown, position: number): unknown {
    if (value instanceof ManyCells) {
      for (const row of value.rows) row.forEach(refuseSealedLook);
      return value.text(bound);
    }
    refuseSealedLook(value, position);
    if (value instanceof ForSealing) bindable([value.content]);
    return bound(value);
  }

  function note(error: unknown, label: Label): void {
    if (!(error instanceof DamagedCell)) throw error;
    damaged += 1;
    if (told.has(label)) return;
    told.add(label);
    const [table = '', column = ''] = label.split('.');
    logger.error('database.damaged-cell', { table, column, reason: error.reason });
  }

  function opened(cell: unknown, { sort, label }: Place): unknown {
    if (cell === null || cell === '') return cell;
    const cipherInUse = key();
    try {
      if (cell instanceof Uint8Array) return cipherInUse.openBytes(label, cell);
      return cipherInUse.open(label, typeof cell === 'string' ? cell : '');
    } catch (error) {
      note(error, label);
      if (sort === 'text') return damagedText;
      throw new StorageFault('storage.damaged', 'CELL');
    }
  }

  return {
    bind(values, isWrite) {
      if (!isWrite && isSealing(values)) throw new TypeError('a sealed column cannot be compared: use its index');
      return values.map(one);
    },

    open(cells, places) {
      for (let at = 0; at < cells.length; at += 1) {
        const place = places[at];
        const cell = cells[at];
        if (place) cells[at] = opened(cell, place);
        else if (typeof cell === 'string' && holdsSealed(cell))
          throw new TypeError(`a sealed cell was selected at place ${at + 1} without its column`);
      }
      return cells;
    },

    damagedCells: () => damaged,
  };
}
