/** 备份: made, listed, read back, in a second place, by itself; and what is left when it fails. */
import { randomUUID } from 'node:crypto';
import { appendFile, mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openContainer } from '../../src-main/core/backup/opening.service.ts';
import type { Media, Volume } from '../../src-main/core/kernel/media.ts';
import { commandLineAt } from '../support/command-line.ts';
import { inProcessPaper } from '../support/paper/in-process-paper.ts';
import { openStoryStation, operator, passphrase } from '../support/story-station.ts';

type Station = Awaited<ReturnType<typeof openStoryStation>>;
const key = () => ({ requestKey: randomUUID() });
const ownPassphrase = '山高水长 示例口令 十二';

let station: Station;
let volumes: Volume[];
let media: Media;
beforeEach(async () => {
  volumes = [];
  media = { volumes: () => Promise.resolve(volumes) };
  station = await openStoryStation(undefined, { media });
  await station.add('20260101', '欧阳示例', '0040856634');
});
afterEach(() => station.stop());

const own = () => join(station.dataDir, 'backups');
const filesIn = async (folder: string) => (await readdir(folder)).filter((name) => name.includes('s163'));
const overview = () => station.must('backup.overview', {}, operator);
const age = () => station.must('backup.age', {}, operator);
const list = async (placeId: string) => (await station.must('backup.list', { placeId }, operator)).backups;

async function ownPlace(): Promise<string> {
  const { places } = await overview();
  return places.find(({ kind }) => kind === 'own')?.placeId ?? '';
}

/** Plugged in, and empty. */
async function stick(label = '示例U盘'): Promise<{ path: string; placeId: string }> {
  const path = join(station.dataDir, '..', label);
  await mkdir(path);
  volumes = [{ id: label, label, path }];
  const { places } = await overview();
  return { path, placeId: places.find(({ kind }) => kind === 'stick')?.placeId ?? '' };
}

const create = (placeId: string, more: { passphrase?: string; purpose?: 'backup' | 'move' } = {}) =>
  station.must('backup.create', { ...key(), placeId, purpose: 'backup', ...more }, operator);

describe('a backup', () => {
  // Bug: it is called one before it was read back, or nobody knows when that was and what came since.
  test('is read to its end before it is listed, and tells what came since', async () => {
    expect(await age()).toMatchObject({ verifiedAt: null, isLate: true, secondAt: null, stick: null });
    const placeId = await ownPlace();
    const { backup } = await create(placeId);
    const at = station.clock.now();
    expect(backup).toMatchObject({ kind: 'manual', createdAt: at, verifiedAt: at, fault: null, placeId });
    // Bug: the entry about the export is missing, or holds the passphrase.
    expect(backup.since).toEqual({ entries: 0, visits: 0 });
    await station.swipe('0040856634');
    const [row] = await list(placeId);
    expect(row?.since).toEqual({ entries: 1, visits: 1 });
    expect(await age()).toMatchObject({ verifiedAt: at, isLate: false });
    const { entries } = await station.must('audit.list', { limit: 5 }, operator);
    expect(entries[0]).toMatchObject({ act: 'exported', route: 'backup.create' });
    expect((await stat(join(own(), (await filesIn(own()))[0] ?? ''))).mode & 0o777).toBe(0o600);
  });

  // Bug: an answer that got lost on the way makes a second backup when it is asked for again.
  test('is made once for one key', async () => {
    const wish = { ...key(), placeId: await ownPlace(), purpose: 'backup' as const };
    const [one, other] = await Promise.all([0, 1].map(() => station.must('backup.create', wish, operator)));
    expect(other).toEqual(one);
    expect(await filesIn(own())).toHaveLength(1);
  });

  // Bug: two at a time write into each other's room, or check what the other has not finished.
  test('and a check are never under way together', async () => {
    const placeId = await ownPlace();
    const { backup } = await create(placeId);
    const making = create(placeId);
    expect(await station.refusal('backup.verify', { placeId, backupId: backup.backupId }, operator)).toBe(
      'backup.busy',
    );
    expect((await overview()).running).toMatchObject({ what: 'backup' });
    await making;
    expect((await overview()).running).toBeNull();
  });

  // Bug: a member's name, number or card stands in the file; or the whole station is not in it.
  test('holds the station and shows nobody', async () => {
    const { backup } = await create(await ownPlace(), { passphrase: ownPassphrase });
    expect(backup.opensWith).toEqual({ recoveryCode: false, passphrase: true });
    const file = join(own(), (await filesIn(own()))[0] ?? '');
    const bytes = await readFile(file);
    for (const text of ['欧阳示例', '20260101', '0040856634', ownPassphrase]) expect(bytes.includes(text)).toBe(false);
    const out = join(station.dataDir, '..', 'out');
    const { header } = await openContainer(file, { secret: ownPassphrase }, { folder: out });
    expect(header.counts['member']).toEqual({ rows: 1, maxId: 1 });
    expect(await readdir(out)).toContain('station.sqlite');
  });

  // Bug: everything for a new PC leaves under a passphrase anybody guesses, or under none.
  test('for another PC needs a passphrase worth the name', async () => {
    const wish = { ...key(), placeId: await ownPlace(), purpose: 'move' as const };
    expect(await station.refusal('backup.create', wish, operator)).toBe('backup.needs-passphrase');
    const weak = { ...wish, passphrase: 'password1' };
    expect(await station.refusal('backup.create', weak, operator)).toBe('passphrase.too-weak');
    expect((await create(wish.placeId, { purpose: 'move', passphrase: ownPassphrase })).backup.kind).toBe('move');
  });
});

