/** O2: a whole day of the station, screen and printer included, on a machine without any network. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureBuilt } from '../../src-main/hosts/launcher/build.mjs';
import { whyNotTraced } from '../support/faults/trace.ts';
import { repository } from '../support/programs.ts';

/** In a world whose only address is 127.0.0.1. */
const alone = (script: string) =>
  spawnSync('unshare', ['-n', 'sh', '-c', `ip link set lo up && ${script}`], {
    cwd: repository,
    encoding: 'utf8',
    timeout: 900_000,
  });

const reason =
  whyNotTraced() ?? (alone('true').status === 0 ? undefined : 'no network of its own (needs root on Linux)');
if (reason) process.stderr.write(`\nSKIP a day without network: ${reason}\n`);

/** Calls that would reach another machine: anything but this machine's own address and sockets that are files. */
const outbound = (trace: string): string[] =>
  trace
    .split('\n')
    .filter((line) => /\b(?:connect|sendto)\(/.test(line) && /AF_INET6?\b/.test(line))
    .filter((line) => !line.includes('inet_addr("127.0.0.1")') && !line.includes('"::1"'));

describe.skipIf(reason)('without a network', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'station-offline-'));
  beforeAll(async () => {
    if (process.env['STATION163_BUILD_DIR'] === undefined) await ensureBuilt(repository, process.env);
  }, 300_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  // Bug: a font, an update check or a count of visits from somewhere else: the station stops with the network, or tells it who comes.
  it('a day goes as any other, and nothing tries to reach out', () => {
    const out = path.join(folder, 'day.csv');
    const trace = path.join(folder, 'trace');
    const words = `--days=1 --minutes=1 --out=${out} --trace=${trace}`;
    const day = alone(`${process.execPath} tests/support/soak/run-soak.mjs ${words}`);
    expect(day.status, day.stderr).toBe(0);
    expect(day.stdout).toMatch(/ended: 1 days, [1-9]\d+ visits, failures 0/);
    expect(existsSync(trace)).toBe(true);
    expect(outbound(readFileSync(trace, 'utf8'))).toEqual([]);
  });

  // Bug: a trace that sees nothing lets everything pass.
  it('an attempt would have been seen', () => {
    const trace = path.join(folder, 'attempt');
    const attempt = `require('net').connect(80, '192.0.2.1').on('error', () => {})`;
    alone(`strace -f --seccomp-bpf -e trace=connect,sendto -o ${trace} ${process.execPath} -e "${attempt}"`);
    expect(outbound(readFileSync(trace, 'utf8'))).toHaveLength(1);
  });
});
