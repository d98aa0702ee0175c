import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { backupFile } from '../../../../tests/support/backup-file.ts';
import { temporaryFolder, type TemporaryFolder } from '../../../../tests/support/database.ts';
import { makeRecoveryWrap } from '../../secrets/recovery-wrap.ts';
import { chunkCipher } from './chunk-cipher.ts';
import { chunkBytes, lengthBytes, magic, tagBytes } from './container-format.ts';
import { openContainer } from './open-container.ts';
import { readHeader } from './read-header.ts';

let folder: TemporaryFolder;
const at = (name: string): string => join(folder.path, name);
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => folder.remove());

const headBytesOf = (bytes: Buffer): number => magic.length + lengthBytes + bytes.readUInt32BE(magic.length);
const sealedChunk = chunkBytes + tagBytes;

/** What is said of the bytes when they lie in a file. */
async function faultOf(bytes: Buffer, masterKey: Buffer): Promise<string> {
  await writeFile(at('changed.s163'), bytes);
  return openContainer(at('changed.s163'), { masterKey }).then(
    () => 'none',
    (error: { code?: string }) => error.code ?? 'no fault',
  );
}

describe('a backup file', () => {
  // Bug: what comes out is not what went in, whatever its length; or others may read it.
  it.each([0, 1, chunkBytes - 1, chunkBytes, 2 * chunkBytes + 5])('gives back a database of %i bytes', async (size) => {
    const { file, masterKey, database } = await backupFile(at('a.s163'), { databaseBytes: size });
    const told: number[] = [];
    const out = at('out');
    const opened = await openContainer(file, { masterKey }, { folder: out, tell: (share) => told.push(share) });
    expect((await readFile(join(out, 'station.sqlite'))).equals(database)).toBe(true);
    expect(opened.masterKey.equals(masterKey)).toBe(true);
    expect(opened.kiosk?.toString()).toContain('测试机');
    expect((await readdir(out)).toSorted()).toEqual(['kiosk.json', 'manifest.json', 'station.sqlite']);
    for (const name of await readdir(out)) expect((await stat(join(out, name))).mode & 0o777).toBe(0o600);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(told.at(-1)).toBe(1);
  });

  // Bug: a body that fills its chunks exactly ends without a last one, or with an empty one too many.
  it('ends rightly where the body fills its last chunk', async () => {
    const probe = await backupFile(at('probe.s163'), { databaseBytes: 1_000_000 });
    const databaseBytes = 1_000_000 + 2 * chunkBytes - probe.header.bodyBytes;
    const { file, header, masterKey } = await backupFile(at('a.s163'), { databaseBytes });
    expect(header.bodyBytes).toBe(2 * chunkBytes);
    expect((await openContainer(file, { masterKey })).header).toEqual(header);
  });

  // Bug: a key, a name or a piece of the database stands in the file for anybody to read.
  it('shows its header and nothing else', async () => {
    const { file, masterKey, contentKey, database } = await backupFile(at('a.s163'), { passphrase: '示例口令 abcd' });
    const bytes = await readFile(file);
    expect((await readHeader(file)).header.counts).toEqual({ member: { rows: 2, maxId: 3 } });
    const secrets = [masterKey, contentKey, database.subarray(100, 132), Buffer.from('测试机')];
    for (const secret of secrets) {
      for (const form of [secret, ...(['hex', 'base64'] as const).map((code) => Buffer.from(secret.toString(code)))]) {
        expect(bytes.includes(form)).toBe(false);
      }
    }
  });
});

