import type { PrintJobId } from '../../contract/values.ts';
import type { Database } from '../database/database.ts';
import type { Clock } from '../kernel/clock.ts';
import type { PrintingRepository, StoredJob } from './printing.repository.ts';

interface Parts {
  readonly jobs: Pick<PrintingRepository, 'move' | 'settlePlace'>;
  readonly database: Pick<Database, 'write'>;
  readonly clock: Clock;
}

type Outcome = { readonly state: 'queued' | 'failed' | 'cancelled' } & Partial<
  Pick<StoredJob, 'failure' | 'systemJob' | 'spoolKey'>
>;

/** A job is drawn no longer; its place in a run says the same. Undefined: somebody else was first. */
export const leaveDrawing = (
  { jobs, database, clock }: Parts,
  id: PrintJobId,
  outcome: Outcome,
): Promise<StoredJob | undefined> =>
  database.write(async () => {
    const moved = await jobs.move(id, ['rendering'], { ...outcome, updatedAt: clock.now() });
    if (moved) await jobs.settlePlace(moved);
    return moved;
  });
