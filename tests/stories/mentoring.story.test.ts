/** What mentors write of two people: refused at every gate, late where it is late, due until it is done. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Ask } from '../../src-main/contract/registry.ts';
import type { MemberId } from '../../src-main/contract/values.ts';
import { bringTo } from '../support/development/bring-to.ts';
import { openStoryStation, operator } from '../support/story-station.ts';

type Station = Awaited<ReturnType<typeof openStoryStation>>;
type Talk = Ask<'mentoring.saveTalk'>['fields'];
type Assessment = Ask<'mentoring.saveAssessment'>['fields'];

/** The story is told on 22 November 2026. Applied for, decided on 11 May 2026, mentors named on 19 May. */
const appliedOn = '2025-10-31';

let station: Station;
let memberId: MemberId;
let withoutBook: MemberId;

beforeAll(async () => {
  station = await openStoryStation();
  memberId = await station.add('20260701', '示例积极');
  withoutBook = await station.add('20260702', '示例无册');
  await bringTo(station, memberId, 5, { appliedOn });
});
afterAll(() => station.stop());

const key = () => ({ requestKey: randomUUID() });
const must: Station['must'] = (route, input) => station.must(route, input, operator);
const refusal: Station['refusal'] = (route, input) => station.refusal(route, input, operator);
const person = () => must('mentoring.person', { memberId });
const dues = async () => (await person()).dues.map(({ kind, dueBy, isOverdue }) => ({ kind, dueBy, isOverdue }));

const talkOn = (heldOn: string, fields: Partial<Talk> = {}): Talk => ({
  heldOn,
  startsAt: null,
  place: '101',
  talker: { memberId: null, name: '示例联系人甲' },
  talkerPost: '教师',
  method: 'individual',
  content: '谈近期学习',
  suggestion: '',
  ...fields,
});
const saveTalk = (fields: Talk, talkId: Ask<'mentoring.saveTalk'>['talkId'] = null, version = 0) =>
  must('mentoring.saveTalk', { ...key(), memberId, talkId, version, fields });
const refusedTalk = (fields: Talk, of: Partial<Ask<'mentoring.saveTalk'>> = {}) =>
  refusal('mentoring.saveTalk', { ...key(), memberId, talkId: null, version: 0, fields, ...of });

const half = (from: string, to: string, fields: Partial<Assessment> = {}): Assessment => ({
  from,
  to,
  selfSummary: '',
  opinions: { awareness: '', character: '', conduct: '', masses: '', dormitory: '' },
  mentorOpinion: '',
  branchOpinion: '',
  conclusion: null,
  decidedOn: null,
  ...fields,
});
const saveAssessment = (fields: Assessment) => ({ ...key(), memberId, assessmentId: null, version: 0, fields });

describe('dues', () => {
  // Bug: people without a handbook are looked after, or somebody who is due is found by no mentor.
  test('stand on the list of each live mentor, the most pressing first', async () => {
    const list = await must('mentoring.people', { mentor: '示例联系人乙', show: 'overdue' });
    expect(list).toMatchObject({ total: 1, quarter: '2026Q4' });
    expect(list.people[0]).toMatchObject({ name: '示例积极', stage: 2, lastTalkOn: null, hasReport: false });
    expect(list.people[0]?.dues.map(({ kind }) => kind)).toEqual(['talk', 'report', 'assessment', 'report']);
    expect((await must('mentoring.people', { mentor: '示例联系人丙', show: 'all' })).total).toBe(0);
    expect((await must('mentoring.people', { mentor: null, text: '无册', show: 'all' })).total).toBe(0);
    expect((await person()).mentors.map(({ who }) => who.name)).toEqual(['示例联系人甲', '示例联系人乙']);
  });

  // Bug: what was done stays due until the program is started again.
  test('end with what is written, and begin again with what is taken back', async () => {
    expect((await dues())[0]).toEqual({ kind: 'talk', dueBy: '2026-08-19', isOverdue: true });
    const { talkId, version } = await saveTalk(talkOn('2026-11-20'));
    expect((await dues()).find(({ kind }) => kind === 'talk')).toMatchObject({ dueBy: '2027-02-20', isOverdue: false });
    await must('mentoring.removeTalk', { ...key(), talkId, version, reason: '登错了人' });
    expect((await dues())[0]).toMatchObject({ kind: 'talk', isOverdue: true });
    expect((await person()).talks).toEqual([]);
    const kept = (await station.dump())['mentor_talk'];
    expect(kept?.map((row) => row['void_reason'])).toEqual(['登错了人']);
  });

  // Bug: the half-year offered next overlaps the one just written, and is refused.
  test('of a half-year name the period that goes on from the last one', async () => {
    const first = (await person()).nextAssessment;
    expect(first).toEqual({ from: '2026-05-11', to: '2026-11-10' });
    if (first === null) throw new Error('nothing due');
    await must('mentoring.saveAssessment', saveAssessment(half(first.from, first.to)));
    expect((await person()).nextAssessment).toEqual({ from: '2026-11-11', to: '2027-05-10' });
  });
});

