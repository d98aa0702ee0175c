/** People brought to where a test begins, through the routes a branch would use. */
import { randomUUID } from 'node:crypto';
import type { Ask } from '../../../src-main/contract/registry.ts';
import type { StepNumber, StepWish } from '../../../src-main/contract/development-steps.ts';
import type { BranchId, MemberId } from '../../../src-main/contract/values.ts';
import { courseFrom, detailsOf } from '../../../src-main/core/demo/demo-course.ts';
import { addDays } from '../../../src-main/core/kernel/local-time.ts';
import { operator, type StoryStation } from '../story-station.ts';

export { courseFrom, detailsOf };

type Must = Pick<StoryStation, 'must'>;
const key = () => ({ requestKey: randomUUID() });

export const sampleBranch: Ask<'development.saveBranch'>['fields'] = {
  name: '示例第一党支部',
  committee: '示例学院党委',
  secretary: '示例书记',
};

export async function addBranch(station: Must, fields = sampleBranch): Promise<BranchId> {
  const asked = { ...key(), branchId: null, version: 0, fields, isClosed: false };
  return (await station.must('development.saveBranch', asked, operator)).branchId;
}

/** The first branch there is, else a new one. */
export async function someBranch(station: Must): Promise<BranchId> {
  const { branches } = await station.must('development.branches', {}, operator);
  return branches.find(({ isClosed }) => !isClosed)?.branchId ?? addBranch(station);
}

export const wishOf = (step: StepNumber, happenedOn: string, details = detailsOf(step, happenedOn)): StepWish => ({
  details,
  happenedOn,
  decidedBy: '示例第一党支部委员会',
  remark: '',
});

export interface Brought {
  /** Day of the application; everything follows from it. All 25 steps take 1060 days. */
  readonly appliedOn?: string;
  readonly branchId?: BranchId;
}

/** The latest day of application with which the step lies before the station's first day of a story. */
const usualApplication = '2023-12-15';

/** Sample people are born late: of age long before, as the roster then says. */
export async function makeOfAge(station: Must, memberId: MemberId, birthMonth = '2004-05'): Promise<void> {
  const { studentNumber } = await station.must('development.ledger', { memberId }, operator);
  const { members } = await station.must('members.search', { text: studentNumber }, operator);
  const known = members.find((member) => member.memberId === memberId);
  if (known === undefined) throw new RangeError('nobody of that id');
  const { memberId: _, pinyin: __, cards: ___, ...fields } = known;
  await station.must('members.save', { ...key(), memberId, fields: { ...fields, birthMonth } }, operator);
}

/** Every step up to that one, with a handbook opened on the first day. @returns the file's version and the last day */
export async function bringTo(
  station: Must,
  memberId: MemberId,
  step: StepNumber,
  { appliedOn = usualApplication, branchId }: Brought = {},
): Promise<{ version: number; on: string }> {
  await makeOfAge(station, memberId);
  const fields = { branchId: branchId ?? (await someBranch(station)), openedOn: appliedOn, post: '' };
  let { version } = await station.must('development.openFile', { ...key(), memberId, fields }, operator);
  let on = appliedOn;
  const course = courseFrom(appliedOn);
  const end = course.findLastIndex(([each]) => each === step);
  for (const [each, days] of course.slice(0, end + 1)) {
    on = addDays(appliedOn, days);
    const asked = { ...key(), memberId, version, wish: wishOf(each, on) };
    ({ version } = await station.must('development.recordStep', asked, operator));
  }
  return { version, on };
}
