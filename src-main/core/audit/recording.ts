/** Each call that counts becomes one entry: in the transaction of what it changed, or before its answer is given. */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { AuditAct, AuditActor } from '../../contract/audit.ts';
import { routes, type RouteName } from '../../contract/registry.ts';
import { Refusal } from '../../contract/route.ts';
import type { Database } from '../database/database.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Logger } from '../kernel/logger.ts';
import { type AuditedBy, type AuditedCall, type Deed, lookOf, peopleOf } from './audited-call.ts';
import type { AuditTrail } from './audit-trail.ts';
import type { Happening } from './happening.ts';
import { RepeatedLooks } from './repeated-looks.ts';
import { openings, routeActs, wrongSecrets } from './route-acts.ts';

interface Parts {
  readonly trail: AuditTrail;
  readonly database: Database;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** A call under way that changes something. */
interface Course {
  readonly call: AuditedCall;
  readonly act: AuditAct;
  readonly by: AuditedBy;
  answer: unknown;
  isEntered: boolean;
}

/** Counted before a secret is looked at, whoever tries it. */
const counters: ReadonlySet<string> = new Set(['sign_in_throttle', 'staff_throttle']);
const isAct = (changed: ReadonlySet<string>): boolean => [...changed].some((table) => !counters.has(table));

const nobodyAsked: AuditedBy = { actor: { kind: 'system' }, roles: [], connection: '' };
/** The daily cleaning also writes where it removes nothing. */
const isKeeping = ({ by, act }: Course, hasRemovedRows: boolean): boolean =>
  by === nobodyAsked && act === 'deleted' && !hasRemovedRows;

/** What no call of today did. */
export interface Befallen {
  readonly route: RouteName;
  readonly act: AuditAct;
  readonly actor: AuditActor;
  readonly happening: Happening;
}

export type Recording = ReturnType<typeof openRecording>;

export function openRecording({ trail, database, clock, logger }: Parts) {
  const underWay = new AsyncLocalStorage<Course>();
  const looks = new RepeatedLooks(clock);
  /** The same look asked for again before it is written down: both wait for the one entry. */
  const beingEntered = new Map<string, Promise<void>>();
  const enterAlone = (deed: Deed): Promise<void> => database.write(() => trail.enter(deed));

  const deedOf = ({ call: { route, input }, act, by, answer }: Omit<Course, 'isEntered'>): Deed => ({
    route,
    act,
    by,
    people: peopleOf(route, input, answer, by),
  });

  database.beforeCommit(async ({ changed, hasRemovedRows }) => {
    const course = underWay.getStore();
    if (!course || course.isEntered || !isAct(changed) || isKeeping(course, hasRemovedRows)) return;
    await trail.enter(deedOf(course));
    database.afterCommit(() => {
      course.isEntered = true;
    });
  });

  async function enterLook(deed: Deed): Promise<void> {
    const look = lookOf(deed);
    if (looks.has(look)) return;
    let entering = beingEntered.get(look);
    if (!entering) {
      entering = enterAlone(deed).then(() => looks.add(look));
      beingEntered.set(look, entering);
      const end = () => beingEntered.delete(look);
      entering.then(end, end);
    }
    await entering;
  }

  /** What was not let in. The answer stands, whether or not that could be written down. */
  async function refused(route: RouteName, by: AuditedBy, enter = enterAlone): Promise<void> {
    try {
      await enter({ route, act: 'refused', by, people: [] });
    } catch (error) {
      logger.error('audit.refusal-not-entered', { error: error instanceof Error ? error.name : typeof error });
    }
  }

  async function asLook<Result>(call: AuditedCall, work: () => Promise<Result>): Promise<Result> {
    const before = call.by();
    const answer = await work();
    const after = call.by(answer);
    // Who came in is known afterwards, who left before.
    const by = after.actor.kind === 'nobody' ? before : after;
    const deed = deedOf({ call, act: routeActs[call.route] ?? 'saw', by, answer });
    await (deed.act === 'saw' && !openings.has(call.route) ? enterLook(deed) : enterAlone(deed));
    return answer;
  }

  async function asChange<Result>(call: AuditedCall, act: AuditAct, work: () => Promise<Result>): Promise<Result> {
    const course: Course = { call, act, by: call.by(), answer: undefined, isEntered: false };
    const answer = await underWay.run(course, work);
    if (!course.isEntered && isGivenOut(call, act)) await enterAlone(deedOf({ ...course, answer }));
    return answer;
  }

  return {
    /**
     * What the call writes and the entry about it are one transaction; a look, or an export that writes nothing, is
     * entered before the answer is given.
     * @throws StorageFault where that fails, and whatever `work` throws
     */
    async record<Result>(call: AuditedCall, work: () => Promise<Result>): Promise<Result> {
      const act = routeActs[call.route];
      if (act === null) return work();
      try {
        return act === 'saw' || act === 'entered' ? await asLook(call, work) : await asChange(call, act, work);
      } catch (error) {
        if (error instanceof Refusal && wrongSecrets.has(String(error.code))) await refused(call.route, call.by());
        throw error;
      }
    },

    /** What the call under way will answer: whom it names belongs to the entry. */
    answered<Answer>(answer: Answer): Answer {
      const course = underWay.getStore();
      if (course) course.answer = answer;
      return answer;
    },

    /** A call somebody signed in may not make. */
    async forbidden(route: RouteName, by: AuditedBy): Promise<void> {
      if (by.actor.kind !== 'nobody') await refused(route, by, enterLook);
    },

    /** What befell the station from outside of its rows. Outside any write. @throws StorageFault */
    befell: ({ actor, ...what }: Befallen): Promise<void> =>
      enterAlone({
        ...what,
        by: { actor, roles: actor.kind === 'administrator' ? ['administrator'] : [], connection: '' },
        people: [],
      }),

    /** What nobody asked for; `deleted`: where it removes something. */
    asUpkeep<Result>(route: RouteName, act: 'changed' | 'deleted', work: () => Promise<Result>): Promise<Result> {
      const call = { route, input: {}, by: () => nobodyAsked };
      return underWay.run({ call, act, by: nobodyAsked, answer: undefined, isEntered: false }, work);
    },
  };
}

/** A paper or file was handed over without a row being written. A key seen before prints nothing a second time. */
const isGivenOut = ({ route, input }: AuditedCall, act: AuditAct): boolean =>
  routes[route].effect !== 'command' &&
  (act === 'exported' || (act === 'printed' && !Object.hasOwn(input as object, 'requestKey')));
