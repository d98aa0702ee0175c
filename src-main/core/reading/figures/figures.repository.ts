/** Sums over closed sessions. Times are epoch ms, `from` included, `to` excluded. */
import { and, asc, count, desc, eq, gte, isNull, lt, sql } from 'drizzle-orm';
import type { Statements } from '../../database/database.ts';
import { itemTable, recordTable, sessionTable, signUpTable } from '../reading.table.ts';

export interface Span {
  readonly from: number;
  readonly to: number;
}

const within = ({ from, to }: Span) => and(gte(sessionTable.startsAt, from), lt(sessionTable.startsAt, to));
/** Spelt out, so that the state is no bound value. */
const isClosed = sql`${sessionTable.state} = 'closed'`;

export type FiguresRepository = ReturnType<typeof figuresRepository>;

export function figuresRepository(db: Statements) {
  return {
    /** Oldest first. */
    closedSessions: (span: Span) =>
      db
        .select({ startsAt: sessionTable.startsAt, attended: sessionTable.attended })
        .from(sessionTable)
        .where(and(isClosed, within(span)))
        .orderBy(asc(sessionTable.startsAt)),

    /** What closed sessions read; newest first, so that the latest spelling comes first. */
    closedItems: (span: Span) =>
      db
        .select({
          sessionId: itemTable.sessionId,
          attended: sessionTable.attended,
          title: itemTable.title,
          author: itemTable.author,
        })
        .from(sessionTable)
        .innerJoin(itemTable, eq(itemTable.sessionId, sessionTable.id))
        .where(and(isClosed, within(span)))
        .orderBy(desc(sessionTable.startsAt), desc(sessionTable.id), asc(itemTable.position)),

    /** One row for each member with a study record. */
    perMember: (span: Span) =>
      db
        .select({
          memberId: recordTable.memberId,
          sessions: count().as('sessions'),
          minutes: sql<number>`sum(${recordTable.minutes})`.as('all_minutes'),
          late: sql<number>`sum(${recordTable.lateMinutes} > 0)`.as('late'),
          leftEarly: sql<number>`sum(${recordTable.leftEarly})`.as('early'),
        })
        .from(sessionTable)
        .innerJoin(recordTable, eq(recordTable.sessionId, sessionTable.id))
        .where(and(isClosed, within(span)))
        .groupBy(recordTable.memberId),

    /** In every state; oldest first. */
    sessions: (span: Span) =>
      db.select().from(sessionTable).where(within(span)).orderBy(asc(sessionTable.startsAt), asc(sessionTable.id)),

    /** Of the sessions above, in the order of each list. */
    items: (span: Span) =>
      db
        .select({
          sessionId: itemTable.sessionId,
          kind: itemTable.kind,
          title: itemTable.title,
          author: itemTable.author,
          publisher: itemTable.publisher,
          pageFrom: itemTable.pageFrom,
          pageTo: itemTable.pageTo,
        })
        .from(sessionTable)
        .innerJoin(itemTable, eq(itemTable.sessionId, sessionTable.id))
        .where(within(span))
        .orderBy(asc(itemTable.sessionId), asc(itemTable.position)),

    /** Seats and waiting places together. */
    signUps: (span: Span) =>
      db
        .select({ sessionId: signUpTable.sessionId, signedUp: count().as('signed_up') })
        .from(sessionTable)
        .innerJoin(signUpTable, eq(signUpTable.sessionId, sessionTable.id))
        .where(and(within(span), isNull(signUpTable.withdrawnAt)))
        .groupBy(signUpTable.sessionId),
  };
}
