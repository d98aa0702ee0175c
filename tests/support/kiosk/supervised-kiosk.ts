/** The supervisor with host and browser as on a kiosk PC, on a display of its own; its processes are found in /proc. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { findChromium } from '../../../src-main/hosts/launcher/chromium.mjs';
import { circumstances } from '../../../src-main/hosts/launcher/circumstances.mjs';
import type { RestartNote } from '../../../src-main/core/kernel/restart-notes.ts';
import { builtFolder } from './start-kiosk.ts';

const chromium = await findChromium(circumstances([]));

/** Why it cannot run here; '' where it can. */
export function missingHere(): string {
  if (process.platform !== 'linux') return 'not Linux';
  if (chromium === null) return 'no Chromium';
  if (spawnSync('which', ['Xvfb']).status !== 0) return 'no Xvfb';
  return existsSync(path.join(builtFolder, 'main', 'supervisor.js')) ? '' : 'nothing is built';
}

export async function openDisplay() {
  const display = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1280x800x24'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [text] = (await once(display.stdout, 'data')) as [Buffer];
  return { name: `:${text.toString().trim()}`, close: () => display.kill('SIGKILL') };
}

interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly words: string;
}

function processes(): Process[] {
  return readdirSync('/proc').flatMap((name) => {
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'latin1');
      const [state, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      const words = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ');
      return state === 'Z' ? [] : [{ pid: Number(name), parent: Number(parent), words }];
    } catch {
      return [];
    }
  });
}

const isPage = ({ words }: Process) => words.includes('--type=renderer') && !words.includes('--extension-process');

const roles = {
  host: ({ words }) => words.includes('loopback.js'),
  browser: ({ words }) => words.includes('--user-data-dir=') && !words.includes('--type='),
  page: isPage,
  gpu: ({ words }) => words.includes('--type=gpu-process'),
} satisfies Record<string, (one: Process) => boolean>;
export type KioskPart = keyof typeof roles;

export type SupervisedKiosk = Awaited<ReturnType<typeof startSupervised>>;

export async function startSupervised(
  dataDir: string,
  display: string,
  { built = builtFolder, flags = ['--kiosk'] } = {},
) {
  const words = [path.join(built, 'main', 'supervisor.js'), '--host=browser', '--port=0', `--data-dir=${dataDir}`];
  const env = { ...process.env, DISPLAY: display, CHROMIUM_PATH: chromium ?? '', LC_ALL: 'C.UTF-8' };
  const child: ChildProcess = spawn(process.execPath, [...words, ...flags], {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr?.on('data', (text: Buffer) => (said += text.toString()));
  const ended = (once(child, 'exit') as Promise<[number | null, string | null]>).then(([code, signal]) => ({
    code,
    signal,
  }));

  const tree = (): Process[] => {
    const all = processes();
    const under = (pid: number): Process[] =>
      all.filter(({ parent }) => parent === pid).flatMap((one) => [one, ...under(one.pid)]);
    return under(child.pid ?? 0);
  };
  const find = (part: KioskPart) =>
    tree()
      .filter(roles[part])
      .map(({ pid }) => pid);
  const textOf = (name: string) => {
    try {
      return readFileSync(path.join(dataDir, 'logs', name), 'utf8');
    } catch {
      return '';
    }
  };
  /** How often a page has come up, with its scripts running and its line to the host. */
  const pagesUp = () => textOf('kiosk.log').split('"page.up"').length - 1;
  const until = async (isSo: () => boolean, patienceMs = 60_000): Promise<number> => {
    const begin = performance.now();
    while (!isSo()) {
      if (performance.now() - begin > patienceMs) throw new Error(`Not in time.\n${said}\n${textOf('supervisor.log')}`);
      await wait(25);
    }
    return performance.now() - begin;
  };
  const signal = (part: KioskPart, name: NodeJS.Signals) => {
    const found = find(part);
    if (found.length === 0) throw new Error(`no ${part}`);
    for (const pid of found) process.kill(pid, name);
  };
  return {
    pid: child.pid ?? 0,
    ended,
    said: () => said,
    find,
    tree,
    until,
    pagesUp,
    signal,
    /** @returns milliseconds from the signal until a page is up again */
    async recovers(part: KioskPart, name: NodeJS.Signals): Promise<number> {
      const before = pagesUp();
      signal(part, name);
      return until(() => pagesUp() > before);
    },
    /** A process that is about to become another bears its parent's name for a moment: looked at until it is so. */
    settles: (part: KioskPart, isSo: (found: number[]) => boolean) => until(() => isSo(find(part))),
    notes: () => JSON.parse(textOf('restarts.json') || '[]') as RestartNote[],
    whys: () => (JSON.parse(textOf('restarts.json') || '[]') as RestartNote[]).map(({ what, why }) => `${what} ${why}`),
    supervisorLog: () => textOf('supervisor.log'),
    /** Resolves when all that belonged to it is gone: until then it writes to its folder. */
    async stop(name: NodeJS.Signals = 'SIGTERM') {
      const all = tree().map(({ pid }) => pid);
      if (child.exitCode === null && child.signalCode === null) child.kill(name);
      const end = await ended;
      await until(() => !all.some(isRunning));
      return end;
    },
    kill: () => child.kill('SIGKILL'),
  };
}

export const isRunning = (pid: number): boolean => processes().some((one) => one.pid === pid);
