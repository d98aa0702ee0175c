import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from '@playwright/test';
import { demoReader } from '../../../src-main/core/demo/demo-handbooks.ts';
import { once } from '../kiosk/kiosk-test.ts';
import { cli } from '../kiosk/prepare-station.ts';
import { takePaper } from './take-paper.ts';

test('papers of a closed session, and pages of a handbook', once, async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'station-pictures-'));
  const dataDir = path.join(folder, 'data');
  const render = async (name: string, ...wish: string[]) => {
    const file = path.join(folder, `${name}.pdf`);
    cli(dataDir, ...wish, '--out', file, '--demo');
    await takePaper(file, name);
  };
  try {
    cli(dataDir, 'init', '--demo');
    const sessions = cli(dataDir, 'reading', 'list', '--demo') as { readonly id: number; readonly state: string }[];
    const { id } = sessions.findLast(({ state }) => state === 'closed')!;
    for (const sheet of ['sign-in', 'minutes', 'record']) {
      await render(sheet, 'reading', 'render', String(id), '--sheet', sheet);
    }
    const person = ['handbook', 'render', '--number', demoReader.studentNumber, '--pages'];
    for (const page of ['H0', 'H5', 'H7']) await render(`handbook-${page.toLowerCase()}`, ...person, page);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
