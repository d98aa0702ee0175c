/** A system Chromium as the kiosk's window, started with a fresh profile that goes with it. */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** `--app` hides every browser surface; with the page's key guard no shortcut leads out of it. No debugging port, ever. */
export function chromiumFlags(
  address: string,
  profile: string,
  wants: { isKiosk: boolean; isRoot: boolean },
): string[] {
  return [
    `--app=${address}`,
    `--user-data-dir=${profile}`,
    // Forced app mode takes the shortcuts for windows, tabs, history and tools away from the browser itself, so that
    // none is left where the page's own guard is gone: on its crash page, or while the host is down.
    ...(wants.isKiosk ? ['--kiosk', '--force-app-mode'] : ['--start-maximized']),
    // A question of the browser would stand over the kiosk; whoever would be asked is told no.
    '--deny-permission-prompts',
    ...(wants.isRoot ? ['--no-sandbox'] : []),
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-pinch',
    '--overscroll-history-navigation=0',
    '--disable-features=Translate,MediaRouter,OptimizationHints,AutofillServerCommunication',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-extensions',
    '--disable-sync',
    '--no-pings',
    // A covered window must keep beating, or it would be taken for dead.
    '--disable-background-timer-throttling',
    '--disable-backgrounding-occluded-windows',
    '--disable-renderer-backgrounding',
    '--password-store=basic',
    '--autoplay-policy=no-user-gesture-required',
    '--noerrdialogs',
  ];
}

export interface BrowserProcess {
  readonly pid: number | null;
  kill(): void;
  /** Somebody closed the window, or it fell over. */
  onExit(listener: (end: { readonly isCrash: boolean }) => void): void;
}

const profilePrefix = 'station-163-browser-';

export type StartBrowser = (flags: (profile: string) => string[]) => BrowserProcess;

/** The profile lives in memory where there is such a folder, else among the temporary files; it is wiped with the browser. */
export function systemChromium(executable: string, runtimeDir: string | null): StartBrowser {
  const parent = runtimeDir !== null && existsSync(runtimeDir) ? runtimeDir : tmpdir();
  removeAbandoned(parent);
  return (flags) => {
    const profile = mkdtempSync(path.join(parent, `${profilePrefix}${process.pid}-`));
    // A group of its own: its many processes end together, or the last ones would go on writing to the profile.
    const child = spawn(executable, flags(profile), { stdio: 'ignore', detached: process.platform !== 'win32' });
    const listeners: Array<(end: { readonly isCrash: boolean }) => void> = [];
    let hasEnded = false;
    const end = (isCrash: boolean) => {
      if (hasEnded) return;
      hasEnded = true;
      killGroup(child);
      for (const listener of listeners) listener({ isCrash });
      // After the next browser was started: nobody waits for the files of this one.
      setImmediate(() => removeProfile(profile));
    };
    child.on('error', () => end(true));
    child.on('exit', (code) => end(code !== 0));
    return {
      pid: child.pid ?? null,
      kill: () => killGroup(child),
      onExit: (listener) => void listeners.push(listener),
    };
  };
}

function killGroup(child: ChildProcess): void {
  if (child.pid === undefined || !endBrowser(child.pid)) child.kill('SIGKILL');
}

/** The browser with all its helpers. False where there is no such group any more, or groups are unknown. */
export function endBrowser(pid: number): boolean {
  if (process.platform === 'win32') return false;
  try {
    return process.kill(-pid, 'SIGKILL');
  } catch {
    return false;
  }
}

/** Never throws: a profile left behind is a nuisance, a host that ends over it is a station closed. */
function removeProfile(profile: string, triesLeft = 5): void {
  try {
    rmSync(profile, { recursive: true, force: true });
  } catch {
    if (triesLeft > 0) setTimeout(() => removeProfile(profile, triesLeft - 1), 1_000).unref();
  }
}

/** Profiles of programs that were killed, and the browsers on them: their names carry whose they were. */
function removeAbandoned(parent: string): void {
  for (const name of readdirSync(parent)) {
    const owner = name.startsWith(profilePrefix) ? Number(name.slice(profilePrefix.length).split('-')[0]) : Number.NaN;
    if (!Number.isSafeInteger(owner) || isRunning(owner)) continue;
    const profile = path.join(parent, name);
    const browser = browserOn(profile);
    if (browser !== null) endBrowser(browser);
    removeProfile(profile);
  }
}

/** Chromium's own lock names its process: a link to `<machine>-<pid>`, on systems with links. */
function browserOn(profile: string): number | null {
  try {
    const pid = Number(readlinkSync(path.join(profile, 'SingletonLock')).split('-').at(-1));
    // A number may belong to another program by now.
    const isBrowser = readFileSync(`/proc/${pid}/cmdline`, 'latin1').includes(`--user-data-dir=${profile}`);
    return Number.isSafeInteger(pid) && pid > 1 && isBrowser ? pid : null;
  } catch {
    return null;
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // EPERM: it runs, for somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
