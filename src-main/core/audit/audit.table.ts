import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { AuditAct } from '../../contract/audit.ts';

/** Never changed, never deleted: triggers refuse both. Names as ids; no text anybody typed. */
export const auditEntryTable = sqliteTable('audit_entry', {
  /** Without gaps. */
  seq: integer('seq').primaryKey(),
  /** Epoch ms, as the clock stood; it may have been set back. */
  at: integer('at').notNull(),
  /** JSON of an AuditActor. Text here, and below, because the hash is over these very letters. */
  actor: text('actor').notNull(),
  /** JSON of the roles held then. */
  roles: text('roles').notNull(),
  act: text('act').$type<AuditAct>().notNull(),
  /** What was asked; see happening.ts for what may stand behind it. */
  route: text('route').notNull(),
  /** JSON of ids of members, the first of them. */
  about: text('about').notNull(),
  /** How many members in all. */
  people: integer('people').notNull(),
  /** Of the key the hash was made with. */
  keyId: text('key_id').notNull(),
  /** Over the hash of the entry before and everything above. */
  hash: text('hash').notNull(),
});
