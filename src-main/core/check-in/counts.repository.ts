/** Figures that know nobody: 心海港湾 by the hour, and the months whose visits are gone. */
import { gte, sql } from 'drizzle-orm';
import type { RoomId } from '../../contract/values.ts';
import type { Statements } from '../database/database.ts';
import { harbourCountTable, monthTotalTable } from './check-in.table.ts';

export interface MonthTotal {
  /** `YYYY-MM` */
  readonly month: string;
  readonly roomId: RoomId;
  readonly visits: number;
  readonly minutes: number;
}

export type CountsRepository = ReturnType<typeof countsRepository>;

export function countsRepository(db: Statements) {
  return {
    countHarbour: async (roomId: RoomId, hourStart: number, entered: number, leftAgain: number): Promise<void> => {
      await db
        .insert(harbourCountTable)
        .values({ roomId, hourStart, entered, leftAgain })
        .onConflictDoUpdate({
          target: [harbourCountTable.roomId, harbourCountTable.hourStart],
          set: {
            entered: sql`${harbourCountTable.entered} + ${entered}`,
            leftAgain: sql`${harbourCountTable.leftAgain} + ${leftAgain}`,
          },
        });
    },

    harbourSince: (since: number) => db.select().from(harbourCountTable).where(gte(harbourCountTable.hourStart, since)),

    async addMonthTotals(totals: readonly MonthTotal[]): Promise<void> {
      for (const total of totals) {
        await db
          .insert(monthTotalTable)
          .values(total)
          .onConflictDoUpdate({
            target: [monthTotalTable.month, monthTotalTable.roomId],
            set: {
              visits: sql`${monthTotalTable.visits} + ${total.visits}`,
              minutes: sql`${monthTotalTable.minutes} + ${total.minutes}`,
            },
          });
      }
    },

    monthTotals: (): Promise<MonthTotal[]> => db.select().from(monthTotalTable),
  };
}
