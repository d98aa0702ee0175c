/** People brought to where a test begins, through the routes a branch would use. */
import { randomUUID } from 'node:crypto';
import type { Ask } from '../../../src-main/contract/registry.ts';
import type { Ballot, StepDetails, StepNumber, StepWish } from '../../../src-main/contract/development-steps.ts';
import { meetingProgramme, opinionSources, talkTopics } from '../../../src-main/contract/development-steps.ts';
import type { BranchId, MemberId } from '../../../src-main/contract/values.ts';
import { addDays } from '../../../src-main/core/kernel/local-time.ts';
import { operator, type StoryStation } from '../story-station.ts';

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

export const sampleBallot: Ballot = {
  should: 16,
  present: 15,
  ayes: 14,
  noes: 0,
  abstentions: 1,
  writtenAyes: 0,
  isSecret: true,
};

const outside = (name: string) => ({ memberId: null, name });
const fullMember = (name: string) => ({ who: outside(name), post: '教师', isFullMember: true });

/** As a careful branch would fill it in, on that day. */
export function detailsOf(step: StepNumber, on: string): StepDetails {
  const before = (days: number) => addDays(on, -days);
  const opinions = opinionSources.map((source) => ({ source, on: before(3) }));
  switch (step) {
    case 2:
      return { step, talker: outside('示例书记'), talkerPost: 'secretary', topics: [...talkTopics] };
    case 3:
      return { step, recommendedBy: ['league'], recommendedOn: before(5) };
    case 5:
      return { step, mentors: [fullMember('示例联系人甲'), fullMember('示例联系人乙')] };
    case 7:
      return { step, opinions, noticeStartedOn: before(18), noticeEndedOn: before(2) };
    case 9:
      return {
        step,
        sponsors: ['示例联系人甲', '示例联系人乙'].map((name) => ({
          ...fullMember(name),
          isUnderProbationInParty: false,
        })),
      };
    case 10:
    case 13:
    case 24:
      return { step, result: 'passed' };
    case 11:
      return { step, days: 3, hours: 24, organiser: '示例学院党校', certificate: '示例2026-001', waiver: '' };
    case 15:
      return { step, ballot: sampleBallot, programme: [...meetingProgramme], leavesSchoolOn: null };
    case 16:
      return { step, talker: outside('示例组织员') };
    case 17:
      return { step, result: 'passed', isSpecialCase: false };
    case 19:
      return { step, group: '第一党小组' };
    case 23:
      return {
        step,
        ballot: sampleBallot,
        opinions,
        committeeReviewedOn: before(1),
        outcome: 'convert',
        extendMonths: null,
      };
    case 25:
      return { step, keptAt: '示例学院档案室' };
    default:
      return { step } as StepDetails;
  }
}

/** From then on the superior agrees before the notice goes up. */
const newTextFrom = '2026-05-18';
const agreed: readonly [StepNumber, number] = [8, 567];
const listed: readonly [StepNumber, number] = [7, 590];
const filed: readonly [StepNumber, number] = [8, 593];

/** In the order of a branch; days since the application. */
export const courseFrom = (appliedOn: string): readonly (readonly [StepNumber, number])[] => [
  [1, 0],
  [2, 15],
  [3, 192],
  [4, 197],
  [5, 200],
  [6, 376],
  [6, 557],
  ...(addDays(appliedOn, agreed[1]) < newTextFrom ? [listed, filed] : [agreed, listed]),
  [9, 596],
  [10, 613],
  [11, 633],
  [12, 638],
  [13, 643],
  [14, 648],
  [15, 664],
  [16, 674],
  [17, 679],
  [18, 684],
  [19, 685],
  [20, 689],
  [21, 770],
  [21, 861],
  [21, 952],
  [22, 1030],
  [23, 1035],
  [24, 1050],
  [25, 1060],
];

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
