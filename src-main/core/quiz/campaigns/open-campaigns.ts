/** Campaigns and what came of them, wired once. */
import type { Database } from '../../database/database.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { MembersService } from '../../members/members.service.ts';
import type { Drawable } from '../bank/drawable.ts';
import { audienceService } from './audience.service.ts';
import { campaignsRepository } from './campaigns.repository.ts';
import { campaignsService } from './campaigns.service.ts';

interface Parts {
  readonly database: Database;
  readonly members: MembersService;
  readonly drawable: () => readonly Drawable[];
  readonly clock: Clock;
}

export function openCampaigns({ database, members, drawable, clock }: Parts) {
  const repository = campaignsRepository(database.statements);
  const audience = audienceService({ repository, members, clock });
  const campaigns = campaignsService({ repository, audience, members, drawable, clock });
  return { campaigns, audience };
}
