// @ts-check
/** Run by electron-builder before it packs: the digests of all native files, into the archive (hosts/startup/native-files.ts). */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Those that electron-builder.yml leaves outside of the archive. */
const packages = ['sqlite3', 'sharp', '@img', 'pdf-to-printer'];
const isNative = (/** @type {string} */ file) => /\.(?:node|exe|dll|dylib)$|\.so(?:\.\d+)*$/i.test(file);

/** @param {string} root of the program @returns {Record<string, string>} path with `/` to SHA-256 */
export function nativeDigests(root) {
  /** @type {Record<string, string>} */
  const digests = {};
  for (const name of packages) {
    const folder = path.join(root, 'node_modules', name);
    if (!existsSync(folder)) continue;
    for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
      if (!isNative(file)) continue;
      const relative = ['node_modules', name, ...file.split(path.sep)].join('/');
      digests[relative] = createHash('sha256')
        .update(readFileSync(path.join(folder, file)))
        .digest('hex');
    }
  }
  return digests;
}

/** @param {{ packager: { projectDir: string } }} context */
// oxlint-disable-next-line import/no-default-export -- electron-builder takes its hook from there
export default function listNativeFiles({ packager }) {
  const target = path.join(packager.projectDir, 'out', 'main', 'native-files.json');
  writeFileSync(target, `${JSON.stringify(nativeDigests(packager.projectDir), null, 2)}\n`);
}
