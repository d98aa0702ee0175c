import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UpdateFault } from '../../../core/updates/update-files.ts';
import { findUpdates } from './find-updates.ts';
import { takeUpdate } from './take-update.ts';
import { updateFiles } from './update-files.ts';
import { maxInstallerBytes, updateMagic, type OurProgram } from './update-file.ts';
import { isNewer } from './versions.ts';

const { publicKey, privateKey } = generateKeyPairSync('ed25519');
const stranger = generateKeyPairSync('ed25519').privateKey;
const ours: OurProgram = { publicKey, version: '1.2.3', platform: 'linux-x64' };
const installer = Buffer.from('the installer '.repeat(200_000));
const honest = {
  version: '1.3.0',
  platform: 'linux-x64',
  installer: 'station-163_1.3.0_amd64.deb',
  bytes: installer.length,
  sha256: createHash('sha256').update(installer).digest('hex'),
  signedAt: Date.UTC(2026, 10, 20),
};

function updateOf(manifest: object, content = installer, key = privateKey): Buffer {
  const text = Buffer.from(JSON.stringify(manifest));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(text.length);
  const signed = Buffer.concat([Buffer.from(updateMagic), length, text]);
  return Buffer.concat([signed, sign(null, signed, key), content]);
}

describe('update from a stick', () => {
  let folder: string;
  let updates: string;
  let stick: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'station-update-'));
    updates = path.join(folder, 'data', 'updates');
    stick = path.join(folder, 'stick');
    mkdirSync(path.join(folder, 'data'));
    mkdirSync(stick);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const put = (content: Buffer, name = 'station163-1.3.0-linux-x64.s163u') => {
    const file = path.join(stick, name);
    writeFileSync(file, content);
    return file;
  };
  const refusalOf = (file: string) =>
    takeUpdate(file, updates, ours).then(
      () => 'taken',
      (error: unknown) => (error instanceof UpdateFault ? error.code : String(error)),
    );
  const kept = () => {
    try {
      return readdirSync(updates);
    } catch {
      return [];
    }
  };

  // Bug: an honest update is refused, or the installer kept is not the one that was signed.
  it('is taken when it is ours, newer and whole, and once', async () => {
    const file = put(updateOf(honest));
    const taken = await takeUpdate(file, updates, ours);
    expect(taken).toMatchObject({ version: '1.3.0', signedAt: honest.signedAt, bytes: installer.length });
    expect(readFileSync(taken.installer).equals(installer)).toBe(true);
    expect(kept()).toEqual([honest.installer, 'taken.json']);
    expect(await refusalOf(file)).toBe('taken-already');
  });

  // Bug: whoever has a stick has the machine: each of these would run a program of theirs, or an old one with its holes.
  it.each<[string, string, () => Buffer]>([
    ['signed by a stranger', 'wrong-signature', () => updateOf(honest, installer, stranger)],
    ['older', 'not-newer', () => updateOf({ ...honest, version: '1.2.2' })],
    ['the same', 'not-newer', () => updateOf({ ...honest, version: '1.2.3' })],
    ['for another system', 'other-platform', () => updateOf({ ...honest, platform: 'win32-x64' })],
    ['cut off', 'incomplete', () => updateOf(honest).subarray(0, -1)],
    ['longer than signed', 'incomplete', () => Buffer.concat([updateOf(honest), Buffer.from('x')])],
    [
      'with other bytes in it',
      'changed',
      () => updateOf(honest, Buffer.from(installer).fill('x', 1_000_000, 1_000_001)),
    ],
    ['with a changed manifest', 'wrong-signature', () => flipped(updateOf(honest), 20)],
    ['with a changed length', 'wrong-signature', () => flipped(updateOf(honest), updateMagic.length + 3)],
    ['without a beginning', 'not-an-update', () => installer],
    ['empty', 'not-an-update', () => Buffer.alloc(0)],
    ['ending in its manifest', 'not-an-update', () => updateOf(honest).subarray(0, 60)],
    [
      'claiming a huge manifest',
      'not-an-update',
      () => Buffer.concat([Buffer.from(updateMagic), Buffer.alloc(4, 255)]),
    ],
    ['named to lie elsewhere', 'not-an-update', () => updateOf({ ...honest, installer: '../../x.deb' })],
    ['named as what is not installed', 'not-an-update', () => updateOf({ ...honest, installer: 'x.sh' })],
    ['too large', 'not-an-update', () => updateOf({ ...honest, bytes: maxInstallerBytes + 1 })],
    ['with more in its manifest', 'not-an-update', () => updateOf({ ...honest, run: 'rm' })],
  ])('is refused when it is %s: %s, and nothing is kept', async (_what, code, make) => {
    expect(await refusalOf(put(make()))).toBe(code);
    expect(kept()).toEqual([]);
  });

  // Bug: a link on the stick shows a file of this machine, a pipe stops the program for good.
  it.skipIf(process.platform === 'win32')('is a file, not a link, a folder or nothing', async () => {
    const real = put(updateOf(honest), 'real.bin');
    const link = path.join(stick, 'link.s163u');
    symlinkSync(real, link);
    for (const file of [link, stick, path.join(stick, 'nowhere.s163u'), '/dev/null'])
      expect(await refusalOf(file), file).toBe('not-a-file');
  });

  // Bug: among several the older is offered, or one bad file hides the good ones.
  it('is found among others, the newest first', async () => {
    put(updateOf({ ...honest, version: '1.10.0' }), 'a.s163u');
    put(updateOf(honest), 'b.s163u');
    put(updateOf(honest, installer, stranger), 'c.s163u');
    put(updateOf({ ...honest, version: '1.0.0' }), 'd.s163u');
    put(installer, 'e.zip');
    const found = await findUpdates([stick, path.join(folder, 'nowhere')], ours);
    expect(found.map(({ file, refusal, facts }) => [path.basename(file), refusal, facts?.version])).toEqual([
      ['a.s163u', null, '1.10.0'],
      ['b.s163u', null, '1.3.0'],
      ['c.s163u', 'wrong-signature', undefined],
      ['d.s163u', 'not-newer', '1.0.0'],
    ]);
  });

  // Bug: the screen says 已取到 of an installer that was deleted, cut off, or is running already; or of none after a restart.
  it('waits until it is installed, as long as its installer is whole', async () => {
    const files = updateFiles(ours);
    expect(await files.waiting(updates)).toBeNull();
    const taken = await files.take(put(updateOf(honest)), updates, new AbortController().signal);
    expect(await files.waiting(updates)).toEqual(taken);
    expect(await updateFiles({ ...ours, version: '1.3.0' }).waiting(updates)).toBeNull();
    writeFileSync(taken.installer, installer.subarray(1));
    expect(await files.waiting(updates)).toBeNull();
    // Bug: and it can never be taken again.
    expect(await refusalOf(put(updateOf(honest)))).toBe('taken');
    writeFileSync(path.join(updates, 'taken.json'), '{');
    expect(await files.waiting(updates)).toBeNull();
  });

  // Bug: installers of 150 MB pile up until the disk is full; or the old one goes before the new one is there.
  it('takes the place of an older one', async () => {
    writeFileSync(path.join(folder, 'mine.txt'), 'x');
    await takeUpdate(put(updateOf(honest)), updates, ours);
    writeFileSync(path.join(updates, 'killed.deb.tmp'), 'x');
    const newer = { ...honest, version: '1.4.0', installer: 'station-163_1.4.0_amd64.deb' };
    const changed = Buffer.from(installer).fill('x', 0, 1);
    expect(await refusalOf(put(updateOf({ ...newer, signedAt: 1 }, changed)))).toBe('changed');
    expect(kept()).toEqual([honest.installer, 'taken.json']);
    const other = Buffer.from('another installer');
    const sha256 = createHash('sha256').update(other).digest('hex');
    await takeUpdate(put(updateOf({ ...newer, bytes: other.length, sha256 }, other)), updates, ours);
    expect(kept()).toEqual([newer.installer, 'taken.json']);
  });

  // Bug: a program that ends waits for a slow stick, or leaves half an installer.
  it('is broken off and leaves nothing', async () => {
    const signal = AbortSignal.abort(new Error('ending'));
    await expect(takeUpdate(put(updateOf(honest)), updates, ours, signal)).rejects.toThrow('ending');
    expect(kept()).toEqual([]);
  });

  // Bug: versions are compared as texts, and 1.10 is older than 1.9.
  it('knows which version is newer', () => {
    for (const [one, other] of [
      ['1.10.0', '1.9.9'],
      ['2.0.0', '1.99.99'],
      ['0.1.1', '0.1.0'],
      ['0.2.0', '0.1.0-rc.1'],
    ] as const) {
      expect([isNewer(one, other), isNewer(other, one)], one).toEqual([true, false]);
    }
    expect(isNewer('1.2.3', '1.2.3')).toBe(false);
  });
});

function flipped(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
}
