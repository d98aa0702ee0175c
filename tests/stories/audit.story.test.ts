/** What stands in the trail after people have worked, and what does not: one station for all. */
import { randomUUID } from 'node:crypto';
import { read, utils } from '@e965/xlsx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AuditEntry } from '../../src-main/contract/audit.ts';
import type { Ask, RouteName } from '../../src-main/contract/registry.ts';
import type { Caller } from '../../src-main/core/kernel/caller.ts';
import { nobody } from '../contract/examples.ts';
import { inProcessPaper } from '../support/paper/in-process-paper.ts';
import { textOf } from '../support/paper/read-pdf.ts';
import { confirmed, onDuty, staffPin } from '../support/staff-on-duty.ts';
import { kiosk, openStoryStation, operator, passphrase } from '../support/story-station.ts';

type Station = Awaited<ReturnType<typeof openStoryStation>>;
const minutes = 60_000;
const key = () => ({ requestKey: randomUUID() });

let station: Station;
let office: Awaited<ReturnType<typeof onDuty>>;
let inspector: Awaited<ReturnType<typeof onDuty>>;
let memberId: Awaited<ReturnType<Station['add']>>;
beforeAll(async () => {
  station = await openStoryStation();
  await station.restart({ childJobs: inProcessPaper() });
  memberId = await station.add('20260101', '欧阳例', '04A1B2C3');
  office = await onDuty(station, '20260110', 'general-office');
  inspector = await onDuty(station, '20260120', 'discipline');
});
afterAll(() => station.stop());

const byOffice = () => ({ kind: 'staff', id: office.memberId });
const list = async (filter: Partial<Ask<'audit.list'>> = {}) =>
  (await station.must('audit.list', { limit: 200, ...filter }, operator)).entries;
const lastSeq = async (): Promise<number> => (await station.must('audit.verify', {}, operator)).head.seq;
/** Entries the work left, oldest first. */
async function leftBy(work: () => Promise<unknown>): Promise<Pick<AuditEntry, 'act' | 'route' | 'actor' | 'people'>[]> {
  const before = await lastSeq();
  await work();
  const after = await lastSeq();
  return (await list())
    .filter(({ seq }) => seq > before && seq <= after)
    .map(({ act, route, actor, people }) => ({ act, route, actor, people }))
    .toReversed();
}
const entry = (act: AuditEntry['act'], route: RouteName, actor: object, people: number) => ({
  act,
  route,
  actor,
  people,
});
const fields = { ...nobody, sex: '', politicalStatus: '', studentNumber: '20260199', name: '司马例' } as const;
/** A staff session lasts two minutes unused. */
const stay = (caller: Caller) => station.must('staff.session', { touch: true }, caller);

