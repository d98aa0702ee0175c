/** The way of an invented person from the application to the archive, as a careful branch would record it. */
import {
  type Ballot,
  meetingProgramme,
  opinionSources,
  type StepDetails,
  type StepNumber,
  talkTopics,
} from '../../contract/development-steps.ts';
import { addDays } from '../kernel/local-time.ts';

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
