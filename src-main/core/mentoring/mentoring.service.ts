/** 培养联系: what mentors and staff write of a person. Texts of people, judged by nobody but people. */
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
import { Refusal } from '../../contract/route.ts';
import type { AssessmentId, AwardId, MemberId, ReportId, TalkId, TrainingId } from '../../contract/values.ts';
import type { Clock } from '../kernel/clock.ts';
import { grouped } from '../kernel/grouped.ts';
import { localDateOf } from '../kernel/local-time.ts';
import type { MembersService } from '../members/members.service.ts';
import {
  assessmentKind,
  awardKind,
  reportKind,
  talkKind,
  toldAssessment,
  toldAward,
  toldReport,
  toldTalk,
  toldTraining,
  trainingKind,
} from './line-kinds.ts';
import {
  requireApart,
  requireBegun,
  requireDay,
  requireDecision,
  requireInOrder,
  type Lifetime,
} from './mentoring-rules.ts';
import type { MentoringRepository } from './mentoring.repository.ts';
import { writtenLinesService } from './written-lines.service.ts';

/** What is written of one person: newest first, but assessments in order. */
export interface MentoringRecords {
  readonly talks: Talk[];
  readonly reports: Report[];
  readonly assessments: Assessment[];
  readonly trainings: Training[];
  readonly awards: Award[];
}

interface Parts {
  readonly repository: MentoringRepository;
  readonly members: Pick<MembersService, 'known' | 'fieldsOf'>;
  /** @throws Refusal development.no-file */
  readonly requireFile: (memberId: MemberId) => Promise<unknown>;
  /** After a commit the rules look at these people anew. */
  readonly changed: (ids: readonly MemberId[]) => void;
  readonly clock: Clock;
}

interface Wish<Id, Fields> {
  readonly memberId: MemberId;
  readonly id: Id | null;
  readonly version: number;
  readonly fields: Fields;
}

const compared = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

const ownerOf = ({ memberId }: { readonly memberId: MemberId }): MemberId => memberId;

/** Lines of one day stay as they were written down. */
const inOrder = <Line>(lines: readonly Line[], dayOf: (line: Line) => string): Line[] =>
  lines.toSorted((one, other) => compared(dayOf(one), dayOf(other)));

export type MentoringService = ReturnType<typeof mentoringService>;

