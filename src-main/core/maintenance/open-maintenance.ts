/** What can be asked while the station does not run: what is wrong, and to bring it back. No database, no staff. */
import { randomUUID } from 'node:crypto';
import { routes, type Answer, type RouteName } from '../../contract/registry.ts';
import { commonProblems, Refusal, type HandlersFor, type Outcome, type Route } from '../../contract/route.ts';
import { noticeVersion } from '../../contract/station.ts';
import type { maintenanceRoutes } from '../../contract/maintenance.ts';
import type { ApplicationOptions } from '../application-options.ts';
import { oneAtATime } from '../backup/opening.service.ts';
import { lockDataFolder, type DataFolderLock } from '../database/data-folder-lock.ts';
import { startUpFaultOf } from '../database/inspection.ts';
import type { Caller } from '../kernel/caller.ts';
import { StartUpFault } from '../kernel/start-up-fault.ts';
import { noting, openTries, readyService, type Shelf } from '../restore/ready.service.ts';
import { diagnosisOf } from './diagnosis.ts';
import type { Fault } from './fault.ts';
import { maintenanceHandlers } from './maintenance.handlers.ts';
import { recoverKey } from './recover-key.ts';

interface Parts {
  readonly fault: Fault;
  readonly options: ApplicationOptions;
  readonly shelf: Shelf;
  readonly reopen: () => void;
}

type Answers = HandlersFor<typeof maintenanceRoutes, Caller>;
const isRefusal = (error: unknown): error is Refusal => error instanceof Refusal;

type AnyHandler = (input: unknown, caller: Caller) => unknown;

/** The disk, and not the program. */
function diskProblemOf(error: unknown): 'storage.full' | 'storage.unavailable' | undefined {
  const fault = startUpFaultOf(error);
  if (!(fault instanceof StartUpFault)) return undefined;
  return fault.code === 'disk.low' ? 'storage.full' : 'storage.unavailable';
}

function statusOf({ isDemo, clock, version }: ApplicationOptions): Answer<'station.status'> {
  return {
    mode: 'maintenance',
    isSetUp: true,
    isDemo,
    demoPassphrase: null,
    demoRecoveryCode: null,
    demoStaff: null,
    name: '',
    contact: '',
    noticeVersion,
    isNoticeConfirmed: true,
    kioskRoomId: null,
    now: clock.now(),
    timeZone: clock.timeZone,
    version,
    storage: 'ok',
  };
}

/** Nobody else may open the folder meanwhile; where not even the lock can be had, nobody can write there anyway. */
async function lockIfPossible(dataDir: string): Promise<DataFolderLock | undefined> {
  try {
    return await lockDataFolder(dataDir);
  } catch {
    return undefined;
  }
}

export async function openMaintenance({ fault, options, shelf, reopen }: Parts) {
  const { dataDir, clock, logger } = options;
  const lock = await lockIfPossible(dataDir);
  const tries = await openTries(dataDir, clock);
  const gate = oneAtATime();
  const ready = readyService({ ...options, tries, canReadToday: false });
  const answers: Answers = maintenanceHandlers({
    fault: () => fault,
    gate,
    shelf,
    ready,
    recoverKey: (code) => recoverKey({ ...options, tries }, code),
    reopen,
    noting: (tried, work) => noting(options, tried, work),
    diagnosis: (found) => diagnosisOf(found, options),
  });
  const handlers: Partial<Record<RouteName, AnyHandler>> = {
    ...(answers as Partial<Record<RouteName, AnyHandler>>),
    'station.status': () => statusOf(options),
    'health.beat': () => ({}),
  };

  async function answer(name: RouteName, input: unknown, caller: Caller): Promise<unknown> {
    const handler = handlers[name];
    if (!handler) throw new Refusal('station.maintenance');
    const route: Route = routes[name];
    const parsed = route.input.safeParse(input);
    if (!parsed.success) throw new Refusal('request.invalid', { field: parsed.error.issues[0]?.path.join('.') ?? '' });
    return route.output.parse(await handler(parsed.data, caller));
  }

  async function close(): Promise<void> {
    await gate.idle();
    await ready.close();
    await lock?.release();
  }
  let closing: Promise<void> | undefined;

  return {
    async call(name: string, input: unknown, caller: Caller): Promise<Outcome<unknown>> {
      if (!Object.hasOwn(routes, name)) return { problem: { code: 'request.unknown-route', facts: {} } };
      const route = name as RouteName;
      try {
        return { value: await answer(route, input, caller) };
      } catch (error) {
        const declared: readonly string[] = [...routes[route].problems, ...commonProblems];
        if (isRefusal(error) && declared.includes(error.code))
          return { problem: { code: error.code, facts: error.facts } };
        const traceId = randomUUID().slice(0, 8);
        const disk = diskProblemOf(error);
        if (disk) return { problem: { code: disk, facts: {}, traceId } };
        logger.error('call.failed', { route, traceId, error: error instanceof Error ? error.name : typeof error });
        return { problem: { code: 'internal', facts: {}, traceId } };
      }
    },
    close: (): Promise<void> => (closing ??= close()),
  };
}
