/** How far roles reach: a mentor their own people, 文体部 the activity room, everybody the papers of their posts. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Answer, Ask, RouteName } from '../../src-main/contract/registry.ts';
import type { SheetRequest } from '../../src-main/contract/printing.ts';
import type { MemberId, SessionId } from '../../src-main/contract/values.ts';
import type { Caller } from '../../src-main/core/kernel/caller.ts';
import { appoint, beginTerm, confirmed, givePin, onDuty, signInByPin, staffPin } from '../support/staff-on-duty.ts';
import { someBranch } from '../support/development/bring-to.ts';
import { kiosk, openStoryStation, operator, passphrase } from '../support/story-station.ts';

let station: Awaited<ReturnType<typeof openStoryStation>>;
let own: MemberId;
let foreign: MemberId;
let mentor: Caller;
const key = () => ({ requestKey: randomUUID() });

/** With a handbook, and this mentor where there is one. */
async function applicant(studentNumber: string, name: string, whoId: MemberId | null): Promise<MemberId> {
  const memberId = await station.add(studentNumber, name);
  const fields = { branchId: await someBranch(station), openedOn: '2026-09-10', post: '' };
  const { version } = await station.must('development.openFile', { ...key(), memberId, fields }, operator);
  const who = { memberId: whoId, name: whoId === null ? '示例外校' : '端木示例' };
  const named = { ...key(), memberId, version, who, post: '', isFullMember: true, from: '2026-09-10' };
  await station.must('development.addMentor', named, operator);
  return memberId;
}

beforeAll(async () => {
  station = await openStoryStation();
  const mentorId = await station.add('20230901', '端木示例');
  own = await applicant('20260901', '示例甲', mentorId);
  foreign = await applicant('20260902', '示例乙', null);
  await beginTerm(station);
  await givePin(station, mentorId);
  mentor = await signInByPin(station, '20230901');
});
afterAll(() => station.stop());

type Fields<Name extends RouteName> = Ask<Name> extends { fields: infer Given } ? Given : never;
const lines = {
  Talk: {
    heldOn: '2026-11-01',
    startsAt: null,
    place: '101',
    talker: { memberId: null, name: '端木示例' },
    talkerPost: '',
    method: 'individual',
    content: '示例谈话',
    suggestion: '',
  } satisfies Fields<'mentoring.saveTalk'>,
  Report: {
    quarter: '2026Q4',
    title: '示例汇报',
    submittedOn: '2026-11-01',
    words: 1500,
    remark: '',
  } satisfies Fields<'mentoring.saveReport'>,
  Assessment: {
    from: '2026-05-01',
    to: '2026-10-31',
    selfSummary: '',
    opinions: { awareness: '', character: '', conduct: '', masses: '', dormitory: '' },
    mentorOpinion: '示例意见',
    branchOpinion: '',
    conclusion: null,
    decidedOn: null,
  } satisfies Fields<'mentoring.saveAssessment'>,
  Training: {
    course: '示例课程',
    startsOn: '2026-10-10',
    endsOn: '2026-10-11',
    days: 2,
    hours: 8,
    result: '',
    certificate: '',
    issuer: '',
  } satisfies Fields<'mentoring.saveTraining'>,
  Award: {
    kind: 'award',
    on: '2026-10-01',
    what: '示例奖',
    issuer: '',
    level: '',
  } satisfies Fields<'mentoring.saveAward'>,
};
const kinds = Object.keys(lines) as (keyof typeof lines)[];

describe('a mentor', () => {
  // Bug: one mentor reads or rewrites what others write of their people, or takes it away by its bare id.
  test.each(kinds)('writes and takes back a line of their own people alone: %s', async (kind) => {
    const idName = `${kind.toLowerCase()}Id`;
    const ask = (route: string, input: object, caller: Caller) =>
      station.application.call(`mentoring.${route}${kind}`, { ...key(), ...input }, caller);
    const save = (memberId: MemberId, caller: Caller) =>
      ask('save', { memberId, [idName]: null, version: 0, fields: lines[kind] }, caller);
    expect(await save(foreign, mentor)).toMatchObject({ problem: { code: 'caller.forbidden' } });
    const written = { own: await save(own, mentor), foreign: await save(foreign, operator) };
    const remove = (of: keyof typeof written) => {
      const { value } = written[of] as { value: Record<string, number> };
      return ask('remove', { [idName]: value[idName], version: value['version'], reason: '登错了人' }, mentor);
    };
    expect(await remove('foreign')).toMatchObject({ problem: { code: 'caller.forbidden' } });
    expect(await remove('own')).toEqual({ value: {} });
  });

  // Bug: the list, the ledger or the handbook of somebody else's people is open to whoever mentors anybody.
  test('sees their own people alone', async () => {
    const { people, total } = await station.must('mentoring.people', { mentor: null, show: 'all' }, mentor);
    expect([people.map(({ memberId }) => memberId), total]).toEqual([[own], 1]);
    expect((await station.must('mentoring.people', { mentor: null, show: 'all' }, operator)).total).toBe(2);
    for (const route of ['mentoring.person', 'development.ledger'] as const) {
      expect(await station.refusal(route, { memberId: own }, mentor)).toBe('none');
      expect(await station.refusal(route, { memberId: foreign }, mentor)).toBe('caller.forbidden');
    }
    expect(await station.refusal('development.branches', {}, mentor)).toBe('caller.forbidden');
  });
});

