/** 维护中: what a kiosk says and does whose data cannot be trusted, and how it comes back. */
import { randomUUID } from 'node:crypto';
import { cp, readdir, readFile, rename, rm, truncate, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openConnection } from '../../src-main/core/database/connection.ts';
import { backUpTo, newKiosk, numbersIn, openKioskStation } from '../support/restore/kiosk-station.ts';
import { kiosk, operator, type StoryStation } from '../support/story-station.ts';

let origin: Awaited<ReturnType<typeof openKioskStation>>;
let code: string;
beforeAll(async () => {
  origin = await openKioskStation();
  code = (await origin.must('staff.newRecoveryCode', {}, operator)).code;
  await origin.add('20260101', '示例甲');
  await backUpTo(origin, 'own');
  await origin.add('20260102', '示例乙');
  await origin.application.close();
});
afterAll(() => origin.stop());

const key = () => ({ requestKey: randomUUID() });
let copies = 0;
let open: StoryStation | undefined;
afterEach(async () => {
  await open?.application.close();
  open = undefined;
});

/** The closed station, in a folder of its own, after something befell it. */
async function after(befall: (dataDir: string) => Promise<void>): Promise<StoryStation> {
  copies += 1;
  const dataDir = join(dirname(origin.dataDir), `copy-${copies}`);
  await cp(origin.dataDir, dataDir, { recursive: true });
  await befall(dataDir);
  open = await newKiosk(dataDir);
  return open;
}

const databaseOf = (dataDir: string): string => join(dataDir, 'station.sqlite');
const script = (sql: string) => async (dataDir: string) => {
  const connection = await openConnection({ file: databaseOf(dataDir), mode: 'write', settings: 'plain' });
  await connection.script(sql);
  await connection.close();
};

async function bytesAt(dataDir: string, at: number, bytes: Buffer): Promise<void> {
  const content = await readFile(databaseOf(dataDir));
  bytes.copy(content, at);
  await writeFile(databaseOf(dataDir), content);
}

async function rootPageOf(dataDir: string, name: string): Promise<number> {
  const connection = await openConnection({ file: databaseOf(dataDir), mode: 'read', settings: 'plain' });
  const page = await connection.value(`select rootpage from sqlite_master where name = '${name}'`);
  await connection.close();
  return (Number(page) - 1) * 4096;
}

const removeLogs = async (dataDir: string) => {
  for (const end of ['-wal', '-shm']) await rm(databaseOf(dataDir) + end, { force: true });
};

/** The ten of RELIABILITY.md 3.3 that a start can see, and what else keeps a station from being served. */
const befallen: readonly (readonly [string, string, (dataDir: string) => Promise<void>])[] = [
  ['of no length', 'data.damaged', (dataDir) => truncate(databaseOf(dataDir), 0)],
  ['some other file', 'data.damaged', (dataDir) => writeFile(databaseOf(dataDir), 'a text'.repeat(2000))],
  ['with a spoilt header', 'data.damaged', (dataDir) => bytesAt(dataDir, 0, Buffer.alloc(64, 7))],
  ['cut in half', 'data.damaged', async (dataDir) => truncate(databaseOf(dataDir), 40 * 4096)],
  [
    'cut within a page',
    'data.damaged',
    async (dataDir) => truncate(databaseOf(dataDir), (await readFile(databaseOf(dataDir))).length - 2000),
  ],
  [
    'with a page of zeros',
    'data.damaged',
    async (dataDir) => bytesAt(dataDir, await rootPageOf(dataDir, 'member'), Buffer.alloc(4096)),
  ],
  [
    'with half a sector torn',
    'data.damaged',
    async (dataDir) => bytesAt(dataDir, (await rootPageOf(dataDir, 'audit_entry')) + 3584, Buffer.alloc(512, 9)),
  ],
  ['with rows gone', 'data.damaged', script('delete from visit; delete from member where id = 2')],
  [
    'with a trigger of somebody else',
    'data.tampered',
    script('create trigger x after insert on visit begin select 1; end'),
  ],
  ['of a newer program', 'data.newer', script('pragma user_version = 99')],
  [
    'gone, with backups beside it',
    'data.missing',
    async (dataDir) => {
      await rm(databaseOf(dataDir));
      await rm(join(dataDir, 'state.json'));
      await removeLogs(dataDir);
    },
  ],
  [
    'with a log of another',
    'data.damaged',
    (dataDir) => writeFile(`${databaseOf(dataDir)}-wal`, Buffer.alloc(8192, 5)),
  ],
  ['beside an edited note', 'data.tampered', (dataDir) => writeFile(join(dataDir, 'state.json'), '{}\nx\n')],
];

async function restoreNewest(station: StoryStation, secret: string): Promise<void> {
  const { places } = await station.must('maintenance.facts', {}, kiosk);
  const { backups } = await station.must('maintenance.backups', { placeId: places[0]!.placeId }, kiosk);
  const { backupId, placeId } = backups[0]!;
  const ready = await station.must('maintenance.check', { backupId, placeId, secret }, kiosk);
  expect(ready).toMatchObject({ lostEntries: null });
  await station.must('maintenance.restore', { ...key(), readyId: ready.readyId }, kiosk);
}

