import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from '@playwright/test';
import sharp from 'sharp';
import { once } from '../kiosk/kiosk-test.ts';
import { cli } from '../kiosk/prepare-station.ts';
import { pictures } from './demo-kiosk.ts';

/** The first page of each, as it is printed, with an edge so that white paper is seen on white. */
test('papers of a closed session', once, async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'station-pictures-'));
  const dataDir = path.join(folder, 'data');
  try {
    cli(dataDir, 'init', '--demo');
    const sessions = cli(dataDir, 'reading', 'list', '--demo') as { readonly id: number; readonly state: string }[];
    const { id } = sessions.findLast(({ state }) => state === 'closed')!;
    for (const sheet of ['sign-in', 'minutes', 'record']) {
      const file = path.join(folder, `${sheet}.pdf`);
      cli(dataDir, 'reading', 'render', String(id), '--sheet', sheet, '--out', file, '--demo');
      const page = path.join(folder, sheet);
      execFileSync('pdftoppm', ['-png', '-r', '96', '-singlefile', file, page]);
      await sharp(`${page}.png`)
        .extend({ top: 2, bottom: 2, left: 2, right: 2, background: '#b9b2a6' })
        .png({ palette: true })
        .toFile(path.join(pictures, `paper-${sheet}.png`));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
