/**
 * A filled folder brought back as staff do it: opened and examined, then exchanged until the first screen answers again.
 * Arguments: the folder, how many times.
 */
import { openKiosk } from '../../../src-main/core/open-kiosk.ts';
import { ask, openStation, operator } from './filled-station.ts';
import { answer, spreadOf, timeOf } from './timing.ts';

const [, , dataDir = '', times = '3'] = process.argv;
const application = await openStation(dataDir, openKiosk);
const { code } = await ask<{ code: string }>(application, 'staff.newRecoveryCode', {}, operator);
const { places } = await ask<{ places: { placeId: string; kind: string }[] }>(
  application,
  'backup.overview',
  {},
  operator,
);
const placeId = places.find(({ kind }) => kind === 'own')?.placeId ?? '';
const wish = { requestKey: crypto.randomUUID(), placeId, purpose: 'backup' };
const { backup } = await ask<{ backup: { backupId: string; bytes: number } }>(
  application,
  'backup.create',
  wish,
  operator,
);

const checks: number[] = [];
const exchanges: number[] = [];
const drills: number[] = [];
/** Of the exchange, on all cores. */
const cpus: number[] = [];
const { backupId } = backup;
for (let count = 0; count < Number(times); count += 1) {
  let readyId = '';
  checks.push(
    await timeOf(async () => {
      const input = { backupId, placeId, secret: code };
      ({ readyId } = await ask<{ readyId: string }>(application, 'restore.check', input, operator));
    }),
  );
  let cpu = process.cpuUsage();
  exchanges.push(
    await timeOf(async () => {
      await ask(application, 'restore.begin', { requestKey: crypto.randomUUID(), readyId }, operator);
      // Whoever stands in front of it is told 维护中 after ten seconds; this one waits on.
      while ('problem' in (await application.call('rooms.figures', {}, operator)));
    }),
  );
  cpu = process.cpuUsage(cpu);
  cpus.push((cpu.user + cpu.system) / 1000);
  const last = await ask<{ state: string } | null>(application, 'restore.last', {}, operator);
  if (last?.state !== 'done') throw new Error('it was not restored');
  const input = { requestKey: crypto.randomUUID(), backupId, placeId };
  drills.push(await timeOf(() => ask(application, 'restore.drill', input, operator)));
}
await application.close();
answer({
  bytes: backup.bytes,
  check: spreadOf(checks),
  exchange: spreadOf(exchanges),
  drill: spreadOf(drills),
  cpu: spreadOf(cpus),
});
