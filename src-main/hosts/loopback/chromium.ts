/** A system Chromium as the kiosk's window: started with a fresh profile, watched, started again when it goes. */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Clock } from '../../core/kernel/clock.ts';
import type { Logger } from '../../core/kernel/logger.ts';

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
  kill(): void;
  onExit(listener: () => void): void;
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
    const listeners: Array<() => void> = [];
    let hasEnded = false;
    const end = () => {
      if (hasEnded) return;
      hasEnded = true;
      killGroup(child);
      removeProfile(profile);
      for (const listener of listeners) listener();
    };
    child.on('error', end);
    child.on('exit', end);
    return { kill: () => killGroup(child), onExit: (listener) => void listeners.push(listener) };
  };
}

function killGroup(child: ChildProcess): void {
  try {
    if (child.pid !== undefined && process.platform !== 'win32') process.kill(-child.pid, 'SIGKILL');
    else child.kill('SIGKILL');
  } catch {
    // ESRCH: all of them are gone already.
    child.kill('SIGKILL');
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

/** Profiles of hosts that were killed: their names carry the process they belonged to. */
function removeAbandoned(parent: string): void {
  for (const name of readdirSync(parent)) {
    const owner = name.startsWith(profilePrefix) ? Number(name.slice(profilePrefix.length).split('-')[0]) : Number.NaN;
    if (Number.isSafeInteger(owner) && !isRunning(owner)) removeProfile(path.join(parent, name));
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

export interface WatchOptions {
  readonly start: () => BrowserProcess;
  readonly clock: Pick<Clock, 'monotonic'>;
  readonly logger: Logger;
  /** The browser went away by itself and will not be started again (not a kiosk, or it keeps failing). */
  readonly onGone: () => void;
  readonly isKiosk: boolean;
}

/** No sign of life for this long means the page hangs or has crashed. */
const silenceMs = 10_000;
/** Starting again more often than this many times in five minutes helps nobody. */
const maxRestarts = 5;
const restartWindowMs = 5 * 60_000;

/** Keeps one browser alive. The silence watch begins with the first heartbeat after each start. */
export function watchBrowser({ start, clock, logger, onGone, isKiosk }: WatchOptions) {
  let current: BrowserProcess | null = null;
  let lastBeat: number | null = null;
  let isStopping = false;
  const starts: number[] = [];

  const launch = () => {
    starts.push(clock.monotonic());
    lastBeat = null;
    const browser = start();
    current = browser;
    browser.onExit(() => {
      current = null;
      if (isStopping) return;
      const recent = starts.filter((at) => clock.monotonic() - at < restartWindowMs).length;
      logger.warn('browser.ended', { restarts: recent - 1 });
      // Outside kiosk mode a person closed the window and means it.
      if (isKiosk && recent <= maxRestarts) launch();
      else onGone();
    });
  };

  const watch = setInterval(() => {
    if (lastBeat !== null && clock.monotonic() - lastBeat > silenceMs) {
      logger.error('browser.silent');
      lastBeat = null;
      current?.kill();
    }
  }, 1_000);
  watch.unref();
  launch();

  return {
    beat: () => {
      lastBeat = clock.monotonic();
    },
    stop: () => {
      isStopping = true;
      clearInterval(watch);
      current?.kill();
    },
  };
}
