/** Update files lying on the top level of a stick, newest first, with what is wrong with those that cannot be used. */
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { UpdateFault, type FoundUpdate } from '../../../core/updates/update-files.ts';
import { factsOf, openUpdate, updateEnding, type OurProgram } from './update-file.ts';
import { isNewer } from './versions.ts';

const mostFiles = 20;

/** A folder that cannot be read holds none. */
export async function findUpdates(folders: readonly string[], ours: OurProgram): Promise<FoundUpdate[]> {
  const names = await Promise.all(
    folders.map(async (folder) => {
      const inside = await readdir(folder).catch(() => []);
      return inside.filter((name) => name.endsWith(updateEnding)).map((name) => path.join(folder, name));
    }),
  );
  const found = await Promise.all(
    names
      .flat()
      .slice(0, mostFiles)
      .map((file) => look(file, ours)),
  );
  return found.sort(later);
}

async function look(file: string, ours: OurProgram): Promise<FoundUpdate> {
  try {
    const opened = await openUpdate(file, ours);
    await opened.file.close();
    return { file, facts: factsOf(opened.manifest), refusal: null };
  } catch (error) {
    if (!(error instanceof UpdateFault)) throw error;
    return { file, facts: error.facts, refusal: error.code };
  }
}

function later(one: FoundUpdate, other: FoundUpdate): number {
  if ((one.refusal === null) !== (other.refusal === null)) return one.refusal === null ? -1 : 1;
  if (one.facts === null || other.facts === null) return one.file.localeCompare(other.file);
  return isNewer(one.facts.version, other.facts.version) ? -1 : 1;
}
