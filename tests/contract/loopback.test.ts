import type { Outcome } from '../../src-main/contract/route.ts';
import { loopbackServer } from '../../src-main/hosts/loopback/server.ts';
import { openSessions } from '../../src-main/hosts/loopback/sessions.ts';
import { ask } from '../support/raw-http.ts';
import { fakeClock } from '../support/fake-clock.ts';
import { realApplication } from './real-application.ts';
import { contractSuite } from './suite.ts';

contractSuite('the loopback host', async () => {
  const { application, logger, remove } = await realApplication();
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
  return { ...(await screen()), other: screen, close };
});