describe('what was done to the file is seen', () => {
  // Bug: a file cut off between two chunks passes for a shorter backup.
  it('cut anywhere', async () => {
    const { file, masterKey } = await backupFile(at('a.s163'), { databaseBytes: 2 * chunkBytes });
    const bytes = await readFile(file);
    const head = headBytesOf(bytes);
    const edges = [6, 9, 40, head, head + 1, head + sealedChunk, head + 2 * sealedChunk, bytes.length - 1];
    for (const edge of edges) expect(await faultOf(bytes.subarray(0, edge), masterKey)).toBe('unfinished');
    expect(await faultOf(bytes.subarray(0, 5), masterKey)).toBe('foreign');
    expect(await faultOf(Buffer.concat([bytes, Buffer.of(0)]), masterKey)).toBe('damaged');
  });

  // Bug: chunks under the same key can be exchanged, or one put twice.
  it('chunks exchanged or repeated', async () => {
    const { file, masterKey } = await backupFile(at('a.s163'), { databaseBytes: 3 * chunkBytes });
    const bytes = await readFile(file);
    const head = headBytesOf(bytes);
    const chunk = (index: number) => bytes.subarray(head + index * sealedChunk, head + (index + 1) * sealedChunk);
    const orders = [
      [1, 0, 2, 3],
      [0, 0, 2, 3],
      [0, 2, 1, 3],
    ];
    for (const order of orders) {
      const changed = Buffer.concat([bytes.subarray(0, head), ...order.map(chunk)]);
      expect(changed.length).toBe(bytes.length);
      expect(await faultOf(changed, masterKey)).toBe('damaged');
    }
  });

  // Bug: a header that tells of one chunk less makes a backup without its end out of a whole one.
  it('a last chunk that was not the last', async () => {
    const { file, header, contentKey } = await backupFile(at('a.s163'), { databaseBytes: 2 * chunkBytes });
    const bytes = await readFile(file);
    const head = bytes.subarray(0, headBytesOf(bytes));
    const first = bytes.subarray(head.length, head.length + sealedChunk);
    const cipher = chunkCipher(contentKey, Buffer.from(header.nonce, 'base64'), head);
    expect(cipher.open(first, { at: 0, isLast: false })).toHaveLength(chunkBytes);
    expect(() => cipher.open(first, { at: 0, isLast: true })).toThrow('damaged');
  });

  // Bug: one changed bit anywhere goes unseen, in the plain header above all.
  it('any bit turned', async () => {
    const { file, masterKey } = await backupFile(at('a.s163'), { databaseBytes: 3_000 });
    const bytes = await readFile(file);
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length * 8 - 1), async (bit) => {
        const changed = Buffer.from(bytes);
        changed.writeUInt8(changed.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
        expect(await faultOf(changed, masterKey)).not.toBe('none');
      }),
      { numRuns: 150 },
    );
  });

  // Bug: somebody else's file ends the program or takes all memory instead of being refused.
  it('anything else that calls itself a backup', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), fc.boolean(), async (rest, isOurs) => {
        const bytes = Buffer.concat([isOurs ? magic : Buffer.alloc(0), rest]);
        expect(['foreign', 'unfinished', 'damaged', 'newer']).toContain(await faultOf(bytes, randomBytes(32)));
      }),
      { numRuns: 100 },
    );
    const newer = Buffer.concat([Buffer.from('S163BK02'), Buffer.alloc(100)]);
    expect(await faultOf(newer, randomBytes(32))).toBe('newer');
    const giant = Buffer.concat([magic, Buffer.from('ffffffff', 'hex'), Buffer.alloc(100)]);
    expect(await faultOf(giant, randomBytes(32))).toBe('damaged');
  });

  // Bug: a link on a stick leads the kiosk to another file of the machine.
  it('what is no plain file', async () => {
    const { file } = await backupFile(at('a.s163'));
    await symlink(file, at('link.s163'));
    await mkdir(at('folder.s163'));
    for (const name of ['link.s163', 'folder.s163']) {
      await expect(readHeader(at(name))).rejects.toMatchObject({ code: 'foreign' });
    }
    await expect(readHeader(at('gone.s163'))).rejects.toMatchObject({ code: 'unreadable' });
  });
});

describe('what is inside is not trusted either', () => {
  const small = (name: string, content: Buffer) => ({ name: name as 'kiosk.json', content });

  // Bug: an entry named ../../x, an unknown one, or one in place of another is written somewhere.
  it.each([
    ['another name', '../../evil'],
    ['an absolute name', '/tmp/evil'],
    ['an unknown name', 'more.json'],
    ['one name twice', 'kiosk.json'],
  ])('%s', async (_, name) => {
    const { file, masterKey } = await backupFile(at('a.s163'), {
      entries: (usual) => [small(name, Buffer.from('x')), ...usual],
    });
    await expect(openContainer(file, { masterKey }, { folder: at('out') })).rejects.toMatchObject({ code: 'damaged' });
    expect((await readdir(folder.path)).toSorted()).toEqual(['a.s163', 'a.s163.source', 'out']);
    expect(await readdir(at('out'))).toEqual([]);
  });

  // Bug: a database that is not the one the header tells of, a key that does not fit it, or none at all.
  it('the wrong database, key or neither', async () => {
    const wishes = [
      { change: { sha256: '0'.repeat(64) } },
      { change: { databaseBytes: 5 } },
      { change: { keyId: '00000000' } },
      { entries: (usual: readonly { name: string }[]) => usual.filter(({ name }) => name !== 'station.key') as never },
      { entries: () => [small('station.key', randomBytes(chunkBytes))] },
    ];
    for (const [index, wish] of wishes.entries()) {
      const { file, masterKey } = await backupFile(at(`${index}.s163`), wish);
      await expect(openContainer(file, { masterKey })).rejects.toMatchObject({ code: 'damaged' });
    }
  });
});

describe('who opens it', () => {
  // Bug: only the machine that is gone opens the backup; or any code does.
  it('the station, its recovery code and the passphrase, and nobody else', async () => {
    const masterKey = randomBytes(32);
    const code = '00000-00000-00000-00000-00000';
    const recovery = await makeRecoveryWrap(masterKey, code);
    const passphrase = '示例口令 abcd';
    const { file } = await backupFile(at('a.s163'), { masterKey, recovery, passphrase });
    for (const keys of [
      { masterKey },
      { secret: code },
      { secret: ' 00000 00000 00000-0000000000' },
      { secret: passphrase },
    ]) {
      expect((await openContainer(file, keys)).masterKey.equals(masterKey)).toBe(true);
    }
    for (const keys of [
      {},
      { masterKey: randomBytes(32) },
      { secret: `${passphrase}!` },
      { secret: '00000-00000-00000-00000-00019' },
    ]) {
      await expect(openContainer(file, keys)).rejects.toMatchObject({ code: 'locked' });
    }
  });
});
