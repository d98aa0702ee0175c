/** Bringing a backup back: on the same machine, onto another one, and only for practice. */
import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyTrailOf } from '../../src-main/core/application.ts';
import { temporaryFolder, type TemporaryFolder } from '../support/database.ts';
import {
  backUpTo,
  moving,
  newKiosk,
  numbersIn,
  openKioskStation,
  placeOf,
  stickAt,
} from '../support/restore/kiosk-station.ts';
import { appoint, givePin, signInByPin } from '../support/staff-on-duty.ts';
import { kiosk, operator, passphrase, type StoryStation } from '../support/story-station.ts';

type Station = Awaited<ReturnType<typeof openKioskStation>>;
let station: Station;
let code: string;
let outside: TemporaryFolder;

beforeAll(async () => {
  station = await openKioskStation();
  outside = { path: dirname(station.dataDir), remove: () => Promise.resolve() };
  await station.restart({ media: await stickAt(outside.path) });
  code = (await station.must('staff.newRecoveryCode', {}, operator)).code;
  const memberId = await station.add('20260101', '示例甲', '04A1B2C3D4');
  await appoint(station, memberId, 'general-office');
  await givePin(station, memberId);
});
afterAll(() => station.stop());

const key = () => ({ requestKey: randomUUID() });
const checked = (one: StoryStation, secret: string, of: { backupId: string; placeId: string }) =>
  one.ask('restore.check', { backupId: of.backupId, placeId: of.placeId, secret }, operator);

describe('a restore', () => {
  // Bug: it is not told what will be lost; a wrong secret says which kind was wrong, or may be tried for ever.
  test('says what would be lost, and is opened by the code or the passphrase alone', async () => {
    const backup = await backUpTo(station, 'own');
    await station.add('20260102', '示例乙');
    await station.add('20260103', '示例丙');
    for (const wrong of ['山高水长', '7KQ2M-9XH4P-00000-AAAAA-BBBB1', moving])
      expect(await checked(station, wrong, backup)).toMatchObject({ problem: { code: 'backup.wrong-secret' } });
    const outcome = await checked(station, code.toLowerCase().replaceAll('-', ' '), backup);
    if (!('value' in outcome)) throw new Error(outcome.problem.code);
    const { tables, lostEntries, readyId } = outcome.value;
    expect(tables.find(({ title }) => title === '花名册')).toMatchObject({ there: 1, here: 3 });
    expect(lostEntries).toBeGreaterThanOrEqual(2);
    expect(await station.refusal('restore.begin', { ...key(), readyId: 'ready-0' }, operator)).toBe(
      'restore.not-ready',
    );

    // Bug: what was decrypted ten minutes ago is moved in, or lies about for ever.
    station.clock.advance(10 * 60_000);
    expect(await station.refusal('restore.begin', { ...key(), readyId }, operator)).toBe('restore.not-ready');
  });

  // Bug: rows of afterwards come back by an old log; the trail does not say it, or is broken by it; nothing proves it.
  test('brings back exactly the backup, keeps the old files and proves it', async () => {
    const backup = await backUpTo(station, 'own');
    const before = await numbersIn(station);
    await station.add('20260104', '示例丁');
    const outcome = await checked(station, code, backup);
    if (!('value' in outcome)) throw new Error(outcome.problem.code);
    const begunAt = station.clock.now();
    await station.must('restore.begin', { ...key(), readyId: outcome.value.readyId }, operator);
    expect(await numbersIn(station)).toEqual(before);
    const last = await station.must('restore.last', {}, operator);
    expect(last).toMatchObject({
      state: 'done',
      backupAt: backup.createdAt,
      areCountsSame: true,
      isHashSame: true,
      isAuditHeadSame: true,
      code: null,
    });
    expect(await readdir(join(station.dataDir, 'quarantine', last!.quarantine))).toContain('station.sqlite');
    expect(await station.application.verify()).toEqual([]);
    const { entries } = await station.must('audit.list', { limit: 5 }, operator);
    expect(entries.find(({ route }) => route === 'restore.begin')).toMatchObject({
      act: 'changed',
      actor: { kind: 'operator' },
      happened: { at: begunAt, backup: { backupId: backup.backupId, createdAt: backup.createdAt } },
    });
    expect(await station.must('audit.verify', {}, operator)).toMatchObject({ brokenAt: null });
    const { backups } = await station.must('backup.list', { placeId: await placeOf(station, 'own') }, operator);
    expect(backups.map(({ kind }) => kind)).toContain('before-restore');
    // Bug: a staff session outlives the exchange of everything it was about.
    expect(await station.must('staff.session', {}, kiosk)).toBeNull();

    // Bug: entered anew at each start.
    await station.restart({ media: await stickAt(outside.path) });
    const again = await station.must('audit.list', { limit: 20 }, operator);
    expect(again.entries.filter(({ route }) => route === 'restore.begin')).toHaveLength(1);
  });

  // Bug: the trail that came back does not know who brought it back, or names somebody who has the number since.
  test('says in the trail that came back who had it done', async () => {
    await station.must(
      'staff.addAdministrator',
      { ...key(), name: '示例管理员乙', passphrase: '示例口令 春江花月夜' },
      operator,
    );
    const backup = await backUpTo(station, 'own');
    await station.must(
      'staff.addAdministrator',
      { ...key(), name: '示例管理员丙', passphrase: '示例口令 落霞与孤鹜' },
      operator,
    );
    const restoredBy = async (own: string) => {
      await station.must('staff.signIn', { passphrase: own }, kiosk);
      await station.must('staff.confirm', { secret: own }, kiosk);
      const { readyId } = await station.must(
        'restore.check',
        { backupId: backup.backupId, placeId: backup.placeId, secret: code },
        kiosk,
      );
      await station.must('restore.begin', { ...key(), readyId }, kiosk);
      const { entries } = await station.must('audit.list', { limit: 5 }, operator);
      return entries.find(({ route }) => route === 'restore.begin');
    };
    // Made after the backup: whoever gets its number next is somebody else.
    expect(await restoredBy('示例口令 落霞与孤鹜')).toMatchObject({ actor: { kind: 'nobody' }, roles: [] });
    expect(await restoredBy('示例口令 春江花月夜')).toMatchObject({
      actor: { kind: 'administrator' },
      actorName: '示例管理员乙',
      roles: ['administrator'],
      happened: { backup: { backupId: backup.backupId } },
    });
    expect(await station.must('audit.verify', {}, operator)).toMatchObject({ brokenAt: null });
  });

  // Bug: practice costs today's data, leaves it decrypted, or passes for a backup that cannot be brought back.
  test('is practised without touching anything', async () => {
    expect((await station.must('backup.age', {}, operator)).isDrillDue).toBe(true);
    const backup = await backUpTo(station, 'own');
    const { result } = await station.must(
      'restore.drill',
      { ...key(), backupId: backup.backupId, placeId: backup.placeId },
      operator,
    );
    expect(result).toMatchObject({
      isGood: true,
      areCountsSame: true,
      isHashSame: true,
      isAuditHeadSame: true,
      code: null,
    });
    expect((await station.must('restore.drills', {}, operator)).drills).toEqual([result]);
    expect((await station.must('backup.age', {}, operator)).isDrillDue).toBe(false);
    expect((await readdir(join(station.dataDir, 'restore'))).filter((name) => name.startsWith('drill-'))).toEqual([]);
    station.clock.advance(36 * 24 * 3_600_000);
    expect((await station.must('backup.age', {}, operator)).isDrillDue).toBe(true);
  });
});

