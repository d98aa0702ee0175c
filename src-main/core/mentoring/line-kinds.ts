/** The five kinds of lines: how each is kept, how it is told, and the day by which it is late. */
import type {
  Assessment,
  AssessmentFields,
  Award,
  AwardFields,
  Report,
  ReportFields,
  Talk,
  TalkFields,
  Training,
  TrainingFields,
} from '../../contract/mentoring.ts';
import type { MembersService } from '../members/members.service.ts';
import { talkerAsKnown } from './mentoring-rules.ts';
import type {
  MentoringRepository,
  StoredAssessment,
  StoredAward,
  StoredReport,
  StoredTalk,
  StoredTraining,
} from './mentoring.repository.ts';
import type { LineKind, Written } from './written-lines.service.ts';

export const talkKind = (
  lines: MentoringRepository['talks'],
  members: Pick<MembersService, 'known'>,
): LineKind<StoredTalk, TalkFields> => ({
  lines,
  storedOf({ talker: given, ...fields }, before) {
    const wasThere = before && { memberId: before.talkerId, name: before.talker };
    const talker = talkerAsKnown(members, given, wasThere);
    return { ...fields, talkerId: talker.memberId, talker: talker.name };
  },
  happenedOn: ({ heldOn }) => heldOn,
});

export const toldTalk = (stored: StoredTalk, written: Written): Talk => ({
  talkId: stored.id,
  heldOn: stored.heldOn,
  startsAt: stored.startsAt,
  place: stored.place,
  talker: { memberId: stored.talkerId, name: stored.talker },
  talkerPost: stored.talkerPost,
  method: stored.method,
  content: stored.content,
  suggestion: stored.suggestion,
  ...written,
});

export const reportKind = (lines: MentoringRepository['reports']): LineKind<StoredReport, ReportFields> => ({
  lines,
  storedOf: (fields) => fields,
  happenedOn: ({ submittedOn }) => submittedOn,
});

export const toldReport = (stored: StoredReport, written: Written): Report => ({
  reportId: stored.id,
  quarter: stored.quarter,
  title: stored.title,
  submittedOn: stored.submittedOn,
  words: stored.words,
  remark: stored.remark,
  ...written,
});

export const assessmentKind = (
  lines: MentoringRepository['assessments'],
): LineKind<StoredAssessment, AssessmentFields> => ({
  lines,
  storedOf: (fields) => fields,
  happenedOn: ({ to }) => to,
});

export const toldAssessment = (stored: StoredAssessment, written: Written): Assessment => ({
  assessmentId: stored.id,
  from: stored.from,
  to: stored.to,
  selfSummary: stored.selfSummary,
  opinions: stored.opinions,
  mentorOpinion: stored.mentorOpinion,
  branchOpinion: stored.branchOpinion,
  conclusion: stored.conclusion,
  decidedOn: stored.decidedOn,
  ...written,
});

export const trainingKind = (lines: MentoringRepository['trainings']): LineKind<StoredTraining, TrainingFields> => ({
  lines,
  storedOf: (fields) => fields,
  happenedOn: ({ endsOn }) => endsOn,
});

export const toldTraining = (stored: StoredTraining, written: Written): Training => ({
  trainingId: stored.id,
  course: stored.course,
  startsOn: stored.startsOn,
  endsOn: stored.endsOn,
  days: stored.days,
  hours: stored.hours,
  result: stored.result,
  certificate: stored.certificate,
  issuer: stored.issuer,
  ...written,
});

export const awardKind = (lines: MentoringRepository['awards']): LineKind<StoredAward, AwardFields> => ({
  lines,
  storedOf: (fields) => fields,
  happenedOn: ({ on }) => on,
});

export const toldAward = (stored: StoredAward, written: Written): Award => ({
  awardId: stored.id,
  kind: stored.kind,
  on: stored.on,
  what: stored.what,
  issuer: stored.issuer,
  level: stored.level,
  ...written,
});
