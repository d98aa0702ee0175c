/** The same promises over every way of reaching the application. Only what any screen could send is used. */
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { routes, type Ask, type RouteName } from '../../src-main/contract/registry.ts';
import type { MemberId, RoomId } from '../../src-main/contract/values.ts';
import { checked, newKey, type Carrier, type Screen } from './carrier.ts';
import { asksBooks, asksPhotos } from './books.ts';
import { examples, nobody, setUp } from './examples.ts';
import { asksLive } from './live.ts';
import { asksMachine } from './machine.ts';
import { asksHandbook } from './handbook.ts';
import { asksInspections } from './inspections.ts';
import { forEverybody } from './public-routes.ts';
import { asksPosts } from './posts.ts';
import { asksNotices } from './notices.ts';
import { asksPrinting } from './printing.ts';
import { asksBank } from './quiz-bank.ts';
import { asksQuiz } from './quiz.ts';
import { asksReading } from './reading.ts';
import { asksReadingRecord } from './reading-record.ts';
import { refusesStrangeCalls, refusesWrongForms } from './refusals.ts';

const names = Object.keys(routes) as RouteName[];
const forStaff = names.filter((name) => !forEverybody.includes(name));
const example = <Name extends RouteName>(name: Name): Ask<Name> => examples[name]();

const roster = [
  '学号,姓名,性别,班级,卡号',
  '20260101,欧阳例,男,日语2601,04A1B2C3',
  '20260102,张测试,女,日语2601,',
  '20260103,买买提·示例,男,英语2602,',
  '20260104,,男,英语2602,',
].join('\r\n');

