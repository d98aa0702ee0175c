/** Drizzle on one bare connection, as its documentation shows it: what goes wrong without our cures. */
import { drizzle } from 'drizzle-orm/sqlite-proxy';
import type { SqliteRemoteDatabase } from 'drizzle-orm/sqlite-proxy';

import { openConnection } from '../../src-main/core/database/connection.ts';
import type { Connection } from '../../src-main/core/database/connection.ts';

export async function naiveDrizzle(file: string): Promise<{ connection: Connection; database: SqliteRemoteDatabase }> {
  const connection = await openConnection({ file, mode: 'write', settings: 'full' });
  const database = drizzle(async (query, values: unknown[], method) => {
    if (method === 'run') await connection.run(query, values);
    const rows = method === 'run' ? [] : (await connection.rows(query, values)).map((row) => Object.values(row));
    return { rows };
  });
  return { connection, database };
}
