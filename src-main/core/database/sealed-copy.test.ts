import { randomBytes } from 'node:crypto';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { temporaryFolder, testCipher } from '../../../tests/support/database.ts';
import type { TemporaryFolder } from '../../../tests/support/database.ts';
import { openSealedFile, sealCopies, sealFile } from './sealed-copy.ts';

let folder: TemporaryFolder;
let at: (name: string) => string;
beforeEach(async () => {
  folder = await temporaryFolder();
  at = (name) => join(folder.path, name);
});
afterEach(() => folder.remove());

// Bug: the copy from before a migration cannot be made a database again, or stands in plain beside the sealed one.
test.each([0, 1, 1 << 20, (1 << 20) + 1, 2_500_000])(
  'a copy of %i bytes comes back, and only sealed is kept',
  async (size) => {
    const content = randomBytes(size);
    await writeFile(at('version-5-1.sqlite'), content);
    expect(await sealCopies(testCipher, folder.path)).toBe(1);
    expect(await readdir(folder.path)).toEqual(['version-5-1.sqlite.sealed']);
    await openSealedFile(testCipher, at('version-5-1.sqlite.sealed'), at('back'));
    expect((await readFile(at('back'))).equals(content)).toBe(true);
    expect(await sealCopies(testCipher, folder.path)).toBe(0);
  },
);

// Bug: half of a database is taken for one.
test('cut, extended or put together differently, it is refused', async () => {
  await writeFile(at('plain'), randomBytes(2_200_000));
  await sealFile(testCipher, at('plain'), at('sealed'));
  const sealed = await readFile(at('sealed'));
  const piece = 4 + 1 + 29 + (1 << 20);
  const [first, second, rest] = [
    sealed.subarray(0, piece),
    sealed.subarray(piece, 2 * piece),
    sealed.subarray(2 * piece),
  ];
  const wrong = [
    sealed.subarray(0, sealed.length - 1),
    first,
    Buffer.concat([first, second]),
    Buffer.concat([second, first, rest]),
    Buffer.concat([sealed, rest]),
    Buffer.alloc(0),
  ];
  for (const content of wrong) {
    await writeFile(at('wrong'), content);
    await expect(openSealedFile(testCipher, at('wrong'), at('back'))).rejects.toMatchObject({ name: 'DamagedCell' });
  }
});

test('a folder that is not there holds no copies', async () => {
  expect(await sealCopies(testCipher, at('nowhere'))).toBe(0);
});
