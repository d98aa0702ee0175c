import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findChromium } from './chromium.mjs';

describe('search for a browser', () => {
  let folder: string;
  beforeEach(() => void (folder = mkdtempSync(path.join(tmpdir(), 'station-path-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const given = (env: Record<string, string>) => ({
    root: folder,
    platform: 'linux' as NodeJS.Platform,
    env,
    isRoot: false,
    hasDisplay: true,
    host: 'browser' as const,
    shouldOpen: true,
    argv: [],
  });
  const put = (name: string) => {
    writeFileSync(path.join(folder, name), '');
    return path.join(folder, name);
  };

  // Bug: the operator's own choice is passed over.
  it('prefers what CHROMIUM_PATH names', async () => {
    put('chromium');
    expect(await findChromium(given({ PATH: folder, CHROMIUM_PATH: put('own') }))).toBe(path.join(folder, 'own'));
  });

  // Bug: another family of browsers, without kiosk mode, is started; or none although one is there.
  it('finds a Chromium on the path, the free one first', async () => {
    put('firefox');
    const chrome = put('google-chrome');
    expect(await findChromium(given({ PATH: `/nowhere:${folder}` }))).toBe(chrome);
    const chromium = put('chromium');
    expect(await findChromium(given({ PATH: folder, CHROMIUM_PATH: '/nowhere/chromium' }))).toBe(chromium);
  });
});