describe('what lies there', () => {
  // Bug: a damaged file is offered as a backup, and the good ones beside it are not found.
  test('is told good from bad', async () => {
    const placeId = await ownPlace();
    const { backup } = await create(placeId);
    const [name = ''] = await filesIn(own());
    const whole = await readFile(join(own(), name));
    const changed = Buffer.from(whole);
    changed.writeUInt8(changed.readUInt8(whole.length - 40) ^ 1, whole.length - 40);
    await writeFile(join(own(), name), changed);
    const verified = await station.must('backup.verify', { placeId, backupId: backup.backupId }, operator);
    expect(verified.backup).toMatchObject({ fault: 'damaged', verifiedAt: null });
    expect(await age()).toMatchObject({ verifiedAt: null, isLate: true });
    await writeFile(join(own(), name), whole);
    const again = await station.must('backup.verify', { placeId, backupId: backup.backupId }, operator);
    expect(again.backup).toMatchObject({ fault: null, verifiedAt: station.clock.now() });
    await writeFile(join(own(), 'station163-20261101-080000-00000000.s163'), whole.subarray(0, 2_000));
    await writeFile(join(own(), 'station163-20261102-080000-00000000.s163'), 'S163BK09 and more');
    await symlink('/etc/passwd', join(own(), 'station163-20261103-080000-00000000.s163'));
    await writeFile(join(own(), 'holiday.jpg'), 'x');
    expect((await list(placeId)).map(({ fault }) => fault)).toEqual([null, 'foreign', 'newer', 'unfinished']);
    const unknown = { placeId, backupId: '0'.repeat(32) };
    expect(await station.refusal('backup.verify', unknown, operator)).toBe('backup.unknown');
  });

  // Bug: a line somebody wrote into the log makes a backup verified that never was.
  test('is verified by what this station signed, after a restart too', async () => {
    const placeId = await ownPlace();
    const { backup } = await create(placeId);
    const log = join(own(), 'log.jsonl');
    const [, line = ''] = (await readFile(log, 'utf8')).split('\n');
    await writeFile(log, `\n${line.replace(backup.backupId, '0'.repeat(32))}\nhalf a li`);
    await station.restart({ media });
    expect((await list(placeId))[0]?.verifiedAt).toBeNull();
    await writeFile(log, `half a li\n${line}\n`);
    await station.restart({ media });
    expect((await list(placeId))[0]?.verifiedAt).toBe(backup.verifiedAt);
  });
});

describe('a stick', () => {
  // Bug: the stick is asked for a backup again and again, or never; or the client names a path on it.
  test('is offered once a day, and gets its own folder', async () => {
    const { path, placeId } = await stick();
    await writeFile(join(path, '论文.docx'), 'x');
    expect((await age()).stick).toEqual({ placeId, label: '示例U盘' });
    await create(placeId);
    expect(await age()).toMatchObject({ stick: null, secondAt: station.clock.now() });
    expect((await readdir(path)).toSorted()).toEqual(['station163-backups', '论文.docx']);
    expect(await list(placeId)).toHaveLength(1);
    station.clock.advanceTo('2026-11-23T09:00');
    expect((await age()).stick).toEqual({ placeId, label: '示例U盘' });
    volumes = [];
    expect((await age()).stick).toBeNull();
    expect(await station.refusal('backup.list', { placeId }, operator)).toBe('backup.place-gone');
    expect(await station.refusal('backup.create', { ...key(), placeId, purpose: 'backup' }, operator)).toBe(
      'backup.place-gone',
    );
  });

  // Bug: a link on a stick has the kiosk write to a place of somebody's choosing.
  test('with a link in place of the folder is written to by nobody', async () => {
    const { path, placeId } = await stick();
    const elsewhere = join(station.dataDir, '..', 'elsewhere');
    await mkdir(elsewhere);
    await symlink(elsewhere, join(path, 'station163-backups'));
    const wish = { ...key(), placeId, purpose: 'backup' as const };
    expect(await station.refusal('backup.create', wish, operator)).toBe('backup.place-unwritable');
    expect(await readdir(elsewhere)).toEqual([]);
    // Bug: the failure is known to nobody but whoever stood there.
    expect((await overview()).lastFailure).toMatchObject({ code: 'backup.place-unwritable' });
    expect((await age()).isLate).toBe(true);
  });

  // Bug: chosen as the second place, it is forgotten at the next start or when it is pulled out.
  test('can be the second place, there or not', async () => {
    const { placeId } = await stick();
    await station.must('backup.setSecond', { ...key(), placeId }, operator);
    await station.restart({ media });
    volumes = [];
    const gone = (await overview()).places.find(({ isSecond }) => isSecond);
    expect(gone).toMatchObject({ placeId, label: '示例U盘', isThere: false, freeBytes: null });
    await station.must('backup.setSecond', { ...key(), placeId: null }, operator);
    expect((await overview()).places).toHaveLength(1);
    const ownId = await ownPlace();
    expect(await station.refusal('backup.setSecond', { ...key(), placeId: ownId }, operator)).toBe(
      'backup.place-unwritable',
    );
  });
});

