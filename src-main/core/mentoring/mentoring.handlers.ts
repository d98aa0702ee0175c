import type { mentoringRoutes } from '../../contract/mentoring.ts';
import type { HandlersFor } from '../../contract/route.ts';
import type { MemberId } from '../../contract/values.ts';
import type { Caller } from '../kernel/caller.ts';
import type { MentoredPeopleService } from './mentored-people.service.ts';
import type { MentoringService } from './mentoring.service.ts';

/** Mentors reach their own people alone; the staff slice knows. */
export interface MentoringReach {
  /** NULL: everybody. */
  readonly people: (caller: Caller) => Promise<ReadonlySet<MemberId> | null>;
  /** @throws Refusal caller.forbidden */
  readonly requirePerson: (caller: Caller, memberId: MemberId) => Promise<void>;
}

interface Parts {
  readonly mentoring: MentoringService;
  readonly people: MentoredPeopleService;
  readonly nameOf: (caller: Caller) => string;
  readonly reach: MentoringReach;
}

export function mentoringHandlers({
  mentoring,
  people,
  nameOf,
  reach,
}: Parts): HandlersFor<typeof mentoringRoutes, Caller> {
  const { ownerOf } = mentoring;

  const of =
    <Input extends { memberId: MemberId }, Answer>(work: (input: Input, by: string) => Promise<Answer>) =>
    async (input: Input, caller: Caller): Promise<Answer> => {
      await reach.requirePerson(caller, input.memberId);
      return work(input, nameOf(caller));
    };

  const removed = async (
    caller: Caller,
    owner: Promise<MemberId | undefined>,
    takeBack: () => Promise<void>,
  ): Promise<Record<string, never>> => {
    const memberId = await owner;
    if (memberId !== undefined) await reach.requirePerson(caller, memberId);
    await takeBack();
    return {};
  };

  return {
    'mentoring.people': async ({ offset, limit, ...wanted }, caller) =>
      people.people({ ...wanted, among: await reach.people(caller) }, offset, limit),
    'mentoring.person': of(({ memberId }) => people.person(memberId)),
    'mentoring.saveTalk': of(({ talkId: id, ...wish }, by) => mentoring.saveTalk({ ...wish, id }, by)),
    'mentoring.removeTalk': ({ talkId, version, reason }, caller) =>
      removed(caller, ownerOf.talk(talkId), () => mentoring.removeTalk(talkId, version, reason)),
    'mentoring.saveReport': of(({ reportId: id, ...wish }, by) => mentoring.saveReport({ ...wish, id }, by)),
    'mentoring.removeReport': ({ reportId, version, reason }, caller) =>
      removed(caller, ownerOf.report(reportId), () => mentoring.removeReport(reportId, version, reason)),
    'mentoring.saveAssessment': of(({ assessmentId: id, ...wish }, by) =>
      mentoring.saveAssessment({ ...wish, id }, by),
    ),
    'mentoring.removeAssessment': ({ assessmentId, version, reason }, caller) =>
      removed(caller, ownerOf.assessment(assessmentId), () =>
        mentoring.removeAssessment(assessmentId, version, reason),
      ),
    'mentoring.saveTraining': of(({ trainingId: id, ...wish }, by) => mentoring.saveTraining({ ...wish, id }, by)),
    'mentoring.removeTraining': ({ trainingId, version, reason }, caller) =>
      removed(caller, ownerOf.training(trainingId), () => mentoring.removeTraining(trainingId, version, reason)),
    'mentoring.saveAward': of(({ awardId: id, ...wish }, by) => mentoring.saveAward({ ...wish, id }, by)),
    'mentoring.removeAward': ({ awardId, version, reason }, caller) =>
      removed(caller, ownerOf.award(awardId), () => mentoring.removeAward(awardId, version, reason)),
  };
}
