/** The page's line over real HTTP, kept alive as a browser keeps it. */
import { Agent, get, request, type IncomingMessage } from 'node:http';
import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fakeApplication } from '../../../tests/support/fake-application.ts';
import { fakeClock } from '../../../tests/support/fake-clock.ts';
import { recordingLogger } from '../../../tests/support/recording-logger.ts';
import { openLifelines } from './lifelines.ts';
import { loopbackServer } from './server.ts';
import { openSessions } from './sessions.ts';

describe('line of a page', () => {
  let host: Awaited<ReturnType<typeof underTest>>;
  beforeEach(async () => {
    host = await underTest();
  });
  afterEach(async () => {
    await host.server.close();
    host.agent.destroy();
  });

  async function underTest() {
    const told: string[] = [];
    const lifelines = openLifelines({
      onLost: () => void told.push('lost'),
      onPage: () => void told.push('page'),
      graceMs: 20,
    });
    const sessions = openSessions({ clock: fakeClock(), onEnd: lifelines.forget });
    const application = fakeApplication();
    const server = loopbackServer({
      application,
      files: async () => null,
      sessions,
      logger: recordingLogger(),
      lifelines,
    });
    const port = await server.listen(0);
    const exchanged = sessions.exchange(sessions.mint(1_000));
    const cookie = `station163-${port}=${'secret' in exchanged ? exchanged.secret : ''}`;
    const agent = new Agent({ keepAlive: true });
    const line = async (page: string, headers: Record<string, string> = { cookie }) => {
      const asked = get({ port, host: '127.0.0.1', path: `/life?page=${page}`, agent, headers });
      const [answer] = (await once(asked, 'response')) as [IncomingMessage];
      return { asked, answer };
    };
    const leave = async () => {
      const origin = `http://127.0.0.1:${port}`;
      const headers = { cookie, origin, 'content-type': 'application/json' };
      const asked = request({ port, host: '127.0.0.1', path: '/leaving', method: 'POST', agent, headers });
      asked.end('{}');
      const [answer] = (await once(asked, 'response')) as [IncomingMessage];
      answer.resume();
      return answer.statusCode;
    };
    return { server, sessions, told, agent, line, leave };
  }
  const until = async (isSo: () => boolean) => {
    for (let tries = 0; tries < 200 && !isSo(); tries += 1) await new Promise((resolve) => setTimeout(resolve, 10));
  };

  // Bug: a stranger's program holds a line, and its end counts as the page's.
  it('is for a browser that was let in', async () => {
    const { answer } = await host.line('p1', {});
    expect(answer.statusCode).toBe(401);
    expect(host.told).toEqual([]);
  });

  // Bug: the death of the page is not seen by the server; or a page that said it leaves is taken for dead.
  it('tells of a page that died, and not of one that left', async () => {
    const first = await host.line('p1');
    expect(first.answer.statusCode).toBe(200);
    first.asked.destroy();
    await until(() => host.told.includes('lost'));
    expect(host.told).toEqual(['page', 'lost']);
    const second = await host.line('p2');
    expect(await host.leave()).toBe(200);
    second.asked.destroy();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(host.told).toEqual(['page', 'lost', 'page']);
  });

  // Bug: the line, kept alive, holds up the end of the host for seconds; the page does not learn of another host.
  it('says which host it is, and ends with it at once', async () => {
    const { answer } = await host.line('p1');
    let text = '';
    answer.on('data', (piece: Buffer) => (text += piece.toString()));
    const ended = once(answer, 'end');
    await until(() => text !== '');
    expect(text).toMatch(/^[\da-f-]{36}\n$/);
    expect(answer.headers.connection).toBe('close');
    await Promise.all([host.server.close(), ended]);
    expect(host.told).toEqual(['page']);
  });
});
