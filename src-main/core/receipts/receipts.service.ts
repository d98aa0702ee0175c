import { Refusal } from '../../contract/route.ts';
import type { Database } from '../database/database.ts';
import type { Clock } from '../kernel/clock.ts';
import type { ReceiptsRepository } from './receipts.repository.ts';

/** Only the hour is kept: an exact time beside a count of 心海港湾 would tell when somebody went there. */
const hourOf = (instant: number): number => Math.floor(instant / 3_600_000) * 3_600_000;

export type ReceiptsService = ReturnType<typeof receiptsService>;

export function receiptsService(receipts: ReceiptsRepository, database: Database, clock: Clock) {
  return {
    /**
     * One transaction: the work and the receipt of its answer, or neither. A key seen before gives the first answer
     * again without doing the work. The answer must be JSON.
     * @throws Refusal request.invalid when the key belongs to another route.
     */
    once: <Answer>(route: string, key: string, work: () => Promise<Answer>): Promise<Answer> =>
      database.write(async () => {
        const before = await receipts.get(key);
        if (before && before.route !== route) throw new Refusal('request.invalid', { field: 'requestKey' });
        if (before) return JSON.parse(before.answer) as Answer;
        const answer = await work();
        await receipts.add({ key, route, answer: JSON.stringify(answer), at: hourOf(clock.now()) });
        return answer;
      }),

    /** Inside a write: receipts older than `before` (epoch ms). Returns how many went. */
    forget: (before: number): Promise<number> => receipts.removeBefore(before),
  };
}
