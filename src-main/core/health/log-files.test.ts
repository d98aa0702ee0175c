import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder, type TemporaryFolder } from '../../../tests/support/database.ts';
import { lastLines, logsBytes } from './log-files.ts';

describe('ends of the logs', () => {
  let folder: TemporaryFolder;
  beforeEach(async () => {
    folder = await temporaryFolder();
  });
  afterEach(() => folder.remove());

  // Bug: the page about the machine fails because there is no log.
  it('is nothing where there is none', async () => {
    expect(await lastLines(folder.path, 'kiosk', 5)).toEqual([]);
    expect(await logsBytes(folder.path)).toBe(0);
  });

  // Bug: half a line, the oldest instead of the newest, or the whole file in memory.
  it('gives the last whole lines', async () => {
    mkdirSync(join(folder.path, 'logs'));
    writeFileSync(join(folder.path, 'logs', 'supervisor.log'), 'one\ntwo\n');
    expect(await lastLines(folder.path, 'supervisor', 200)).toEqual(['one', 'two']);
    rmSync(join(folder.path, 'logs', 'supervisor.log'));
    const lines = Array.from({ length: 5_000 }, (_, at) => `{"line":${at},"filler":"${'x'.repeat(60)}"}`);
    writeFileSync(join(folder.path, 'logs', 'kiosk.log'), `${lines.join('\n')}\n`);
    expect(await lastLines(folder.path, 'kiosk', 200)).toEqual(lines.slice(-200));
    const many = await lastLines(folder.path, 'kiosk', 4_999);
    expect(many).toEqual(lines.slice(-many.length));
    expect(many.length).toBeLessThan(4_999);
    expect(await logsBytes(folder.path)).toBe(Buffer.byteLength(`${lines.join('\n')}\n`));
  });
});
