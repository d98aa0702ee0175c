/** Personal codes, wired once. */
import type { Database } from '../database/database.ts';
import type { Clock } from '../kernel/clock.ts';
import type { MembersService } from '../members/members.service.ts';
import type { ReceiptsService } from '../receipts/receipts.service.ts';
import type { StationSecrets } from '../secrets/station-secrets.service.ts';
import { personalCodeRepository } from './personal-code.repository.ts';
import { personalCodesService, type PersonalCodes } from './personal-code.service.ts';

interface Parts {
  readonly members: MembersService;
  readonly receipts: ReceiptsService;
  readonly secrets: StationSecrets;
  readonly database: Database;
  readonly clock: Clock;
}

export const openPersonalCodes = (parts: Parts): Promise<PersonalCodes> =>
  personalCodesService({ ...parts, repository: personalCodeRepository(parts.database.statements) });
