/** What resources/deploy puts on a PC, tried as far as a machine without Windows and without a console allows. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium as playwright, type BrowserContext } from '@playwright/test';
import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { circumstances } from '../../src-main/hosts/launcher/circumstances.mjs';
import { findChromium } from '../../src-main/hosts/launcher/chromium.mjs';
import { repository } from '../support/kiosk/start-kiosk.ts';

const deploy = path.join(repository, 'resources', 'deploy');
const linux = path.join(deploy, 'linux');
const has = (tool: string) => spawnSync('which', [tool]).status === 0;
const chromium = await findChromium(circumstances([]));
const folder = mkdtempSync(path.join(tmpdir(), 'station-deploy-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const skip = (reason: string): boolean => {
  if (reason !== '') process.stderr.write(`\nSKIP tests/faults/deploy: ${reason}\n\n`);
  return reason !== '';
};

describe.skipIf(process.platform !== 'linux')('files for Linux', () => {
  const root = path.join(folder, 'root');
  beforeAll(() => {
    const done = spawnSync('sh', [path.join(linux, 'install.sh')], { env: { ...process.env, DESTDIR: root } });
    expect(done.status).toBe(0);
  });

  // Bug: a script with a slip in it is found out on the day a station opens.
  it('are in their places, and the scripts can be read by a plain shell', () => {
    const scripts = ['start-session', 'session', 'whole-screen-chromium', 'stick'];
    for (const name of scripts) {
      const file = path.join(root, 'usr/lib/station163', name);
      expect(statSync(file).mode & 0o111, name).toBe(0o111);
      expect(spawnSync('sh', ['-n', file]).status, name).toBe(0);
    }
    expect(readdirSync(path.join(root, 'etc/systemd/system')).sort()).toEqual([
      'station163-kiosk.service',
      'station163-stick@.service',
    ]);
  });

  // Bug: systemd does not know a word of the unit and ignores it, and with it a protection.
  it.skipIf(!has('systemd-analyze'))('are units that systemd takes, with little left open', () => {
    const units = path.join(root, 'etc/systemd/system');
    for (const name of ['station163-kiosk.service', 'station163-stick@.service']) {
      const { stderr } = spawnSync('systemd-analyze', ['verify', '--man=no', `./${name}`], {
        cwd: units,
        encoding: 'utf8',
      });
      const complaints = stderr
        .split('\n')
        .filter((line) => line !== '' && !/is not executable: No such file/.test(line));
      expect(complaints, name).toEqual([]);
    }
    const words = ['security', '--offline=yes', '--no-pager', './station163-kiosk.service'];
    const { stdout } = spawnSync('systemd-analyze', words, { cwd: units, encoding: 'utf8' });
    expect(Number(/Overall exposure level for \S+: ([\d.]+)/.exec(stdout)?.[1])).toBeLessThanOrEqual(4);
  });

  // Bug: a partition's name with a slash in it mounts something else somewhere else.
  it('mount a partition by its plain name only', () => {
    const stick = path.join(root, 'usr/lib/station163/stick');
    for (const name of ['', '../sda1', 'sdb1/..', 'sdb1 -o suid', '$(id)', 'SDB1'])
      expect(spawnSync('sh', [stick, 'mount', name]).status, name).toBe(2);
    expect(readFileSync(stick, 'utf8')).toContain('nosuid,nodev,noexec');
  });
});

const sessionReason =
  chromium === null ? 'no Chromium' : !has('Xvfb') || !has('xdotool') || !has('xdpyinfo') ? 'no X tools' : '';
describe.skipIf(skip(sessionReason))('bare X session', () => {
  let display: ChildProcess;
  let session: ChildProcess | null = null;
  let screen = '';
  beforeAll(async () => {
    display = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1080x1920x24'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    screen = await new Promise<string>((resolve) =>
      display.stdout?.once('data', (text: Buffer) => resolve(`:${text.toString().trim()}`)),
    );
  });
  afterAll(async () => {
    const ended = new Promise((resolve) => session?.once('exit', resolve));
    session?.kill('SIGTERM');
    await ended;
    display.kill('SIGKILL');
  });

  // Bug: without a window manager the kiosk is a window in a corner, with the bare screen around it.
  it('shows the kiosk on the whole screen', async () => {
    const env = { ...process.env, DISPLAY: screen, WAYLAND_DISPLAY: '' };
    session = spawn('sh', [path.join(linux, 'session')], {
      env: {
        ...env,
        STATION163_LIB: linux,
        STATION163_SOURCES: repository,
        STATION163_DATA: path.join(folder, 'data'),
      },
      stdio: 'ignore',
    });
    const xdotool = (...words: string[]) => spawnSync('xdotool', words, { encoding: 'utf8', env }).stdout.trim();
    const sizes = () =>
      xdotool('search', '--onlyvisible', '--class', 'chromium')
        .split('\n')
        .filter((id) => id !== '')
        .map((id) => xdotool('getwindowgeometry', '--shell', id).replaceAll('\n', ' '));
    const whole = /X=0 Y=0 WIDTH=108[01] HEIGHT=192[01]/;
    for (let tries = 0; tries < 120 && !sizes().some((size) => whole.test(size)); tries += 1) await wait(500);
    expect(
      sizes().some((size) => whole.test(size)),
      sizes().join('; '),
    ).toBe(true);
  });
});

const mayUnshare = process.getuid?.() === 0 && spawnSync('unshare', ['-m', 'true']).status === 0;
const policyReason =
  chromium !== '/usr/bin/chromium' || !existsSync('/etc/chromium')
    ? 'no Chromium with /etc/chromium'
    : mayUnshare
      ? ''
      : 'no mount namespace of our own';
describe.skipIf(skip(policyReason))('policies of the browser, by their effect', () => {
  let server: Server;
  let port = 0;
  const policies = JSON.parse(readFileSync(path.join(linux, 'chromium-policy.json'), 'utf8')) as Record<
    string,
    unknown
  >;
  const browsers: BrowserContext[] = [];
  beforeAll(async () => {
    server = createServer((_request, response) => response.setHeader('content-type', 'text/html').end('<p>ours'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    port = (server.address() as AddressInfo).port;
  });
  afterAll(async () => {
    for (const browser of browsers) await browser.close();
    server.close();
    server.closeAllConnections();
  });

  /** In a mount namespace of its own, so that no other browser of this machine sees the file. */
  function browserWith(policy: Record<string, unknown>): string {
    const file = path.join(mkdtempSync(path.join(folder, 'policy-')), 'station163.json');
    writeFileSync(file, JSON.stringify(policy));
    const program = `${file}.sh`;
    const inside = `cp ${file} ${file}.kept; mount -t tmpfs tmpfs /etc/chromium; mkdir -p /etc/chromium/policies/managed; cp ${file}.kept /etc/chromium/policies/managed/; exec /usr/bin/chromium "$@"`;
    writeFileSync(program, `#!/bin/sh\nexec unshare -m sh -c '${inside}' sh "$@"\n`);
    chmodSync(program, 0o755);
    return program;
  }
  const open = async (policy: Record<string, unknown>) => {
    // A context of its own would be a private window, which the policies forbid.
    const browser = await playwright.launchPersistentContext(mkdtempSync(path.join(folder, 'profile-')), {
      executablePath: browserWith(policy),
      chromiumSandbox: false,
      timeout: 60_000,
    });
    browsers.push(browser);
    const [page = await browser.newPage()] = browser.pages();
    return (address: string) =>
      page.goto(address, { timeout: 15_000 }).then(
        () => 'shown',
        (error: Error) => /net::(ERR_[A-Z_]+)/.exec(error.message)?.[1] ?? error.message,
      );
  };

  // Bug: a policy is misspelt, and Chromium ignores it without a word.
  it('let this machine be shown and nothing else', async () => {
    // Both would keep the test itself out.
    const { RemoteDebuggingAllowed, DeveloperToolsAvailability, ...others } = policies;
    expect({ RemoteDebuggingAllowed, DeveloperToolsAvailability }).toEqual({
      RemoteDebuggingAllowed: false,
      DeveloperToolsAvailability: 2,
    });
    const go = await open(others);
    const blocked = 'ERR_BLOCKED_BY_ADMINISTRATOR';
    expect(await go(`http://127.0.0.1:${port}/`)).toBe('shown');
    for (const address of [`http://localhost:${port}/`, 'http://example.com/', 'file:///etc/hostname'])
      expect(await go(address), address).toBe(blocked);
    expect(await go('chrome://version/')).toContain('chrome-error://');
    // Without them all of that is open: the test sees what it says.
    const free = await open({});
    expect(await free(`http://localhost:${port}/`)).toBe('shown');
    expect(await free('file:///etc/hostname')).toBe('shown');
  });

  // Bug: a debugging port opens, and with it every page.
  it('let nobody debug', async () => {
    const launched = (policy: Record<string, unknown>) =>
      playwright.launch({ executablePath: browserWith(policy), chromiumSandbox: false, timeout: 60_000 });
    const free = await launched({});
    await free.close();
    await expect(launched(policies)).rejects.toThrow('has been closed');
  });
});

