/** Square codes of a page as another program reads them. */
import { execFileSync, spawnSync } from 'node:child_process';
import { feetOf, picturesOf } from './read-pdf.ts';

/** A scanner sees far more; what zbar reads at this, it reads. */
const dotsPerInch = 200;

const asked = ['--raw', '--quiet', '-Sdisable', '-Sqrcode.enable'];
// It complains of a message bus that a server has none of.
const stdio: ['pipe', 'pipe', 'ignore'] = ['pipe', 'pipe', 'ignore'];

/** What the codes on a page say, in no order. @throws Error where zbar finds none */
export function codesOf(pdf: Uint8Array, page = 1): string[] {
  const [picture] = picturesOf(pdf, dotsPerInch, page);
  return execFileSync('zbarimg', [...asked, '-'], { input: picture, encoding: 'utf8', stdio })
    .split('\n')
    .filter(Boolean);
}

/** What the codes at the feet of upright A4 pages say, in the order of the pages, off a poor scan. */
export function footCodesOf(pdf: Uint8Array): string[] {
  return feetOf(pdf, 150, (files) => {
    // 4: there are pages without a code.
    const { status, stdout } = spawnSync('zbarimg', [...asked, ...files], { encoding: 'utf8', stdio });
    if (status !== 0 && status !== 4) throw new Error(`zbarimg ended with ${status}`);
    return stdout.split('\n').filter(Boolean);
  });
}
