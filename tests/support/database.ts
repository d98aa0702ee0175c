/** A real database in a folder of its own, gone when the test is over. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { cellCipher } from '../../src-main/core/database/cell-cipher.ts';
import { openConnection } from '../../src-main/core/database/connection.ts';
import { openDatabase } from '../../src-main/core/database/database.ts';
import type { Database, DatabaseOptions } from '../../src-main/core/database/database.ts';
import { migrate } from '../../src-main/core/database/migrations.ts';
import type { Migration } from '../../src-main/core/database/migrations.ts';
import { initial } from '../../src-main/core/database/migrations/0001-initial.ts';
import { systemClock } from '../../src-main/core/kernel/clock.ts';
import type { Logger } from '../../src-main/core/kernel/logger.ts';

/** Remembers what was logged, in order. */
export interface LoggerFake extends Logger {
  readonly entries: { level: string; event: string; facts: unknown }[];
}

export function loggerFake(): LoggerFake {
  const entries: LoggerFake['entries'] = [];
  const keep = (level: string) => (event: string, facts?: unknown) => {
    entries.push({ level, event, facts });
  };
  return { entries, info: keep('info'), warn: keep('warn'), error: keep('error') };
}

/** Always the same keys. */
export const testCipher = cellCipher({
  keyId: '0123abcd',
  seal: Buffer.alloc(32, 1),
  index: Buffer.alloc(32, 2),
  row: Buffer.alloc(32, 3),
});

export interface TemporaryFolder {
  readonly path: string;
  remove(): Promise<void>;
}

export async function temporaryFolder(): Promise<TemporaryFolder> {
  const path = await mkdtemp(join(tmpdir(), 'station-'));
  // A process that was just ended may still be writing its last.
  return { path, remove: () => rm(path, { recursive: true, force: true, maxRetries: 10 }) };
}

export interface TemporaryDatabase {
  readonly database: Database;
  readonly file: string;
  readonly folder: string;
  readonly logger: LoggerFake;
  /** Closes the database and removes the folder. */
  dispose(): Promise<void>;
}

/** On the real schema, unless other migrations are given. */
export async function temporaryDatabase(
  migrations: readonly Migration[] = [initial],
  options: Partial<DatabaseOptions> = {},
): Promise<TemporaryDatabase> {
  const folder = await temporaryFolder();
  const file = join(folder.path, 'station.sqlite');
  const clock = options.clock ?? systemClock('Asia/Shanghai');
  const connection = await openConnection({ file, mode: 'create', settings: 'full' });
  await migrate(connection, migrations, clock, testCipher);
  await connection.close();
  const logger = loggerFake();
  const database = await openDatabase({ file, logger, clock, cipher: testCipher, ...options });
  const dispose = async () => {
    await database.close();
    await folder.remove();
  };
  return { database, file, folder: folder.path, logger, dispose };
}
