import { StorageFault } from './faults.ts';

/** Rows by what names them. One that is damaged spoils none but itself: it is left out, and no longer than that. */
export async function soundRows<Key, Row>(
  keys: readonly Key[],
  read: (some: readonly Key[]) => Promise<readonly Row[]>,
): Promise<Row[]> {
  try {
    return [...(await read(keys))];
  } catch (error) {
    if (!(error instanceof StorageFault) || error.code !== 'storage.damaged') throw error;
  }
  if (keys.length <= 1) return [];
  const half = Math.ceil(keys.length / 2);
  return [...(await soundRows(keys.slice(0, half), read)), ...(await soundRows(keys.slice(half), read))];
}