describe('files for Windows', () => {
  const windows = path.join(deploy, 'windows');

  // Bug: Shell Launcher takes no broken XML, and the PC starts with its desktop.
  it('name the kiosk as the shell, in XML that can be read', () => {
    const shells: string[] = [];
    const parser = new SaxesParser({ xmlns: true });
    parser.on('error', (error) => {
      throw error;
    });
    parser.on('opentag', ({ local, attributes }) => {
      if (local === 'Shell') shells.push(attributes['Shell']?.value ?? '');
    });
    parser.write(readFileSync(path.join(windows, 'ShellLauncher.xml'), 'utf8')).close();
    expect(shells).toHaveLength(2);
    expect(shells[1]).toMatch(/^"%ProgramFiles%\\Station163Kiosk\\Station163Kiosk\.exe" --kiosk --data-dir=/);
  });

  // Bug: PowerShell 5 takes a script without a mark for the system's code page, and its Chinese for noise.
  it('are scripts that PowerShell 5 reads as UTF-8', () => {
    for (const name of readdirSync(windows).filter((file) => file.endsWith('.ps1')))
      expect(readFileSync(path.join(windows, name)).subarray(0, 3).toString('hex'), name).toBe('efbbbf');
    expect(readFileSync(path.join(windows, 'set-up-kiosk.ps1'), 'utf8')).toContain("'AllowEdgeSwipe' 0");
  });
});
