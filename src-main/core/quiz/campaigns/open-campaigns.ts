/** Campaigns and what came of them, wired once. */
import type { Database } from '../../database/database.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { MembersService } from '../../members/members.service.ts';
import type { Caller } from '../../kernel/caller.ts';
import type { CampaignId } from '../../../contract/values.ts';
import type { Drawable } from '../bank/drawable.ts';
import { audienceService } from './audience.service.ts';
import { campaignsHandlers } from './campaigns.handlers.ts';
import { campaignsRepository } from './campaigns.repository.ts';
import { campaignsService } from './campaigns.service.ts';
import { reportRepository } from './report.repository.ts';
import { reportService } from './report.service.ts';

interface Parts {
  readonly database: Database;
  readonly members: MembersService;
  readonly drawable: () => readonly Drawable[];
  readonly clock: Clock;
}

type Remark = (campaignId: CampaignId) => Promise<{ attempts: number; differing: number }>;

export function openCampaigns({ database, members, drawable, clock }: Parts) {
  const repository = campaignsRepository(database.statements);
  const audience = audienceService({ repository, members, clock });
  const campaigns = campaignsService({ repository, audience, members, drawable, clock });
  const reports = reportService({
    repository: reportRepository(database.statements),
    campaigns,
    audience,
    members,
    clock,
  });
  return {
    campaigns,
    reports,
    /** `remark` belongs to the attempts, which know campaigns already. */
    handlers: (remark: Remark, nameOf: (caller: Caller) => string) =>
      campaignsHandlers({ campaigns, reports, remark, nameOf }),
  };
}
