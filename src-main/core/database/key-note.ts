/** Which key the cells of a database were sealed with: another one is seen at once, not cell by cell. */
import { StartUpFault } from '../kernel/start-up-fault.ts';
import type { CellCipher } from './cell-cipher.ts';
import type { Connection } from './connection.ts';

/** @throws StartUpFault key.unusable, data.tampered */
export async function requireKey(connection: Connection, { keyId }: CellCipher): Promise<void> {
  const [row] = await connection.rows('select key_id from key_note');
  if (!row) throw new StartUpFault('data.tampered', 'the database does not say which key it was sealed with');
  const noted = String(row['key_id']);
  if (noted !== keyId)
    throw new StartUpFault('key.unusable', `the data was sealed with key ${noted}, station.key is ${keyId}`);
}
