/** Backups that fail: killed at each step (D15), on a full disk (D15), of a damaged database (D16). */
import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { cp, open, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeBackup } from '../../src-main/core/backup/make-backup.ts';
import { openConnection } from '../../src-main/core/database/connection.ts';
import { readSecrets } from '../../src-main/core/secrets/station-secrets.service.ts';
import type { BackupLine } from '../support/faults/backup-writer.process.ts';
import { openKillable, type Killable } from '../support/faults/killable.ts';
import { canMount, mountSmallDisk, type SmallDisk } from '../support/faults/small-disk.ts';
import { until } from '../support/faults/writers.ts';
import { openStoryStation, operator, type StoryStation } from '../support/story-station.ts';

type Station = Awaited<ReturnType<typeof openStoryStation>>;

const filesIn = async (folder: string) => (await readdir(folder)).filter((name) => /s163|\.tmp/.test(name));
const unfinished = (names: readonly string[]) => names.filter((name) => name.includes('.tmp'));
const overview = (station: StoryStation) => station.must('backup.overview', {}, operator);
const ownPlace = async (station: StoryStation) =>
  (await overview(station)).places.find(({ kind }) => kind === 'own')?.placeId ?? '';
const wishFor = (placeId: string) => ({ requestKey: randomUUID(), placeId, purpose: 'backup' }) as const;
const create = async (station: StoryStation) =>
  (await station.must('backup.create', wishFor(await ownPlace(station)), operator)).backup;

/** The one backup there is, read to its end. */
async function expectOnly(station: StoryStation, backupId: string): Promise<void> {
  const placeId = await ownPlace(station);
  const { backups } = await station.must('backup.list', { placeId }, operator);
  expect(backups.map((row) => row.backupId)).toEqual([backupId]);
  const { backup } = await station.must('backup.verify', { placeId, backupId }, operator);
  expect(backup).toMatchObject({ fault: null, verifiedAt: station.clock.now() });
}

describe('a backup that is killed', () => {
  let bench: Killable<BackupLine>;
  let station: Station;
  beforeAll(async () => {
    bench = await openKillable('tests/support/faults/backup-writer.process.ts');
    station = await openStoryStation();
    await station.add('20260101', '欧阳示例');
  }, 60_000);
  afterAll(async () => {
    await station.stop();
    bench.remove();
  });

  // Bug: half a backup bears the name of a whole one, the good one is gone, or what is left of it stays for good.
  it.each([0.2, 0.3, 0.5, 0.7, 1])(
    'at %f of its course leaves the last one, and nothing after the next start',
    async (stopAt) => {
      const { backupId } = await create(station);
      await station.application.close();
      await cp(station.dataDir, bench.dataDir, { recursive: true });
      const before = bench.lines().length;
      const writer = bench.start({ stopAt });
      await until(() => bench.lines().length > before);
      expect((await writer.kill()).signal).toBe('SIGKILL');
      const left = await filesIn(join(bench.dataDir, 'backups'));
      expect(unfinished(left).length).toBeGreaterThan(0);
      expect(left.filter((name) => name.endsWith('.s163'))).toHaveLength(1);
      rmSync(join(station.dataDir, 'backups'), { recursive: true });
      await cp(join(bench.dataDir, 'backups'), join(station.dataDir, 'backups'), { recursive: true });
      await station.start();
      expect(unfinished(await filesIn(join(station.dataDir, 'backups')))).toEqual([]);
      await expectOnly(station, backupId);
      rmSync(join(station.dataDir, 'backups'), { recursive: true });
      mkdirSync(join(station.dataDir, 'backups'));
      rmSync(bench.dataDir, { recursive: true });
    },
  );
});

