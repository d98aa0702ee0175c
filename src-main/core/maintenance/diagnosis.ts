/** For whoever is called to help: what the program found and which files lie there. Names nobody. */
import { readdir, stat } from 'node:fs/promises';
import { arch, platform, release } from 'node:os';
import { join } from 'node:path';
import type { FileOut } from '../../contract/values.ts';
import type { ApplicationOptions } from '../application-options.ts';
import { roomOn } from '../database/free-space.ts';
import { localDateOf, timeOfDayOf } from '../kernel/local-time.ts';
import type { Fault } from './fault.ts';

type Options = Pick<ApplicationOptions, 'dataDir' | 'version' | 'isDemo' | 'shell' | 'clock'>;

async function orNone<Found>(look: Promise<Found>): Promise<Found | string> {
  try {
    return await look;
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  }
}

async function filesIn(folder: string): Promise<readonly string[]> {
  const names = (await readdir(folder)).toSorted();
  const line = async (name: string): Promise<string> => {
    const found = await orNone(stat(join(folder, name)));
    if (typeof found === 'string') return `${name} ${found}`;
    return found.isDirectory() ? `${name}/` : `${name} ${found.size} ${found.mtime.toISOString()}`;
  };
  return Promise.all(names.map(line));
}

async function disk(folder: string): Promise<{ freeBytes: number; totalBytes: number }> {
  const { free, total } = await roomOn(folder);
  return { freeBytes: free, totalBytes: total };
}

export async function diagnosisOf({ why, detail, since }: Fault, options: Options): Promise<FileOut> {
  const { dataDir, version, isDemo, shell, clock } = options;
  const now = clock.now();
  const content = {
    at: new Date(now).toISOString(),
    timeZone: clock.timeZone,
    program: version,
    shell: shell ?? '',
    node: process.versions.node,
    system: `${platform()} ${release()} ${arch()}`,
    isDemo,
    why,
    detail,
    since: new Date(since).toISOString(),
    disk: await orNone(disk(dataDir)),
    files: await orNone(filesIn(dataDir)),
    backups: await orNone(filesIn(join(dataDir, 'backups'))),
    quarantine: await orNone(filesIn(join(dataDir, 'quarantine'))),
  };
  const day = localDateOf(now, clock.timeZone);
  const time = timeOfDayOf(now, clock.timeZone).replace(':', '');
  return {
    fileName: `station163-diagnosis-${day}-${time}.json`,
    mediaType: 'application/json',
    base64: Buffer.from(JSON.stringify(content, null, 2)).toString('base64'),
  };
}