describe('a move to another PC', () => {
  // Bug: PINs, codes and the trail are worthless without the key they were made with; the other machine's own settings go.
  test('brings everything over by stick and passphrase', async () => {
    const backup = await backUpTo(station, 'stick', moving);
    const { entries } = await station.must('audit.verify', {}, operator);
    const people = await numbersIn(station);
    const folder = await temporaryFolder();
    const dataDir = join(folder.path, 'data');
    await mkdir(dataDir);
    await writeFile(join(dataDir, 'kiosk.json'), '{"kioskName":"示例新机"}');
    const other = await newKiosk(dataDir, { media: await stickAt(outside.path) });
    const facts = await other.must('maintenance.facts', {}, kiosk);
    expect(facts).toMatchObject({ why: 'fresh', needsRecoveryCode: false });
    const stick = facts.places.find(({ kind }) => kind === 'stick')!;
    const { backups } = await other.must('maintenance.backups', { placeId: stick.placeId }, kiosk);
    expect(backups.map(({ backupId }) => backupId)).toContain(backup.backupId);
    const wish = { backupId: backup.backupId, placeId: stick.placeId };
    expect(await other.refusal('maintenance.check', { ...wish, secret: 'falsch falsch' }, kiosk)).toBe(
      'backup.wrong-secret',
    );
    const ready = await other.must('maintenance.check', { ...wish, secret: moving }, kiosk);
    await other.must('maintenance.restore', { ...key(), readyId: ready.readyId }, kiosk);

    // Bug: what was tried at the new machine left with the empty station it was tried at.
    const told = (await other.must('audit.list', { limit: 10 }, operator)).entries.filter(({ happened }) => happened);
    expect(told.slice(0, 3).map(({ act, route, actor }) => [act, route, actor.kind])).toEqual([
      ['changed', 'restore.begin', 'nobody'],
      ['saw', 'maintenance.check', 'nobody'],
      ['refused', 'maintenance.check', 'nobody'],
    ]);
    expect(await numbersIn(other)).toEqual(people);
    expect(await other.refusal('maintenance.facts', {}, kiosk)).toBe('maintenance.not-needed');
    await other.must('staff.signIn', { passphrase }, kiosk);
    await other.must('staff.signOut', {}, kiosk);
    await signInByPin(other, '20260101');
    const [room] = (await other.must('rooms.figures', {})).rooms;
    expect((await other.swipe('04A1B2C3D4', room!.roomId)).kind).toBe('checkedIn');
    await other.application.close();
    expect(await verifyTrailOf(dataDir)).toMatchObject({ brokenAt: null });
    expect((await verifyTrailOf(dataDir)).entries).toBeGreaterThan(entries);
    expect(await readFile(join(dataDir, 'kiosk.json'), 'utf8')).toContain('示例新机');
    await folder.remove();
  });
});
