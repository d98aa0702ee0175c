import { integer, primaryKey, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core';
import type { AgendaItem, ReadingItem, SessionState } from '../../contract/reading.ts';
import type { MemberId, PhotoId, ReflectionId, RoomId, SessionId } from '../../contract/values.ts';
import { sealedBytes, sealedDocument, sealedText } from '../database/sealed-column.ts';

export const sessionTable = sqliteTable('reading_session', {
  id: integer('id').$type<SessionId>().primaryKey(),
  title: text('title').notNull(),
  series: text('series'),
  roomId: integer('room_id').$type<RoomId>().notNull(),
  startsAt: integer('starts_at').notNull(),
  endsAt: integer('ends_at').notNull(),
  /** NULL with a name: somebody from outside the roster. */
  hostMemberId: integer('host_member_id').$type<MemberId>(),
  hostName: sealedText('reading_session', 'host_name'),
  leadMemberId: integer('lead_member_id').$type<MemberId>(),
  leadName: sealedText('reading_session', 'lead_name'),
  /** NULL: as many as come. */
  seats: integer('seats'),
  agenda: text('agenda', { mode: 'json' }).$type<AgendaItem[]>().notNull(),
  lateAfterMinutes: integer('late_after_minutes').notNull(),
  state: text('state').$type<SessionState>().notNull(),
  openedAt: integer('opened_at'),
  endedAt: integer('ended_at'),
  closedAt: integer('closed_at'),
  /** Of the newest edition, guests included; stays when the names are gone. */
  attended: integer('attended'),
  cancelReason: sealedText('reading_session', 'cancel_reason'),
  version: integer('version').notNull(),
  createdAt: integer('created_at').notNull(),
  createdBy: sealedText('reading_session', 'created_by').notNull(),
});

export const itemTable = sqliteTable('reading_item', {
  id: integer('id').primaryKey(),
  sessionId: integer('session_id').$type<SessionId>().notNull(),
  position: integer('position').notNull(),
  kind: text('kind').$type<ReadingItem['kind']>().notNull(),
  title: text('title').notNull(),
  author: text('author').notNull(),
  publisher: text('publisher').notNull(),
  pageFrom: integer('page_from'),
  pageTo: integer('page_to'),
});

export const signUpTable = sqliteTable('reading_sign_up', {
  id: integer('id').primaryKey(),
  sessionId: integer('session_id').$type<SessionId>().notNull(),
  memberId: integer('member_id').$type<MemberId>().notNull(),
  signedAt: integer('signed_at').notNull(),
  withdrawnAt: integer('withdrawn_at'),
});

export const minutesTable = sqliteTable('reading_minutes', {
  sessionId: integer('session_id').$type<SessionId>().primaryKey(),
  revision: integer('revision').notNull(),
  /** JSON of a MinutesBody. */
  body: sealedDocument('reading_minutes', 'body').notNull(),
  savedAt: integer('saved_at').notNull(),
  savedBy: sealedText('reading_minutes', 'saved_by').notNull(),
});

export const photoTable = sqliteTable('reading_photo', {
  id: integer('id').$type<PhotoId>().primaryKey(),
  sessionId: integer('session_id').$type<SessionId>().notNull(),
  caption: sealedText('reading_photo', 'caption').notNull(),
  consentNote: sealedText('reading_photo', 'consent_note').notNull(),
  width: integer('width').notNull(),
  height: integer('height').notNull(),
  thumbnail: sealedBytes('reading_photo', 'thumbnail').notNull(),
  addedAt: integer('added_at').notNull(),
});

export const pictureTable = sqliteTable('reading_picture', {
  photoId: integer('photo_id').$type<PhotoId>().primaryKey(),
  jpeg: sealedBytes('reading_picture', 'jpeg').notNull(),
});

export const editionTable = sqliteTable(
  'reading_edition',
  {
    id: integer('id').primaryKey(),
    sessionId: integer('session_id').$type<SessionId>().notNull(),
    edition: integer('edition').notNull(),
    /** JSON of a SessionEdition. */
    body: sealedDocument('reading_edition', 'body').notNull(),
    madeAt: integer('made_at').notNull(),
    madeBy: sealedText('reading_edition', 'made_by').notNull(),
    reason: sealedText('reading_edition', 'reason'),
  },
  (table) => [unique().on(table.sessionId, table.edition)],
);

export const recordTable = sqliteTable(
  'reading_record',
  {
    sessionId: integer('session_id').$type<SessionId>().notNull(),
    memberId: integer('member_id').$type<MemberId>().notNull(),
    arrivedAt: integer('arrived_at').notNull(),
    minutes: integer('minutes').notNull(),
    lateMinutes: integer('late_minutes').notNull(),
    leftEarly: integer('left_early', { mode: 'boolean' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.sessionId, table.memberId] })],
);

export const reflectionSheetTable = sqliteTable('reflection_sheet', {
  number: text('number').primaryKey(),
  sessionId: integer('session_id').$type<SessionId>().notNull(),
  memberId: integer('member_id').$type<MemberId>().notNull(),
  issuedAt: integer('issued_at').notNull(),
});

export const reflectionTable = sqliteTable('reading_reflection', {
  id: integer('id').$type<ReflectionId>().primaryKey(),
  sessionId: integer('session_id').$type<SessionId>().notNull(),
  memberId: integer('member_id').$type<MemberId>().notNull(),
  kind: text('kind').$type<'typed' | 'paper'>().notNull(),
  text: sealedText('reading_reflection', 'text'),
  handedInAt: integer('handed_in_at').notNull(),
  state: text('state').$type<'unread' | 'read' | 'returned'>().notNull(),
  remark: sealedText('reading_reflection', 'remark').notNull(),
  settledAt: integer('settled_at'),
  settledBy: sealedText('reading_reflection', 'settled_by'),
});
