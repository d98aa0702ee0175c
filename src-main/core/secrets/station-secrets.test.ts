import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { temporaryFolder, type TemporaryFolder } from '../../../tests/support/database.ts';
import { openSecrets, readSecrets } from './station-secrets.service.ts';

let folder: TemporaryFolder;
let file: string;
beforeEach(async () => {
  folder = await temporaryFolder();
  file = join(folder.path, 'station.key');
});
afterEach(() => folder.remove());

// Bug: each start makes another key, and every PIN is dead; or others on the machine can read it.
it('makes a key once, for its owner alone, and keeps it', async () => {
  expect(await readSecrets(folder.path)).toBeUndefined();
  const first = await openSecrets(folder.path);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  const again = await openSecrets(folder.path);
  expect([again.keyId, again.sign('pin', '1')]).toEqual([first.keyId, first.sign('pin', '1')]);
});

// Bug: what is signed for one use is good for another, or tells the key.
it('signs differently for each use, each text and each station', async () => {
  const secrets = await openSecrets(folder.path);
  const uses = ['pin', 'who', 'code', 'audit'] as const;
  const signed = uses.flatMap((use) => ['1', '2'].map((text) => secrets.sign(use, text)));
  expect(new Set(signed).size).toBe(8);
  for (const one of signed) expect(one).toMatch(/^[0-9a-f]{64}$/);
  const key = await readFile(file, 'utf8');
  expect(key).not.toContain(secrets.keyId);
  const other = await temporaryFolder();
  expect((await openSecrets(other.path)).sign('pin', '1')).not.toBe(signed[0]);
  await other.remove();
});

// Bug: a damaged key is written over, and with it every PIN and the proof of the audit trail are lost for good.
it('refuses a damaged key and leaves it', async () => {
  await writeFile(file, 'half of a k');
  await expect(openSecrets(folder.path)).rejects.toMatchObject({ code: 'data.damaged' });
  expect(await readFile(file, 'utf8')).toBe('half of a k');
});
