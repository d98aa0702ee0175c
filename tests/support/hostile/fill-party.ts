/** Branches, ledgers, notices, what mentors write: every text of them a hostile one. */
import { randomUUID } from 'node:crypto';
import { bringTo } from '../development/bring-to.ts';
import { sampleAssessment, sampleTalk } from '../../contract/handbook-examples.ts';
import { ask, memberNumbered, type Desk } from '../kiosk/ask-host.ts';
import { people } from '../kiosk/prepare-station.ts';
import type { Plant } from './plant.ts';

type Station = Parameters<typeof bringTo>[0];
const key = () => ({ requestKey: randomUUID() });
const appliedOn = '2022-09-15';

/** Everything asked of it is asked with hostile texts; who somebody is stays. */
const hostileStation = (plant: Plant): Station => ({
  must: (route, input) => plant(route, input, 'text', 'fields.studentNumber', 'fields.name'),
});

async function fillBranch(plant: Plant) {
  const fields = { name: '示例支部', committee: '示例党委', secretary: '示例' };
  return plant('development.saveBranch', { ...key(), branchId: null, version: 0, fields, isClosed: false });
}

async function fillLedgers(desk: Desk, plant: Plant): Promise<void> {
  const { branchId } = await fillBranch(plant);
  const [whole, begun, ended] = await Promise.all(
    [people.ouyang, people.zhang, people.shan].map(({ number }) => memberNumbered(desk, number)),
  );
  await bringTo(hostileStation(plant), whole!, 25, { appliedOn, branchId });

  let memberId = begun!;
  let { version } = await bringTo(hostileStation(plant), memberId, 6, { appliedOn: '2025-02-10', branchId });
  const at = () => ({ ...key(), memberId, version });
  const who = { memberId: null, name: '示例老师' };
  const { steps, mentors } = await ask(desk, 'development.ledger', { memberId });
  const [mentor] = mentors;
  const left = { mentorId: mentor!.mentorId, to: '2026-10-01', reason: '示例' };
  ({ version } = await plant('development.endMentor', { ...at(), ...left }));
  const follows = { who, post: '示例', isFullMember: true, from: '2026-10-02' };
  ({ version } = await plant('development.addMentor', { ...at(), ...follows }));
  const on = '2026-10-03';
  const moved = { kind: 'in', on, unit: '示例', toBranch: branchId, isChecked: true, note: '示例' } as const;
  ({ version } = await plant('development.transfer', { ...at(), fields: moved }));
  const last = steps.flatMap(({ records }) => records).at(-1)!;
  ({ version } = await plant('development.voidStep', { ...at(), recordId: last.recordId, reason: '示例' }));
  await plant('development.saveFile', { ...at(), fields: { branchId, openedOn: '2025-02-10', post: '示例' } });

  memberId = ended!;
  ({ version } = await bringTo(hostileStation(plant), memberId, 1, { appliedOn: '2025-09-01', branchId }));
  await plant('development.endFile', { ...at(), on: '2026-06-30', reason: 'other', note: '示例' });
}

/** One that runs, one that will be over, one taken down. */
async function fillNotices(desk: Desk, plant: Plant): Promise<void> {
  const { today } = await ask(desk, 'rota.week', {});
  const { branches } = await ask(desk, 'development.branches', {});
  const { firstOn: startsOn } = await ask(desk, 'notices.window', { startsOn: today, workingDays: 5 });
  const named = [await memberNumbered(desk, people.zhang.number)];
  const put = { branchId: branches[0]!.branchId, people: named, startsOn, workingDays: 5 };
  const fields = { kind: 'activist', ...put, basis: '示例', contact: '示例' } as const;
  for (const isWithdrawn of [false, false, true]) {
    const saved = await plant('notices.save', { ...key(), noticeId: null, version: 0, fields });
    const { version } = await ask(desk, 'notices.publish', { ...key(), ...saved });
    const { noticeId } = saved;
    if (isWithdrawn) await plant('notices.withdraw', { ...key(), noticeId, version, reason: '示例' });
  }
}

async function fillMentoring(desk: Desk, plant: Plant): Promise<void> {
  const memberId = await memberNumbered(desk, people.zhang.number);
  const line = () => ({ ...key(), memberId, version: 0 });
  const talk = () => plant('mentoring.saveTalk', { ...line(), talkId: null, fields: sampleTalk });
  await talk();
  const report = { quarter: '2026Q3', title: '示例', submittedOn: '2026-09-20', words: 1500, remark: '示例' };
  await plant('mentoring.saveReport', { ...line(), reportId: null, fields: report });
  await plant('mentoring.saveAssessment', { ...line(), assessmentId: null, fields: sampleAssessment });
  const days = { startsOn: '2026-05-11', endsOn: '2026-05-13', days: 3, hours: 24 };
  const course = { course: '示例', ...days, result: '示例', certificate: '示例', issuer: '示例' };
  await plant('mentoring.saveTraining', { ...line(), trainingId: null, fields: course });
  const prize = { kind: 'award', on: '2026-06-30', what: '示例', issuer: '示例', level: '示例' } as const;
  await plant('mentoring.saveAward', { ...line(), awardId: null, fields: prize });
}

export async function fillParty(desk: Desk, plant: Plant): Promise<void> {
  await fillLedgers(desk, plant);
  await fillNotices(desk, plant);
  await fillMentoring(desk, plant);
}
