import type { quizCampaignsRoutes } from '../../../contract/quiz-campaigns.ts';
import type { HandlersFor } from '../../../contract/route.ts';
import type { CampaignId } from '../../../contract/values.ts';
import type { Caller } from '../../kernel/caller.ts';
import type { CampaignsService } from './campaigns.service.ts';
import type { ReportService } from './report.service.ts';

interface Parts {
  readonly campaigns: CampaignsService;
  readonly reports: ReportService;
  /** Every attempt that ended marked again; answers how many, and how many came out otherwise. */
  readonly remark: (campaignId: CampaignId) => Promise<{ attempts: number; differing: number }>;
  readonly nameOf: (caller: Caller) => string;
}

/** All but the check of a certificate, which stands with the certificates. */
type Routes = Omit<typeof quizCampaignsRoutes, 'quiz.certificate'>;

export function campaignsHandlers({ campaigns, reports, remark, nameOf }: Parts): HandlersFor<Routes, Caller> {
  return {
    'quiz.campaigns': ({ offset, limit }) => campaigns.list(offset, limit),
    'quiz.campaign': ({ campaignId }) => campaigns.detail(campaignId),
    'quiz.usualCampaign': () => campaigns.usual(),
    'quiz.tryCampaign': ({ rule, grades, buildings }) => campaigns.try(rule, grades, buildings),
    'quiz.saveCampaign': ({ campaignId, version, fields }, caller) =>
      campaigns.save(campaignId, version, fields, nameOf(caller)),
    'quiz.publishCampaign': async ({ campaignId, version }) => ({
      version: await campaigns.publish(campaignId, version),
    }),
    'quiz.withdrawCampaign': async ({ campaignId, version, reason }) => {
      await campaigns.withdraw(campaignId, version, reason);
      return {};
    },
    'quiz.report': ({ campaignId }) => reports.report(campaignId),
    'quiz.campaignPeople': ({ campaignId, state, building, text, offset, limit }) =>
      reports.people(campaignId, { state, building, text }, offset, limit),
    'quiz.exportCampaign': ({ campaignId }) => reports.export(campaignId),
    'quiz.remark': async ({ campaignId }) => {
      await campaigns.one(campaignId);
      return remark(campaignId);
    },
  };
}
