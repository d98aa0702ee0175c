import { and, eq, isNull } from 'drizzle-orm';
import type { MemberId } from '../../contract/values.ts';
import type { Statements } from '../database/database.ts';
import { developmentMentorTable } from './development.table.ts';

export function mentorLinksRepository(db: Statements) {
  const { memberId, whoId, to } = developmentMentorTable;
  const isRunning = (mentor: MemberId) => and(eq(whoId, mentor), isNull(to));

  return {
    isMentor: async (mentor: MemberId): Promise<boolean> =>
      (await db.select({ memberId }).from(developmentMentorTable).where(isRunning(mentor)).limit(1)).length > 0,

    peopleOf: async (mentor: MemberId): Promise<MemberId[]> =>
      (await db.selectDistinct({ memberId }).from(developmentMentorTable).where(isRunning(mentor))).map(
        (row) => row.memberId,
      ),

    /** Everybody who is somebody's mentor now. */
    mentors: async (): Promise<MemberId[]> =>
      (await db.selectDistinct({ whoId }).from(developmentMentorTable).where(isNull(to))).flatMap(
        (row) => row.whoId ?? [],
      ),
  };
}
