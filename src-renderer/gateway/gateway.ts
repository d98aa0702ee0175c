/**
 * The screen's one way to the application: Electron's bridge where it exists, else the loopback host that served the page.
 * Never throws: a host that does not answer is a problem like any other.
 */
import type { Ask, OutcomeOf, RouteName } from '../../src-main/contract/registry.ts';
import type { Outcome } from '../../src-main/contract/route.ts';
import { noteOutcome } from './host-trouble.ts';
import { openSession } from './session.ts';

/** What Electron's preload exposes. */
interface KioskBridge {
  call(route: string, input: unknown): Promise<unknown>;
}

declare global {
  interface Window {
    readonly kiosk?: KioskBridge;
  }
}

export type GatewayProblem = {
  readonly problem: { readonly code: 'host.unreachable'; readonly facts: Record<string, never> };
};
export type Reply<Name extends RouteName> = OutcomeOf<Name> | GatewayProblem;

/** Longest wait for an answer; long work is started and then asked after. */
const patienceMs = 20_000;
/** What reads or writes the whole of the data answers when it is done. */
const longWork: ReadonlySet<string> = new Set<RouteName>([
  'backup.create',
  'backup.verify',
  'restore.check',
  'restore.begin',
  'restore.drill',
  'maintenance.check',
  'maintenance.restore',
  'maintenance.recoverKey',
  'maintenance.retry',
  'health.check',
  'updates.take',
]);
const longWorkMs = 300_000;

async function post(route: string, input: unknown): Promise<unknown> {
  await openSession();
  const response = await fetch('/rpc', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ route, input }),
    signal: AbortSignal.timeout(longWork.has(route) ? longWorkMs : patienceMs),
  });
  return response.json();
}

export async function call<Name extends RouteName>(route: Name, input: Ask<Name>): Promise<Reply<Name>> {
  try {
    const reply = (await (window.kiosk ? window.kiosk.call(route, input) : post(route, input))) as Outcome<never>;
    if ('problem' in reply) noteOutcome(route, reply.problem.code);
    return reply as OutcomeOf<Name>;
  } catch {
    noteOutcome(route, 'host.unreachable');
    return { problem: { code: 'host.unreachable', facts: {} } };
  }
}

/** A fresh key for one intention of a person; keep it through retries of the same intention. */
export const newRequestKey = (): string => crypto.randomUUID();
