/** What a browser loads before it can show the first screen: the page, its styles, and every script imported at once. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

const imported = /(?:\bfrom|\bimport)\s*["'](\.{1,2}\/[^"']+\.js)["']/g;
const loaded = /(?:src|href)="\.?\/?(assets\/[^"]+\.(?:js|css))"/g;

/** Bytes after gzip, of all files together. `import()` is left out: it is loaded on demand. */
export function firstScreenBytes(folder: string): { bytes: number; files: number } {
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const wanted = Array.from(page.matchAll(loaded), (found) => found[1] ?? '');
  const files = new Set<string>();
  let bytes = gzipSync(page).length;
  for (let name = wanted.pop(); name !== undefined; name = wanted.pop()) {
    if (files.has(name)) continue;
    files.add(name);
    const text = readFileSync(join(folder, name), 'utf8');
    bytes += gzipSync(text).length;
    if (name.endsWith('.js'))
      wanted.push(...Array.from(text.matchAll(imported), (found) => join(dirname(name), found[1] ?? '')));
  }
  return { bytes, files: files.size + 1 };
}
