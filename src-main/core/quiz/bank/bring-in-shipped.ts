/** The questions the program comes with, at every start: new ones are added, reworded ones get a version. */
import type { Database } from '../../database/database.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { BankRepository } from './bank.repository.ts';
import { contentOf, shippedQuestions, type ShippedQuestion } from './shipped-questions.ts';
import { columnsOf } from './stored-version.ts';

/** Who made and reviewed them. */
export const shippedBy = '随程序提供';

interface Parts {
  readonly repository: BankRepository;
  readonly database: Database;
  readonly clock: Clock;
}

/** A question whose newest version staff made stays theirs; one that is gone from `shipped` stays as it is. */
export async function bringInShipped(
  { repository, database, clock }: Parts,
  shipped: readonly ShippedQuestion[] = shippedQuestions,
): Promise<{ added: number; reworded: number }> {
  const stored = new Map((await repository.shipped()).map((one) => [one.question.shippedKey, one]));
  const fresh = shipped.filter(({ key }) => !stored.has(key));
  const reworded = shipped.flatMap((question) => {
    const before = stored.get(question.key);
    const isNewer = before?.madeBy === shippedBy && question.version > (before.question.shippedVersion ?? 0);
    return isNewer ? [{ question, before: before.question }] : [];
  });
  if (fresh.length + reworded.length > 0) {
    const now = clock.now();
    const made = { madeAt: now, madeBy: shippedBy, reviewedAt: now, reviewedBy: shippedBy };
    await database.write(async () => {
      await repository.add(
        fresh.map((question) => ({
          question: { shippedKey: question.key, shippedVersion: question.version, createdAt: now },
          version: { ...columnsOf(contentOf(question)), ...made },
        })),
      );
      for (const { question, before } of reworded) {
        const version = before.newestVersion + 1;
        await repository.addVersion({ ...columnsOf(contentOf(question)), ...made, questionId: before.id, version });
        await repository.change(before.id, { newestVersion: version, shippedVersion: question.version });
      }
    });
  }
  return { added: fresh.length, reworded: reworded.length };
}
