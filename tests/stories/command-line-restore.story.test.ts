/** 恢复 and 演练恢复 at the command line, of one file. */
import { mkdirSync, readdirSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandLineAt } from '../support/command-line.ts';
import { inProcessPaper } from '../support/paper/in-process-paper.ts';
import { openStoryStation } from '../support/story-station.ts';

let station: Awaited<ReturnType<typeof openStoryStation>>;
let file: string;
const outside = (name: string): string => path.join(path.dirname(station.dataDir), name);

const cli = (dataDir: string, ...words: string[]) =>
  commandLineAt({
    cwd: path.dirname(station.dataDir),
    childJobs: inProcessPaper(),
    always: [`--data-dir=${dataDir}`, '--json'],
  })(...words);
const found = async (dataDir: string): Promise<unknown> => (await cli(dataDir, 'roster', 'find', '示例')).json();

beforeAll(async () => {
  station = await openStoryStation();
  await station.add('20260101', '示例甲');
  await station.application.close();
  mkdirSync(outside('copies'));
  writeFileSync(outside('secret'), '山高水长 示例口令 十二\n');
  writeFileSync(outside('wrong'), '海阔天空 示例口令 十三\n');
  const made = await cli(station.dataDir, 'backup', 'create', '--to=copies', '--passphrase-file=secret', '--move');
  expect(made.code).toBe(0);
  [file = ''] = readdirSync(outside('copies')).map((name) => path.join('copies', name));
  await station.start();
  await station.add('20260102', '示例乙');
  await station.application.close();
});
afterAll(() => station.stop());

describe('backup drill', () => {
  // Bug: practice changes something, or says that all is well without having opened the file.
  it('says that it can be restored, and what it took', async () => {
    const told = await cli(station.dataDir, 'backup', 'drill', file, '--passphrase-file=secret');
    expect([told.code, told.json()]).toMatchObject([0, { isGood: true, areCountsSame: true, code: null }]);
    expect((await cli(station.dataDir, 'backup', 'drill', file)).code).toBe(0);
    const wrong = await cli(station.dataDir, 'backup', 'drill', file, '--passphrase-file=wrong');
    expect([wrong.code, wrong.out, wrong.err]).toMatchObject([1, '', expect.stringContaining('恢复码或备份口令不对')]);
    expect(await found(station.dataDir)).toHaveLength(2);
  });
});

describe('backup restore', () => {
  // Bug: a wrong passphrase costs today's data; the new program that begins is not the restored one.
  it('brings it back on the same machine and proves it', async () => {
    expect((await cli(station.dataDir, 'backup', 'restore', file, '--passphrase-file=wrong')).code).toBe(1);
    expect((await cli(station.dataDir, 'backup', 'restore', file)).code).toBe(2);
    expect(await found(station.dataDir)).toHaveLength(2);
    const told = await cli(station.dataDir, 'backup', 'restore', file, '--passphrase-file=secret');
    expect([told.code, told.json()]).toMatchObject([
      0,
      { ok: true, state: 'done', areCountsSame: true, isHashSame: true, isAuditHeadSame: true, findings: [] },
    ]);
    expect(await found(station.dataDir)).toMatchObject([{ studentNumber: '20260101' }]);
  });

  // Bug: only a station that opens can be helped, or only where there was one.
  it('brings it to a folder that is none yet, and to one that does not open', async () => {
    const fresh = outside('fresh');
    expect((await cli(fresh, 'backup', 'restore', file, '--passphrase-file=secret')).code).toBe(0);
    expect(await found(fresh)).toHaveLength(1);
    truncateSync(path.join(fresh, 'station.sqlite'), 0);
    expect((await cli(fresh, 'roster', 'find', '示例')).code).toBe(1);
    expect((await cli(fresh, 'backup', 'restore', file, '--passphrase-file=secret')).code).toBe(0);
    expect(await found(fresh)).toHaveLength(1);
  });
});
