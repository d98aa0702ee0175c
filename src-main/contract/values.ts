/** Values that more than one slice speaks of. Times are epoch milliseconds (UTC); dates are local `YYYY-MM-DD`. */
import { z } from 'zod';

export const memberId = z.int().positive().brand<'MemberId'>();
export const visitId = z.int().positive().brand<'VisitId'>();
export const roomId = z.int().positive().brand<'RoomId'>();
export const cardId = z.int().positive().brand<'CardId'>();
export type MemberId = z.output<typeof memberId>;
export type VisitId = z.output<typeof visitId>;
export type RoomId = z.output<typeof roomId>;
export type CardId = z.output<typeof cardId>;

export const sessionId = z.int().positive().brand<'SessionId'>();
export const photoId = z.int().positive().brand<'PhotoId'>();
export const reflectionId = z.int().positive().brand<'ReflectionId'>();
export const copyId = z.int().positive().brand<'CopyId'>();
export const loanId = z.int().positive().brand<'LoanId'>();
export const printJobId = z.int().positive().brand<'PrintJobId'>();
export type SessionId = z.output<typeof sessionId>;
export type PhotoId = z.output<typeof photoId>;
export type ReflectionId = z.output<typeof reflectionId>;
export type CopyId = z.output<typeof copyId>;
export type LoanId = z.output<typeof loanId>;
export type PrintJobId = z.output<typeof printJobId>;

export const questionId = z.int().positive().brand<'QuestionId'>();
/** One wording of a question: never changed once it was shown. */
export const versionId = z.int().positive().brand<'VersionId'>();
export const campaignId = z.int().positive().brand<'CampaignId'>();
export const attemptId = z.int().positive().brand<'AttemptId'>();
export const inspectionId = z.int().positive().brand<'InspectionId'>();
export const drillId = z.int().positive().brand<'DrillId'>();
export type QuestionId = z.output<typeof questionId>;
export type VersionId = z.output<typeof versionId>;
export type CampaignId = z.output<typeof campaignId>;
export type AttemptId = z.output<typeof attemptId>;
export type InspectionId = z.output<typeof inspectionId>;
export type DrillId = z.output<typeof drillId>;

export const branchId = z.int().positive().brand<'BranchId'>();
export const stepRecordId = z.int().positive().brand<'StepRecordId'>();
export const mentorId = z.int().positive().brand<'MentorId'>();
export const noticeId = z.int().positive().brand<'NoticeId'>();
export const talkId = z.int().positive().brand<'TalkId'>();
export const reportId = z.int().positive().brand<'ReportId'>();
export const assessmentId = z.int().positive().brand<'AssessmentId'>();
export const trainingId = z.int().positive().brand<'TrainingId'>();
export const awardId = z.int().positive().brand<'AwardId'>();
export const printRunId = z.int().positive().brand<'PrintRunId'>();
export type BranchId = z.output<typeof branchId>;
export type StepRecordId = z.output<typeof stepRecordId>;
export type MentorId = z.output<typeof mentorId>;
export type NoticeId = z.output<typeof noticeId>;
export type TalkId = z.output<typeof talkId>;
export type ReportId = z.output<typeof reportId>;
export type AssessmentId = z.output<typeof assessmentId>;
export type TrainingId = z.output<typeof trainingId>;
export type AwardId = z.output<typeof awardId>;
export type PrintRunId = z.output<typeof printRunId>;

export const termId = z.int().positive().brand<'TermId'>();
export const appointmentId = z.int().positive().brand<'AppointmentId'>();
export const accountId = z.int().positive().brand<'AccountId'>();
export const shiftId = z.int().positive().brand<'ShiftId'>();
export const swapId = z.int().positive().brand<'SwapId'>();
export const assemblyId = z.int().positive().brand<'AssemblyId'>();
export const candidateId = z.int().positive().brand<'CandidateId'>();
export const handOverItemId = z.int().positive().brand<'HandOverItemId'>();
export const dataRequestId = z.int().positive().brand<'DataRequestId'>();
export type TermId = z.output<typeof termId>;
export type AppointmentId = z.output<typeof appointmentId>;
export type AccountId = z.output<typeof accountId>;
export type ShiftId = z.output<typeof shiftId>;
export type SwapId = z.output<typeof swapId>;
export type AssemblyId = z.output<typeof assemblyId>;
export type CandidateId = z.output<typeof candidateId>;
export type HandOverItemId = z.output<typeof handOverItemId>;
export type DataRequestId = z.output<typeof dataRequestId>;

/** 综合办 学习部 安督部 纪检部 生活部 文体部 */
export const posts = ['general-office', 'study', 'safety', 'discipline', 'life', 'culture'] as const;
export const post = z.enum(posts);
export type Post = z.output<typeof post>;

export const instant = z.int().nonnegative();
/** A day of the calendar: 2026-02-30 is none. */
export const localDate = z.iso.date();
export const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** home 社区党员之家, harbour 心海港湾 (counted only, never who or why), activity 活动驿站. */
export const roomKinds = ['home', 'harbour', 'activity'] as const;
export const roomKind = z.enum(roomKinds);
export type RoomKind = z.output<typeof roomKind>;

/** 学习 读书分享 谈话 值班 活动 借还 其他 */
export const purposes = ['study', 'reading', 'talk', 'duty', 'activity', 'lending', 'other'] as const;
export const purpose = z.enum(purposes);
export type Purpose = z.output<typeof purpose>;

export const identifications = ['card', 'number', 'name', 'staff', 'guest'] as const;
export const identification = z.enum(identifications);
export type Identification = z.output<typeof identification>;

export const visitStates = ['open', 'closed', 'auto_closed', 'voided'] as const;
export const visitState = z.enum(visitStates);
export type VisitState = z.output<typeof visitState>;

/** 群众 共青团员 入党申请人 入党积极分子 发展对象 中共预备党员 中共党员, stored as the words of the forms. */
export const politicalStatuses = [
  '群众',
  '共青团员',
  '入党申请人',
  '入党积极分子',
  '发展对象',
  '中共预备党员',
  '中共党员',
] as const;
export const politicalStatus = z.enum(politicalStatuses);
export type PoliticalStatus = z.output<typeof politicalStatus>;

export const sexes = ['男', '女'] as const;

/** What a shared screen may show of a person: 欧阳*例, 日语2601, 101. */
export const maskedPerson = z.strictObject({ name: z.string(), className: z.string(), numberTail: z.string() });

/** Who acts at the kiosk: the holder of the card just read, or the person picked on the screen. */
export const claimedPerson = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('card'), cardText: z.string().min(1).max(64) }),
  z.strictObject({ by: z.literal('name'), memberId }),
]);
export type ClaimedPerson = z.output<typeof claimedPerson>;
export const claimProblems = ['card.unknown', 'card.malformed', 'member.unknown'] as const;

/** Somebody a paper names: of the roster, or (NULL) a teacher or guest from outside it. */
export const namedPerson = z.strictObject({ memberId: memberId.nullable(), name: z.string().trim().min(1).max(60) });
export type NamedPerson = z.output<typeof namedPerson>;

/** A file handed out: saved by the person's own act, never written by the screen. */
export const fileOut = z.strictObject({ fileName: z.string(), mediaType: z.string(), base64: z.string() });
export type FileOut = z.output<typeof fileOut>;

export const pageRequest = { offset: z.int().min(0).default(0), limit: z.int().min(1).max(200).default(50) };
