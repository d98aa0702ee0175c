import { randomBytes } from 'node:crypto';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { temporaryFolder, type TemporaryFolder } from '../../../tests/support/database.ts';
import {
  makeRecoveryWrap,
  openRecoveryWrap,
  readRecoveryWrap,
  replaceRecoveryWrap,
  writeRecoveryWrap,
} from './recovery-wrap.ts';

const code = '7KQ2M-9XH4P-00000-AAAAA-BBBB1';
let folder: TemporaryFolder;
const file = () => join(folder.path, 'recovery.json');
beforeEach(async () => void (folder = await temporaryFolder()));
afterEach(() => folder.remove());

// Bug: the paper in the drawer does not bring the key back, or another paper does.
it('gives the key back to its code alone, and holds nothing that is the key', async () => {
  const key = randomBytes(32);
  const wrap = await makeRecoveryWrap(key, code);
  expect(await openRecoveryWrap(wrap, code)).toEqual(key);
  expect(await openRecoveryWrap(wrap, `${code}2`)).toBeUndefined();
  expect(JSON.stringify(wrap)).not.toContain(key.toString('base64'));
  // Bug: a wrap that was changed gives some other key instead of none.
  const flipped = Buffer.from(wrap.wrapped, 'base64').map((byte, at) => (at === 5 ? byte ^ 1 : byte));
  expect(await openRecoveryWrap({ ...wrap, wrapped: Buffer.from(flipped).toString('base64') }, code)).toBeUndefined();
  expect(await openRecoveryWrap({ ...wrap, keyId: '00000000' }, code)).toBeUndefined();
});

// Bug: others on the machine read it; a file of somebody else's making takes all memory or ends the program.
it('lies beside the database for its owner alone, and what is no wrap counts as none', async () => {
  expect(await readRecoveryWrap(folder.path)).toBeUndefined();
  const wrap = await makeRecoveryWrap(randomBytes(32), code);
  await writeRecoveryWrap(folder.path, wrap);
  expect((await stat(file())).mode & 0o777).toBe(0o600);
  expect(await readRecoveryWrap(folder.path)).toEqual(wrap);
  for (const text of ['{', 'null', '[]', JSON.stringify({ ...wrap, logN: 30 }), JSON.stringify({ ...wrap, more: 1 })]) {
    await writeFile(file(), text);
    expect(await readRecoveryWrap(folder.path)).toBeUndefined();
  }
});

// Bug: the new code could not be kept, and the old one does not open the key any more either.
it('puts the wrap before it back when the code cannot be kept', async () => {
  const key = randomBytes(32);
  const undoFirst = await replaceRecoveryWrap(folder.path, key, code);
  const first = await readFile(file(), 'utf8');
  const undo = await replaceRecoveryWrap(folder.path, key, `${code}2`);
  expect(await readFile(file(), 'utf8')).not.toBe(first);
  await undo();
  expect(await readFile(file(), 'utf8')).toBe(first);
  await undoFirst();
  expect(await readRecoveryWrap(folder.path)).toBeUndefined();
});
