/**
 * What was entered later than it happened: when it did, and of a restore from which backup. It stands behind the route, in
 * the letters the hash is over: `restore.begin 1763863200000 1763859600000 <id of the backup>`.
 */
import type { AuditEntry } from '../../contract/audit.ts';

export type Happening = NonNullable<AuditEntry['happened']>;

export const withHappening = (route: string, happening: Happening | undefined): string => {
  if (!happening) return route;
  const { at, backup } = happening;
  return [route, at, ...(backup ? [backup.createdAt, backup.backupId] : [])].join(' ');
};

export function happeningIn(stored: string): Pick<AuditEntry, 'route' | 'happened'> {
  const [route = '', at, createdAt, backupId] = stored.split(' ');
  if (at === undefined) return { route, happened: null };
  const backup = createdAt === undefined || backupId === undefined ? null : { backupId, createdAt: Number(createdAt) };
  return { route, happened: { at: Number(at), backup } };
}