describe('a kiosk whose database cannot be trusted', () => {
  // Bug: it ends and the screen stays black, starts empty, or serves what it cannot trust.
  test.each(befallen)('(%s) says so', async (_, why, befall) => {
    const station = await after(befall);
    expect(await station.must('station.status', {}, kiosk)).toMatchObject({ mode: 'maintenance', isSetUp: true });
    expect(await station.refusal('rooms.figures', {}, kiosk)).toBe('station.maintenance');
    expect(await station.must('health.beat', { said: 'alive' }, kiosk)).toEqual({});
    expect(await station.must('maintenance.facts', {}, kiosk)).toMatchObject({ why, needsRecoveryCode: false });
  });

  // Bug: trying again repairs or forgets something; what is brought back is refused by the note of what was there.
  test.each(befallen.filter(([name]) => /of no length|backups beside|log of another/.test(name)))(
    '(%s) is brought back by the 恢复码 alone',
    async (_, why, befall) => {
      const station = await after(befall);
      await station.must('maintenance.retry', {}, kiosk);
      expect(await station.must('maintenance.facts', {}, kiosk)).toMatchObject({ why });
      await restoreNewest(station, code);
      expect(await station.must('station.status', {}, kiosk)).toMatchObject({ mode: 'open' });
      expect(await numbersIn(station)).toEqual(['20260101']);
      expect(await station.application.verify()).toEqual([]);
    },
  );

  // Bug: whoever stands in front of it may try codes all night, or restart it to try again at once.
  test('lets nobody guess', async () => {
    const station = await after((dataDir) => truncate(databaseOf(dataDir), 0));
    const { places } = await station.must('maintenance.facts', {}, kiosk);
    const { backups } = await station.must('maintenance.backups', { placeId: places[0]!.placeId }, kiosk);
    const { backupId, placeId } = backups[0]!;
    const tryOne = (one: StoryStation) =>
      one.ask('maintenance.check', { backupId, placeId, secret: '猜一个口令' }, kiosk);
    for (let at = 0; at < 5; at += 1)
      expect(await tryOne(station)).toMatchObject({ problem: { code: 'backup.wrong-secret' } });
    expect(await tryOne(station)).toMatchObject({ problem: { code: 'door.wait', facts: { seconds: 60 } } });
    await station.restart();
    expect(await tryOne(station)).toMatchObject({ problem: { code: 'door.wait' } });
    station.clock.advance(60_000);
    const lastAt = station.clock.now();
    expect(await tryOne(station)).toMatchObject({ problem: { code: 'backup.wrong-secret' } });

    // Bug: there was no trail to enter it in, so nobody ever reads of it.
    station.clock.advance(3_600_000);
    await restoreNewest(station, code);
    const { entries } = await station.must('audit.list', { act: 'refused', limit: 20 }, operator);
    expect(entries).toHaveLength(6);
    expect(entries[0]).toMatchObject({
      route: 'maintenance.check',
      actor: { kind: 'nobody' },
      happened: { at: lastAt, backup: null },
    });
    // Bug: entered anew at each start.
    await station.restart();
    expect((await station.must('audit.list', { act: 'refused', limit: 20 }, operator)).total).toBe(6);
  });

  // Bug: the file for whoever helps holds a name or a number, or nothing that helps.
  test('writes down what it found, and nobody’s name', async () => {
    const station = await after((dataDir) => truncate(databaseOf(dataDir), 0));
    const { base64, fileName } = await station.must('maintenance.diagnosis', {}, kiosk);
    const text = Buffer.from(base64, 'base64').toString('utf8');
    expect(fileName).toMatch(/\.json$/);
    expect(JSON.parse(text)).toMatchObject({ why: 'data.damaged', detail: 'the database file is empty' });
    expect(text).not.toMatch(/示例甲|2026010/);
  });
});

describe('a kiosk whose key is lost', () => {
  const keyOf = (dataDir: string): string => join(dataDir, 'station.key');

  // Bug: a new key is made, and everything sealed with the old one is lost for good.
  test('takes it back out of the 恢复码, and out of nothing else', async () => {
    const station = await after((dataDir) => rename(keyOf(dataDir), join(dataDir, '..', `taken-${copies}`)));
    expect(await station.must('maintenance.facts', {}, kiosk)).toMatchObject({
      why: 'key.missing',
      needsRecoveryCode: true,
    });
    expect(await readdir(station.dataDir)).not.toContain('station.key');
    for (const wrong of ['xyz', '7KQ2M-9XH4P-00000-AAAAA-BBBB1'])
      expect(await station.refusal('maintenance.recoverKey', { code: wrong }, kiosk)).toBe('door.wrong-code');
    expect(await readdir(station.dataDir)).not.toContain('station.key');
    await station.must('maintenance.recoverKey', { code }, kiosk);
    expect(await numbersIn(station)).toEqual(['20260101', '20260102']);
    expect(await readFile(keyOf(station.dataDir), 'utf8')).toBe(await readFile(keyOf(origin.dataDir), 'utf8'));
  });

  // Bug: a key of another machine is written over, and it was the only one of something else.
  test('keeps the one that does not fit', async () => {
    const foreign = `${'ab'.repeat(32)}\n`;
    const station = await after((dataDir) => writeFile(keyOf(dataDir), foreign));
    expect(await station.must('maintenance.facts', {}, kiosk)).toMatchObject({ why: 'key.unusable' });
    await station.must('maintenance.recoverKey', { code }, kiosk);
    expect(await numbersIn(station)).toHaveLength(2);
    const kept = (await readdir(station.dataDir)).find((name) => /^station\.key\.\d+\.old$/.test(name));
    expect(await readFile(join(station.dataDir, kept ?? ''), 'utf8')).toBe(foreign);
  });

  // Bug: without a code ever made, it asks for one for ever.
  test('says where no code was ever made that a backup is needed', async () => {
    const station = await after(async (dataDir) => {
      await rm(keyOf(dataDir));
      await rm(join(dataDir, 'recovery.json'));
    });
    expect(await station.refusal('maintenance.recoverKey', { code }, kiosk)).toBe('recovery.none');
    await restoreNewest(station, code);
    expect(await numbersIn(station)).toEqual(['20260101']);
  });
});
