import type { quizCampaignsRoutes } from '../../../contract/quiz-campaigns.ts';
import type { quizRoutes } from '../../../contract/quiz.ts';
import { Refusal, type HandlersFor } from '../../../contract/route.ts';
import type { Caller } from '../../kernel/caller.ts';
import type { CampaignsService } from '../campaigns/campaigns.service.ts';
import type { AttemptsService } from './attempts.service.ts';
import type { CertificatePrintService } from './certificate-print.service.ts';
import type { CertificatesService } from './certificates.service.ts';
import type { ResultsService } from './results.service.ts';

type AttemptRoutes = Pick<
  typeof quizRoutes,
  | 'quiz.openCampaigns'
  | 'quiz.chances'
  | 'quiz.begin'
  | 'quiz.attempt'
  | 'quiz.answer'
  | 'quiz.handIn'
  | 'quiz.result'
  | 'quiz.printCertificate'
> &
  Pick<typeof quizCampaignsRoutes, 'quiz.certificate'>;

interface Parts {
  readonly attempts: AttemptsService;
  readonly results: ResultsService;
  readonly certificates: CertificatesService;
  readonly certificatePrint: CertificatePrintService;
  readonly campaigns: Pick<CampaignsService, 'coming'>;
}

export function attemptsHandlers(parts: Parts): HandlersFor<AttemptRoutes, Caller> {
  const { attempts, results, certificates, certificatePrint, campaigns } = parts;
  return {
    'quiz.openCampaigns': async () => ({ campaigns: await campaigns.coming() }),
    'quiz.chances': ({ who }) => results.chances(who),
    'quiz.begin': ({ who, campaignId }) => attempts.begin(who, campaignId),
    'quiz.attempt': ({ attemptId, attemptKey }) => attempts.show(attemptId, attemptKey),
    'quiz.answer': ({ attemptId, attemptKey, ...tap }) => attempts.answer(attemptId, attemptKey, tap),
    'quiz.handIn': async ({ attemptId, attemptKey }) => results.of(await attempts.handIn(attemptId, attemptKey)),
    'quiz.result': async ({ attemptId, attemptKey }) => {
      const attempt = await attempts.settled(await attempts.held(attemptId, attemptKey));
      if (attempt.endedAt === null) throw new Refusal('attempt.under-way');
      return results.of(attempt);
    },
    'quiz.printCertificate': ({ requestKey, attemptId, attemptKey }) =>
      certificatePrint.print(requestKey, attemptId, attemptKey),
    'quiz.certificate': ({ text }) => certificates.verify(text),
  };
}
