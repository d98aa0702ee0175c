/** A data folder with a small schema of its own: started, damaged, refused. */
import { createHash } from 'node:crypto';
import { cp, open, readFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { expect } from 'vitest';

import { openConnection } from '../../src-main/core/database/connection.ts';
import type { Migration } from '../../src-main/core/database/migrations.ts';
import { openDataFolder } from '../../src-main/core/database/start-up.ts';
import type { DataFolder } from '../../src-main/core/database/start-up.ts';
import { systemClock } from '../../src-main/core/kernel/clock.ts';
import { loggerFake, temporaryFolder } from './database.ts';

export const firstMigration: Migration = {
  version: 1,
  name: 'people',
  sql: [
    'create table person (id integer primary key, name text not null, number text not null) strict',
    'create index person_number on person (number)',
  ],
};
export const secondMigration: Migration = {
  version: 2,
  name: 'rooms',
  sql: ['create table room (id integer primary key) strict'],
};
export const person = sqliteTable('person', {
  id: integer('id').primaryKey(),
  name: text('name'),
  number: text('number'),
});

interface StartOptions {
  readonly migrations?: readonly Migration[];
  readonly spareBytes?: number;
}

export class FolderUnderTest {
  readonly outside: string;
  readonly dataDir: string;
  readonly file: string;
  readonly remove: () => Promise<void>;

  constructor(outside: string, name: string, remove: () => Promise<void>) {
    this.outside = outside;
    this.dataDir = join(outside, name);
    this.file = join(this.dataDir, 'station.sqlite');
    this.remove = remove;
  }

  start({ migrations = [firstMigration], spareBytes = 0 }: StartOptions = {}): Promise<DataFolder> {
    const clock = systemClock('Asia/Shanghai');
    return openDataFolder({ dataDir: this.dataDir, migrations, spareBytes, logger: loggerFake(), clock });
  }

  async startAndClose(options: StartOptions = {}): Promise<void> {
    const station = await this.start(options);
    await station.close();
  }

  /** Fills the station with 3,000 people, enough for several pages, and closes it. */
  async settle(): Promise<void> {
    const station = await this.start();
    const people = Array.from({ length: 3_000 }, (_, index) => ({
      name: `示例${index}`,
      number: `2026${10_000 + index}`,
    }));
    await station.database.write(async () => {
      for (let at = 0; at < people.length; at += 500) {
        await station.database.statements.insert(person).values(people.slice(at, at + 500));
      }
    });
    await station.close();
  }

  /** The folder as it would be found had the program been killed now. */
  async pulled(): Promise<FolderUnderTest> {
    const copy = new FolderUnderTest(this.outside, 'pulled', this.remove);
    await cp(this.dataDir, copy.dataDir, { recursive: true, filter: (name) => !/lock|-shm$/.test(name) });
    return copy;
  }

  beside(name: string): FolderUnderTest {
    return new FolderUnderTest(this.outside, name, this.remove);
  }

  /** Runs statements behind the station's back. */
  async edit(...statements: readonly string[]): Promise<void> {
    const connection = await openConnection({ file: this.file, mode: 'write', settings: 'plain' });
    for (const statement of statements) await connection.script(statement);
    await connection.close();
  }

  async ask(question: string): Promise<unknown> {
    const connection = await openConnection({ file: this.file, mode: 'read', settings: 'plain' });
    try {
      return await connection.value(question);
    } finally {
      await connection.close();
    }
  }

  async overwrite(at: number, bytes: Uint8Array): Promise<void> {
    const handle = await open(this.file, 'r+');
    await handle.write(bytes, 0, bytes.length, at);
    await handle.close();
  }

  /** Refused with this code, twice, and no file has changed: a refusal neither repairs nor forgets. */
  async expectRefused(code: string, migrations: readonly Migration[] = [firstMigration]): Promise<void> {
    const before = await this.#content();
    for (let time = 0; time < 2; time += 1) {
      await expect(this.start({ migrations })).rejects.toMatchObject({ name: 'StartUpFault', code });
    }
    expect(await this.#content()).toEqual(before);
  }

  async #content(): Promise<readonly string[]> {
    const lines: string[] = [];
    for (const name of await readdir(this.dataDir)) {
      const path = join(this.dataDir, name);
      const { size, mode } = await stat(path);
      if (/^lock|-shm$/.test(name) || size === 0 || (await stat(path)).isDirectory()) continue;
      const digest = createHash('sha256').update(await readFile(path));
      lines.push(`${name} ${mode} ${digest.digest('hex')}`);
    }
    return lines;
  }
}

export async function folderUnderTest(): Promise<FolderUnderTest> {
  const { path, remove } = await temporaryFolder();
  return new FolderUnderTest(path, 'data', remove);
}
