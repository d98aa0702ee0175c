/** The audit trail, wired once. */
import type { AuditActor } from '../../contract/audit.ts';
import type { RouteName } from '../../contract/registry.ts';
import type { HandlersFor } from '../../contract/route.ts';
import type { auditRoutes } from '../../contract/audit.ts';
import type { StaffRole } from '../../contract/staff.ts';
import type { Database } from '../database/database.ts';
import type { Caller } from '../kernel/caller.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Logger } from '../kernel/logger.ts';
import { notYet } from '../kernel/not-yet.ts';
import type { Sheet } from '../printing/sheets.ts';
import type { StationSecrets } from '../secrets/station-secrets.ts';

interface Parts {
  readonly database: Database;
  readonly secrets: StationSecrets;
  readonly clock: Clock;
  readonly logger: Logger;
}

interface HandlerParts {
  readonly nameOfMember: (memberId: number) => string;
  readonly nameOfAccount: (accountId: number) => Promise<string>;
}

/** Who asked, found out before the work. */
export interface AuditedBy {
  readonly actor: AuditActor;
  readonly roles: readonly StaffRole[];
  readonly connection: string;
}

export async function openAudit(_parts: Parts) {
  await Promise.resolve();
  return {
    /**
     * Does the work of a call. What it writes and the entry about it are one transaction; a look, an export or a print
     * that writes nothing is entered before the answer is given, and not given if that fails.
     */
    record: <Result>(_route: RouteName, _input: unknown, _by: AuditedBy, work: () => Promise<Result>) => work(),
    /** Every round and at the end: what the trail has come to is written beside the database. */
    keep: (): Promise<void> => Promise.resolve(),
    /** Number and short code of the last entry, for the foot of daily sheets. */
    head: (): { seq: number; code: string } => ({ seq: 0, code: '' }),
    sheets: (_: HandlerParts) => ({ audit: (_request: unknown): Promise<Sheet> => notYet() }),
    handlers: (_: HandlerParts): HandlersFor<typeof auditRoutes, Caller> => ({
      'audit.list': notYet,
      'audit.actors': notYet,
      'audit.verify': notYet,
      'audit.export': notYet,
    }),
  };
}