describe('each call that counts is one entry', () => {
  // Bug: a change without an entry, or two for one; a repeated request that looks like a second deed.
  test('a change, once however often it is asked for', async () => {
    const asked = { ...key(), fields } as Ask<'members.save'>;
    expect(await leftBy(() => station.must('members.save', asked, office))).toEqual([
      entry('changed', 'members.save', byOffice(), 1),
    ]);
    expect(await leftBy(() => station.must('members.save', asked, office))).toEqual([]);
    const refused = { ...key(), fields } as Ask<'members.save'>;
    expect(await leftBy(() => station.refusal('members.save', refused, office))).toEqual([]);
  });

  // Bug: looks are not recorded, a list that refreshes itself fills the trail, or the second person's look is lost.
  test('a look: one in five minutes, of the same people by the same person', async () => {
    const look = (caller: Caller) => station.must('members.search', { text: '欧阳例' }, caller);
    const seen = entry('saw', 'members.search', byOffice(), 1);
    expect(await leftBy(() => look(office))).toEqual([seen]);
    expect(await leftBy(() => look(office))).toEqual([]);
    expect(await leftBy(() => look(operator))).toEqual([{ ...seen, actor: { kind: 'operator' } }]);
    expect(await leftBy(() => station.must('members.search', { text: '司徒' }, office))).toEqual([
      { ...seen, people: 2 },
    ]);
    for (let minute = 0; minute < 5; minute++) {
      station.clock.advance(minutes);
      await stay(office);
      await stay(inspector);
    }
    expect(await leftBy(() => look(office))).toEqual([seen]);
  });

  test('an export, and a paper, as often as they are made', async () => {
    const made = [entry('exported', 'check-in.export', byOffice(), 0)];
    await confirmed(station, office, staffPin);
    expect(await leftBy(() => station.must('check-in.export', {}, office))).toEqual(made);
    expect(await leftBy(() => station.must('check-in.export', {}, office))).toEqual(made);
    const saved: Ask<'printing.save'> = { ...key(), request: { sheet: 'handbook-blank', pages: ['H5'] } };
    const given = entry('exported', 'printing.save', { kind: 'operator' }, 0);
    expect(await leftBy(() => station.must('printing.save', saved, operator))).toEqual([given]);
    // The same file once more is handed out once more.
    expect(await leftBy(() => station.must('printing.save', saved, operator))).toEqual([given]);
  });

  // Bug: what students do at the kiosk stands in the trail of staff, twice, or slows them down.
  test('nothing of students at the kiosk', async () => {
    expect(
      await leftBy(async () => {
        await station.swipe('04A1B2C3', station.room('home'));
        await station.must('members.find', { text: '欧阳例' });
        await station.must('rooms.figures', {});
        await station.must('staff.session', {}, office);
      }),
    ).toEqual([]);
  });

  // Bug: whoever tries passphrases, or doors that are not theirs, is never read of.
  test('coming, going, and what was refused', async () => {
    const window: Caller = { origin: 'kiosk', connection: 'another-window' };
    const unknown = { kind: 'nobody' };
    expect(await leftBy(() => station.refusal('staff.signIn', { passphrase: '示例错误口令' }, window))).toEqual([
      entry('refused', 'staff.signIn', unknown, 0),
    ]);
    expect(
      await leftBy(() => station.refusal('staff.signInByPin', { who: '20260110', pin: '918273' }, window)),
    ).toEqual([entry('refused', 'staff.signInByPin', unknown, 0)]);
    const administrator = { kind: 'administrator', id: 1 };
    expect(
      await leftBy(async () => {
        await station.must('staff.signIn', { passphrase }, window);
        await station.must('staff.signOut', {}, window);
      }),
    ).toEqual([
      entry('entered', 'staff.signIn', administrator, 0),
      entry('entered', 'staff.signOut', administrator, 0),
    ]);
    expect((await list({ act: 'entered' }))[1]).toMatchObject({ actorName: '测试管理员', roles: ['administrator'] });
    expect(await leftBy(() => station.refusal('audit.list', {}, office))).toEqual([
      entry('refused', 'audit.list', byOffice(), 0),
    ]);
    expect(await leftBy(() => station.refusal('audit.list', {}, kiosk))).toEqual([]);
  });

  // Bug: what people see and change of their own is nobody's, or somebody else's.
  test('the own data, as the person’s own', async () => {
    await station.must('own.setCode', { ...key(), memberId, code: '7305' }, operator);
    const own = { kind: 'owner', id: memberId };
    expect(
      await leftBy(async () => {
        await station.refusal('own.open', { cardText: '04A1B2C3', code: '9182' });
        const { ticket } = await station.must('own.open', { cardText: '04A1B2C3', code: '7305' });
        await station.must('own.data', { ticket });
        await station.must('own.data', { ticket });
        await station.must('own.setConsent', { ...key(), ticket, purpose: 'photos', isGiven: true });
        await station.must('own.leave', { ticket });
      }),
    ).toEqual([
      entry('refused', 'own.open', { kind: 'nobody' }, 0),
      entry('entered', 'own.open', own, 1),
      entry('saw', 'own.data', own, 1),
      entry('changed', 'own.setConsent', own, 1),
      entry('entered', 'own.leave', own, 1),
    ]);
  });
});

