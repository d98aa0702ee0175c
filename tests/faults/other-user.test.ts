/** L13: what another user of the same machine can find out about a running station. */
import { spawn, spawnSync, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync } from 'node:fs';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder, type TemporaryFolder } from '../support/database.ts';
import { buildPrograms, type Programs } from '../support/programs.ts';
import { ask } from '../support/raw-http.ts';

const nobody = ['--reuid=65534', '--regid=65534', '--clear-groups'];
const asNobody = (...words: string[]) => spawnSync('setpriv', [...nobody, ...words], { encoding: 'utf8' });

const canTry = process.getuid?.() === 0 && asNobody('true').status === 0;
if (!canTry) process.stderr.write('\nSKIP another user of the machine: setpriv needs root on Linux\n');

describe.skipIf(!canTry)('another user of the machine', () => {
  let programs: Programs;
  let folder: TemporaryFolder;
  let child: ChildProcessByStdio<null, Readable, Readable>;
  let url: URL;
  let secret: string;
  const port = () => Number(url.port);
  const headers = () => ({ Origin: url.origin, 'Content-Type': 'application/json' });
  const nonce = () => url.hash.replace('#start=', '');
  const exchange = () =>
    ask(port(), { method: 'POST', path: '/session', headers: headers(), body: JSON.stringify({ nonce: nonce() }) });

  beforeAll(async () => {
    programs = await buildPrograms({ loopback: 'src-main/hosts/loopback/main.ts' });
    folder = await temporaryFolder();
    // Anybody may walk up to the data folder; what is in it is another matter.
    chmodSync(folder.path, 0o755);
    const words = ['--host=browser', '--no-open', '--port=0', `--data-dir=${path.join(folder.path, 'data')}`];
    child = spawn(process.execPath, [programs.path('loopback'), ...words], { stdio: ['ignore', 'pipe', 'pipe'] });
    const [line] = (await once(child.stdout, 'data')) as [Buffer];
    url = new URL((JSON.parse(line.toString()) as { url: string }).url);
    secret = (await exchange()).headers.get('set-cookie')!.split(/[=;]/)[1]!;
  }, 60_000);
  afterAll(async () => {
    child.kill('SIGKILL');
    await once(child, 'close');
    await folder.remove();
    programs.remove();
  });

  // Bug: the way in stands in the list of processes, which everybody reads.
  it('reads the arguments of the program, and no secret in them', () => {
    const { stdout, status } = asNobody('cat', `/proc/${child.pid}/cmdline`);
    expect(status).toBe(0);
    expect(stdout).toContain('--host=browser');
    expect(stdout).not.toContain(nonce());
    expect(stdout).not.toContain(secret);
  });

  // Bug: files made with the rights that the system hands out by itself.
  it.each(['', 'logs', 'station.sqlite', 'station.key', 'state.key', 'logs/kiosk.log'])(
    'cannot read its folder: %s',
    (name) => {
      const file = path.join(folder.path, 'data', name);
      expect(spawnSync('ls', [file]).status).toBe(0);
      const { status, stderr } = asNobody('ls', file);
      expect(status).not.toBe(0);
      expect(stderr).toMatch(/Permission denied/i);
    },
  );

  // Bug: an environment or memory that others may look into.
  it('cannot read its environment or its open files', () => {
    const environment = `/proc/${child.pid}/environ`;
    expect(spawnSync('head', ['-c1', environment]).status).toBe(0);
    expect(asNobody('head', '-c1', environment).status).not.toBe(0);
    expect(asNobody('ls', `/proc/${child.pid}/fd`).status).not.toBe(0);
  });

  // Bug: the address seen on a screen, in a history or a Referer opens the station a second time.
  it('finds a used address worth nothing, and the station shut without the cookie', async () => {
    expect((await exchange()).status).toBe(403);
    const body = JSON.stringify({ route: 'station.status', input: {} });
    const without = await ask(port(), { method: 'POST', path: '/rpc', headers: headers(), body });
    expect(without.status).toBe(401);
    const page = await ask(port(), { headers: { 'Sec-Fetch-Site': 'none', 'Sec-Fetch-Mode': 'navigate' } });
    expect(page.headers.get('referrer-policy')).toBe('no-referrer');
    expect(page.body).not.toContain(secret);
  });
});