describe('papers', () => {
  const book = (memberId: MemberId): SheetRequest => ({ sheet: 'handbook', memberId, pages: ['H0'], leaf: null });
  const preview = (request: SheetRequest, caller: Caller) => station.refusal('printing.preview', { request }, caller);
  const session: SheetRequest = { sheet: 'minutes', sessionId: 1 as SessionId };

  // Bug: any post prints any paper, e.g. the handbook of everybody, by asking for it by hand.
  test('are refused to whom their sheet is none of theirs', async () => {
    expect(await preview(book(foreign), mentor)).toBe('caller.forbidden');
    expect(await preview(book(own), mentor)).not.toBe('caller.forbidden');
    expect(await preview(session, mentor)).toBe('caller.forbidden');
    const study = await onDuty(station, '20230902', 'study');
    expect(await preview(session, study)).toBe('reading.unknown');
    expect(await preview(book(own), study)).toBe('caller.forbidden');
    expect(await preview({ sheet: 'own-data', memberId: own }, study)).toBe('caller.forbidden');
    const save = { ...key(), request: book(own) };
    expect(await station.refusal('printing.save', save, study)).toBe('caller.forbidden');
    expect(await station.refusal('printing.print', { ...save, printer: '示例', copies: 1 }, study)).toBe(
      'caller.forbidden',
    );
  });

  // Bug: the list of jobs tells every post whose handbook was printed, or lets them print it once more.
  test('leave jobs that only those may see and touch', async () => {
    // No paper is drawn here: the jobs stay as failed.
    for (const request of [book(own), book(foreign), { sheet: 'test-page' }] as const) {
      await station.application.call('printing.save', { ...key(), request }, operator);
    }
    const jobsOf = async (caller: Caller): Promise<Answer<'printing.jobs'>> =>
      station.must('printing.jobs', {}, caller);
    const all = await jobsOf(operator);
    expect(all.total).toBe(3);
    const seen = await jobsOf(mentor);
    expect([seen.jobs.map(({ sheet }) => sheet), seen.total]).toEqual([['test-page', 'handbook'], 2]);
    const life = await onDuty(station, '20230903', 'life');
    expect((await jobsOf(life)).jobs.map(({ sheet }) => sheet)).toEqual(['test-page']);
    const hidden = all.jobs.find(({ jobId }) => !seen.jobs.some((one) => one.jobId === jobId));
    const { jobId } = hidden ?? { jobId: 0 };
    expect(await station.refusal('printing.retry', { jobId }, mentor)).toBe('caller.forbidden');
    expect(await station.refusal('printing.cancel', { jobId }, mentor)).toBe('caller.forbidden');
    const again = { ...key(), jobId, printer: '示例', copies: 1 };
    expect(await station.refusal('printing.reprint', again, mentor)).toBe('caller.forbidden');
    expect(await station.refusal('printing.cancel', { jobId: 999 }, mentor)).toBe('job.unknown');
  });
});

// Bug: 文体部 reads in the list, or takes along in the file, who came to the other rooms.
test('文体部 lists the visits of the activity room alone', async () => {
  const visitor = await station.add('20260903', '示例访客', '04A1B2C3');
  const arrive = (kind: 'home' | 'activity') =>
    station.must('check-in.arrive', {
      ...key(),
      memberId: visitor,
      roomId: station.room(kind),
      purpose: 'other',
      identifiedBy: 'name',
    });
  await arrive('home');
  station.clock.advance(120_000);
  await station.must('check-in.leave', { ...key(), memberId: visitor });
  station.clock.advance(120_000);
  await arrive('activity');
  const culture = await onDuty(station, '20230904', 'culture');
  const roomsFor = async (caller: Caller) =>
    (await station.must('check-in.list', {}, caller)).visits.map(({ roomName }) => roomName);
  expect(await roomsFor(culture)).toEqual(['活动驿站']);
  expect(await roomsFor(operator)).toHaveLength(2);
  const home = { roomId: station.room('home') };
  expect((await station.must('check-in.list', home, culture)).total).toBe(0);
  await appoint(station, culture.memberId, 'general-office');
  expect(await roomsFor(culture)).toHaveLength(2);
  await confirmed(station, culture, staffPin);
  expect(await station.refusal('check-in.export', {}, culture)).toBe('none');
});

// Bug: an administrator is taken for a mentor of nobody.
test('the administrator reaches everybody', async () => {
  await station.must('staff.signIn', { passphrase });
  expect((await station.must('mentoring.people', { mentor: null, show: 'all' }, kiosk)).total).toBe(2);
  expect((await station.must('printing.jobs', {}, kiosk)).total).toBe(3);
});

// Bug: a mentor whose last person has another one now goes on reading until the next sign-in.
test('a mentor is none any more when nobody is left', async () => {
  const { file, mentors } = await station.must('development.ledger', { memberId: own }, operator);
  const [{ mentorId }] = mentors as [(typeof mentors)[number]];
  const end = { ...key(), memberId: own, version: file!.version, mentorId, to: '2026-11-22', reason: '换联系人' };
  await station.must('development.endMentor', end, operator);
  expect(await station.refusal('mentoring.person', { memberId: own }, mentor)).toBe('caller.forbidden');
  expect(await station.refusal('mentoring.people', { mentor: null, show: 'all' }, mentor)).toBe('caller.forbidden');
});
