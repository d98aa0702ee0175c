import type { maintenanceRoutes } from '../../contract/maintenance.ts';
import { Refusal, type HandlersFor } from '../../contract/route.ts';
import type { FileOut } from '../../contract/values.ts';
import type { OneAtATime } from '../backup/opening.service.ts';
import type { Caller } from '../kernel/caller.ts';
import type { ReadyService, Shelf, Tried } from '../restore/ready.service.ts';
import type { Fault } from './fault.ts';

const operator = { actor: { kind: 'operator' }, since: null } as const;

interface Parts {
  /** Undefined: the station runs. */
  readonly fault: () => Fault | undefined;
  readonly gate: OneAtATime;
  readonly shelf: Shelf;
  readonly ready: ReadyService;
  /** @throws Refusal door.wrong-code, door.wait, recovery.none */
  readonly recoverKey: (code: string) => Promise<void>;
  /** Once the answer is on its way. */
  readonly reopen: () => void;
  /** What was opened or tried is told to the next trail. */
  readonly noting: <Result>(tried: Omit<Tried, 'at'>, work: () => Promise<Result>) => Promise<Result>;
  readonly diagnosis: (fault: Fault) => Promise<FileOut>;
}

export function maintenanceHandlers(parts: Parts): HandlersFor<typeof maintenanceRoutes, Caller> {
  const { gate, shelf, ready, reopen } = parts;
  function needed(): Fault {
    const fault = parts.fault();
    if (!fault) throw new Refusal('maintenance.not-needed');
    return fault;
  }
  /** Of a station that does not run; one that is not set up yet has nothing to be opened again. */
  function broken(): Fault {
    const fault = needed();
    if (fault.why === 'fresh') throw new Refusal('maintenance.not-needed');
    return fault;
  }
  return {
    'maintenance.facts': async () => {
      const fault = needed();
      return { ...fault, places: await shelf.places() };
    },
    'maintenance.backups': async ({ placeId }) => {
      needed();
      return { backups: await shelf.list(placeId) };
    },
    'maintenance.check': async ({ placeId, backupId, secret }, { origin }) => {
      needed();
      const chosen = await shelf.chosen(placeId, backupId);
      const tried = { route: 'maintenance.check', act: 'saw', isOperator: origin === 'operator' } as const;
      return gate.run('restore', (tell) => parts.noting(tried, () => ready.check(chosen, secret, tell)));
    },
    'maintenance.restore': async ({ readyId }, { origin }) => {
      needed();
      await gate.run('restore', () => ready.stage(readyId, origin === 'operator' ? operator : null));
      reopen();
      return {};
    },
    'maintenance.recoverKey': async ({ code }, { origin }) => {
      broken();
      const tried = { route: 'maintenance.recoverKey', act: 'changed', isOperator: origin === 'operator' } as const;
      await gate.run('restore', () => parts.noting(tried, () => parts.recoverKey(code)));
      reopen();
      return {};
    },
    'maintenance.retry': () => {
      broken();
      reopen();
      return {};
    },
    'maintenance.diagnosis': () => parts.diagnosis(needed()),
  };
}
