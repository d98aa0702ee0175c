/**
 * What hosts open: the station, or 维护中 where it must not be served. It opens itself anew after a restore, a recovered
 * key, or when it is asked to try again. Calls wait meanwhile; sessions of staff are over.
 */
import type { Outcome } from '../contract/route.ts';
import { openApplication, type Application } from './application.ts';
import type { ApplicationOptions } from './application-options.ts';
import { openShelf } from './backup/open-shelf.ts';
import type { Caller } from './kernel/caller.ts';
import { hasEnded } from './kernel/has-ended.ts';
import { StartUpFault, type StartUpFaultCode } from './kernel/start-up-fault.ts';
import { isOfTheKey, type Fault } from './maintenance/fault.ts';
import { openMaintenance } from './maintenance/open-maintenance.ts';

/** A mistake of whoever starts the program, and nothing wrong with the data. */
const ofTheHost: ReadonlySet<StartUpFaultCode> = new Set(['data.locked', 'data.demo-mismatch']);
/** What may pass by itself: a disk is made room on, plugged in, mounted again. */
const passing: ReadonlySet<string> = new Set(['disk.low', 'data.unwritable', 'data.locked']);

interface Waits {
  /** Until a call that came while it opens is told 维护中. Milliseconds. */
  readonly forOpening: number;
  /** Until a call under way is left behind. */
  readonly forCalls: number;
  /** Between tries to open where the fault may pass by itself. */
  readonly betweenTries: number;
}

const usualWaits: Waits = { forOpening: 10_000, forCalls: 5_000, betweenTries: 60_000 };

function faultOf(error: unknown, { clock, logger }: ApplicationOptions): Fault {
  const isKnown = error instanceof StartUpFault;
  const why = isKnown ? error.code : 'internal';
  const detail = isKnown ? error.detail : error instanceof Error ? error.name : typeof error;
  logger.error('station.maintenance', { why, detail });
  return { why, detail, since: clock.now(), needsRecoveryCode: isOfTheKey(why) };
}

async function maintenanceAs(error: unknown, options: ApplicationOptions, reopen: () => void): Promise<Application> {
  const fault = faultOf(error, options);
  const inside = await openMaintenance({ fault, options, shelf: await openShelf(options), reopen });
  return {
    ...inside,
    verify: async () => [`${fault.why}: ${fault.detail}`],
    drawBooks: () => Promise.reject(new StartUpFault('data.damaged', fault.detail)),
    forget: () => undefined,
    isIdle: () => true,
  };
}

/** @throws StartUpFault data.locked, data.demo-mismatch, and errors of the program, at the first opening alone */
export async function openKiosk(options: ApplicationOptions, waits: Waits = usualWaits): Promise<Application> {
  let opening: Promise<void> | undefined;
  let isClosed = false;
  let again: NodeJS.Timeout | undefined;
  const underWay = new Set<Promise<unknown>>();

  async function open(isFirst: boolean): Promise<Application> {
    try {
      return await openApplication({ ...options, reopen });
    } catch (error) {
      if (isFirst && (!(error instanceof StartUpFault) || ofTheHost.has(error.code))) throw error;
      if (error instanceof StartUpFault && passing.has(error.code))
        again = setTimeout(reopen, waits.betweenTries).unref();
      return maintenanceAs(error, options, reopen);
    }
  }

  async function openAnew(): Promise<void> {
    clearTimeout(again);
    await hasEnded(Promise.allSettled(underWay), waits.forCalls);
    try {
      await inside.close();
    } catch (error) {
      options.logger.error('station.not-closed', { error: error instanceof Error ? error.name : typeof error });
    }
    if (!isClosed) inside = await open(false);
  }

  function reopen(): void {
    if (opening || isClosed) return;
    opening = openAnew().finally(() => {
      opening = undefined;
    });
    opening.catch((error: unknown) => {
      options.logger.error('station.not-reopened', { error: error instanceof Error ? error.name : typeof error });
    });
  }

  async function call(route: string, input: unknown, caller: Caller): Promise<Outcome<unknown>> {
    if (opening) await hasEnded(opening, waits.forOpening);
    if (opening) return { problem: { code: 'station.maintenance', facts: {} } };
    const asked = inside.call(route, input, caller);
    underWay.add(asked);
    try {
      return await asked;
    } finally {
      underWay.delete(asked);
    }
  }

  let inside = await open(true);
  return {
    call,
    verify: () => inside.verify(),
    drawBooks: (orders) => inside.drawBooks(orders),
    forget: (connection) => inside.forget(connection),
    isIdle: () => opening === undefined && inside.isIdle(),
    async close() {
      isClosed = true;
      clearTimeout(again);
      await opening;
      await inside.close();
    },
  };
}
