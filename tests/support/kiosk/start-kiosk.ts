import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
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
const patienceMs = 30_000;

/** Starts the built loopback host as `npm start -- --host=browser --port=0 --no-open` does, and reads its one ready line. */
export async function startKiosk(dataDir: string, flags: readonly string[] = []): Promise<Kiosk> {
  const entry = path.join(repository, 'out', 'main', 'loopback.js');
  const child = spawn(
    process.execPath,
    [entry, '--host=browser', '--port=0', '--no-open', `--data-dir=${dataDir}`, ...flags],
    { cwd: repository, env: { ...process.env, TZ: noonZone() }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  const ready = new Promise<string>((resolve) => {
    createInterface(child.stdout).once('line', resolve);
  });
  const line = await Promise.race([
    ready,
    ended.then((code): never => {
      throw new Error(`The host ended with ${String(code)}: ${said}`);
    }),
    new Promise<never>((_, reject) => {
      setTimeout(() => reject(new Error(`The host was not ready in time: ${said}`)), patienceMs).unref();
    }),
  ]);
  const { event, url } = JSON.parse(line) as { event: string; url: string };
  if (event !== 'ready') throw new Error(`Not a ready line: ${line}`);
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
