/** The loopback host as the process that `npm start -- --host=browser --no-open` runs. */
import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder, type TemporaryFolder } from '../support/database.ts';
import { buildPrograms, type Programs } from '../support/programs.ts';
import { ask } from '../support/raw-http.ts';

interface Host {
  readonly child: ChildProcessByStdio<null, Readable, Readable>;
  readonly said: { out: string; err: string };
  /** After `ready`. */
  readonly url: () => URL;
  readonly port: () => number;
  readonly ready: () => Promise<void>;
  readonly ended: Promise<number | null>;
}

describe.skipIf(process.platform !== 'linux')('loopback host as a process', () => {
  let programs: Programs;
  let folder: TemporaryFolder;
  const running: Host[] = [];
  beforeAll(async () => {
    programs = await buildPrograms({ loopback: 'src-main/hosts/loopback/main.ts' });
  });
  afterAll(() => programs.remove());
  beforeEach(async () => {
    folder = await temporaryFolder();
  });
  afterEach(async () => {
    for (const { child, ended } of running.splice(0)) {
      child.kill('SIGKILL');
      await ended;
    }
    await folder.remove();
  });

  function start(...flags: string[]): Host {
    const words = ['--host=browser', '--no-open', `--data-dir=${path.join(folder.path, 'data')}`, ...flags];
    const child = spawn(process.execPath, [programs.path('loopback'), ...words], { stdio: ['ignore', 'pipe', 'pipe'] });
    const said = { out: '', err: '' };
    child.stdout.on('data', (text: Buffer) => (said.out += text.toString()));
    child.stderr.on('data', (text: Buffer) => (said.err += text.toString()));
    const ended = once(child, 'close').then(([code]) => code as number | null);
    const url = () => new URL((JSON.parse(said.out) as { url: string }).url);
    const ready = async () => {
      while (!said.out.includes('\n')) {
        await Promise.race([
          once(child.stdout, 'data'),
          ended.then(() => {
            throw new Error(said.err);
          }),
        ]);
      }
    };
    const host = { child, said, url, port: () => Number(url().port), ready, ended };
    running.push(host);
    return host;
  }

  async function signOn(host: Host) {
    const port = host.port();
    const headers = { Origin: `http://127.0.0.1:${port}`, 'Content-Type': 'application/json' };
    const nonce = host.url().hash.replace('#start=', '');
    const answer = await ask(port, { method: 'POST', path: '/session', headers, body: JSON.stringify({ nonce }) });
    const cookie = answer.headers.get('set-cookie')?.split(';', 1)[0] ?? '';
    const call = (route: string) =>
      ask(port, {
        method: 'POST',
        path: '/rpc',
        headers: { ...headers, Cookie: cookie },
        body: JSON.stringify({ route, input: {} }),
      });
    return { nonce, secret: cookie.split('=')[1] ?? '', call };
  }

  // Bug: a tool cannot find the address among other lines, or the address is none.
  it('prints one line of JSON, whose address works', async () => {
    const host = start();
    await host.ready();
    expect(host.said.out).toMatch(/^\{"event":"ready","url":"http:\/\/127\.0\.0\.1:\d+\/#start=[\w-]{43}"\}\n$/);
    const { call } = await signOn(host);
    expect((await call('station.status')).body).toContain('"isSetUp":false');
    host.child.kill('SIGTERM');
    expect(await host.ended).toBe(0);
    expect(host.said.out.split('\n')).toHaveLength(2);
  });

  // Bug: the station can be reached from the network.
  it('L1 listens on 127.0.0.1 and nowhere else', async () => {
    const host = start();
    await host.ready();
    const port = host.port().toString(16).toUpperCase().padStart(4, '0');
    const listening = ['tcp', 'tcp6'].flatMap((table) =>
      readFileSync(`/proc/net/${table}`, 'utf8')
        .split('\n')
        .map((line) => line.trim().split(/\s+/))
        .filter(([, local, , state]) => state === '0A' && local?.endsWith(`:${port}`))
        .map(([, local]) => local),
    );
    expect(listening).toEqual([`0100007F:${port}`]);
  });

  // Bug: another user of the machine reads the way in from the process list, or anybody from the log.
  it('L5 L13 leaves no secret in arguments, environment or log, and takes the nonce once', async () => {
    const host = start();
    await host.ready();
    const { nonce, secret, call } = await signOn(host);
    await call('station.status');
    expect((await signOn(host)).secret).toBe('');
    const logs = path.join(folder.path, 'data', 'logs');
    const places = [
      readFileSync(`/proc/${host.child.pid}/cmdline`, 'utf8'),
      readFileSync(`/proc/${host.child.pid}/environ`, 'utf8'),
      ...readdirSync(logs).map((file) => readFileSync(path.join(logs, file), 'utf8')),
      host.said.err,
    ];
    for (const place of places) {
      expect(place).not.toContain(nonce);
      expect(place).not.toContain(secret);
    }
    expect(places.join('')).toContain('launch.nonce-shown-twice');
  });

  // Bug: closing leaves work behind, and the next start has to repair.
  it.each(['SIGTERM', 'SIGINT'] as const)('closes cleanly on %s', async (signal) => {
    const host = start();
    await host.ready();
    host.child.kill(signal);
    expect(await host.ended).toBe(0);
    expect(readdirSync(path.join(folder.path, 'data')).filter((file) => /-(wal|shm|journal)$/.test(file))).toEqual([]);
  });

  // Bug: two kiosks write into one folder; or a killed one locks it for ever.
  it('L10 D9 refuses a second host on the same folder until the first is gone', async () => {
    const first = start();
    await first.ready();
    const second = start();
    expect(await second.ended).toBe(1);
    expect(second.said.out).toBe('');
    expect(second.said.err).toContain('另一实例正在运行');
    expect((await (await signOn(first)).call('station.status')).status).toBe(200);
    first.child.kill('SIGKILL');
    await first.ended;
    await start().ready();
  });

  // Bug: a mistyped flag starts the station all the same.
  it('refuses what it does not know with exit code 2, before touching the folder', async () => {
    for (const flag of ['--inspect', '--prot=1', '--port=99999', 'start']) {
      const host = start(flag);
      expect(await host.ended, flag).toBe(2);
      expect(host.said.out).toBe('');
    }
    expect(existsSync(path.join(folder.path, 'data'))).toBe(false);
  });

  // Bug: a taken port is replaced by another one without a word, or the folder stays locked.
  it('L1 refuses a port that is taken and lets the folder go', async () => {
    const first = start();
    await first.ready();
    const elsewhere = `--data-dir=${path.join(folder.path, 'other')}`;
    const second = start(`--port=${first.port()}`, elsewhere);
    expect(await second.ended).toBe(1);
    expect(second.said.err).toContain('--port');
    await start(elsewhere).ready();
  });
});
