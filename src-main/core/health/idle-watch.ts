import type { RouteName } from '../../contract/registry.ts';
import { routes } from '../../contract/registry.ts';
import type { Clock } from '../kernel/clock.ts';

/** Longer than any session of staff or page of a visitor stays open untouched. */
const idleMs = 10 * 60_000;

/** Whether nobody has done anything here for a while. Looking does not count: screens look by themselves. */
export function idleWatch(clock: Pick<Clock, 'monotonic'>) {
  let lastAct = clock.monotonic();
  let underWay = 0;
  const isAct = (route: string): boolean =>
    Object.hasOwn(routes, route) && routes[route as RouteName].effect !== 'query' && route !== 'health.beat';
  return {
    /** The same door, watched. */
    over<Args extends [string, ...unknown[]], Result>(call: (...given: Args) => Promise<Result>) {
      return async (...given: Args): Promise<Result> => {
        if (!isAct(given[0])) return call(...given);
        lastAct = clock.monotonic();
        underWay += 1;
        try {
          return await call(...given);
        } finally {
          underWay -= 1;
        }
      };
    },
    isIdle: () => underWay === 0 && clock.monotonic() - lastAct >= idleMs,
  };
}
