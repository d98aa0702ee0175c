/** What is asked again for PIN or passphrase before it is done: asked once for all that wait, and then called again as it was. */
import type { Ask, RouteName } from '../../../src-main/contract/registry.ts';
import type { call as gatewayCall } from '../../gateway/gateway.ts';

/** What is about to happen, in general. */
export type ConfirmedAct = 'export' | 'remove' | 'access' | 'copy' | 'replace' | 'update';

const removing: ReadonlySet<RouteName> = new Set(['roster.undo', 'privacy.purge', 'privacy.erase', 'assembly.cancel']);

export function actOf(route: RouteName): ConfirmedAct {
  if (route === 'restore.begin') return 'replace';
  if (route === 'updates.take') return 'update';
  if (route.startsWith('backup.')) return 'copy';
  return /\.export/.test(route) ? 'export' : removing.has(route) ? 'remove' : 'access';
}

export interface SecondConfirmation {
  readonly call: typeof gatewayCall;
  /** The person gave it, or gave up; all that waits goes on. */
  settle(isGiven: boolean): void;
}

/** `onAsk` shows the question, `null` takes it away. */
export function createSecondConfirmation(
  call: typeof gatewayCall,
  onAsk: (act: ConfirmedAct | null) => void,
): SecondConfirmation {
  let waiting: ((isGiven: boolean) => void)[] = [];

  const ask = (route: RouteName): Promise<boolean> =>
    new Promise((resolve) => {
      if (waiting.length === 0) onAsk(actOf(route));
      waiting.push(resolve);
    });
  return {
    async call<Name extends RouteName>(route: Name, input: Ask<Name>) {
      const reply = await call(route, input);
      if (!('problem' in reply) || reply.problem.code !== 'staff.confirm-needed') return reply;
      return (await ask(route)) ? call(route, input) : reply;
    },
    settle(isGiven) {
      const settled = waiting;
      waiting = [];
      onAsk(null);
      for (const resolve of settled) resolve(isGiven);
    },
  };
}
