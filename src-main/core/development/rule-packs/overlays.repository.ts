import { eq } from 'drizzle-orm';
import type { Statements } from '../../database/database.ts';
import { ruleOverlayTable } from '../development.table.ts';

export type OverlaysRepository = ReturnType<typeof overlaysRepository>;

export function overlaysRepository(db: Statements) {
  return {
    async on(): Promise<string[]> {
      return (await db.select().from(ruleOverlayTable)).map(({ packId }) => packId);
    },

    turnOn: async (overlay: typeof ruleOverlayTable.$inferSelect): Promise<void> => {
      await db.insert(ruleOverlayTable).values(overlay).onConflictDoNothing();
    },

    turnOff: async (packId: string): Promise<void> => {
      await db.delete(ruleOverlayTable).where(eq(ruleOverlayTable.packId, packId));
    },
  };
}
