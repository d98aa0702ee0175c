/** The ways to the real application: each opens its own, with as many screens as asked for. */
import type { Outcome } from '../../src-main/contract/route.ts';
import type { Application } from '../../src-main/core/application.ts';
import { loopbackServer } from '../../src-main/hosts/loopback/server.ts';
import { openSessions } from '../../src-main/hosts/loopback/sessions.ts';
import { ask } from '../support/raw-http.ts';
import { fakeClock, type FakeClock } from '../support/fake-clock.ts';
import type { Carrier } from './carrier.ts';
import { realApplication } from './real-application.ts';

export interface HostUnderTest {
  readonly application: Application;
  readonly clock: FakeClock;
  readonly dataDir: string;
  /** A window, or a browser session. */
  screen(): Promise<Pick<Carrier, 'send'>>;
  close(): Promise<void>;
}

export async function directHost(): Promise<HostUnderTest> {
  const { application, clock, dataDir, remove } = await realApplication();
  let windows = 0;
  const screen = async () => {
    const connection = `window ${(windows += 1)}`;
    const send = (route: unknown, input: unknown): Promise<Outcome<unknown>> =>
      typeof route === 'string' && route.length <= 64 && JSON.stringify(input).length <= 1024 * 1024
        ? application.call(route, input, { origin: 'kiosk', connection })
        : // What no host would pass on.
          Promise.resolve({ problem: { code: 'request.invalid', facts: {} } } as const);
    return { send };
  };
  return { application, clock, dataDir, screen, close: remove };
}

export async function loopbackHost(): Promise<HostUnderTest> {
  const { application, logger, clock, dataDir, remove } = await realApplication();
  const sessions = openSessions({ clock: fakeClock(), onEnd: (connection) => application.forget(connection) });
  const server = loopbackServer({ application, files: () => Promise.resolve(null), sessions, logger });
  const port = await server.listen(0);
  const headers = { Origin: `http://127.0.0.1:${port}`, 'Content-Type': 'application/json' };

  const screen = async () => {
    const body = JSON.stringify({ nonce: sessions.mint(30_000) });
    const signedOn = await ask(port, { method: 'POST', path: '/session', headers, body });
    const cookie = signedOn.headers.get('set-cookie')!.split(';', 1)[0]!;
    return {
      send: async (route: unknown, input: unknown) => {
        const call = {
          method: 'POST',
          path: '/rpc',
          headers: { ...headers, Cookie: cookie },
          body: JSON.stringify({ route, input }),
        };
        return JSON.parse((await ask(port, call)).body) as Outcome<unknown>;
      },
    };
  };
  const close = async () => {
    await server.close();
    await remove();
  };
  return { application, clock, dataDir, screen, close };
}
