/** A shelf with books out, one of them for too long. */
import type { MemberId } from '../../contract/values.ts';
import type { Database } from '../database/database.ts';
import type { Services } from '../services.ts';
import { demoBooks } from './demo-readings.ts';
import type { MovedClock } from './moved-clock.ts';

const day = 24 * 3_600_000;
/** Days ago each of these was lent; books are kept for thirty. */
const lentDaysAgo = [40, 12, 5, 1];

export async function fillShelf(services: Services, database: Database, clock: MovedClock): Promise<void> {
  const now = clock.now();
  const borrowers = services.members.find('20', 12).map(({ member }) => member.memberId);
  await database.write(async () => {
    const labels: string[] = [];
    for (const [title, author, publisher, copies] of demoBooks) {
      labels.push(...(await services.books.add({ title, author, publisher, isbn: '' }, copies)).labels);
    }
    for (const [at, ago] of lentDaysAgo.entries()) {
      clock.set(now - ago * day);
      const memberId = borrowers[at] as MemberId;
      await services.books.lend(labels[at * 4] ?? '', { by: 'name', memberId });
    }
    clock.set(now);
  });
}
