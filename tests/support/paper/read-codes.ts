/** Square codes of a page as another program reads them. */
import { execFileSync } from 'node:child_process';
import { picturesOf } from './read-pdf.ts';

/** A scanner sees far more; what zbar reads at this, it reads. */
const dotsPerInch = 200;

/** What the codes on a page say, in no order. @throws Error where zbar finds none */
export function codesOf(pdf: Uint8Array, page = 1): string[] {
  const [picture] = picturesOf(pdf, dotsPerInch, page);
  const asked = ['--raw', '--quiet', '-Sdisable', '-Sqrcode.enable', '-'];
  // It complains of a message bus that a server has none of.
  const stdio: ['pipe', 'pipe', 'ignore'] = ['pipe', 'pipe', 'ignore'];
  return execFileSync('zbarimg', asked, { input: picture, encoding: 'utf8', stdio }).split('\n').filter(Boolean);
}
