/** Update files signed by the publisher's own script, with a key of the test. */
import { spawnSync } from 'node:child_process';
import { createPublicKey, type KeyObject } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const script = path.resolve(import.meta.dirname, '..', '..', 'src-main', 'hosts', 'packing', 'sign-update.mjs');

function run(...words: string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...words], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return stdout.trim();
}

export interface Publisher {
  readonly publicKey: KeyObject;
  /** As it stands in resources/update/public-key.json. */
  readonly spki: string;
  /** Writes the update into `out`; answers its path. */
  sign(update: { version: string; installer: Buffer; name?: string; out: string; platform?: string }): string;
}

/** @param folder exists; the key and installers are written there */
export function publisher(folder: string): Publisher {
  run('make-key', '--out', folder);
  const { spki } = JSON.parse(readFileSync(path.join(folder, 'public-key.json'), 'utf8')) as { spki: string };
  const ours = `${process.platform}-${process.arch}`;
  return {
    spki,
    publicKey: createPublicKey({ key: Buffer.from(spki, 'base64'), format: 'der', type: 'spki' }),
    sign({ version, installer, name = `station-163-kiosk_${version}_amd64.deb`, out, platform = ours }) {
      const file = path.join(folder, name);
      writeFileSync(file, installer);
      const key = path.join(folder, 'station163-update.private.pem');
      const wishes = ['--installer', file, '--version', version, '--platform', platform, '--out', out];
      return run('sign', '--key', key, ...wishes);
    },
  };
}
