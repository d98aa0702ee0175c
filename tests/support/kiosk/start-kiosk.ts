import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { noonZone } from './noon-zone.ts';

export interface Kiosk {
  /** Good for one browser: it carries the one-use nonce. */
  readonly url: string;
  readonly origin: string;
  /** Everything said on standard error so far. */
  told(): string;
  /** SIGTERM; resolves with the exit code. */
  stop(): Promise<number | null>;
  /** As a plug pulled: SIGKILL; resolves when it is gone. */
  kill(): Promise<void>;
}

export const repository = path.resolve(import.meta.dirname, '..', '..', '..');
/** On a machine that does a dozen other things. */
const patienceMs = 120_000;

/** What is tested: `out`, or where a build of one's own was put. */
export const builtFolder = path.resolve(repository, process.env['STATION163_BUILD_DIR'] ?? 'out');
const entryIn = (built: string) => path.join(built, 'main', 'loopback.js');
const usualFlags = (dataDir: string) => ['--host=browser', '--port=0', '--no-open', `--data-dir=${dataDir}`];
const surroundings = () => ({ cwd: repository, env: { ...process.env, TZ: noonZone() } });

/** The address in the host's one ready line; fails when it ends or takes too long instead. */
async function addressOf(lines: Interface, ended: Promise<number | null>, told: () => string): Promise<string> {
  const patience = new AbortController();
  const line = await Promise.race([
    once(lines, 'line').then(([text]) => text as string),
    ended.then((code): never => {
      throw new Error(`The host ended with ${String(code)}: ${told()}`);
    }),
    wait(patienceMs, undefined, { signal: patience.signal, ref: false }).then((): never => {
      throw new Error(`The host was not ready in time: ${told()}`);
    }),
  ]);
  patience.abort();
  const { event, url } = JSON.parse(line) as { event: string; url: string };
  if (event !== 'ready') throw new Error(`Not a ready line: ${line}`);
  return url;
}

/** Starts the built loopback host as `npm start -- --host=browser --port=0 --no-open` does, and reads its one ready line. */
export async function startKiosk(dataDir: string, flags: readonly string[] = [], built = builtFolder): Promise<Kiosk> {
  const child = spawn(process.execPath, [entryIn(built), ...usualFlags(dataDir), ...flags], {
    ...surroundings(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  const url = await addressOf(createInterface(child.stdout), ended, () => said);
  return {
    url,
    origin: new URL(url).origin,
    told: () => said,
    stop: () => {
      child.kill('SIGTERM');
      return ended;
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

export interface HostSeries {
  /** One at a time: the next when the one before has stopped. */
  start(dataDir: string): Promise<Kiosk>;
  end(): Promise<void>;
}

/** The same built host for one data folder after another, without loading the program each time. */
export function hostSeries(): HostSeries {
  const program = path.join(import.meta.dirname, 'host-series.process.mjs');
  const child = fork(program, [entryIn(builtFolder)], { ...surroundings(), stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
  const gone = once(child, 'exit').then(([code]) => code as number | null);
  const lines = createInterface(child.stdout!);
  let said = '';
  child.stderr!.setEncoding('utf8').on('data', (text: string) => (said += text));
  const end = async () => {
    child.kill('SIGKILL');
    await gone;
  };
  return {
    async start(dataDir) {
      said = '';
      const closed = once(child, 'message').then(([message]) => (message as { ended: number }).ended);
      const ended = Promise.race([closed, gone]);
      child.send({ start: usualFlags(dataDir) });
      const url = await addressOf(lines, ended, () => said);
      let isStopping = false;
      const stop = () => {
        if (!isStopping && child.connected) child.send({});
        isStopping = true;
        return ended;
      };
      return { url, origin: new URL(url).origin, told: () => said, stop, kill: end };
    },
    end,
  };
}
