/** How an entry holds on to the one before: without the key nobody can write one that fits. */
import type { AuditHead } from '../database/state-record.ts';
import type { StationSecrets } from '../secrets/station-secrets.service.ts';
import type { auditEntryTable } from './audit.table.ts';

export type StoredEntry = typeof auditEntryTable.$inferSelect;

/** Before the first entry. */
export const beginning: AuditHead = { seq: 0, hash: '0'.repeat(64) };

/** As the chain is checked: what an entry says, in the letters the hash is over. */
export interface Link extends AuditHead {
  readonly text: string;
  readonly keyId: string;
}

/** Canonical JSON, and letter by letter what SQLite's json_array() makes of the row. */
export const textOf = ({
  seq,
  at,
  actor,
  roles,
  act,
  route,
  about,
  people,
  keyId,
}: Omit<StoredEntry, 'hash'>): string => JSON.stringify([seq, at, actor, roles, act, route, about, people, keyId]);

export const hashOf = (secrets: Pick<StationSecrets, 'sign'>, before: string, text: string): string =>
  secrets.sign('audit', before + text);

/** Short enough to be copied from a paper; '' where nothing was entered yet. */
export const codeOf = ({ seq, hash }: AuditHead): string => (seq === 0 ? '' : hash.slice(0, 8).toUpperCase());
