import { spawnSync } from 'node:child_process';
import { createPublicKey } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ourProgram } from './our-program.ts';
import { takeUpdate } from './take-update.ts';

const repository = new URL('../../../../', import.meta.url).pathname;
const script = path.join(repository, 'src-main/hosts/packing/sign-update.mjs');
const run = (...words: string[]) => spawnSync(process.execPath, [script, ...words], { encoding: 'utf8' });

describe('script that signs', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'station-sign-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const secret = path.join(folder, 'station163-update.private.pem');
  const installer = path.join(folder, 'station 163 setup.exe');

  // Bug: what the publisher's script writes is not what the kiosk takes; found out at the first update.
  it('makes a key and a file that the program takes', async () => {
    expect(run('make-key', '--out', folder).status).toBe(0);
    expect(statSync(secret).mode & 0o077).toBe(process.platform === 'win32' ? 0o066 : 0);
    writeFileSync(installer, 'the installer');
    const wishes = ['--installer', installer, '--version', '9.0.0', '--platform', 'linux-x64', '--out', folder];
    const signed = run('sign', '--key', secret, ...wishes);
    expect(signed.stderr).toBe('');
    const file = path.join(folder, 'station163-9.0.0-linux-x64.s163u');
    expect(signed.stdout.trim()).toBe(file);
    const { spki } = JSON.parse(readFileSync(path.join(folder, 'public-key.json'), 'utf8')) as { spki: string };
    const publicKey = createPublicKey({ key: Buffer.from(spki, 'base64'), format: 'der', type: 'spki' });
    const ours = { ...ourProgram(), platform: 'linux-x64' };
    await expect(takeUpdate(file, path.join(folder, 'updates'), ours)).rejects.toHaveProperty(
      'code',
      'wrong-signature',
    );
    const taken = await takeUpdate(file, path.join(folder, 'updates'), { ...ours, publicKey });
    expect(path.basename(taken.installer)).toBe('station-163-setup.exe');
    expect(readFileSync(taken.installer, 'utf8')).toBe('the installer');
  });

  // Bug: the key that every station trusts is overwritten by a second run.
  it('overwrites no key', () => {
    const before = readFileSync(secret, 'utf8');
    expect(run('make-key', '--out', folder).status).toBe(2);
    expect(readFileSync(secret, 'utf8')).toBe(before);
  });

  // Bug: a slip in a word signs something that no station takes.
  it('refuses what no station would take', () => {
    const usual = ['sign', '--key', secret, '--installer', installer, '--out', folder];
    expect(run(...usual, '--version', '9', '--platform', 'linux-x64').status).toBe(2);
    expect(run(...usual, '--version', '9.0.1', '--platform', 'amiga').status).toBe(2);
    expect(run('sign', '--key', secret).status).toBe(2);
    expect(existsSync(path.join(folder, 'station163-9.0.1-amiga.s163u'))).toBe(false);
  });

  // Bug: the private key lies among the sources, and anybody signs updates.
  it('leaves no private key in the tree', () => {
    const found = spawnSync('git', ['grep', '-lE', 'BEGIN (ED25519 )?PRIVATE KEY'], {
      cwd: repository,
      encoding: 'utf8',
    });
    expect(found.stdout).toBe('');
    expect(ourProgram().publicKey.asymmetricKeyType).toBe('ed25519');
  });
});
