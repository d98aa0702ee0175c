/** 我的进度 and the codes that open it, wired once. */
import type { Development } from '../development/development.service.ts';
import type { Handbook } from '../handbook/open-handbook.ts';
import type { Database } from '../database/database.ts';
import type { Caller } from '../kernel/caller.ts';
import type { Clock } from '../kernel/clock.ts';
import type { MembersService } from '../members/members.service.ts';
import { openPersonalCodes } from '../personal-code/open-personal-codes.ts';
import type { OwnPrintsService } from '../printing/own-prints.service.ts';
import type { ReceiptsService } from '../receipts/receipts.service.ts';
import { ownProgressHandlers } from './own-progress.handlers.ts';
import { ownProgressService } from './own-progress.service.ts';
import { Tickets } from './tickets.ts';

interface Parts {
  readonly database: Database;
  readonly members: MembersService;
  readonly receipts: ReceiptsService;
  readonly development: Pick<Development, 'ledger'>;
  readonly handbook: Pick<Handbook, 'booksOf'>;
  readonly prints: OwnPrintsService;
  readonly nameOf: (caller: Caller) => string;
  readonly clock: Clock;
}

export async function openOwnProgress({ database, members, receipts, development, handbook, prints, ...parts }: Parts) {
  const { nameOf, clock } = parts;
  const codes = await openPersonalCodes({ members, receipts, database, clock });
  const tickets = new Tickets(clock);
  const { ledger } = development;
  const own = ownProgressService({ tickets, codes, members, ledger, booksOf: handbook.booksOf, prints });
  return {
    codes,
    /** Every minute, and when a connection is gone. */
    keep: codes.keep,
    forgetConnection: (connection: string): void => tickets.endConnection(connection),
    membersWithRecords: codes.membersWithRecords,
    membersRemembered: codes.membersRemembered,
    forgetMembers: codes.forgetMembers,
    handlers: ownProgressHandlers(own, nameOf),
  };
}
