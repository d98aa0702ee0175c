/** Every national rule by its name; which of them judge is for the pack of the stage to say. */
import {
  assessedEveryHalfYear,
  fourOpinions,
  recommendedFirst,
  trainedInTheMeantime,
  yearAsActivist,
} from './activist-rules.ts';
import {
  admissionApprovedInTime,
  leavingSoon,
  meetingWithinAMonth,
  preReviewPassed,
  reviewPassed,
  trainingLongEnough,
} from './admission-rules.ts';
import { ageOnApplication, firstTalkInTime, firstTalkTopics, ownUnit } from './application-rules.ts';
import { majority, oneByOne, programmeHeld, quorum, secretBallot, writtenVotes } from './ballot-rules.ts';
import { conversionApprovedInTime, conversionChain, deferredDiscussion, filedAway } from './conversion-rules.ts';
import { agreedBeforeNotice, fiveWorkingDays } from './notice-rules.ts';
import { mentorsOneOrTwo, mentorsStillThere, sponsorsTwo, sponsorsWithRights } from './people-rules.ts';
import { conversionDiscussed, oathInTime, probationServed, seniority } from './probation-rules.ts';
import type { Rule } from './rule.ts';
import { activistPapersChecked, notTransferredOut, probationerPapersChecked } from './transfer-rules.ts';

export const nationalRules: readonly Rule[] = [
  ageOnApplication,
  ownUnit,
  firstTalkInTime,
  firstTalkTopics,
  recommendedFirst,
  mentorsOneOrTwo,
  mentorsStillThere,
  trainedInTheMeantime,
  assessedEveryHalfYear,
  yearAsActivist,
  fourOpinions,
  fiveWorkingDays,
  agreedBeforeNotice,
  sponsorsTwo,
  sponsorsWithRights,
  reviewPassed,
  trainingLongEnough,
  preReviewPassed,
  meetingWithinAMonth,
  leavingSoon,
  quorum,
  secretBallot,
  majority,
  oneByOne,
  writtenVotes,
  programmeHeld,
  admissionApprovedInTime,
  oathInTime,
  probationServed,
  conversionDiscussed,
  conversionChain,
  conversionApprovedInTime,
  seniority,
  filedAway,
  notTransferredOut,
  activistPapersChecked,
  probationerPapersChecked,
  deferredDiscussion,
];

/** By step; place 0 is empty. */
export const rulesOfStep: readonly (readonly Rule[])[] = Array.from({ length: 26 }, (_, step) =>
  nationalRules.filter(({ steps }) => steps.includes(step)),
);
