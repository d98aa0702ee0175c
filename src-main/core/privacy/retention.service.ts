/** Retention: what is no longer needed goes, daily, and a receipt says how much went (never who). */
import type { RetentionRule } from '../../contract/privacy.ts';
import { Refusal } from '../../contract/route.ts';
import type { Database } from '../database/database.ts';
import type { Clock } from '../kernel/clock.ts';
import { addDays, addMonths, instantOf, localDateOf } from '../kernel/local-time.ts';
import type { ReceiptsService } from '../receipts/receipts.service.ts';
import type { StationService } from '../station/station.service.ts';
import type { PrivacyRepository, RetentionReceipt } from './privacy.repository.ts';
import { register } from './register/register.service.ts';
import { retentionRules, type Age } from './retention-rules.ts';
import { triedOut } from './try-out.ts';

const monthsAfterTerm = 6;
const mostReceipts = 200;

/** Inside a write: what is older than `before` (epoch ms) goes. Returns how many rows went. */
export type Forget = (before: number) => Promise<number>;

interface Parts {
  readonly repository: PrivacyRepository;
  readonly forget: Readonly<Record<RetentionRule, Forget>>;
  readonly receipts: ReceiptsService;
  readonly station: Pick<StationService, 'termAt'>;
  /** The wall clock has just leapt: by it, nothing is done that cannot be undone. */
  readonly isClockDoubtful: () => boolean;
  readonly database: Database;
  readonly clock: Clock;
}

const order = Object.keys(retentionRules) as RetentionRule[];
const tablesOf = (rule: RetentionRule): string[] =>
  register.filter(({ kept }) => 'rules' in kept && kept.rules.includes(rule)).map(({ table }) => table);

export function retentionService({ repository, forget, receipts, station, isClockDoubtful, database, clock }: Parts) {
  const zone = clock.timeZone;
  const today = () => localDateOf(clock.now(), zone);

  /** The end of the last 学期 that ended at least six months ago: visits begun before it go. */
  function endOfTerm(): number {
    let term = station.termAt(clock.now());
    while (addMonths(term.to, monthsAfterTerm) >= today()) {
      term = station.termAt(instantOf(addDays(term.from, -1), '12:00', zone));
    }
    return instantOf(addDays(term.to, 1), '00:00', zone);
  }

  function cutoff(age: Age): number {
    if ('days' in age) return instantOf(addDays(today(), -age.days), '00:00', zone);
    if ('months' in age) return instantOf(addMonths(today(), -age.months), '00:00', zone);
    return age.until === 'term' ? endOfTerm() : instantOf(today(), '00:00', zone);
  }

  /** Inside a write. A rule that removed something leaves a receipt. */
  async function run(rule: RetentionRule): Promise<number> {
    const olderThan = cutoff(retentionRules[rule].age);
    const removed = await forget[rule](olderThan);
    if (removed > 0) await repository.add({ ranAt: clock.now(), rule, olderThan, removed });
    return removed;
  }

  return {
    /** All rules, each in its own transaction. The write-ahead log, where the rows could still be read, is emptied then. */
    async clean(): Promise<void> {
      let removed = 0;
      for (const rule of order) removed += await database.write(() => run(rule));
      if (removed > 0) await database.checkpoint();
    },

    /** The same, now and once for each key, in one transaction. @throws Refusal erase.clock-doubtful */
    async purge(requestKey: string): Promise<{ removed: number }> {
      if (isClockDoubtful()) throw new Refusal('erase.clock-doubtful');
      const purged = await receipts.once('privacy.purge', requestKey, async () => {
        let removed = 0;
        for (const rule of order) removed += await run(rule);
        return { removed };
      });
      await database.checkpoint();
      return purged;
    },

    /** What each rule would remove, found out by doing it and taking it back. */
    async preview(): Promise<{ rule: RetentionRule; olderThan: number; rows: number; tables: string[] }[]> {
      const found = [];
      for (const rule of order) {
        const olderThan = cutoff(retentionRules[rule].age);
        const rows = await triedOut(database, () => forget[rule](olderThan));
        found.push({ rule, olderThan, rows, tables: tablesOf(rule) });
      }
      return found;
    },

    receipts: (): Promise<RetentionReceipt[]> => repository.newest(mostReceipts),
  };
}
