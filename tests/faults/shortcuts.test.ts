/** Keys that lead out of a browser, pressed on a real X display against the kiosk as it is started for visitors. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { circumstances } from '../../src-main/hosts/launcher/circumstances.mjs';
import { findChromium } from '../../src-main/hosts/launcher/chromium.mjs';
import { chromiumFlags, systemChromium, type BrowserProcess } from '../../src-main/hosts/loopback/chromium.ts';
import { temporaryFolder, type TemporaryFolder } from '../support/database.ts';
import { repository, startKiosk, type Kiosk } from '../support/kiosk/start-kiosk.ts';

const shortcuts = [
  'ctrl+t',
  'ctrl+n',
  'ctrl+shift+n',
  'ctrl+o',
  'ctrl+p',
  'ctrl+s',
  'ctrl+j',
  'ctrl+h',
  'ctrl+shift+Delete',
  'shift+Escape',
  'F1',
  'F3',
  'F5',
  'F6',
  'F7',
  'F10',
  'F11',
  'F12',
  'ctrl+shift+i',
  'ctrl+u',
  'ctrl+f',
  'ctrl+l',
  'ctrl+shift+b',
  'alt+d',
  'alt+Left',
  'alt+F4',
  'ctrl+w',
];

const has = (tool: string) => spawnSync('which', [tool]).status === 0;
const chromium = await findChromium(circumstances([]));
const missing = ['Xvfb', 'xdotool'].filter((tool) => !has(tool));
const isBuilt = existsSync(path.join(repository, 'out', 'renderer', 'index.html'));
const reason =
  chromium === null
    ? 'no Chromium'
    : missing.length > 0
      ? `no ${missing.join(', ')}`
      : isBuilt
        ? ''
        : 'nothing is built';
if (reason !== '') process.stderr.write(`\nSKIP tests/faults/shortcuts: ${reason}\n\n`);

describe.skipIf(reason !== '')('shortcuts on the kiosk (E7)', () => {
  let display: ChildProcess;
  let screen: string;
  let folder: TemporaryFolder;
  let kiosk: Kiosk;
  let naive: Server;

  beforeAll(async () => {
    display = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1280x800x24'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    screen = await new Promise<string>((resolve) =>
      display.stdout?.once('data', (text: Buffer) => resolve(`:${text.toString().trim()}`)),
    );
    process.env['DISPLAY'] = screen;
    for (const id of xdotool('search', '--onlyvisible', '--name', '.*').split('\n')) always.add(id);
    folder = await temporaryFolder();
    kiosk = await startKiosk(path.join(folder.path, 'data'), ['--demo']);
    naive = createServer((_request, response) =>
      response.setHeader('content-type', 'text/html').end('<title>naive</title><p>page'),
    );
    await new Promise<void>((resolve) => naive.listen(0, '127.0.0.1', resolve));
  });
  afterAll(async () => {
    await kiosk.stop();
    naive.close();
    naive.closeAllConnections();
    display.kill('SIGKILL');
    await folder.remove();
  });

  const xdotool = (...words: string[]) => spawnSync('xdotool', words, { encoding: 'utf8' }).stdout.trim();
  /** Windows of the display itself. */
  const always = new Set<string>();
  /** Everything that is shown, with its size: a menu, a dialog, a second window or another page all change it. */
  const shown = () =>
    xdotool('search', '--onlyvisible', '--name', '.*')
      .split('\n')
      .filter((id) => id !== '' && !always.has(id))
      .map((id) => `${xdotool('getwindowname', id)} ${xdotool('getwindowgeometry', id).split('\n').at(-1)?.trim()}`)
      .sort()
      .join('\n');

  /** The shortcuts after which something else is shown, or nothing; the browser is started anew after each of those. */
  async function escapes(pressed: readonly string[], flags: (profile: string) => string[]): Promise<string[]> {
    const found: string[] = [];
    let browser: BrowserProcess | null = null;
    let isGone = true;
    let before = '';
    const begin = async () => {
      const started = systemChromium(chromium ?? '', null)(flags);
      browser = started;
      isGone = false;
      started.onExit(() => {
        if (browser === started) isGone = true;
      });
      let seen = '';
      for (let tries = 0; tries < 60; tries += 1) {
        await wait(500);
        before = shown();
        if (before !== '' && before === seen) break;
        seen = before;
      }
      const [, width, height] = /(\d+)x(\d+)/.exec(xdotool('getdisplaygeometry').replace(' ', 'x')) ?? [];
      xdotool('mousemove', String(Number(width) - 5), String(Math.floor(Number(height) / 2)), 'click', '1');
      await wait(500);
      before = shown();
    };
    const end = async () => {
      const ending = browser;
      browser = null;
      ending?.kill();
      for (let tries = 0; tries < 50 && shown() !== ''; tries += 1) await wait(100);
    };
    for (const shortcut of pressed) {
      if (isGone) await begin();
      xdotool('key', shortcut);
      await wait(700);
      if (!isGone && shown() === before) continue;
      found.push(shortcut);
      await end();
      isGone = true;
    }
    await end();
    return found;
  }
  const isRoot = process.getuid?.() === 0;

  // Bug: the test sees nothing, or the browser's own kiosk mode would have been enough.
  it('a page without the key guard is left by most of them', async () => {
    const address = `http://127.0.0.1:${(naive.address() as AddressInfo).port}/`;
    const known = ['ctrl+t', 'ctrl+n', 'ctrl+j', 'F1', 'ctrl+w'];
    const found = await escapes(known, (profile) => chromiumFlags(address, profile, { isKiosk: true, isRoot }));
    expect(found.length).toBeGreaterThanOrEqual(3);
  });

  // Bug: a visitor with a keyboard gets to tabs, files, history, tools or the desktop.
  it('the kiosk is left by none', async () => {
    const found = await escapes(shortcuts, (profile) =>
      chromiumFlags(kiosk.origin, profile, { isKiosk: true, isRoot }),
    );
    expect(found).toEqual([]);
  });
});
