/** The built program as it is, with another publisher's key in it: the real one's private half is nobody's to test with. */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import ours from '../../../resources/update/public-key.json' with { type: 'json' };
import { builtFolder, repository } from './start-kiosk.ts';

/** Answers the built folder, in `folder`. @param spki in base64, of the same kind of key */
export function builtWithKey(folder: string, spki: string): string {
  const built = path.join(folder, 'out');
  mkdirSync(built);
  cpSync(path.join(builtFolder, 'main'), path.join(built, 'main'), { recursive: true });
  for (const part of readdirSync(builtFolder))
    if (part !== 'main') symlinkSync(path.join(builtFolder, part), path.join(built, part));
  for (const link of ['node_modules', 'resources', 'package.json'])
    symlinkSync(path.join(repository, link), path.join(folder, link));
  const changed = readdirSync(path.join(built, 'main'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.js'))
    .map((name) => path.join(built, 'main', name))
    .filter((file) => readFileSync(file, 'utf8').includes(ours.spki));
  if (changed.length === 0) throw new Error('The key was not found in the build.');
  for (const file of changed) {
    const text = readFileSync(file, 'utf8').replaceAll(ours.spki, spki);
    // A hard link or a cache of the build must not be written through.
    rmSync(file);
    writeFileSync(file, text);
  }
  return built;
}
