/** The real shell, where its runtime is: what the unit tests beside it promise with fakes. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder, type TemporaryFolder } from '../support/database.ts';
import { electronHere, repository, skipLoudly, startElectron } from './runtime.ts';

const here = electronHere();
if ('reason' in here) skipLoudly(here.reason);
const program = 'program' in here ? here.program : '';

describe.skipIf(program === '')('Electron shell', () => {
  let folder: TemporaryFolder;
  let shell: ElectronApplication;
  let page: Page;
  beforeAll(async () => {
    folder = await temporaryFolder();
    ({ shell, page } = await startElectron(program, join(folder.path, 'data'), ['--demo']));
  });
  afterAll(async () => {
    await shell.close();
    await folder.remove();
  });

  it('E2 stays on its page', async () => {
    for (const attempt of [
      "location.href = 'https://example.com/'",
      "window.open('https://example.com/')",
      "document.body.append(Object.assign(document.createElement('iframe'), { src: 'https://example.com/' }))",
      "(() => { const f = document.createElement('form'); f.action = 'https://example.com/'; document.body.append(f); f.submit(); })()",
    ]) {
      await page.evaluate(attempt).catch(() => undefined);
      expect(page.url()).toMatch(/^app:\/\/bundle\//);
      expect(shell.windows()).toHaveLength(1);
    }
  });

  it('E4 serves no file from outside', async () => {
    const read = (path: string) =>
      page.evaluate(
        (asked) =>
          fetch(asked).then(
            (answer) => answer.status,
            () => 0,
          ),
        path,
      );
    for (const path of [
      '/..%2f..%2fpackage.json',
      '/%5c..%5cpackage.json',
      '/%00',
      'app://other/index.html',
      'file:///etc/passwd',
    ]) {
      expect([0, 404]).toContain(await read(path));
    }
  });

  it('E5 grants nothing', async () => {
    const states = await page.evaluate(() =>
      Promise.all(
        ['geolocation', 'camera', 'microphone', 'notifications'].map((name) =>
          navigator.permissions.query({ name: name as PermissionName }).then(
            (answer) => answer.state,
            () => 'denied',
          ),
        ),
      ),
    );
    expect(states).toEqual(['denied', 'denied', 'denied', 'denied']);
  });

  it('E6 has no Node in the page, and a bridge of one function', async () => {
    const seen = await page.evaluate(() => ({
      node:
        typeof (globalThis as Record<string, unknown>)['process'] +
        typeof (globalThis as Record<string, unknown>)['require'],
      bridge: Object.keys((globalThis as unknown as { kiosk: object }).kiosk),
    }));
    expect(seen).toEqual({ node: 'undefinedundefined', bridge: ['call'] });
  });

  it('E6 refuses debug switches', async () => {
    for (const flag of ['--inspect=0', '--remote-debugging-port=0']) {
      const child = spawn(program, [repository, flag, `--data-dir=${join(folder.path, 'other')}`], { stdio: 'ignore' });
      expect(await once(child, 'exit')).toEqual([2, null]);
    }
  });

  it('D9 refuses a second instance on the same folder', async () => {
    const child = spawn(program, [repository, '--demo', `--data-dir=${join(folder.path, 'data')}`], {
      stdio: 'ignore',
    });
    expect(await once(child, 'exit')).toEqual([1, null]);
  });
});
