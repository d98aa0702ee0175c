import { eq, sql } from 'drizzle-orm';
import type { SessionState } from '../../../contract/reading.ts';
import type { SessionId } from '../../../contract/values.ts';
import type { Statements } from '../../database/database.ts';
import { minutesTable, sessionTable } from '../reading.table.ts';

export type StoredMinutes = typeof minutesTable.$inferSelect;

export type MinutesRepository = ReturnType<typeof minutesRepository>;

export function minutesRepository(db: Statements) {
  // Without the body: at each save only these two are looked at.
  const standing = db
    .select({ state: sessionTable.state, revision: sql<number>`coalesce(${minutesTable.revision}, 0)`.as('revision') })
    .from(sessionTable)
    .leftJoin(minutesTable, eq(minutesTable.sessionId, sessionTable.id))
    .where(eq(sessionTable.id, sql.placeholder('sessionId')))
    .prepare();
  const put = db
    .insert(minutesTable)
    .values({
      sessionId: sql.placeholder('sessionId'),
      revision: sql.placeholder('revision'),
      body: sql.placeholder('body'),
      savedAt: sql.placeholder('savedAt'),
      savedBy: sql.placeholder('savedBy'),
    })
    .onConflictDoUpdate({
      target: minutesTable.sessionId,
      set: {
        revision: sql`excluded.revision`,
        body: sql`excluded.body`,
        savedAt: sql`excluded.saved_at`,
        savedBy: sql`excluded.saved_by`,
      },
    })
    .prepare();

  return {
    /** Undefined: no such session. Revision 0: nothing saved yet. */
    async standingOf(sessionId: SessionId): Promise<{ state: SessionState; revision: number } | undefined> {
      return (await standing.execute({ sessionId }))[0];
    },

    async get(sessionId: SessionId): Promise<StoredMinutes | undefined> {
      return (await db.select().from(minutesTable).where(eq(minutesTable.sessionId, sessionId)))[0];
    },

    async put(minutes: StoredMinutes): Promise<void> {
      await put.execute(minutes);
    },
  };
}
