import { execFileSync } from 'node:child_process';
import path from 'node:path';
import sharp from 'sharp';
import { pictures } from './demo-kiosk.ts';

/** The first page, as it is printed, with an edge so that white paper is seen on white. */
export async function takePaper(pdf: string, name: string): Promise<void> {
  const page = pdf.replace(/\.pdf$/, '');
  execFileSync('pdftoppm', ['-png', '-r', '96', '-singlefile', pdf, page]);
  await sharp(`${page}.png`)
    .extend({ top: 2, bottom: 2, left: 2, right: 2, background: '#b9b2a6' })
    .png({ palette: true })
    .toFile(path.join(pictures, `paper-${name}.png`));
}