describe('the trail', () => {
  test('is read by who, as what, which act, when and about whom', async () => {
    await stay(inspector);
    const routes = async (filter: Partial<Ask<'audit.list'>>) =>
      new Set((await list(filter)).map(({ route }) => route));
    const { actors } = await station.must('audit.actors', {}, inspector);
    expect(actors).toContainEqual({ actor: byOffice(), name: '司徒示例' });
    expect(await routes({ actor: { kind: 'staff', id: office.memberId } })).toContain('check-in.export');
    expect(await routes({ actor: { kind: 'owner', id: memberId } })).toEqual(
      new Set(['own.open', 'own.data', 'own.setConsent', 'own.leave']),
    );
    expect(await routes({ role: 'administrator' })).toEqual(new Set(['staff.signIn', 'staff.signOut']));
    expect(await routes({ act: 'exported' })).toEqual(new Set(['check-in.export', 'printing.save']));
    expect(await routes({ about: memberId, act: 'changed' })).toEqual(
      new Set(['members.save', 'members.bindCard', 'own.setCode', 'own.setConsent']),
    );
    expect(await list({ from: '2026-11-23' })).toEqual([]);
    expect((await list({ to: '2026-11-22' })).length).toBeGreaterThan(10);
    expect((await list({ from: '2026-11-22', to: '2026-11-22', limit: 3 })).map(({ seq }) => seq)).toEqual(
      (await list()).slice(0, 3).map(({ seq }) => seq),
    );
  });

  // Bug: after the clock was set back new entries stand before old ones, or nobody hears of it.
  test('is in the order of its numbers, and says where the clock was set back', async () => {
    const now = station.clock.now();
    station.clock.setTo(now - 30 * 24 * 60 * minutes);
    await station.add('20260130', '诸葛例');
    const [newest, before] = await list({ limit: 2, act: 'changed' });
    expect(newest).toMatchObject({ route: 'members.save', isClockBack: true });
    expect(before?.isClockBack).toBe(false);
    station.clock.setTo(now);
    expect(await station.must('audit.verify', {}, operator)).toMatchObject({ brokenAt: null });
  });

  // Bug: a paper without the code it could be checked by, or one that leaves out what it leaves out.
  test('is printed and exported as filtered, under the number and code of its last entry', async () => {
    await stay(inspector);
    const { file } = await station.must(
      'printing.preview',
      { request: { sheet: 'audit', act: 'exported' } },
      inspector,
    );
    const { head } = await station.must('audit.verify', {}, operator);
    const text = textOf(Buffer.from(file.base64, 'base64'));
    expect(text).toContain('做了什么：导出');
    expect(text).toContain('共4条');
    expect(text).toContain('来访check-in.export');
    expect(text).not.toContain('members.save');
    expect(text).toContain(`审计No.${head.seq - 1}`);

    await confirmed(station, inspector, staffPin);
    const exported = await leftBy(async () => {
      const book = read((await station.must('audit.export', { act: 'exported' }, inspector)).base64, {
        type: 'base64',
      });
      const rows = utils.sheet_to_json<string[]>(book.Sheets['审计记录'] ?? {}, { header: 1 });
      expect(rows.at(-1)).toMatchObject({ 4: '导出', 5: '来访 check-in.export' });
    });
    expect(exported).toEqual([entry('exported', 'audit.export', { kind: 'staff', id: inspector.memberId }, 0)]);
  });

  // Bug: a name, number, card, PIN or passphrase is kept for good where nobody can delete it.
  test('holds no name, number, card or secret', async () => {
    const entries = (await station.dump())['audit_entry'] ?? [];
    expect(entries.length).toBeGreaterThan(30);
    // Chance writes any four digits into a hash.
    const rows = JSON.stringify(entries.map(({ hash: _, key_id: _key, at: _at, ...rest }) => rest));
    for (const text of [
      '欧阳',
      '司马',
      '司徒',
      '测试管理员',
      '2026010',
      '2026011',
      '20260199',
      '04A1B2C3',
      '7305',
      staffPin,
      passphrase,
      '示例',
    ])
      expect(rows).not.toContain(text);
  });

  // Bug: what the machine removes by itself is removed unseen, or its daily round fills the trail with nothing.
  test('says what the daily cleaning removed', async () => {
    await station.must('check-in.guestArrive', { ...key(), name: '访客示例', purpose: 'talk' });
    const ofSystem = async () => (await list({ actor: { kind: 'system' } })).map(({ route, act }) => [route, act]);
    const before = await ofSystem();
    await station.application.close();
    for (let day = 0; day < 40; day++) station.clock.advance(24 * 60 * minutes);
    await station.start({ childJobs: inProcessPaper() });
    const removed = await ofSystem();
    expect(removed).toEqual([['privacy.purge', 'deleted'], ...before]);
    await station.restart({ childJobs: inProcessPaper() });
    expect(await ofSystem()).toEqual(removed);
  });
});
