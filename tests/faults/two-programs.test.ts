import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toldIn } from '../support/faults/journal.ts';
import { compareWith } from '../support/faults/ledger.ts';
import { openBench, until, type Bench } from '../support/faults/writers.ts';
import { buildPrograms, type Programs } from '../support/programs.ts';

const sha256Of = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');

describe('two programs on one data folder', () => {
  let bench: Bench;
  let hosts: Programs;
  beforeAll(async () => {
    bench = await openBench();
    hosts = await buildPrograms({ loopback: 'src-main/hosts/loopback/main.ts' });
  }, 60_000);
  afterAll(() => {
    bench.remove();
    hosts.remove();
  });

  const startHost = () => {
    const args = [hosts.path('loopback'), '--host=browser', '--port=0', `--data-dir=${bench.dataDir}`, '--no-open'];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    const said = { out: '', error: '' };
    child.stdout.on('data', (chunk: Buffer) => (said.out += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (said.error += chunk.toString()));
    const ended = new Promise<number | null>((resolve) => child.on('close', (code) => resolve(code)));
    return { child, said, ended };
  };

  // Bug: both write, each with its own idea of who is inside.
  it('let the first one work and turn the second away with a reason', async () => {
    const first = bench.start({ from: 0, count: 5_000 });
    await until(() => toldIn(bench.lines()).length > 0);
    const other = bench.start({ from: 0, count: 1 });
    const { code, stderr } = await other.ended;
    expect(code).toBe(3);
    expect(stderr).toContain('data.locked');
    const before = toldIn(bench.lines()).length;
    await until(() => toldIn(bench.lines()).length > before);
    first.kill();
    await first.ended;
    expect(await compareWith(bench.file, toldIn(bench.lines()))).toMatchObject({ lost: [], broken: [] });
  });

  // Bug: the second host says nothing, ends with 0, or a lock file of a dead process locks everybody out for good.
  it('are two kiosks as well: the second says why, and a killed one frees the folder', async () => {
    const first = startHost();
    await until(() => first.said.out.includes('"ready"'));
    const before = sha256Of(bench.file);
    const second = startHost();
    expect(await second.ended).toBe(1);
    expect(second.said.error).toContain('另一实例正在运行');
    expect(second.said.error).toContain('Another instance is running');
    expect(second.said.out).toBe('');
    expect(sha256Of(bench.file)).toBe(before);

    first.child.kill('SIGKILL');
    await first.ended;
    const third = startHost();
    await until(() => third.said.out.includes('"ready"'));
    third.child.kill('SIGTERM');
    expect(await third.ended).toBe(0);
  });
});