describe.skipIf(!canMount('a backup on a full disk'))('a disk that is full', () => {
  let disk: SmallDisk;
  let station: Station;
  let folder: string;
  beforeAll(async () => {
    disk = mountSmallDisk(8);
    folder = join(disk.mountPoint, 'second');
    mkdirSync(folder);
    station = await openStoryStation(undefined, { backupFolder: folder });
  }, 60_000);
  afterAll(async () => {
    await station.stop();
    await disk.remove();
  });
  const second = async () => (await overview(station)).places.find(({ isSecond }) => isSecond)?.placeId ?? '';

  // Bug: the last good one was given up for one that then found no room, or nobody is told.
  it('before it begins: says so, and keeps what there is', async () => {
    const placeId = await second();
    const { backup } = await station.must('backup.create', wishFor(placeId), operator);
    expect((await station.must('backup.age', {}, operator)).isLate).toBe(false);
    disk.fillUp();
    expect(await station.refusal('backup.create', wishFor(placeId), operator)).toBe('backup.place-full');
    expect((await overview(station)).lastFailure).toMatchObject({ code: 'backup.place-full' });
    expect((await station.must('backup.age', {}, operator)).isLate).toBe(true);
    const { backups } = await station.must('backup.list', { placeId }, operator);
    expect(backups.map((row) => row.backupId)).toEqual([backup.backupId]);
    rmSync(disk.filler);
    await station.must('backup.create', wishFor(placeId), operator);
    expect((await overview(station)).lastFailure).toBeNull();
  });

  // Bug: what was written up to there stays, and takes the room of the next.
  it('under way: leaves nothing of it', async () => {
    const secrets = await readSecrets(station.dataDir);
    if (!secrets) throw new Error('the station has no key');
    const { masterKey, keyId } = secrets;
    const { dataDir, clock } = station;
    const before = await filesIn(folder);
    const tell = (share: number) => {
      if (share > 0.3 && share < 0.4) disk.fillUp();
    };
    const source = { dataDir, masterKey, keyId, isDemo: false, programVersion: '0.0.0', clock };
    await expect(makeBackup(source, { folder, kind: 'manual', tell })).rejects.toMatchObject({ code: 'ENOSPC' });
    rmSync(disk.filler);
    expect(await filesIn(folder)).toEqual(before);
    expect(unfinished(await filesIn(join(dataDir, 'backups')))).toEqual([]);
  });
});

describe('a database that is damaged', () => {
  const pageBytes = 4096;
  let station: Station;
  let good: string;
  beforeAll(async () => {
    station = await openStoryStation();
    await station.add('20260101', '欧阳示例', '0040856634');
    await station.swipe('0040856634');
    // Into the file, where its pages can be spoilt.
    await station.restart();
    good = (await create(station)).backupId;
  }, 60_000);
  afterAll(() => station.stop());

  async function rootPage(name: string): Promise<number> {
    const file = join(station.dataDir, 'station.sqlite');
    const connection = await openConnection({ file, mode: 'read', settings: 'plain' });
    try {
      return Number(await connection.value(`select rootpage from sqlite_master where name = '${name}'`));
    } finally {
      await connection.close();
    }
  }

  // Bug (D16): a copy of a damaged database pushes out the good ones, and nobody is told; damage in an index alone is not seen.
  it.each([
    ['in a table', 'member', 0, 16],
    ['in an index alone', 'visit_by_time', pageBytes - 1, 1],
  ])('%s is not backed up; the good one is kept', async (_, name, offset, length) => {
    const handle = await open(join(station.dataDir, 'station.sqlite'), 'r+');
    const position = ((await rootPage(name)) - 1) * pageBytes + offset;
    const was = Buffer.alloc(length);
    await handle.read(was, 0, length, position);
    await handle.write(Buffer.from(was.map((byte) => byte ^ 0xff)), 0, length, position);
    try {
      const wish = wishFor(await ownPlace(station));
      expect(await station.refusal('backup.create', wish, operator)).toBe('backup.source-damaged');
      expect((await overview(station)).lastFailure).toMatchObject({ code: 'backup.source-damaged' });
      expect((await station.must('backup.age', {}, operator)).isLate).toBe(true);
      await expectOnly(station, good);
      expect(unfinished(await filesIn(join(station.dataDir, 'backups')))).toEqual([]);
    } finally {
      await handle.write(was, 0, length, position);
      await handle.close();
    }
  });

  it('is backed up once it is sound again', async () => {
    await create(station);
    expect(await readFile(join(station.dataDir, 'backups', 'log.jsonl'), 'utf8')).toContain('"failed"');
    expect((await overview(station)).lastFailure).toBeNull();
  });
});
