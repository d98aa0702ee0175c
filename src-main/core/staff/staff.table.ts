import type { AccountId } from '../../contract/values.ts';
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const staffAccountTable = sqliteTable('staff_account', {
  id: integer('id').$type<AccountId>().primaryKey(),
  name: text('name').notNull(),
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
