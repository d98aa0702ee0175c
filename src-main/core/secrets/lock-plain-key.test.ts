import { randomBytes } from 'node:crypto';
import { link, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { loggerFake, temporaryFolder, type TemporaryFolder } from '../../../tests/support/database.ts';
import { keyFileOf, readKey, writeKey } from './key-file.ts';
import { fileKeeper, type KeyKeeper } from './key-keeper.ts';
import { lockPlainKey } from './lock-plain-key.ts';
import { makeRecoveryWrap, writeRecoveryWrap, type RecoveryWrap } from './recovery-wrap.ts';

const masterKey = randomBytes(32);
const hex = masterKey.toString('hex');
const safe: KeyKeeper = {
  kind: 'safe-storage',
  backend: 'gnome_libsecret',
  wrap: async (key) => Buffer.from(`locked ${key}`).toString('base64'),
  unwrap: async (wrapped) => Buffer.from(wrapped, 'base64').toString().slice('locked '.length),
};

let recovery: RecoveryWrap;
beforeAll(async () => {
  recovery = await makeRecoveryWrap(masterKey, '00000-00000-00000-00000-00000');
});
let folder: TemporaryFolder;
let dataDir: string;
beforeEach(async () => {
  folder = await temporaryFolder();
  dataDir = folder.path;
  await writeKey(dataDir, masterKey, fileKeeper);
});
afterEach(() => folder.remove());

const withCode = (keyId = recovery.keyId) => writeRecoveryWrap(dataDir, { ...recovery, keyId });
const lockBy = (keeper: KeyKeeper | undefined) => lockPlainKey({ dataDir, masterKey, keeper, logger: loggerFake() });
const text = () => readFile(keyFileOf(dataDir), 'utf8');
const names = async () => (await readdir(dataDir)).filter((name) => name.startsWith('station.key'));

describe('a plain key on a machine with a safe', () => {
  // Bug: it lies there in plain for good, since the first start was without the safe; or a copy of it stays.
  it('is locked by it, and nothing plain is left', async () => {
    await withCode();
    const other = join(dataDir, 'the same bytes by another name');
    await link(keyFileOf(dataDir), other);
    await lockBy(safe);
    expect(await text()).not.toContain(hex);
    expect(await readKey(dataDir, safe)).toEqual(masterKey);
    expect(await names()).toEqual(['station.key']);
    // Whoever holds another name keeps the bytes: only our own are written over.
    expect((await readFile(other, 'utf8')).trim()).toBe(hex);
  });

  // Bug: the account's password is reset, the safe is empty, and with it the station.
  it('stays as it is without a 恢复码 of this key, without a safe, and by the loopback host', async () => {
    await lockBy(safe);
    await withCode('00000000');
    await lockBy(safe);
    await withCode();
    await lockBy(fileKeeper);
    await lockBy(undefined);
    expect((await text()).trim()).toBe(hex);
    expect(await names()).toEqual(['station.key']);
  });

  // Bug: a safe that fails or lies takes the only key with it.
  it.each<[string, Partial<KeyKeeper>]>([
    ['cannot lock', { wrap: () => Promise.reject(new Error('locked keyring')) }],
    ['gives back another key', { unwrap: async () => 'f'.repeat(64) }],
    ['forgets what it locked', { unwrap: forgetful() }],
  ])('stays as it is where the safe %s', async (_, broken) => {
    await withCode();
    await lockBy({ ...safe, ...broken });
    expect((await text()).trim()).toBe(hex);
  });
});

/** Right the first time, then never again. */
function forgetful(): KeyKeeper['unwrap'] {
  let asked = 0;
  return (wrapped) => (asked++ === 0 ? safe.unwrap(wrapped) : Promise.reject(new Error('gone')));
}

describe('a program killed while the safe locked the key', () => {
  // Bug: what was left is written over, and it was the key in use by its other name.
  it('before the exchange leaves the key, and the next start locks it', async () => {
    await withCode();
    await link(keyFileOf(dataDir), `${keyFileOf(dataDir)}.plain`);
    await lockBy(fileKeeper);
    expect((await text()).trim()).toBe(hex);
    expect(await names()).toEqual(['station.key']);
    await link(keyFileOf(dataDir), `${keyFileOf(dataDir)}.plain`);
    await lockBy(safe);
    expect(await readKey(dataDir, safe)).toEqual(masterKey);
    expect(await names()).toEqual(['station.key']);
  });

  // Bug: the plain key lies beside the locked one for good.
  it('after the exchange leaves a plain file that the next start writes over', async () => {
    await withCode();
    await writeKey(dataDir, masterKey, safe);
    await writeFile(`${keyFileOf(dataDir)}.plain`, `${hex}\n`);
    await lockBy(safe);
    expect(await readKey(dataDir, safe)).toEqual(masterKey);
    expect(await names()).toEqual(['station.key']);
  });
});
