import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { MemberId } from '../../contract/values.ts';
import { sealedDocument, sealedText } from '../database/sealed-column.ts';

export const importBatchTable = sqliteTable('import_batch', {
  id: integer('id').primaryKey(),
  fileName: sealedText('import_batch', 'file_name').notNull(),
  fileSha256: text('file_sha256').notNull(),
  committedAt: integer('committed_at').notNull(),
  committedBy: sealedText('import_batch', 'committed_by').notNull(),
  added: integer('added').notNull(),
  updated: integer('updated').notNull(),
  unchanged: integer('unchanged').notNull(),
  rejected: integer('rejected').notNull(),
  undoneAt: integer('undone_at'),
  /** The before-values were removed then (retention): the import can no longer be undone. */
  undoForgottenAt: integer('undo_forgotten_at'),
});

export const importChangeTable = sqliteTable('import_change', {
  id: integer('id').primaryKey(),
  batchId: integer('batch_id').notNull(),
  memberId: integer('member_id').$type<MemberId>().notNull(),
  kind: text('kind').$type<'added' | 'updated'>().notNull(),
  before: sealedDocument('import_change', 'before'),
  /** JSON: the fields as they were set; of an added person only a fingerprint. */
  after: sealedDocument('import_change', 'after').notNull(),
  cardAdded: sealedText('import_change', 'card_added'),
});
