/** Stations as earlier versions of the program left them: the invented one of that day with sixty swipes, closed in order. */
import { spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Plugin } from 'vite';
import { openConnection, type Connection, type Row } from '../../../src-main/core/database/connection.ts';
import { buildPrograms, repository } from '../programs.ts';

export const oldVersions = [1, 2, 3, 4, 5] as const;

/** A data folder of that version, in a folder of its own. */
export function oldStation(version: number) {
  const source = join(repository, 'tests', 'fixtures', 'old-stations', `v${version}`);
  const folder = mkdtempSync(join(tmpdir(), 'station-old-'));
  const dataDir = join(folder, 'data');
  mkdirSync(dataDir, { mode: 0o700 });
  for (const name of readdirSync(source)) {
    if (name.endsWith('.gz'))
      writeFileSync(join(dataDir, name.slice(0, -3)), gunzipSync(readFileSync(join(source, name))));
    else copyFileSync(join(source, name), join(dataDir, name));
  }
  return { dataDir, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** The program tells of each statement before it changes anything in a file: what it compares with is made in memory. */
const countedStatements: Plugin = {
  name: 'counted-statements',
  enforce: 'pre',
  transform(code, id) {
    if (!id.endsWith('core/database/connection.ts')) return null;
    const told = code
      .replace(/^ {2}(?:run|script)\(sql: string.*\{$/gm, '$&\n    if (this.isInFile) globalThis.beforeChange?.(sql);')
      .replace('new Connection(raw);', "$&\n  connection.isInFile = options.file !== ':memory:';");
    if (told.split('isInFile').length !== 4) throw new Error('the three places were not found');
    return told;
  },
};

export interface Opened {
  readonly signal: NodeJS.Signals | null;
  /** Of all migrations together; 0 where it was killed. */
  readonly statements: number;
  /** Those that change rows one by one, by their number. */
  readonly rows: readonly number[];
  /** The number of the one that commits the first migration. */
  readonly firstEnd: number;
  readonly stderr: string;
}

export async function buildMigrator() {
  const programs = await buildPrograms({ migrate: 'tests/support/faults/migrate.process.ts' }, [countedStatements]);
  return {
    remove: programs.remove,
    open: (dataDir: string, killAt: number | null): Promise<Opened> => {
      const child = spawn(process.execPath, [programs.path('migrate'), JSON.stringify({ dataDir, killAt })]);
      let stdout = '';
      let stderr = '';
      child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
      child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
      return new Promise((resolve) => {
        child.on('close', (_, signal) => {
          const counted = (stdout === '' ? {} : JSON.parse(stdout)) as Partial<Opened>;
          resolve({ statements: 0, rows: [], firstEnd: 0, ...counted, signal, stderr });
        });
      });
    },
  };
}

export interface Held {
  readonly version: number;
  /** Every table, index and trigger, as it was asked for. */
  readonly schema: readonly string[];
  readonly rows: Readonly<Record<string, number>>;
  /** Each visit's number, and when. */
  readonly visits: readonly Row[];
}

const squeezed = (sql: unknown) => String(sql).replaceAll(/["`\s]+/g, ' ');

export async function schemaOf(connection: Connection): Promise<string[]> {
  const found = await connection.rows(
    "select sql from sqlite_master where sql is not null and name not like 'sqlite_%'",
  );
  return found.map(({ sql }) => squeezed(sql)).toSorted();
}

/** As any program would read it that knows nothing of us. */
export async function heldIn(dataDir: string): Promise<Held> {
  const connection = await openConnection({ file: join(dataDir, 'station.sqlite'), mode: 'write', settings: 'plain' });
  try {
    const tables = await connection.rows(
      "select name from sqlite_master where type = 'table' and name not like 'sqlite_%'",
    );
    const rows: Record<string, number> = {};
    for (const { name } of tables)
      rows[String(name)] = Number(await connection.value(`select count(*) from "${String(name)}"`));
    return {
      version: Number(await connection.value('PRAGMA user_version')),
      schema: await schemaOf(connection),
      rows,
      visits: await connection.rows(
        'select id, member_id, room_id, checked_in_at, checked_out_at from visit order by id',
      ),
    };
  } finally {
    await connection.close();
  }
}
