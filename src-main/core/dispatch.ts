/** From an untrusted route name and input to an outcome: known, well formed, allowed, done once, and clean. */
import { randomUUID } from 'node:crypto';
import { routes, type RouteName } from '../contract/registry.ts';
import {
  commonProblems,
  Refusal,
  type HandlersFor,
  type Outcome,
  type Problem,
  type Route,
} from '../contract/route.ts';
import type { Audit } from './audit/open-audit.ts';
import { type Acquaintances, whoAsked } from './audit/who-asked.ts';
import { UnsuitableValue } from './database/bindings.ts';
import { StorageFault } from './database/database.ts';
import type { Caller } from './kernel/caller.ts';
import type { Logger } from './kernel/logger.ts';
import type { ReceiptsService } from './receipts/receipts.service.ts';
import { isAllowed, isPublic, secondConfirmation, type StaffService } from './staff/staff.service.ts';
import type { StationService } from './station/station.service.ts';

export type Handlers = HandlersFor<typeof routes, Caller>;

interface Parts {
  readonly staff: StaffService;
  readonly station: StationService;
  readonly receipts: ReceiptsService;
  readonly ownProgress: Pick<Acquaintances, 'holder'>;
  readonly audit: Pick<Audit, 'record' | 'answered' | 'forbidden'>;
}

type AnyHandler = (input: unknown, caller: Caller) => unknown;

/** What may be asked before the station is set up. */
const beforeSetUp: ReadonlySet<RouteName> = new Set([
  'station.status',
  'station.setUp',
  'staff.session',
  'staff.signOut',
  // A station that shall be brought over from another PC.
  'maintenance.facts',
  'maintenance.backups',
  'maintenance.check',
  'maintenance.restore',
  'maintenance.recoverKey',
  'maintenance.retry',
  'maintenance.diagnosis',
  'health.beat',
]);

/** Whoever these let in stays outside where that cannot be entered in the trail. */
const comingIn: ReadonlySet<RouteName> = new Set(['staff.signIn', 'staff.signInByPin']);

const isRoute = (name: unknown): name is RouteName => typeof name === 'string' && Object.hasOwn(routes, name);

/** Half a character or NUL is no text, also where JSON would carry it escaped into the database. */
function isWhole(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed() && !value.includes('\0');
  return typeof value !== 'object' || value === null || Object.values(value).every(isWhole);
}

export function callThrough(handlers: Handlers, parts: Parts, logger: Logger) {
  const { staff, station, receipts, audit } = parts;
  const acquaintances = { actorOf: staff.actorOf, holder: parts.ownProgress.holder };

  async function answer(name: RouteName, input: unknown, caller: Caller): Promise<unknown> {
    const route: Route = routes[name];
    if (!station.current() && !beforeSetUp.has(name)) throw new Refusal('station.not-set-up');
    // What students do at the same screen keeps no staff session alive.
    const isStaffAct = route.effect !== 'query' && !isPublic(name);
    const roles = await staff.rolesOf(caller, isStaffAct);
    const by = (given?: unknown) => whoAsked({ route: name, input, caller, roles }, acquaintances, given);
    if (!isAllowed(name, roles)) {
      await audit.forbidden(name, by());
      throw new Refusal('caller.forbidden');
    }
    const parsed = route.input.safeParse(input);
    if (!parsed.success) throw new Refusal('request.invalid', { field: parsed.error.issues[0]?.path.join('.') ?? '' });
    if (!isWhole(parsed.data)) throw new Refusal('request.invalid', { field: '' });
    if (secondConfirmation.has(name) && !staff.isConfirmed(caller)) throw new Refusal('staff.confirm-needed');
    const handler = handlers[name] as AnyHandler;
    const work = async () => audit.answered(route.output.parse(await handler(parsed.data, caller)));
    const done = () =>
      route.effect === 'command'
        ? receipts.once(name, (parsed.data as { requestKey: string }).requestKey, work)
        : work();
    try {
      return await audit.record({ route: name, input: parsed.data, by }, done);
    } catch (error) {
      if (comingIn.has(name) && error instanceof StorageFault) staff.signOut(caller.connection);
      throw error;
    }
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

const isRefusal = (error: unknown): error is Refusal => error instanceof Refusal;

const unsuitableText: ReadonlySet<string> = new Set(['lone-surrogate', 'nul-in-text']);

function problemOf(error: unknown, name: RouteName, logger: Logger): Problem {
  // Text that no database holds as it is: half of a character, or NUL.
  if (error instanceof UnsuitableValue && unsuitableText.has(error.kind)) {
    return { code: 'request.invalid', facts: { field: '' } };
  }
  const declared: readonly string[] = [...routes[name].problems, ...commonProblems];
  if (isRefusal(error) && declared.includes(error.code)) return { code: error.code, facts: error.facts };
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

/** First frame of the stack: a place, never a value. The message stands before the frames and may look like one. */
function whereOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  const { stack = '', message } = error;
  const frames = stack.slice(stack.indexOf(message) + message.length);
  return /^\s+at .*/m.exec(frames)?.[0].trim().slice(0, 200) ?? '';
}
