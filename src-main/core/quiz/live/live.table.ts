import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { LiveState } from '../../../contract/quiz-live.ts';
import type { MemberId, SessionId, VersionId } from '../../../contract/values.ts';
import { sealedText } from '../../database/sealed-column.ts';

/** Of the question under way. */
export interface LiveTurn {
  /** Places of groups that answered wrongly. */
  readonly out: readonly number[];
  readonly buzzed: number | null;
  readonly given: readonly number[] | null;
  readonly wasRight: boolean | null;
}

export const liveTable = sqliteTable('quiz_live', {
  id: integer('id').primaryKey(),
  title: text('title').notNull(),
  sessionId: integer('session_id').$type<SessionId>(),
  state: text('state').$type<LiveState>().notNull(),
  revision: integer('revision').notNull(),
  questions: text('questions', { mode: 'json' }).$type<readonly VersionId[]>().notNull(),
  position: integer('position').notNull(),
  groups: text('groups', { mode: 'json' }).$type<readonly { name: string; score: number }[]>().notNull(),
  turn: text('turn', { mode: 'json' }).$type<LiveTurn>().notNull(),
  rightPoints: integer('right_points').notNull(),
  wrongPoints: integer('wrong_points').notNull(),
  startedAt: integer('started_at').notNull(),
  startedBy: sealedText('quiz_live', 'started_by').notNull(),
  endedAt: integer('ended_at'),
});

/** Who sits in which group; forgotten when it ends. */
export const livePersonTable = sqliteTable(
  'quiz_live_person',
  {
    liveId: integer('live_id').notNull(),
    memberId: integer('member_id').$type<MemberId>().notNull(),
    place: integer('place').notNull(),
    mayShowName: integer('may_show_name', { mode: 'boolean' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.liveId, table.memberId] })],
);
