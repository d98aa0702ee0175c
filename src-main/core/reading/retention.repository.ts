import { and, inArray, isNotNull, lt, or } from 'drizzle-orm';
import type { MemberId } from '../../contract/values.ts';
import type { Statements } from '../database/database.ts';
import {
  editionTable,
  minutesTable,
  photoTable,
  recordTable,
  reflectionSheetTable,
  reflectionTable,
  sessionTable,
  signUpTable,
} from './reading.table.ts';

/** Rows that say something about one member. */
const personal = [signUpTable, recordTable, reflectionTable, reflectionSheetTable] as const;
/** What was said, written and shown. Pictures go with their photos. */
const papers = [minutesTable, editionTable, photoTable] as const;
const idsAStatement = 500;

export type RetentionRepository = ReturnType<typeof retentionRepository>;

export function retentionRepository(db: Statements) {
  const oldSessions = (before: number) =>
    db.select({ id: sessionTable.id }).from(sessionTable).where(lt(sessionTable.endsAt, before));

  return {
    /** Members whom a session names or remembers. */
    async membersRemembered(): Promise<Set<MemberId>> {
      const found = new Set<MemberId>();
      for (const table of personal) {
        for (const { memberId } of await db.selectDistinct({ memberId: table.memberId }).from(table))
          found.add(memberId);
      }
      const named = await db
        .select({ host: sessionTable.hostMemberId, lead: sessionTable.leadMemberId })
        .from(sessionTable)
        .where(or(isNotNull(sessionTable.hostMemberId), isNotNull(sessionTable.leadMemberId)));
      for (const { host, lead } of named) {
        if (host !== null) found.add(host);
        if (lead !== null) found.add(lead);
      }
      return found;
    },

    async removePeople(ids: readonly MemberId[]): Promise<number> {
      let removed = 0;
      for (let start = 0; start < ids.length; start += idsAStatement) {
        const some = ids.slice(start, start + idsAStatement);
        for (const table of personal) removed += (await db.delete(table).where(inArray(table.memberId, some))).changes;
      }
      return removed;
    },

    /** Of sessions that ended before `before` (epoch ms): their papers, whoever they name, and who led them. Title, books and count stay. */
    async removePapers(before: number): Promise<number> {
      let removed = 0;
      for (const table of [...papers, ...personal]) {
        removed += (await db.delete(table).where(inArray(table.sessionId, oldSessions(before)))).changes;
      }
      await db
        .update(sessionTable)
        .set({ hostMemberId: null, hostName: null, leadMemberId: null, leadName: null })
        .where(
          and(lt(sessionTable.endsAt, before), or(isNotNull(sessionTable.hostName), isNotNull(sessionTable.leadName))),
        );
      return removed;
    },
  };
}
