/** Files whose texts no search of bytes can see, since they are packed: papers and workbooks. Told by their first bytes. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const heads = ['%PDF', 'PK\u0003\u0004', '\u001f\u008b'];

export const openPapersBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) => {
    if (!entry.isFile()) return [];
    const file = join(entry.parentPath, entry.name);
    const head = readFileSync(file).subarray(0, 4).toString('latin1');
    return heads.some((one) => head.startsWith(one)) ? [relative(folder, file)] : [];
  });
