/** What somebody with the file and the sqlite3 program can do while the station runs. */
import { join } from 'node:path';
import { openConnection, type Row } from '../../src-main/core/database/connection.ts';

/** Statement by statement, without the triggers being asked: they are dropped first. */
export async function tamper(dataDir: string, ...statements: readonly string[]): Promise<void> {
  const connection = await openConnection({ file: join(dataDir, 'station.sqlite'), mode: 'write', settings: 'plain' });
  try {
    await connection.script('drop trigger if exists audit_entry_stays; drop trigger if exists audit_entry_kept');
    for (const statement of statements) await connection.script(statement);
  } finally {
    await connection.close();
  }
}

/** The triggers as the migration made them. */
export async function triggersOf(dataDir: string): Promise<string[]> {
  const connection = await openConnection({ file: join(dataDir, 'station.sqlite'), mode: 'read', settings: 'plain' });
  try {
    const rows = await connection.rows("select sql from sqlite_master where type = 'trigger'");
    return rows.map((row: Row) => String(row['sql']));
  } finally {
    await connection.close();
  }
}
