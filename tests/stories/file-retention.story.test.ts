/** What hangs on a person's file goes with it, and what was public goes when its day has come. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeEach, expect, test } from 'vitest';
import type { MemberId } from '../../src-main/contract/values.ts';
import { nobody } from '../contract/examples.ts';
import { sampleAssessment, sampleNotice, sampleTalk } from '../contract/handbook-examples.ts';
import { bringTo, someBranch } from '../support/development/bring-to.ts';
import { openStoryStation, operator } from '../support/story-station.ts';

let station: Awaited<ReturnType<typeof openStoryStation>>;
beforeEach(async () => {
  await station?.stop();
  station = await openStoryStation();
});
afterAll(() => station.stop());

const key = () => ({ requestKey: randomUUID() });

async function memberOf(grade: string, studentNumber: string): Promise<MemberId> {
  const fields = { ...nobody, sex: '', politicalStatus: '', birthMonth: '2004-01', grade, studentNumber } as const;
  return (await station.must('members.save', { ...key(), fields }, operator)).memberId;
}

async function morningOf(day: string): Promise<void> {
  station.clock.advanceTo(`${day}T09:00`);
  await station.restart();
}
const rows = async (table: string) => (await station.dump())[table] ?? [];
const removedBy = async (rule: string) =>
  (await station.must('privacy.receipts', {}, operator)).receipts
    .filter((receipt) => receipt.rule === rule)
    .map(({ removed }) => removed);

const ofFile = ['development_file', 'development_step', 'development_mentor', 'mentor_talk', 'half_year_assessment'];

// Bug: the most personal pages of a person who left stay for good, or those of people still here go with them.
test('handbook, ledger, talks, assessments and the personal code go a year after graduation, nobody else’s', async () => {
  const leaving = await memberOf('2022级', '20220101');
  const staying = await memberOf('2026级', '20260101');
  for (const memberId of [leaving, staying]) {
    await bringTo(station, memberId, 5);
    const line = { memberId, version: 0 };
    await station.must('mentoring.saveTalk', { ...key(), ...line, talkId: null, fields: sampleTalk }, operator);
    const assessed = { ...key(), ...line, assessmentId: null, fields: sampleAssessment };
    await station.must('mentoring.saveAssessment', assessed, operator);
    await station.must('own.setCode', { ...key(), memberId, code: '5839' }, operator);
  }
  await morningOf('2027-06-30');
  for (const table of [...ofFile, 'personal_code']) {
    expect(new Set((await rows(table)).map((row) => row['member_id'])), table).toEqual(new Set([leaving, staying]));
  }
  await morningOf('2027-07-01');
  for (const table of [...ofFile, 'personal_code']) {
    expect(new Set((await rows(table)).map((row) => row['member_id'])), table).toEqual(new Set([staying]));
  }
  expect(await removedBy('development')).toHaveLength(1);
  expect(await removedBy('personal-codes')).toEqual([1]);
});

// Bug: names of a 公示 long over can be read in the file for ever.
test('a notice goes two years after its last day', async () => {
  const memberId = await memberOf('2026级', '20260101');
  const branchId = await someBranch(station);
  await bringTo(station, memberId, 6, { branchId });
  const fields = { ...sampleNotice, branchId, people: [memberId] };
  await station.must('notices.save', { ...key(), noticeId: null, version: 0, fields }, operator);
  await morningOf('2028-12-04');
  expect(await rows('public_notice_person')).toHaveLength(1);
  await morningOf('2028-12-05');
  expect(await rows('public_notice')).toEqual([]);
  expect(await rows('public_notice_person')).toEqual([]);
  expect(await removedBy('notices')).toEqual([1]);
});
