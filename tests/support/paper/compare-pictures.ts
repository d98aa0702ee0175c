/** Pages beside pictures of them that somebody has looked at. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { repository } from '../programs.ts';

const references = join(repository, 'tests', 'paper', 'references');
const results = join(repository, 'test-results', 'paper');

/** Share of pixels that may differ: versions of poppler smooth edges a little differently. */
export const tolerance = 0.004;

/**
 * Share of pixels that differ from the kept picture; 1 where sizes differ. What was seen is left in test-results/paper.
 * With RENEW_PAPERS=1 the picture is kept anew: look at it before committing.
 * @throws Error where there is none to compare with
 */
export function differenceFrom(name: string, seen: Buffer): number {
  const file = join(references, `${name}.png`);
  if (process.env['RENEW_PAPERS'] === '1') {
    mkdirSync(references, { recursive: true });
    writeFileSync(file, seen);
  }
  if (!existsSync(file)) throw new Error(`no picture ${name}: make it with RENEW_PAPERS=1 and look at it`);
  const [one, other] = [PNG.sync.read(readFileSync(file)), PNG.sync.read(seen)];
  if (one.width !== other.width || one.height !== other.height) return 1;
  const difference = new PNG({ width: one.width, height: one.height });
  const pixels = pixelmatch(one.data, other.data, difference.data, one.width, one.height, { threshold: 0.3 });
  const share = pixels / (one.width * one.height);
  if (share > tolerance) {
    mkdirSync(results, { recursive: true });
    writeFileSync(join(results, `${name}.png`), seen);
    writeFileSync(join(results, `${name}-difference.png`), PNG.sync.write(difference));
  }
  return share;
}
