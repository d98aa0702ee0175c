/** What quizzes, live rounds and inspections remember goes when its day has come, and not before. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeEach, expect, test } from 'vitest';
import type { MemberId } from '../../src-main/contract/values.ts';
import { examples, nobody } from '../contract/examples.ts';
import { begin, openCampaign, take } from '../support/quiz/graded-quiz.ts';
import { openStoryStation, operator } from '../support/story-station.ts';

let station: Awaited<ReturnType<typeof openStoryStation>>;
beforeEach(async () => {
  await station?.stop();
  station = await openStoryStation();
});
afterAll(() => station.stop());

const key = () => ({ requestKey: randomUUID() });

async function memberOf(grade: string, studentNumber: string): Promise<MemberId> {
  const fields = { ...nobody, sex: '', politicalStatus: '', grade, studentNumber } as const;
  return (await station.must('members.save', { ...key(), fields }, operator)).memberId;
}

/** A new day, on which the cleaning runs. */
async function morningOf(day: string): Promise<void> {
  station.clock.advanceTo(`${day}T09:00`);
  await station.restart();
}
const rows = async (table: string) => (await station.dump())[table] ?? [];
const removedBy = async (rule: string) =>
  (await station.must('privacy.receipts', {}, operator)).receipts
    .filter((receipt) => receipt.rule === rule)
    .map(({ removed }) => removed);

// Bug: every paper a person ever wrote is kept; or the best goes too, or a certificate, or the figures of the questions.
test('a paper that was bettered goes after a year; the best, its certificate and the figures stay', async () => {
  const memberId = await memberOf('2026级', '20260101');
  const campaignId = await openCampaign(station);
  for (const right of [2, 5, 4]) await take(station, await begin(station, memberId, campaignId), right);
  const figures = await rows('quiz_figure');
  await morningOf('2027-11-22');
  expect(await rows('quiz_attempt')).toHaveLength(3);
  await morningOf('2027-11-24');
  expect(await rows('quiz_attempt')).toMatchObject([{ score: 100 }]);
  expect(await rows('quiz_certificate')).toHaveLength(1);
  expect(await rows('quiz_figure')).toEqual(figures);
  expect(await removedBy('quiz-attempts')).toEqual([2]);
});

// Bug: results and wrong answers of people who left stay for good, or those of people still here go with them.
test('results, certificates and notebooks go a year after graduation, nobody else’s', async () => {
  const leaving = await memberOf('2022级', '20220101');
  const staying = await memberOf('2026级', '20260101');
  const campaignId = await openCampaign(station);
  for (const memberId of [leaving, staying]) await take(station, await begin(station, memberId, campaignId), 4);
  const tables = ['quiz_attempt', 'quiz_certificate', 'quiz_wrong'];
  await morningOf('2027-06-30');
  for (const table of tables) expect(await rows(table), table).toHaveLength(2);
  await morningOf('2027-07-01');
  for (const table of tables) expect(await rows(table), table).toMatchObject([{ member_id: staying }]);
  expect(await removedBy('quiz-people')).toEqual([3]);
  expect((await station.must('quiz.report', { campaignId }, operator)).questions.length).toBeGreaterThan(0);
});

// Bug: who sat with whom on one evening can be looked up for ever, when nobody ended the round.
test('groups of a live round nobody ended are forgotten the next day', async () => {
  await station.add('20260101', '欧阳例', '04A1B2C3');
  const { liveId } = await station.must('quiz.startLive', { ...examples['quiz.startLive'](), ...key() }, operator);
  await station.must('quiz.joinLive', { ...examples['quiz.joinLive'](), ...key(), liveId });
  expect(await rows('quiz_live_person')).toHaveLength(1);
  await morningOf('2026-11-23');
  expect(await rows('quiz_live_person')).toEqual([]);
  expect(await rows('quiz_live')).toMatchObject([{ state: 'over' }]);
});

// Bug: what was found in somebody's room outlives everybody who lived there.
test('inspections go after six years', async () => {
  await station.must('inspections.save', { ...examples['inspections.save'](), ...key() }, operator);
  await morningOf('2032-11-19');
  expect(await rows('inspection')).toHaveLength(1);
  await morningOf('2032-11-22');
  expect(await rows('inspection')).toEqual([]);
  expect(await removedBy('inspections')).toEqual([1]);
});
