import path from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { circumstances } from '../../src-main/hosts/launcher/circumstances.mjs';
import { findElectron } from '../../src-main/hosts/launcher/electron-runtime.mjs';

export const repository = path.resolve(import.meta.dirname, '..', '..');

/** The runtime's program, or why these tests cannot run here. */
export function electronHere(): { readonly program: string } | { readonly reason: string } {
  const given = circumstances([]);
  const program = findElectron(given);
  if (program === null)
    return { reason: 'the Electron runtime is not here (ELECTRON_MIRROR, then npx install-electron)' };
  if (!given.hasDisplay) return { reason: 'there is no display' };
  if (given.platform === 'linux' && given.isRoot) return { reason: 'as root Electron has no sandbox' };
  return { program };
}

/** A skipped test looks like a passed one in a long list; this line does not. */
export function skipLoudly(reason: string): void {
  process.stderr.write(`\nSKIP tests/electron: ${reason}\n\n`);
}

export async function startElectron(
  program: string,
  dataDir: string,
  flags: readonly string[] = [],
): Promise<{ shell: ElectronApplication; page: Page }> {
  const shell = await _electron.launch({
    executablePath: program,
    args: [repository, `--data-dir=${dataDir}`, ...flags],
  });
  const page = await shell.firstWindow();
  await page.waitForLoadState('domcontentloaded');
  return { shell, page };
}
