/** The first start: once, with a passphrase of the station's own; and the demo station, which is never a real one. */
import { randomUUID } from 'node:crypto';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Ask } from '../../src-main/contract/registry.ts';
import { setUp } from '../contract/examples.ts';
import { temporaryFolder, type TemporaryFolder } from '../support/database.ts';
import { fakeClock } from '../support/fake-clock.ts';
import { kiosk, operator, StoryStation } from '../support/story-station.ts';

let folder: TemporaryFolder;
let station: StoryStation;
beforeEach(async () => {
  folder = await temporaryFolder();
  station = new StoryStation(join(folder.path, 'data'), fakeClock());
});
afterEach(async () => {
  await station.application.close();
  await folder.remove();
});
const input = (rest: Partial<Ask<'station.setUp'>> = {}): Ask<'station.setUp'> => ({
  ...setUp,
  requestKey: randomUUID(),
  ...rest,
});

describe('set-up', () => {
  // Bug: a passphrase that everybody knows opens the door of a station nobody has set up.
  test('is first: no door opens and nobody checks in before', async () => {
    await station.start();
    for (const passphrase of ['admin', '123456', '12345678', '163163163', '']) {
      expect(await station.refusal('staff.signIn', { passphrase })).toBe('station.not-set-up');
    }
    expect(
      await station.refusal('check-in.guestArrive', { requestKey: randomUUID(), name: '访客示例', purpose: 'talk' }),
    ).toBe('station.not-set-up');
    expect(await station.refusal('members.search', {}, operator)).toBe('station.not-set-up');
    expect(await station.must('station.status', {})).toMatchObject({ isSetUp: false, demoPassphrase: null });
    expect((await station.dump())['staff_account']).toEqual([]);
  });

  test('happens once, whoever asks again', async () => {
    await station.start();
    const first = input();
    const answers = await Promise.all([
      station.ask('station.setUp', first),
      station.ask('station.setUp', first),
      station.ask('station.setUp', input({ administrator: '别人示例', passphrase: '别人的示例口令一' })),
    ]);
    expect(answers).toEqual([{ value: {} }, { value: {} }, { problem: { code: 'station.already-set-up', facts: {} } }]);
    expect(await station.refusal('station.setUp', input(), operator)).toBe('station.already-set-up');
    expect(await station.ask('station.setUp', first)).toEqual({ value: {} });
    expect((await station.dump())['staff_account']).toMatchObject([{ name: '测试管理员' }]);
    expect(await station.refusal('staff.signIn', { passphrase: '别人的示例口令一' })).toBe('door.wrong-passphrase');
    expect(await station.must('staff.signIn', { passphrase: setUp.passphrase })).toMatchObject({ name: '测试管理员' });
  });

  test.each([
    ['passphrase.too-weak', { passphrase: '12345678' }],
    ['passphrase.too-weak', { passphrase: '测试管理员' }],
    ['passphrase.too-weak', { name: '示例党群服务站一号', passphrase: '示例党群服务站一号' }],
    ['rooms.kinds-repeat', { rooms: [setUp.rooms[0]!, setUp.rooms[0]!, setUp.rooms[1]!] }],
    ['rooms.hours-inverted', { rooms: [{ ...setUp.rooms[0]!, closesAt: '08:00' }, ...setUp.rooms.slice(1)] }],
    ['request.invalid', { rooms: setUp.rooms.slice(1) }],
    ['request.invalid', { confirmedNotice: '2020-01' as '2026-11-6' }],
  ])('%s: nothing is kept, and it can be done right afterwards', async (code, rest) => {
    await station.start();
    expect(await station.refusal('station.setUp', input(rest))).toBe(code);
    const { station: stations, room: rooms, staff_account: accounts } = await station.dump();
    expect([stations, rooms, accounts]).toEqual([[], [], []]);
    expect(await station.refusal('station.setUp', input())).toBe('none');
  });
});