export function mentoringService({ repository, members, requireFile, changed, clock }: Parts) {
  const talks = writtenLinesService(talkKind(repository.talks, members), clock);
  const reports = writtenLinesService(reportKind(repository.reports), clock);
  const assessments = writtenLinesService(assessmentKind(repository.assessments), clock);
  const trainings = writtenLinesService(trainingKind(repository.trainings), clock);
  const awards = writtenLinesService(awardKind(repository.awards), clock);

  /** @throws Refusal member.unknown, development.no-file */
  async function lifetimeOf(memberId: MemberId): Promise<Lifetime> {
    const fields = (await members.fieldsOf([memberId])).get(memberId);
    if (!fields) throw new Refusal('member.unknown');
    await requireFile(memberId);
    return { today: localDateOf(clock.now(), clock.timeZone), birthMonth: fields.birthMonth };
  }

  const ownerIn =
    <Id>(lines: { get: (id: Id) => Promise<{ memberId: MemberId } | undefined> }) =>
    /** Of whom a line tells, also one taken back; undefined: there is none. */
    async (id: Id): Promise<MemberId | undefined> =>
      (await lines.get(id))?.memberId;

  const taker =
    <Id>(lines: { takeBack: (id: Id, version: number, reason: string) => Promise<MemberId> }) =>
    /** Inside a write. @throws Refusal mentoring.unknown, mentoring.changed-elsewhere */
    async (id: Id, version: number, reason: string): Promise<void> =>
      changed([await lines.takeBack(id, version, reason)]);

  return {
    ownerOf: {
      talk: ownerIn<TalkId>(repository.talks),
      report: ownerIn<ReportId>(repository.reports),
      assessment: ownerIn<AssessmentId>(repository.assessments),
      training: ownerIn<TrainingId>(repository.trainings),
      award: ownerIn<AwardId>(repository.awards),
    },

    /** Of many people; everybody given is in the answer. Oldest first. */
    async recordsOfMany(ids: readonly MemberId[]): Promise<Map<MemberId, MentoringRecords>> {
      const [talked, handedIn, assessed, trained, awarded] = await Promise.all([
        repository.talks.ofMembers(ids).then((rows) => grouped(rows, ownerOf)),
        repository.reports.ofMembers(ids).then((rows) => grouped(rows, ownerOf)),
        repository.assessments.ofMembers(ids).then((rows) => grouped(rows, ownerOf)),
        repository.trainings.ofMembers(ids).then((rows) => grouped(rows, ownerOf)),
        repository.awards.ofMembers(ids).then((rows) => grouped(rows, ownerOf)),
      ]);
      return new Map(
        ids.map((id): [MemberId, MentoringRecords] => [
          id,
          {
            talks: inOrder(
              (talked.get(id) ?? []).map((one) => toldTalk(one, talks.written(one))),
              (one) => one.heldOn,
            ),
            reports: inOrder(
              (handedIn.get(id) ?? []).map((one) => toldReport(one, reports.written(one))),
              (one) => one.submittedOn,
            ),
            assessments: inOrder(
              (assessed.get(id) ?? []).map((one) => toldAssessment(one, assessments.written(one))),
              (one) => one.from,
            ),
            trainings: inOrder(
              (trained.get(id) ?? []).map((one) => toldTraining(one, trainings.written(one))),
              (one) => one.startsOn,
            ),
            awards: inOrder(
              (awarded.get(id) ?? []).map((one) => toldAward(one, awards.written(one))),
              (one) => one.on,
            ),
          },
        ]),
      );
    },

    async recordsOf(memberId: MemberId): Promise<MentoringRecords> {
      const [talked, handedIn, assessed, trained, awarded] = await Promise.all([
        repository.talks.ofMember(memberId),
        repository.reports.ofMember(memberId),
        repository.assessments.ofMember(memberId),
        repository.trainings.ofMember(memberId),
        repository.awards.ofMember(memberId),
      ]);
      return {
        talks: talked
          .map((one) => toldTalk(one, talks.written(one)))
          .toSorted((one, other) => compared(other.heldOn, one.heldOn) || other.talkId - one.talkId),
        reports: handedIn
          .map((one) => toldReport(one, reports.written(one)))
          .toSorted((one, other) => compared(other.submittedOn, one.submittedOn) || other.reportId - one.reportId),
        assessments: assessed
          .map((one) => toldAssessment(one, assessments.written(one)))
          .toSorted((one, other) => compared(one.from, other.from)),
        trainings: trained
          .map((one) => toldTraining(one, trainings.written(one)))
          .toSorted((one, other) => compared(other.startsOn, one.startsOn) || other.trainingId - one.trainingId),
        awards: awarded
          .map((one) => toldAward(one, awards.written(one)))
          .toSorted((one, other) => compared(other.on, one.on) || other.awardId - one.awardId),
      };
    },

    /** Inside a write. @throws Refusal of the contract's problems of mentoring.saveTalk */
    async saveTalk(wish: Wish<TalkId, TalkFields>, by: string) {
      const { memberId, fields } = wish;
      requireDay(fields.heldOn, await lifetimeOf(memberId));
      if (fields.talker.memberId === memberId) throw new Refusal('mentoring.same-person');
      const { id: talkId, version } = await talks.save(wish, by);
      changed([memberId]);
      return { talkId, version };
    },
    removeTalk: taker<TalkId>(talks),

    /** Inside a write. @throws Refusal of the contract's problems of mentoring.saveReport */
    async saveReport(wish: Wish<ReportId, ReportFields>, by: string) {
      const { memberId, fields } = wish;
      const lifetime = await lifetimeOf(memberId);
      requireDay(fields.submittedOn, lifetime);
      requireBegun(fields.quarter, lifetime.today);
      const { id: reportId, version } = await reports.save(wish, by);
      changed([memberId]);
      return { reportId, version };
    },
    removeReport: taker<ReportId>(reports),

    /** Inside a write. @throws Refusal of the contract's problems of mentoring.saveAssessment */
    async saveAssessment(wish: Wish<AssessmentId, AssessmentFields>, by: string) {
      const { memberId, fields } = wish;
      const lifetime = await lifetimeOf(memberId);
      requireInOrder(fields);
      requireDay(fields.from, lifetime);
      requireDay(fields.to, lifetime);
      requireDecision(fields);
      if (fields.decidedOn !== null) requireDay(fields.decidedOn, lifetime);
      const others = (await repository.assessments.ofMember(memberId)).filter(({ id }) => id !== wish.id);
      requireApart(fields, others);
      const { id: assessmentId, version } = await assessments.save(wish, by);
      changed([memberId]);
      return { assessmentId, version };
    },
    removeAssessment: taker<AssessmentId>(assessments),

    /** Inside a write. @throws Refusal of the contract's problems of mentoring.saveTraining */
    async saveTraining(wish: Wish<TrainingId, TrainingFields>, by: string) {
      const { memberId, fields } = wish;
      const lifetime = await lifetimeOf(memberId);
      requireInOrder({ from: fields.startsOn, to: fields.endsOn });
      requireDay(fields.startsOn, lifetime);
      requireDay(fields.endsOn, lifetime);
      const { id: trainingId, version } = await trainings.save(wish, by);
      changed([memberId]);
      return { trainingId, version };
    },
    removeTraining: taker<TrainingId>(trainings),

    /** Inside a write. @throws Refusal of the contract's problems of mentoring.saveAward */
    async saveAward(wish: Wish<AwardId, AwardFields>, by: string) {
      const { memberId, fields } = wish;
      requireDay(fields.on, await lifetimeOf(memberId));
      const { id: awardId, version } = await awards.save(wish, by);
      return { awardId, version };
    },
    removeAward: taker<AwardId>(awards),

    membersWithRecords: repository.membersWithRecords,

    /** Inside a write. Returns how many lines went. */
    async forgetMembers(ids: readonly MemberId[]): Promise<number> {
      changed(ids);
      return repository.removePeople(ids);
    },
  };
}
