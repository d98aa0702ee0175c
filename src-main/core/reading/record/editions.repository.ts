import { and, asc, desc, eq } from 'drizzle-orm';
import type { SessionEdition } from '../../../contract/reading-record.ts';
import type { PhotoId, SessionId } from '../../../contract/values.ts';
import type { Statements } from '../../database/database.ts';
import { editionTable, photoTable } from '../reading.table.ts';

export type EditionsRepository = ReturnType<typeof editionsRepository>;

export function editionsRepository(db: Statements) {
  const bodies = (sessionId: SessionId, edition: number | undefined) =>
    db
      .select({ body: editionTable.body })
      .from(editionTable)
      .where(
        and(
          eq(editionTable.sessionId, sessionId),
          edition === undefined ? undefined : eq(editionTable.edition, edition),
        ),
      )
      .orderBy(desc(editionTable.edition))
      .limit(1);

  return {
    /** Without a number the newest. */
    async get(sessionId: SessionId, edition?: number): Promise<SessionEdition | undefined> {
      const [row] = await bodies(sessionId, edition);
      return row && (JSON.parse(row.body) as SessionEdition);
    },

    /** Newest first. */
    list: (sessionId: SessionId) =>
      db
        .select({
          edition: editionTable.edition,
          madeAt: editionTable.madeAt,
          madeBy: editionTable.madeBy,
          reason: editionTable.reason,
        })
        .from(editionTable)
        .where(eq(editionTable.sessionId, sessionId))
        .orderBy(desc(editionTable.edition)),

    /** Inside a write. */
    async insert(edition: SessionEdition): Promise<void> {
      const { sessionId, edition: number, madeAt, madeBy, reason } = edition;
      await db
        .insert(editionTable)
        .values({ sessionId, edition: number, madeAt, madeBy, reason, body: JSON.stringify(edition) });
    },

    /** In the order they were added. */
    photos: (sessionId: SessionId): Promise<{ photoId: PhotoId; caption: string }[]> =>
      db
        .select({ photoId: photoTable.id, caption: photoTable.caption })
        .from(photoTable)
        .where(eq(photoTable.sessionId, sessionId))
        .orderBy(asc(photoTable.id)),
  };
}
