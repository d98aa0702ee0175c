/**
 * Route × act: what stands in the trail, and as what. NULL: nothing does, because it shows and changes nothing personal,
 * or because it is a student's own act at the kiosk, which its slice records. A route without a line does not compile.
 */
import type { AuditAct } from '../../contract/audit.ts';
import type { RouteName } from '../../contract/registry.ts';
import { houseActs } from './acts/house.ts';
import { learningActs } from './acts/learning.ts';
import { machineActs } from './acts/machine.ts';
import { partyActs } from './acts/party.ts';
import { serviceActs } from './acts/service.ts';

export const routeActs: Readonly<Record<RouteName, AuditAct | null>> = {
  ...houseActs,
  ...learningActs,
  ...partyActs,
  ...serviceActs,
  ...machineActs,
};

/** Somebody tried a PIN, passphrase or code that was wrong. */
export const wrongSecrets: ReadonlySet<string> = new Set([
  'door.wrong-passphrase',
  'door.wrong-pin',
  'door.wrong-code',
  'own.wrong-code',
  'backup.wrong-secret',
]);

/** What was in it lay open: each time is an entry, and never the same look again. */
export const openings: ReadonlySet<RouteName> = new Set(['restore.check', 'restore.drill']);
