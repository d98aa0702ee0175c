import type { mentoringRoutes } from '../../contract/mentoring.ts';
import type { HandlersFor } from '../../contract/route.ts';
import type { Caller } from '../kernel/caller.ts';
import type { MentoredPeopleService } from './mentored-people.service.ts';
import type { MentoringService } from './mentoring.service.ts';

interface Parts {
  readonly mentoring: MentoringService;
  readonly people: MentoredPeopleService;
  readonly nameOf: (caller: Caller) => string;
}

export function mentoringHandlers({ mentoring, people, nameOf }: Parts): HandlersFor<typeof mentoringRoutes, Caller> {
  return {
    'mentoring.people': ({ offset, limit, ...wanted }) => people.people(wanted, offset, limit),
    'mentoring.person': ({ memberId }) => people.person(memberId),
    'mentoring.saveTalk': ({ talkId: id, ...wish }, caller) => mentoring.saveTalk({ ...wish, id }, nameOf(caller)),
    'mentoring.removeTalk': async ({ talkId, version, reason }) => {
      await mentoring.removeTalk(talkId, version, reason);
      return {};
    },
    'mentoring.saveReport': ({ reportId: id, ...wish }, caller) =>
      mentoring.saveReport({ ...wish, id }, nameOf(caller)),
    'mentoring.removeReport': async ({ reportId, version, reason }) => {
      await mentoring.removeReport(reportId, version, reason);
      return {};
    },
    'mentoring.saveAssessment': ({ assessmentId: id, ...wish }, caller) =>
      mentoring.saveAssessment({ ...wish, id }, nameOf(caller)),
    'mentoring.removeAssessment': async ({ assessmentId, version, reason }) => {
      await mentoring.removeAssessment(assessmentId, version, reason);
      return {};
    },
    'mentoring.saveTraining': ({ trainingId: id, ...wish }, caller) =>
      mentoring.saveTraining({ ...wish, id }, nameOf(caller)),
    'mentoring.removeTraining': async ({ trainingId, version, reason }) => {
      await mentoring.removeTraining(trainingId, version, reason);
      return {};
    },
    'mentoring.saveAward': ({ awardId: id, ...wish }, caller) => mentoring.saveAward({ ...wish, id }, nameOf(caller)),
    'mentoring.removeAward': async ({ awardId, version, reason }) => {
      await mentoring.removeAward(awardId, version, reason);
      return {};
    },
  };
}
