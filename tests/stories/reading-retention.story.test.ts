/** What sessions remember goes with the files of those who were there. */
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { MemberId } from '../../src-main/contract/values.ts';
import { nobody } from '../contract/examples.ts';
import { closedSession } from '../support/ended-session.ts';
import { openStoryStation, operator } from '../support/story-station.ts';

let station: Awaited<ReturnType<typeof openStoryStation>>;
beforeEach(async () => {
  station = await openStoryStation();
});
afterEach(() => station.stop());

async function memberOf(grade: string, studentNumber: string): Promise<MemberId> {
  const fields = { ...nobody, sex: '', politicalStatus: '', grade, studentNumber } as const;
  return (await station.must('members.save', { requestKey: randomUUID(), fields }, operator)).memberId;
}

/** A new day, on which the cleaning runs. */
async function tomorrow(moment: string): Promise<void> {
  station.clock.advanceTo(moment);
  await station.restart();
}
const rows = async (table: string) => (await station.dump())[table]?.length ?? -1;
const receiptsOf = async (rule: string) =>
  (await station.must('privacy.receipts', {}, operator)).receipts.filter((receipt) => receipt.rule === rule);

// Bug: records of people who left stay for good, or those of people still here go with them.
test('a record goes a year after its person’s graduation, nobody else’s', async () => {
  const leaving = await memberOf('2022级', '20220101');
  const staying = await memberOf('2026级', '20260101');
  await closedSession(station, [leaving, staying]);
  await tomorrow('2027-06-30T09:00');
  expect(await rows('reading_record')).toBe(2);
  await tomorrow('2027-07-01T09:00');
  expect((await station.dump())['reading_record']).toMatchObject([{ member_id: staying }]);
  expect(await receiptsOf('reading-people')).toMatchObject([{ removed: 1 }]);
  const { attended } = (await station.must('reading.sessions', {}, operator)).sessions[0]!;
  expect(attended).toBe(2);
});

// Bug: minutes and the names in them are kept without end, or the station forgets what was read.
test('after six years the papers of a session go; title, books and count stay', async () => {
  // No grade: nobody knows when this file leaves.
  await closedSession(station, [await memberOf('', '20260102')]);
  await tomorrow('2032-11-22T09:00');
  expect(await rows('reading_edition')).toBe(1);
  await tomorrow('2032-11-24T09:00');
  for (const table of ['reading_edition', 'reading_minutes', 'reading_record']) expect(await rows(table)).toBe(0);
  expect((await station.must('reading.sessions', {}, operator)).sessions).toMatchObject([
    { state: 'closed', attended: 1, host: '', leadReader: '' },
  ]);
  expect(await rows('reading_item')).toBeGreaterThan(0);
  expect(await receiptsOf('reading-papers')).toHaveLength(1);
});
