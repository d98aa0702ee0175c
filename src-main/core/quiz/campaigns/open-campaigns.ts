/** Campaigns and what came of them, wired once. */
import type { Database } from '../../database/database.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { MembersService } from '../../members/members.service.ts';
import type { Caller } from '../../kernel/caller.ts';
import type { CampaignId } from '../../../contract/values.ts';
import type { SheetRequest } from '../../../contract/printing.ts';
import type { StationService } from '../../station/station.service.ts';
import type { Drawable } from '../bank/drawable.ts';
import { campaignReportPaper, reportTitle, type PaperMark } from './campaign-report.sheet.ts';
import { audienceService } from './audience.service.ts';
import { campaignsHandlers } from './campaigns.handlers.ts';
import { campaignsRepository } from './campaigns.repository.ts';
import { campaignsService } from './campaigns.service.ts';
import { reportRepository } from './report.repository.ts';
import { reportService } from './report.service.ts';

interface Parts {
  readonly database: Database;
  readonly members: MembersService;
  readonly station: Pick<StationService, 'settings'>;
  readonly drawable: () => readonly Drawable[];
  readonly clock: Clock;
}

type Remark = (campaignId: CampaignId) => Promise<{ attempts: number; differing: number }>;

export function openCampaigns({ database, members, station, drawable, clock }: Parts) {
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

  /** @throws Refusal campaign.unknown */
  async function reportSheet({ campaignId }: Extract<SheetRequest, { sheet: 'campaign-report' }>) {
    const report = await reports.report(campaignId);
    const issuer = { stationName: station.settings().name, zone: clock.timeZone };
    return {
      title: reportTitle(report.campaign),
      // A draft is no record of anything.
      subject: report.campaign.state === 'draft' ? null : `campaign:${campaignId}`,
      draw: (mark: PaperMark) => campaignReportPaper(report, mark, issuer),
    };
  }

  return {
    campaigns,
    reports,
    sheets: { 'campaign-report': reportSheet },
    /** `remark` belongs to the attempts, which know campaigns already. */
    handlers: (remark: Remark, nameOf: (caller: Caller) => string) =>
      campaignsHandlers({ campaigns, reports, remark, nameOf }),
  };
}