export function contractSuite(name: string, open: () => Promise<Carrier>): void {
  describe(`contract over ${name}`, () => {
    let carrier: Carrier;
    let screen: Screen;
    const asked = new Set<RouteName>();
    beforeAll(async () => {
      carrier = await open();
      screen = checked(carrier, asked, setUp.passphrase);
    });
    afterAll(() => carrier.close());

    const importRoster = async (text: string) => {
      const base64 = Buffer.from(text).toString('base64');
      const { uploadId } = await screen.must('roster.upload', { fileName: '名册.csv', offset: 0, base64 });
      const { importId } = await screen.must('roster.open', { uploadId });
      return { importId, judged: await screen.must('roster.judge', { importId, sheet: 0 }) };
    };
    const commitRoster = async (importId: string) => {
      await screen.must('roster.commit', { importId, requestKey: newKey() });
      for (;;) {
        const progress = await screen.must('roster.progress', { importId });
        if (progress.state !== 'committing') return progress;
        await wait(20);
      }
    };
    const memberNumbered = async (number: string): Promise<MemberId> => {
      const { members } = await screen.must('members.search', { text: number });
      return members.find(({ studentNumber }) => studentNumber === number)!.memberId;
    };
    const roomOf = async (kind: string): Promise<RoomId> =>
      (await screen.must('rooms.figures', {})).rooms.find((room) => room.kind === kind)!.roomId;

    // Bug: a half-built station serves people, or its first administrator can be made twice.
    it('serves nothing before it is set up, and is set up once', async () => {
      expect((await screen.must('station.status', {})).isSetUp).toBe(false);
      expect(await screen.must('staff.session', {})).toBeNull();
      for (const route of [
        'rooms.figures',
        'members.find',
        'check-in.swipe',
        'members.search',
        'roster.template',
      ] as const) {
        expect(await screen.problem(route, example(route)), route).toBe('station.not-set-up');
      }
      expect(await screen.problem('station.setUp', { ...setUp, requestKey: newKey(), passphrase: '123456' })).toBe(
        'passphrase.too-weak',
      );
      await screen.must('station.setUp', setUp);
      expect((await screen.must('station.status', {})).isSetUp).toBe(true);
      expect(await screen.problem('station.setUp', { ...setUp, requestKey: newKey(), administrator: '示例二' })).toBe(
        'station.already-set-up',
      );
    });

    // Bug: one route of many forgot to ask who is there.
    it.each(forStaff)('%s is for staff', async (route) => {
      expect(await screen.problem(route, example(route))).toBe('caller.forbidden');
    });

    refusesStrangeCalls(
      () => carrier,
      () => screen,
    );

    // Bug: a wrong passphrase opens the door, or the door opens on every screen at once.
    it('opens the staff door for this screen only', async () => {
      expect(await screen.problem('staff.signIn', { passphrase: '不对的口令' })).toBe('door.wrong-passphrase');
      expect((await screen.must('staff.signIn', { passphrase: setUp.passphrase })).name).toBe(setUp.administrator);
      expect((await screen.must('staff.session', { touch: true }))?.roles).toEqual(['administrator']);
      if (!carrier.other) return;
      const other = checked(await carrier.other(), asked);
      expect(await other.must('staff.session', {})).toBeNull();
      expect(await other.problem('members.search', {})).toBe('caller.forbidden');
    });

    refusesWrongForms(() => carrier);

    // Bug: a route was built and never once called over this way.
    it('imports a roster, decides, and takes it back', async () => {
      expect((await screen.must('roster.template', {})).base64.length).toBeGreaterThan(1_000);
      const cancelled = await importRoster(roster);
      expect(await screen.must('roster.cancel', { importId: cancelled.importId })).toEqual({});
      expect(await screen.problem('roster.rows', { importId: cancelled.importId })).toBe('import.unknown');
      const { importId, judged } = await importRoster(roster);
      expect(judged.counts).toEqual({ added: 3, updated: 0, unchanged: 0, rejected: 1 });
      expect((await screen.must('roster.rows', { importId, verdict: 'rejected' })).total).toBe(1);
      expect((await screen.must('roster.errorReport', { importId })).fileName).toMatch(/\.xlsx$/);
      await screen.must('roster.decide', { importId, rows: [4], take: false });
      await screen.must('roster.decide', { importId, rows: [4], take: true });
      expect((await commitRoster(importId)).state).toBe('committed');
      const extra = await importRoster('学号,姓名\r\n20260188,示例客\r\n');
      const { batchId } = await commitRoster(extra.importId);
      expect((await screen.must('roster.history', {})).batches).toHaveLength(2);
      expect(await screen.must('roster.undo', { requestKey: newKey(), batchId: batchId! })).toMatchObject({
        removed: 1,
        kept: [],
      });
      expect(await screen.problem('roster.undo', { requestKey: newKey(), batchId: 999 })).toBe('batch.unknown');
      expect(await screen.problem('roster.open', example('roster.open'))).toBe('upload.unknown');
    });

    // Bug: the same request, sent again after a lost answer, acts twice.
    it('does a command once for its key', async () => {
      const request = { ...example('members.save') };
      const first = await screen.must('members.save', request);
      expect(await screen.must('members.save', request)).toEqual(first);
      expect((await screen.must('members.search', { text: nobody.studentNumber })).total).toBe(1);
      expect(await screen.problem('members.save', { ...request, requestKey: newKey() })).toBe('member.number-taken');
    });

    it('keeps members, readings and cards', async () => {
      const memberId = await memberNumbered('20260102');
      await screen.must('members.setReading', { requestKey: newKey(), memberId, reading: 'zhang ce shi' });
      expect((await screen.must('members.find', { text: 'zcs' })).candidates[0]?.memberId).toBe(memberId);
      const { cardId } = await screen.must('members.bindCard', {
        requestKey: newKey(),
        memberId,
        cardText: '04D5E6F7',
      });
      expect(await screen.must('members.revokeCard', { requestKey: newKey(), cardId })).toEqual({});
      expect(await screen.problem('members.revokeCard', { requestKey: newKey(), cardId: 999 })).toBe('card.not-bound');
      expect(await screen.problem('members.bindCard', { requestKey: newKey(), memberId, cardText: '04A1B2C3' })).toBe(
        'card.bound-to-other',
      );
    });

    // Bug: the screen, which everybody sees, is given a whole name or number.
    it('checks people in and out, masked', async () => {
      const arrived = await screen.must('check-in.swipe', { requestKey: newKey(), cardText: '04A1B2C3' });
      expect(arrived).toMatchObject({ kind: 'checkedIn', visit: { person: { name: '欧阳*', numberTail: '101' } } });
      expect((await screen.must('check-in.swipe', { requestKey: newKey(), cardText: '04A1B2C3' })).kind).toBe(
        'alreadyIn',
      );
      expect(await screen.problem('check-in.swipe', { requestKey: newKey(), cardText: '0499AABB' })).toBe(
        'card.unknown',
      );
      expect(await screen.problem('check-in.swipe', { requestKey: newKey(), cardText: '；' })).toBe('card.malformed');

      const memberId = await memberNumbered('20260102');
      const ofRequest = newKey();
      const byNumber = { requestKey: ofRequest, memberId, identifiedBy: 'number', unknownCard: '0499AABB' } as const;
      const second = await screen.must('check-in.arrive', byNumber);
      expect(await screen.must('check-in.arrive', byNumber)).toEqual(second);
      if (second.kind !== 'checkedIn') throw new Error(second.kind);
      const { visitId } = second.visit;
      const changed = await screen.must('check-in.changePurpose', {
        requestKey: newKey(),
        visitId,
        ofRequest,
        purpose: 'reading',
      });
      expect(changed.visit.purpose).toBe('reading');
      expect(await screen.problem('check-in.undo', { requestKey: newKey(), visitId, ofRequest: newKey() })).toBe(
        'undo.not-yours',
      );
      expect(await screen.must('check-in.undo', { requestKey: newKey(), visitId, ofRequest })).toEqual({
        undone: 'checkIn',
      });
      expect(await screen.problem('check-in.leave', { requestKey: newKey(), memberId })).toBe('visit.none-open');

      const { requests } = await screen.must('members.cardRequests', {});
      expect(requests).toHaveLength(1);
      await screen.must('members.settleCardRequest', {
        requestKey: newKey(),
        requestId: requests[0]!.requestId,
        bind: true,
      });
      expect((await screen.must('check-in.swipe', { requestKey: newKey(), cardText: '0499AABB' })).kind).toBe(
        'checkedIn',
      );
      expect((await screen.must('check-in.leave', { requestKey: newKey(), memberId })).kind).toBe('checkedOut');
    });

    it('takes guests, and counts the harbour without knowing whom', async () => {
      const guest = { name: '来访·示例' };
      expect(
        (await screen.must('check-in.guestArrive', { ...guest, requestKey: newKey(), purpose: 'activity' })).kind,
      ).toBe('checkedIn');
      expect((await screen.must('check-in.guestLeave', { ...guest, requestKey: newKey() })).kind).toBe('checkedOut');
      expect(await screen.problem('check-in.guestLeave', { ...guest, requestKey: newKey() })).toBe('visit.none-open');
      const harbour = await roomOf('harbour');
      expect(await screen.must('check-in.count', { requestKey: newKey(), roomId: harbour, direction: 'in' })).toEqual({
        roomName: '心海港湾',
      });
      const counted = { requestKey: newKey(), roomId: await roomOf('home'), direction: 'in' } as const;
      expect(await screen.problem('check-in.count', counted)).toBe('rooms.not-counted');
    });

    it('shows staff the visits and lets them put right', async () => {
      const { visits } = await screen.must('check-in.present', {});
      const [present] = visits;
      expect(present).toMatchObject({ studentNumber: '20260101', name: '欧阳例', state: 'open' });
      const act = () => ({ requestKey: newKey(), visitId: present!.visitId });
      expect(await screen.must('check-in.close', act())).toEqual({});
      expect(await screen.problem('check-in.close', act())).toBe('visit.not-open');
      expect(await screen.must('check-in.void', { ...act(), reason: '误刷' })).toEqual({});
      expect(await screen.problem('check-in.void', { ...act(), reason: '误刷' })).toBe('visit.already-void');
      expect((await screen.must('check-in.list', { state: 'voided', limit: 1 })).visits).toHaveLength(1);
      expect((await screen.must('check-in.export', {})).mediaType).toContain('spreadsheet');
    });

    it('keeps settings, rooms and receipts', async () => {
      const settings = await screen.must('station.settings', {});
      await screen.must('station.saveSettings', {
        requestKey: newKey(),
        settings: { ...settings, contact: '示例：值班台' },
      });
      expect((await screen.must('station.status', {})).contact).toBe('示例：值班台');
      const broken = { ...settings, studentNumberPattern: '(' };
      expect(await screen.problem('station.saveSettings', { requestKey: newKey(), settings: broken })).toBe(
        'settings.pattern-invalid',
      );
      const room = { roomId: await roomOf('home'), name: '党员之家', opensAt: '08:00', closesAt: '22:00' };
      await screen.must('rooms.save', { ...room, requestKey: newKey() });
      expect(await screen.problem('rooms.save', { ...room, requestKey: newKey(), closesAt: '07:00' })).toBe(
        'rooms.hours-inverted',
      );
      expect((await screen.must('privacy.receipts', {})).receipts).toBeInstanceOf(Array);
    });

    asksReading({ screen: () => screen, memberNumbered, roomOf });
    asksReadingRecord({ screen: () => screen, memberNumbered, roomOf });
    asksBooks({ screen: () => screen, memberNumbered, roomOf });
    asksPhotos({ screen: () => screen, memberNumbered, roomOf });
    asksInspections({ screen: () => screen, memberNumbered, roomOf });
    asksPrinting(() => screen);
    asksQuiz({ screen: () => screen, memberNumbered, roomOf });
    asksLive({ screen: () => screen, memberNumbered, roomOf });
    asksBank({ screen: () => screen, memberNumbered, roomOf });
    asksNotices({ screen: () => screen, memberNumbered, roomOf });
    asksHandbook({ screen: () => screen, memberNumbered, roomOf });
    asksPosts({ screen: () => screen, memberNumbered, roomOf, other: () => carrier.other });
    asksMachine({ screen: () => screen });

    // Bug: the door stays open after sign-out.
    it('closes the staff door', async () => {
      await screen.must('staff.signOut', {});
      expect(await screen.problem('members.search', {})).toBe('caller.forbidden');
    });

    it('has been asked every route', () => {
      expect(names.filter((route) => !asked.has(route))).toEqual([]);
    });
  });
}
