/** From an untrusted route name and input to an outcome: known, well formed, allowed, done once, and clean. */
import { randomUUID } from 'node:crypto';
import { routes, type RouteName } from '../contract/registry.ts';
import { commonProblems, Refusal, type HandlersFor, type Outcome, type Problem, type Route } from '../contract/route.ts';
import { StorageFault } from './database/database.ts';
import type { Caller } from './kernel/caller.ts';
import type { Logger } from './kernel/logger.ts';
import type { ReceiptsService } from './receipts/receipts.service.ts';
import { isAllowed, type StaffService } from './staff/staff.service.ts';
import type { StationService } from './station/station.service.ts';

export type Handlers = HandlersFor<typeof routes, Caller>;

interface Parts {
  readonly staff: StaffService;
  readonly station: StationService;
  readonly receipts: ReceiptsService;
}

type AnyHandler = (input: unknown, caller: Caller) => unknown;

/** What may be asked before the station is set up. */
const beforeSetUp: ReadonlySet<RouteName> = new Set(['station.status', 'station.setUp', 'staff.session', 'staff.signOut']);

const isRoute = (name: string): name is RouteName => Object.hasOwn(routes, name);

export function callThrough(handlers: Handlers, { staff, station, receipts }: Parts, logger: Logger) {
  async function answer(name: RouteName, input: unknown, caller: Caller): Promise<unknown> {
    const route: Route = routes[name];
    const parsed = route.input.safeParse(input);
    if (!parsed.success) throw new Refusal('request.invalid', { field: parsed.error.issues[0]?.path.join('.') ?? '' });
    if (!station.current() && !beforeSetUp.has(name)) throw new Refusal('station.not-set-up');
    if (!isAllowed(name, staff.roleOf(caller, route.effect !== 'query'))) throw new Refusal('caller.forbidden');
    const handler = handlers[name] as AnyHandler;
    const work = async () => route.output.parse(await handler(parsed.data, caller));
    if (route.effect !== 'command') return work();
    return receipts.once(name, (parsed.data as { requestKey: string }).requestKey, work);
  }

  return async (name: string, input: unknown, caller: Caller): Promise<Outcome<unknown>> => {
    if (!isRoute(name)) return { problem: { code: 'request.unknown-route', facts: {} } };
    try {
      return { value: await answer(name, input, caller) };
    } catch (error) {
      return { problem: problemOf(error, name, logger) };
    }
  };
}

function problemOf(error: unknown, name: RouteName, logger: Logger): Problem {
  const declared: readonly string[] = [...routes[name].problems, ...commonProblems];
  if (error instanceof Refusal && declared.includes(error.code)) return { code: error.code, facts: error.facts };
  const traceId = randomUUID().slice(0, 8);
  if (error instanceof StorageFault && error.code !== 'storage.constraint') {
    logger.error('call.storage', { route: name, traceId, code: error.code, sqlite: error.sqlite });
    return { code: error.code, facts: {}, traceId };
  }
  logger.error('call.failed', { route: name, traceId, error: describe(error), where: whereOf(error) });
  return { code: 'internal', facts: {}, traceId };
}

/** Error messages can hold what a person typed; only our own codes are written down. */
function describe(error: unknown): string {
  if (error instanceof Refusal || error instanceof StorageFault) return error.message;
  return error instanceof Error ? error.name : typeof error;
}

/** First line of the stack that names a file: a place, never a value. */
function whereOf(error: unknown): string {
  const line = error instanceof Error ? error.stack?.split('\n').find((one) => /^\s+at /.test(one)) : undefined;
  return line?.trim().slice(0, 200) ?? '';
}