describe('what is written', () => {
  // Bug: entries filled in at the end of the year look as if they had been written at the time, or an edit cleans them.
  test('late says so for ever; an edit neither moves nor hides the first writing', async () => {
    const { talkId, version } = await saveTalk(talkOn('2026-11-14'));
    await saveTalk(talkOn('2026-11-15', { content: '一周之内' }));
    const read = async () => (await person()).talks.map(({ heldOn, lateDays }) => [heldOn, lateDays]);
    expect(await read()).toEqual([
      ['2026-11-15', null],
      ['2026-11-14', 8],
    ]);
    const before = (await person()).talks[1];
    station.clock.advance(3 * 86_400_000);
    const edited = await saveTalk(talkOn('2026-11-14', { content: '改过的内容' }), talkId, version);
    expect(edited.version).toBe(2);
    expect((await person()).talks[1]).toMatchObject({
      content: '改过的内容',
      lateDays: 8,
      recordedAt: before?.recordedAt,
    });
    expect(await refusedTalk(talkOn('2026-11-24'), { talkId, version: 2 })).toBe('mentoring.after-writing');
    expect(await refusedTalk(talkOn('2026-11-14'), { talkId, version: 1 })).toBe('mentoring.changed-elsewhere');
    expect(await refusedTalk(talkOn('2026-11-14'), { talkId, version: 2, memberId: withoutBook })).toBe(
      'development.no-file',
    );
  });

  test('cannot be of the future, of before birth, of oneself, or of somebody without a book', async () => {
    expect(await refusedTalk(talkOn('2026-11-26'))).toBe('mentoring.in-future');
    expect(await refusedTalk(talkOn('2004-04-30'))).toBe('mentoring.before-birth');
    expect(await refusedTalk(talkOn('2026-11-20', { talker: { memberId, name: '示例积极' } }))).toBe(
      'mentoring.same-person',
    );
    expect(await refusedTalk(talkOn('2026-11-20'), { memberId: withoutBook })).toBe('development.no-file');
    expect(await refusedTalk(talkOn('2026-11-20'), { memberId: 999 })).toBe('member.unknown');
  });

  // Bug: a long talk is cut, or turned into something else on its way.
  test('keeps 20,000 characters as they were pasted', async () => {
    const content = `第一段\n${'谈'.repeat(19_990)}\n尾`;
    const { talkId } = await saveTalk(talkOn('2026-11-21', { content }));
    expect((await person()).talks.find((talk) => talk.talkId === talkId)?.content).toBe(content);
    expect(await refusedTalk(talkOn('2026-11-21', { content: '谈'.repeat(20_001) }))).toBe('request.invalid');
  });

  // Bug: a conclusion nobody decided, or one half-year told twice.
  test('of a half-year is concluded with its day and never overlaps', async () => {
    const refused = (fields: Assessment) => refusal('mentoring.saveAssessment', saveAssessment(fields));
    expect(await refused(half('2026-11-10', '2026-11-20'))).toBe('mentoring.periods-overlap');
    expect(await refused(half('2026-11-20', '2026-11-11'))).toBe('mentoring.dates-inverted');
    expect(await refused(half('2026-11-11', '2026-11-20', { conclusion: 'good' }))).toBe('mentoring.undecided');
    const decided = { conclusion: 'good', decidedOn: '2026-11-21' } as const;
    await must('mentoring.saveAssessment', saveAssessment(half('2026-11-11', '2026-11-20', decided)));
    expect((await person()).assessments.map(({ from, conclusion }) => [from, conclusion])).toEqual([
      ['2026-05-11', null],
      ['2026-11-11', 'good'],
    ]);
  });

  // Bug: the second report of a quarter takes the place of the first; one of next year is taken.
  test('of a quarter may be two; none of a quarter that has not begun', async () => {
    const report = (quarter: string, title: string) => ({
      ...key(),
      memberId,
      reportId: null,
      version: 0,
      fields: { quarter, title, submittedOn: '2026-11-20', words: 1500, remark: '' },
    });
    await must('mentoring.saveReport', report('2026Q4', '学习体会'));
    await must('mentoring.saveReport', report('2026Q4', '学习体会（二）'));
    expect(await refusal('mentoring.saveReport', report('2027Q1', '太早'))).toBe('mentoring.in-future');
    expect((await person()).reports.map(({ title }) => title)).toEqual(['学习体会（二）', '学习体会']);
    expect((await must('mentoring.people', { mentor: null, show: 'all' })).people[0]?.hasReport).toBe(true);
  });

  test('of courses and awards is put right and taken back like the rest', async () => {
    const course = { course: '示例党校培训', startsOn: '2026-11-01', endsOn: '2026-11-03', days: 3, hours: 24 };
    const fields = { ...course, result: '合格', certificate: '示例-1', issuer: '示例党校' };
    const added = await must('mentoring.saveTraining', { ...key(), memberId, trainingId: null, version: 0, fields });
    const inverted = { ...fields, endsOn: '2026-10-31' };
    expect(await refusal('mentoring.saveTraining', { ...key(), memberId, ...added, fields: inverted })).toBe(
      'mentoring.dates-inverted',
    );
    const award = { kind: 'award', on: '2026-11-20', what: '示例奖学金', issuer: '示例大学', level: '校级' } as const;
    const { awardId } = await must('mentoring.saveAward', {
      ...key(),
      memberId,
      awardId: null,
      version: 0,
      fields: award,
    });
    await must('mentoring.removeAward', { ...key(), awardId, version: 1, reason: '重复登记' });
    expect(await refusal('mentoring.removeAward', { ...key(), awardId, version: 2, reason: '重复登记' })).toBe(
      'mentoring.unknown',
    );
    expect(await person()).toMatchObject({ awards: [], trainings: [{ lateDays: 22, hours: 24 }] });
  });
});
