/** Stations of before the sealing, and who stood in them readable. */
import { join } from 'node:path';
import { openConnection, type Row } from '../../../src-main/core/database/connection.ts';
import { plainFinder, type PlainFinder } from './find-plain.ts';
import { everythingIn } from './personal-texts.ts';

const reading = (dataDir: string) =>
  openConnection({ file: join(dataDir, 'station.sqlite'), mode: 'read', settings: 'plain' });

export async function versionOf(dataDir: string): Promise<number> {
  const connection = await reading(dataDir);
  const version = Number(await connection.value('PRAGMA user_version'));
  await connection.close();
  return version;
}

/** Whatever the program of that day kept about people, as any program reads it. */
export async function finderOf(dataDir: string): Promise<PlainFinder> {
  const connection = await reading(dataDir);
  const dump: Record<string, readonly Row[]> = {};
  for (const { name } of await connection.rows("select name from sqlite_master where type = 'table'"))
    dump[String(name)] = await connection.rows(`select * from "${String(name)}"`);
  await connection.close();
  return plainFinder(everythingIn(dump));
}
