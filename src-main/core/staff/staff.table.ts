import { integer, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core';
import type { AccountId, MemberId, TermId } from '../../contract/values.ts';
import { sealedText } from '../database/sealed-column.ts';

export const staffAccountTable = sqliteTable('staff_account', {
  id: integer('id').$type<AccountId>().primaryKey(),
  name: sealedText('staff_account', 'name').notNull(),
  role: text('role').$type<'administrator'>().notNull(),
  /** PHC-style string with its own parameters, see passphrase.ts. */
  passphraseHash: text('passphrase_hash').notNull(),
  createdAt: integer('created_at').notNull(),
  revokedAt: integer('revoked_at'),
});

export const signInThrottleTable = sqliteTable('sign_in_throttle', {
  door: text('door').primaryKey(),
  failures: integer('failures').notNull(),
  /** Of the wait now running, at the last time it was written down. */
  waitLeftMs: integer('wait_left_ms').notNull(),
});

/** Failures under a keyed hash of who was named, known or not. */
export const staffThrottleTable = sqliteTable('staff_throttle', {
  whoKey: text('who_key').primaryKey(),
  failures: integer('failures').notNull(),
  waitLeftMs: integer('wait_left_ms').notNull(),
  triedAt: integer('tried_at').notNull(),
});

export const staffPinTable = sqliteTable(
  'staff_pin',
  {
    id: integer('id').primaryKey(),
    termId: integer('term_id').$type<TermId>().notNull(),
    memberId: integer('member_id').$type<MemberId>().notNull(),
    /** PHC-style string of a keyed hash: worth nothing without the key beside the database. */
    hash: text('hash').notNull(),
    setAt: integer('set_at').notNull(),
    setBy: sealedText('staff_pin', 'set_by').notNull(),
  },
  (table) => [unique().on(table.termId, table.memberId)],
);

/** One at most. */
export const recoveryCodeTable = sqliteTable('recovery_code', {
  id: integer('id').primaryKey(),
  hash: text('hash').notNull(),
  madeAt: integer('made_at').notNull(),
  usedAt: integer('used_at'),
});
