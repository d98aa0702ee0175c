/** Of the routes of backup, restore, maintenance, health and updates: inputs of the right form. */
import type { Ask, RouteName } from '../../src-main/contract/registry.ts';
import { newKey } from './carrier.ts';

const placeId = '0123456789abcdef';
const backupId = '0123456789abcdef0123456789abcdef';
const secret = 'ABCDE-FGHJK';

type Ours = Extract<RouteName, `${'backup' | 'restore' | 'maintenance' | 'health' | 'updates'}.${string}`>;

export const machineExamples: { readonly [Name in Ours]: () => Ask<Name> } = {
  'backup.age': () => ({}),
  'backup.overview': () => ({}),
  'backup.list': () => ({ placeId }),
  'backup.create': () => ({ requestKey: newKey(), placeId, purpose: 'backup' }),
  'backup.verify': () => ({ backupId, placeId }),
  'backup.setSecond': () => ({ requestKey: newKey(), placeId }),
  'restore.check': () => ({ backupId, placeId, secret }),
  'restore.begin': () => ({ requestKey: newKey(), readyId: 'x' }),
  'restore.last': () => ({}),
  'restore.drill': () => ({ requestKey: newKey(), backupId, placeId }),
  'restore.drills': () => ({}),
  'maintenance.facts': () => ({}),
  'maintenance.backups': () => ({ placeId }),
  'maintenance.check': () => ({ backupId, placeId, secret }),
  'maintenance.restore': () => ({ requestKey: newKey(), readyId: 'x' }),
  'maintenance.recoverKey': () => ({ code: secret }),
  'maintenance.retry': () => ({}),
  'maintenance.diagnosis': () => ({}),
  'health.report': () => ({}),
  'health.check': () => ({}),
  'health.diagnosis': () => ({}),
  'health.beat': () => ({ said: 'alive' }),
  'updates.found': () => ({}),
  'updates.take': () => ({ updateId: placeId }),
};