describe('by itself', () => {
  const rounds = async (count = 1) => {
    for (let round = 0; round < count; round += 1) await vi.advanceTimersByTimeAsync(20_000);
  };
  const made = (count: number, folder = own()) =>
    vi.waitFor(
      async () => {
        expect((await filesIn(folder)).filter((name) => name.endsWith('.s163'))).toHaveLength(count);
        expect((await overview()).running).toBeNull();
      },
      { timeout: 20_000 },
    );

  // Bug: nobody presses the button, and there is no backup; or there is one every 20 seconds.
  test('after an administrator, after changes, and once a day to the second folder', async () => {
    const backupFolder = join(station.dataDir, '..', 'second');
    await mkdir(backupFolder);
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    try {
      await station.restart({ media, backupFolder });
      const caller = { origin: 'kiosk', connection: 'office' } as const;
      await station.must('staff.signIn', { passphrase }, caller);
      await rounds();
      expect(await filesIn(own())).toEqual([]);
      await station.must('staff.signOut', {}, caller);
      await rounds();
      await made(1);
      await rounds(3);
      await made(1);
      station.clock.advance(6 * 60_000);
      await rounds();
      await made(1, backupFolder);
      await station.add('20260102', '司徒示例');
      station.clock.advance(25 * 60_000);
      await rounds();
      await made(2);
      expect((await list(await ownPlace())).map(({ kind }) => kind)).toEqual(['scheduled', 'scheduled']);
      station.clock.advance(31 * 60_000);
      await rounds(2);
      await made(2);
    } finally {
      vi.useRealTimers();
    }
  });

  // Bug: half a backup is taken for one, or takes the room of the next for good.
  test('what a killed program left goes at the next start, and nothing else', async () => {
    await create(await ownPlace());
    const left = ['station163-20261101-080000-00000000.s163.tmp', `${'0'.repeat(32)}.sqlite.tmp`, 'mine.tmp'];
    for (const name of left) await appendFile(join(own(), name), 'x');
    await station.restart({ media });
    expect((await readdir(own())).filter((name) => name.endsWith('.tmp'))).toEqual(['mine.tmp']);
    expect(await list(await ownPlace())).toHaveLength(1);
  });
});

describe('at the command line', () => {
  const cli = (...words: string[]) =>
    commandLineAt({ cwd: join(station.dataDir, '..'), childJobs: inProcessPaper() })(...words);
  const dataDir = () => `--data-dir=${station.dataDir}`;

  // Bug: the program runs, and the folder is written to by two; or what lies in a folder is known to the station alone.
  test('a backup goes into a folder, and is listed from there', async () => {
    await mkdir(join(station.dataDir, '..', 'to'));
    await writeFile(join(station.dataDir, '..', 'pass'), `${ownPassphrase}\r\n`);
    const words = ['backup', 'create', '--to=to', '--passphrase-file=pass', '--move', dataDir()];
    expect((await cli(...words)).code).toBe(1);
    await station.application.close();
    const made = await cli(...words, '--json');
    expect(made.json()).toMatchObject({ kind: 'move', fault: null, opensWith: { passphrase: true } });
    expect((await cli('backup', 'create', '--to=nowhere', dataDir())).code).toBe(2);
    const listed = await cli('backup', 'list', '--from=to', '--json');
    const { backupId } = made.json() as { backupId: string };
    expect(listed.json()).toMatchObject({ backups: [{ backupId, kind: 'move', isDemo: false, fault: null }] });
    const [name = ''] = await filesIn(join(station.dataDir, '..', 'to'));
    const opened = await openContainer(join(station.dataDir, '..', 'to', name), { secret: ownPassphrase });
    expect(opened.header.id).toBe(backupId);
    const plain = await cli('backup', 'list', '--from=to');
    expect(plain.out).toContain(`${name}\t2`);
    expect((await cli('backup', 'list', '--from=nowhere')).code).toBe(2);
  });
});
