import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fakeClock } from '../../../tests/support/fake-clock.ts';
import { fileLogger } from './file-logger.ts';

describe('log file', () => {
  let folder: string;
  beforeEach(() => void (folder = path.join(mkdtempSync(path.join(tmpdir(), 'station-log-')), 'logs')));
  afterEach(() => rmSync(path.dirname(folder), { recursive: true, force: true }));
  const lines = () =>
    readFileSync(path.join(folder, 'kiosk.log'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);

  // Bug: a line that cannot be parsed again, or without its time.
  it('writes one JSON object a line, with the station time', () => {
    const logger = fileLogger({ folder, clock: fakeClock() });
    logger.info('host.ready', { port: 8163 });
    logger.error('line\nbreak', { traceId: 'a"b' });
    expect(lines()).toEqual([
      { time: '2026-11-22 09:00:00', at: 1795309200000, level: 'info', event: 'host.ready', port: 8163 },
      expect.objectContaining({ event: 'line\nbreak', traceId: 'a"b' }),
    ]);
  });

  // Bug: the log of a term fills the disk, and check-ins are refused because of it.
  it('keeps five files of the given size', () => {
    const logger = fileLogger({ folder, clock: fakeClock(), maxBytes: 1_000, maxFiles: 5 });
    for (let line = 0; line < 500; line += 1) logger.info('line', { line });
    const files = readdirSync(folder).sort();
    expect(files).toEqual(['kiosk.1.log', 'kiosk.2.log', 'kiosk.3.log', 'kiosk.4.log', 'kiosk.log']);
    for (const file of files) expect(statSync(path.join(folder, file)).size).toBeLessThanOrEqual(1_000);
    expect(lines().at(-1)).toMatchObject({ line: 499 });
  });

  // Bug: a second start forgets how full the file is.
  it('goes on in the file that is there', () => {
    fileLogger({ folder, clock: fakeClock(), maxBytes: 150 }).info('first');
    fileLogger({ folder, clock: fakeClock(), maxBytes: 150 }).info('second');
    expect(readdirSync(folder)).toHaveLength(2);
  });

  // Bug: a log that cannot be written ends the program.
  it('survives a folder that is none, and tells later how many lines were lost', () => {
    writeFileSync(folder, 'a file stands here');
    const logger = fileLogger({ folder, clock: fakeClock() });
    logger.info('lost');
    logger.warn('lost');
    rmSync(folder);
    logger.info('kept');
    expect(lines()).toEqual([expect.objectContaining({ event: 'kept', linesLost: 2 })]);
  });

  // Bug: others on the machine read along.
  it('is for its owner only, and heeds its level', () => {
    const logger = fileLogger({ folder, clock: fakeClock(), level: 'warn' });
    logger.info('quiet');
    logger.warn('loud');
    expect(lines().map(({ event }) => event)).toEqual(['loud']);
    expect(statSync(path.join(folder, 'kiosk.log')).mode & 0o077).toBe(0);
  });
});
