/** A disk without room, a log that cannot be emptied, a folder of logs that takes none: told, and got over by itself. */
import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { openConnection } from '../../src-main/core/database/connection.ts';
import { fileLogger } from '../../src-main/hosts/startup/file-logger.ts';
import { setUp } from '../contract/examples.ts';
import { temporaryFolder, type TemporaryFolder } from '../support/database.ts';
import { fakeClock } from '../support/fake-clock.ts';
import { canMount, mountSmallDisk, type SmallDisk } from '../support/faults/small-disk.ts';
import { kiosk, openStoryStation, operator, passphrase, StoryStation } from '../support/story-station.ts';

const cardText = '0040856634';

describe.skipIf(!canMount('full disk'))('a disk that is full (D3, O4)', () => {
  let disk: SmallDisk;
  let dataDir: string;
  let logs: string;
  let station: StoryStation;
  beforeAll(async () => {
    disk = mountSmallDisk(16);
    dataDir = join(disk.mountPoint, 'data');
    logs = join(dataDir, 'logs');
    const clock = fakeClock();
    station = await new StoryStation(dataDir, clock).start({ logger: fileLogger({ folder: logs, clock }) });
    await station.must('station.setUp', { ...setUp, requestKey: randomUUID() });
    await station.restart({ logger: fileLogger({ folder: logs, clock }) });
    await station.add('20260101', '欧阳示例', cardText);
    await station.swipe(cardText);
    disk.fillUp();
  });
  afterAll(async () => {
    await station.application.close();
    await disk.remove();
  });
  const swipe = (requestKey: string) => station.refusal('check-in.swipe', { cardText, requestKey });
  const signIn = () => station.refusal('staff.signIn', { passphrase });

  // Bug: visitors use up the last room there is, and nobody can come in to make some.
  it('refuses visitors, but lets staff in with what was kept for them', async () => {
    // What the log of the database had been given before may still hold a few.
    for (let times = 0; times < 400 && (await swipe(randomUUID())) === 'none'; times += 1)
      station.clock.advance(60_000);
    expect(await swipe(randomUUID())).toBe('storage.full');
    expect(existsSync(join(dataDir, 'ballast'))).toBe(true);
    expect(await signIn()).toBe('storage.full');
    expect(existsSync(join(dataDir, 'ballast'))).toBe(false);
    expect(await signIn()).toBe('none');
  });

  // Bug: the one page that should tell of it cannot be read, or calls the disk well.
  it('is told of', async () => {
    const { disk: told, restarts } = await station.must('health.report', {}, kiosk);
    expect(told).toMatchObject({ verdict: 'bad', hasBallast: false });
    expect(restarts.verdict).toBe('good');
    expect(await station.must('health.diagnosis', {}, kiosk)).toHaveProperty('base64');
    expect(await station.must('station.status', {})).toMatchObject({ storage: 'low' });
  });

  // Bug: a line that cannot be written ends the program, or room made afterwards is seen only by the next start.
  it('is got over without a restart', async () => {
    expect(statSync(disk.filler).size).toBeGreaterThan(0);
    rmSync(disk.filler);
    station.clock.advance(60_000);
    expect(await swipe(randomUUID())).toBe('none');
    await station.must('health.beat', { said: 'failed' });
    const text = readdirSync(logs).map((name) => readFileSync(join(logs, name), 'utf8'));
    expect(text.join('')).toContain('page.told');
    expect(text.join('')).not.toContain('欧阳示例');
  });
});

describe('a reader that never ends (D10)', () => {
  let station: Awaited<ReturnType<typeof openStoryStation>>;
  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    station = await openStoryStation();
  });
  afterEach(async () => {
    await station.stop();
    vi.useRealTimers();
  });
  const database = async () => (await station.must('health.report', {}, operator)).database;

  // Bug: the database's log grows until the disk is full, and nobody is told; or it stays large for good.
  it('is told of, and the log is emptied when it is gone', async () => {
    const open = (mode: 'read' | 'write') =>
      openConnection({ file: join(station.dataDir, 'station.sqlite'), mode, settings: 'plain' });
    const reader = await open('read');
    await reader.script('begin; select count(*) from sqlite_master');
    const writer = await open('write');
    await writer.script('create table filler (content blob)');
    for (let megabytes = 0; megabytes < 24; megabytes += 1)
      await writer.run('insert into filler values (randomblob(1000000))');
    await writer.script('drop table filler');
    expect(await database()).toMatchObject({ verdict: 'watch' });
    await vi.advanceTimersByTimeAsync(20_000);
    await vi.waitFor(
      () => expect(station.logger.entries.map(({ event }) => event)).toContain('database.log-large'),
      60_000,
    );
    await reader.script('commit');
    await reader.close();
    await writer.close();
    await vi.advanceTimersByTimeAsync(20_000);
    await vi.waitFor(async () => expect((await database()).logBytes).toBeLessThan(1_000_000), 60_000);
    expect(await database()).toMatchObject({ verdict: 'good' });
  });
});

describe('a flood of lines (O4)', () => {
  let folder: TemporaryFolder;
  beforeEach(async () => {
    folder = await temporaryFolder();
  });
  afterEach(() => folder.remove());

  // Bug: one error in a loop fills the disk over night; the two programs write over each other's lines.
  it('stays within its files, each program in its own', () => {
    const logs = join(folder.path, 'logs');
    const [host, supervisor] = (['kiosk', 'supervisor'] as const).map((name) =>
      fileLogger({ folder: logs, clock: fakeClock(), name }),
    );
    const filler = 'x'.repeat(60_000);
    for (let line = 0; line < 400; line += 1) {
      host!.error('call.failed', { line, filler });
      supervisor!.error('supervisor.failed', { line, filler });
    }
    const sizes = readdirSync(logs).map((name) => statSync(join(logs, name)).size);
    expect(sizes).toHaveLength(10);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(20 * 1024 * 1024);
    expect(readFileSync(join(logs, 'kiosk.log'), 'utf8')).not.toContain('supervisor.failed');
  });
});
