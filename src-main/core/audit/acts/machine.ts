/** The machine: what leaves it as a backup, and what comes back. */
import type { AuditAct } from '../../../contract/audit.ts';
import type { RouteName } from '../../../contract/registry.ts';

export const machineActs = {
  'backup.age': null,
  'backup.overview': null,
  'backup.list': null,
  'backup.create': 'exported',
  'backup.verify': null,
  'backup.setSecond': 'changed',
  'restore.check': 'saw',
  'restore.begin': 'changed',
  'restore.last': null,
  'restore.drill': 'saw',
  'restore.drills': null,
  'maintenance.facts': null,
  'maintenance.backups': null,
  // Entered by whoever opens next, see restore/tried.ts.
  'maintenance.check': null,
  'maintenance.restore': null,
  'maintenance.recoverKey': null,
  'maintenance.retry': null,
  'maintenance.diagnosis': null,
  'health.report': null,
  'health.check': null,
  'health.diagnosis': null,
  'health.beat': null,
  'updates.found': null,
  'updates.take': 'changed',
} satisfies Partial<Record<RouteName, AuditAct | null>>;
