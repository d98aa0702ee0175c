import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Assembly, AssemblyStep } from '../../contract/assembly.ts';
import type { AssemblyId, CandidateId, HandOverItemId, MemberId, Post, TermId } from '../../contract/values.ts';
import type { Ballots, RoundVotes } from './tally.ts';
import { sealedText } from '../database/sealed-column.ts';

export const assemblyTable = sqliteTable('assembly', {
  id: integer('id').$type<AssemblyId>().primaryKey(),
  title: text('title').notNull(),
  number: integer('number').notNull(),
  heldOn: text('held_on').notNull(),
  place: text('place').notNull(),
  handOverOn: text('hand_over_on').notNull(),
  step: text('step').$type<AssemblyStep>().notNull(),
  seats: text('seats', { mode: 'json' }).$type<Assembly['seats']>().notNull(),
  /** Of each round. */
  ballots: text('ballots', { mode: 'json' }).$type<readonly Ballots[]>().notNull(),
  /** Both NULL as long as the result may change. */
  shouldAttend: integer('should_attend'),
  attended: integer('attended'),
  /** Planned by it; begun when done. */
  termId: integer('term_id').$type<TermId>(),
  version: integer('version').notNull(),
  openedAt: integer('opened_at').notNull(),
  openedBy: sealedText('assembly', 'opened_by').notNull(),
  endedAt: integer('ended_at'),
  cancelReason: sealedText('assembly', 'cancel_reason').notNull(),
});

export const electorTable = sqliteTable(
  'assembly_elector',
  {
    assemblyId: integer('assembly_id').$type<AssemblyId>().notNull(),
    memberId: integer('member_id').$type<MemberId>().notNull(),
    attendedAt: integer('attended_at'),
  },
  (table) => [primaryKey({ columns: [table.assemblyId, table.memberId] })],
);

export const candidateTable = sqliteTable('assembly_candidate', {
  id: integer('id').$type<CandidateId>().primaryKey(),
  assemblyId: integer('assembly_id').$type<AssemblyId>().notNull(),
  memberId: integer('member_id').$type<MemberId>().notNull(),
  post: text('post').$type<Post>().notNull(),
  /** Of the rounds this one was voted on in. */
  votes: text('votes', { mode: 'json' }).$type<readonly RoundVotes[]>().notNull(),
  isElected: integer('is_elected', { mode: 'boolean' }).notNull(),
});

export const handOverItemTable = sqliteTable('hand_over_item', {
  id: integer('id').$type<HandOverItemId>().primaryKey(),
  assemblyId: integer('assembly_id').$type<AssemblyId>().notNull(),
  kind: text('kind').$type<Assembly['items'][number]['kind']>().notNull(),
  what: text('what').notNull(),
  count: integer('count').notNull(),
  handedAt: integer('handed_at'),
  note: sealedText('hand_over_item', 'note').notNull(),
});
