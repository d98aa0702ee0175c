/** The machine: backup, restore, maintenance, health, updates. */
import type { RouteName } from '../../../contract/registry.ts';
import { administrators, everybody, onDuty, type Role } from './roles.ts';

export const machinePermissions = {
  'backup.age': onDuty,
  'backup.overview': administrators,
  'backup.list': administrators,
  'backup.create': administrators,
  'backup.verify': administrators,
  'backup.setSecond': administrators,
  'restore.check': administrators,
  'restore.begin': administrators,
  'restore.last': administrators,
  'restore.drill': administrators,
  'restore.drills': administrators,
  'maintenance.facts': everybody,
  'maintenance.backups': everybody,
  'maintenance.check': everybody,
  'maintenance.restore': everybody,
  'maintenance.recoverKey': everybody,
  'maintenance.retry': everybody,
  'maintenance.diagnosis': everybody,
  'health.report': administrators,
  'health.check': administrators,
  'health.diagnosis': administrators,
  'health.beat': everybody,
  'updates.found': administrators,
  'updates.take': administrators,
} satisfies Partial<Record<RouteName, readonly Role[]>>;
