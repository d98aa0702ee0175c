/** D5: the data folder lies on a disk that only reads, or belongs to somebody else. */
import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startHost } from '../support/faults/host.ts';
import { buildPrograms, type Programs } from '../support/programs.ts';
import { setUp } from '../contract/examples.ts';

const nobody = 65_534;
const mountPoint = mkdtempSync(path.join(tmpdir(), 'station-read-only-'));
const mount = (...words: string[]) => spawnSync('mount', words).status === 0;

const canTry = process.getuid?.() === 0 && mount('-t', 'tmpfs', '-o', 'size=600m', 'tmpfs', mountPoint);
if (!canTry) process.stderr.write('\nSKIP a disk that only reads: mounting needs root on Linux\n');

describe.skipIf(!canTry)('a station whose folder cannot be written', () => {
  const dataDir = path.join(mountPoint, 'data');
  const ofOthers = path.join(mountPoint, 'others', 'data');
  let programs: Programs;
  beforeAll(async () => {
    programs = await buildPrograms({ loopback: 'src-main/hosts/loopback/main.ts' });
    chmodSync(programs.folder, 0o755);
    const host = await startHost(programs, dataDir);
    await host.must('station.setUp', { ...setUp, requestKey: crypto.randomUUID() });
    await host.stop();
    chmodSync(mountPoint, 0o755);
    mkdirSync(path.dirname(ofOthers), { mode: 0o755 });
    cpSync(dataDir, ofOthers, { recursive: true });
  }, 60_000);
  afterAll(() => {
    spawnSync('umount', [mountPoint]);
    rmSync(mountPoint, { recursive: true, force: true });
    programs.remove();
  });

  /** Looked at again after a while: a crash loop would have another process, or none. */
  async function expectMaintenance(folder: string, uid?: number) {
    const host = await startHost(programs, folder, [], uid);
    expect(await host.must('station.status', {})).toMatchObject({ mode: 'maintenance' });
    expect((await host.must('maintenance.facts', {})).why).toBe('data.unwritable');
    expect(await host.ask('rooms.figures', {})).toMatchObject({ problem: { code: 'station.maintenance' } });
    await host.ask('maintenance.retry', {});
    expect(await host.must('station.status', {})).toMatchObject({ mode: 'maintenance' });
    expect(host.isAlive()).toBe(true);
    return host;
  }

  // Bug: BEGIN IMMEDIATE succeeds on a disk that only reads, and the first visitor is told a lie; or the host ends, starts, ends.
  it('says 维护中 on a disk that only reads, and opens when it writes again', async () => {
    expect(mount('-o', 'remount,ro', mountPoint)).toBe(true);
    const before = readdirSync(dataDir);
    const host = await expectMaintenance(dataDir);
    expect(readdirSync(dataDir)).toEqual(before);
    expect(mount('-o', 'remount,rw', mountPoint)).toBe(true);
    await host.must('maintenance.retry', {});
    await expect.poll(async () => (await host.must('station.status', {})).mode).toBe('open');
    await host.stop();
  });

  // Bug: started once as root, and since then nobody's kiosk comes up, or it starts an empty station beside the old one.
  it('says 维护中 when the folder belongs to somebody else, and opens when it is given back', async () => {
    const host = await expectMaintenance(ofOthers, nobody);
    for (const name of ['.', ...readdirSync(ofOthers, { recursive: true }).map(String)])
      chownSync(path.join(ofOthers, name), nobody, nobody);
    await host.must('maintenance.retry', {});
    await expect.poll(async () => (await host.must('station.status', {})).isSetUp).toBe(true);
    await host.stop();
  });
});