describe('a demo station', () => {
  const demo = { isDemo: true };
  let made: TemporaryFolder;
  /** Made once, by a start on an empty folder, and closed; each test has a copy. */
  beforeAll(async () => {
    made = await temporaryFolder();
    const first = await new StoryStation(join(made.path, 'data'), fakeClock()).start(demo);
    await first.application.close();
    expect(first.logger.entries.filter(({ level }) => level === 'error')).toEqual([]);
  });
  afterAll(() => made.remove());
  beforeEach(() => cp(join(made.path, 'data'), station.dataDir, { recursive: true }));

  const counts = async () => {
    const { member, card, visit } = await station.dump();
    return [member?.length, card?.length, (visit?.length ?? 0) > 500];
  };

  // Bug: 备份与恢复 and 运行状况 of the station that newcomers look at are empty; or each start adds backups; or the code shown opens none.
  test('has backups of some age, a drill, and the code that opens them, once', async () => {
    const shown = { ...demo, shell: 'loopback' };
    await station.start(shown);
    const { demoRecoveryCode } = await station.must('station.status', {});
    const drills = async () => (await station.must('restore.drills', {}, operator)).drills;
    await vi.waitFor(async () => expect(await drills()).toHaveLength(1), { timeout: 30_000 });
    const { places, hasRecoveryCode } = await station.must('backup.overview', {}, operator);
    const { placeId } = places[0]!;
    const list = async () => (await station.must('backup.list', { placeId }, operator)).backups;
    const [newest, , oldest] = await list();
    expect(newest).toMatchObject({ fault: null, opensWith: { recoveryCode: true } });
    const hours = (at: number) => Math.round((station.clock.now() - at) / 3_600_000);
    expect([hours(newest!.createdAt), hours(oldest!.createdAt)]).toEqual([10, 106]);
    expect(await drills()).toMatchObject([{ isGood: true, backupId: newest!.backupId }]);
    expect(hasRecoveryCode).toBe(true);
    const report = await station.must('health.report', {}, operator);
    expect(report).toMatchObject({ backup: { verifiedAt: newest!.createdAt }, key: { verdict: 'good' } });
    const wish = { placeId, backupId: newest!.backupId, secret: demoRecoveryCode! };
    expect((await station.must('restore.check', wish, operator)).tables.length).toBeGreaterThan(10);
    await station.restart(shown);
    expect(await list()).toHaveLength(3);
    expect(station.logger.entries.filter(({ level }) => level === 'error')).toEqual([]);
  });

  test('has 300 people, cards that work, a door that opens, and people inside', async () => {
    await station.start(demo);
    expect(await counts()).toEqual([300, 280, true]);
    const { isSetUp, isDemo, demoPassphrase } = await station.must('station.status', {});
    expect([isSetUp, isDemo]).toEqual([true, true]);
    expect(await station.must('staff.signIn', { passphrase: demoPassphrase! })).toMatchObject({
      roles: ['administrator'],
    });
    station.application.forget(kiosk.connection);
    const figures = await station.must('rooms.figures', {});
    expect(figures.visitsToday).toBeGreaterThan(5);
    expect((await station.swipe('0163000001')).kind).toMatch(/checked/);
    expect((await station.must('members.find', { text: 'oyl' })).candidates.map((one) => one.person.name)).toContain(
      '欧阳*',
    );
    expect(
      (await station.must('members.search', {}, operator)).members.every(({ name }) => /例|测试|试样/u.test(name)),
    ).toBe(true);
    expect(station.logger.entries.filter(({ level }) => level === 'error')).toEqual([]);
    await station.restart(demo);
    expect(await counts()).toEqual([300, 280, true]);
  });

  // Bug: demo data and real data get mixed in one folder.
  test('is never a real one, nor the other way round', async () => {
    await station.start(demo);
    await station.application.close();
    await expect(station.start()).rejects.toMatchObject({ name: 'StartUpFault', code: 'data.demo-mismatch' });
    await station.start(demo);
    const real = new StoryStation(join(folder.path, 'real'), fakeClock());
    await real.start();
    await real.must('station.setUp', input());
    await real.application.close();
    await expect(real.start(demo)).rejects.toMatchObject({ name: 'StartUpFault', code: 'data.demo-mismatch' });
    await real.start();
    expect((await real.must('members.search', {}, operator)).total).toBe(0);
    await real.application.close();
  });

  const withoutReading = [
    'assembly',
    'station_term',
    'personal_code',
    'half_year_assessment',
    'thought_report',
    'mentor_talk',
    'public_notice_person',
    'public_notice',
    'development_paper',
    'development_mentor',
    'development_step',
    'development_file',
    'party_branch',
    'quiz_wrong',
    'quiz_certificate',
    'quiz_attempt',
    'quiz_campaign',
    'quiz_live',
    'inspection',
    'fire_drill',
    'book_loan',
    'book_copy',
    'book',
    'reading_session',
  ].map((table) => `delete from ${table}`);
  // Bug: the power goes during the first start, and the demo station stays empty for ever.
  test.each([
    ['after set-up', [...withoutReading, 'delete from visit', 'delete from card', 'delete from member']],
    ['before the visits', [...withoutReading, 'delete from visit']],
    ['before the sessions', withoutReading],
  ])('ended %s is completed by the next start', async (_, statements) => {
    await station.start(demo);
    await station.edit([...statements, 'update heartbeat set removals = removals + 1'], demo);
    expect(await counts()).toEqual([300, 280, true]);
    const stored = await station.dump();
    expect(stored['staff_account']).toHaveLength(1);
    expect(stored['reading_session']?.length).toBeGreaterThan(5);
    expect(stored['book_loan']?.length).toBeGreaterThan(2);
    expect(stored['quiz_campaign']).toHaveLength(2);
    expect(stored['inspection']?.length).toBeGreaterThan(5);
    expect(stored['development_file']?.length).toBeGreaterThan(5);
    expect(stored['appointment']).toHaveLength(12);
    expect(stored['staff_pin']).toHaveLength(6);
    expect(stored['shift']?.length).toBeGreaterThan(80);
    expect(stored['assembly']).toHaveLength(1);
  });
});
