import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeClock } from '../../../tests/support/fake-clock.ts';
import { recordingLogger } from '../../../tests/support/recording-logger.ts';
import { chromiumFlags, systemChromium, watchBrowser } from './chromium.ts';

describe('flags of the browser', () => {
  const flags = chromiumFlags('http://127.0.0.1:1/#start=n', '/tmp/p', { isKiosk: true, isRoot: false });

  // Bug: without --app the shortcuts for tabs, windows, print and history lead out of the page.
  it('starts as an app in kiosk mode on a profile of its own', () => {
    expect(flags).toContain('--app=http://127.0.0.1:1/#start=n');
    expect(flags).toContain('--kiosk');
    expect(flags).toContain('--force-app-mode');
    expect(flags).toContain('--user-data-dir=/tmp/p');
  });

  // Bug: a debugging port is a way around every guard; a missing sandbox is one too.
  it('opens no debugging port and keeps the sandbox, but for root', () => {
    expect(flags.join(' ')).not.toMatch(/remote-debugging|no-sandbox|disable-web-security/);
    expect(chromiumFlags('a', 'b', { isKiosk: false, isRoot: true })).toContain('--no-sandbox');
    expect(chromiumFlags('a', 'b', { isKiosk: false, isRoot: false })).not.toContain('--kiosk');
    expect(chromiumFlags('a', 'b', { isKiosk: false, isRoot: false })).not.toContain('--force-app-mode');
  });
});

describe.skipIf(process.platform === 'win32')('process of the browser', () => {
  // Bug: a helper process still writes while the profile is removed; the removal throws and ends the host.
  it('ends with all its helpers, and its profile is wiped', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'station-browser-'));
    const program = path.join(folder, 'browser.sh');
    const writer = 'while :; do mkdir -p "$1/Default"; : > "$1/Default/$RANDOM"; done';
    writeFileSync(program, `#!/bin/bash\nbash -c '${writer}' helper "$1" &\nsleep 60\n`, { mode: 0o755 });
    let profile = '';
    const browser = systemChromium(program, folder)((given) => [(profile = given)]);
    const ended = new Promise<void>((resolve) => browser.onExit(resolve));
    while (!existsSync(path.join(profile, 'Default'))) await new Promise((resolve) => setTimeout(resolve, 20));
    browser.kill();
    await ended;
    for (let tries = 0; tries < 200 && existsSync(profile); tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 20));
    expect(existsSync(profile)).toBe(false);
    rmSync(folder, { recursive: true });
  });

  // Bug: after a power cut or a kill the profile, with what the page kept, stays for ever; or a running one is taken away.
  it('wipes profiles of hosts that are gone, and no others', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'station-browser-'));
    const names = [`station-163-browser-999999999-a`, `station-163-browser-${process.pid}-b`, 'other'];
    for (const name of names) mkdirSync(path.join(folder, name));
    systemChromium('/nowhere/chromium', folder);
    expect(readdirSync(folder).sort()).toEqual(['other', `station-163-browser-${process.pid}-b`]);
    rmSync(folder, { recursive: true });
  });

  // Bug: an executable that is not there is an error nobody listens to, and ends the host.
  it('reports one that cannot be started as ended', async () => {
    const browser = systemChromium('/nowhere/chromium', null)(() => []);
    await new Promise<void>((resolve) => browser.onExit(resolve));
  });
});

describe('watch over the browser', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function underTest(isKiosk: boolean) {
    const clock = fakeClock();
    const exits: Array<() => void> = [];
    const events = { started: 0, killed: 0, gone: 0 };
    const watched = watchBrowser({
      clock,
      logger: recordingLogger(),
      isKiosk,
      onGone: () => void (events.gone += 1),
      start: () => {
        events.started += 1;
        let exit = () => {};
        exits.push(() => exit());
        const kill = () => {
          events.killed += 1;
          exit();
        };
        return { kill, onExit: (listener) => void (exit = listener) };
      },
    });
    const pass = (milliseconds: number) => {
      for (let passed = 0; passed < milliseconds; passed += 1_000) {
        clock.advance(1_000);
        vi.advanceTimersByTime(1_000);
      }
    };
    return { watched, events, pass, clock, exitLatest: () => exits.at(-1)!() };
  }

  // Bug: the browser crashes and the station shows a desktop until somebody comes.
  it('starts a kiosk browser again when it ends', () => {
    const { events, exitLatest } = underTest(true);
    exitLatest();
    expect(events).toEqual({ started: 2, killed: 0, gone: 0 });
  });

  // Bug: a browser that cannot start is started thousands of times.
  it('gives up after five in five minutes', () => {
    const { events, exitLatest } = underTest(true);
    for (let times = 0; times < 6; times += 1) exitLatest();
    expect(events).toEqual({ started: 6, killed: 0, gone: 1 });
  });

  // Bug: outside kiosk mode closing the window brings it back.
  it('lets a person close an ordinary window', () => {
    const { events, exitLatest } = underTest(false);
    exitLatest();
    expect(events).toEqual({ started: 1, killed: 0, gone: 1 });
  });

  // Bug: a hung page stays for ever; or a page that never beat is killed although it is well.
  it('replaces a page that fell silent, and waits for the first sign of life', () => {
    const { watched, events, pass } = underTest(true);
    pass(60_000);
    expect(events.killed).toBe(0);
    watched.beat();
    pass(9_000);
    watched.beat();
    pass(9_000);
    expect(events.killed).toBe(0);
    pass(3_000);
    expect(events).toEqual({ started: 2, killed: 1, gone: 0 });
  });

  // Bug: closing the host starts the browser again.
  it('stops for good', () => {
    const { watched, events } = underTest(true);
    watched.stop();
    expect(events).toEqual({ started: 1, killed: 1, gone: 0 });
  });
});
