/** Post × route. A route without a line does not compile; a caller none of whose roles is named in it is refused. */
import type { RouteName } from '../../contract/registry.ts';
import { housePermissions } from './permissions/house.ts';
import { learningPermissions } from './permissions/learning.ts';
import { machinePermissions } from './permissions/machine.ts';
import { partyPermissions } from './permissions/party.ts';
import { type Role } from './permissions/roles.ts';
import { servicePermissions } from './permissions/service.ts';

export type { Role } from './permissions/roles.ts';

export const permissions: Readonly<Record<RouteName, readonly Role[]>> = {
  ...housePermissions,
  ...learningPermissions,
  ...partyPermissions,
  ...servicePermissions,
  ...machinePermissions,
};

/** What leaves the machine, cannot be undone or changes who may do what: asked again for PIN or passphrase. */
export const secondConfirmation: ReadonlySet<RouteName> = new Set([
  'check-in.export',
  'reading.export',
  'books.export',
  'quiz.exportCampaign',
  'inspections.export',
  'development.export',
  'rota.export',
  'audit.export',
  'roster.undo',
  'privacy.purge',
  'privacy.erase',
  'posts.appoint',
  'posts.end',
  'assembly.cancel',
  'staff.addAdministrator',
  'staff.removeAdministrator',
  'staff.changePassphrase',
  'staff.setPin',
  'staff.changePin',
  'staff.removePin',
  'staff.unlock',
  'staff.newRecoveryCode',
  'backup.create',
  'backup.setSecond',
  'restore.begin',
  'updates.take',
]);

export const isAllowed = (route: RouteName, roles: ReadonlySet<Role>): boolean =>
  permissions[route].some((role) => roles.has(role));

export const isPublic = (route: RouteName): boolean => permissions[route].includes('anyone');
