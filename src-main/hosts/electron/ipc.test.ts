import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { fakeApplication } from '../../../tests/support/fake-application.ts';
import { recordingLogger } from '../../../tests/support/recording-logger.ts';
import { callHandler, connections } from './ipc.ts';

function windowOf(id: number) {
  const mainFrame = { url: 'app://bundle/', parent: null };
  return Object.assign(new EventEmitter(), { id, mainFrame });
}

function underTest() {
  const application = fakeApplication((route, input) => ({ value: { route, input } }));
  const known = connections(application);
  const logger = recordingLogger();
  let beats = 0;
  const handle = callHandler({ application, connections: known, logger, onBeat: () => void (beats += 1) });
  const contents = windowOf(1);
  known.watch(contents as never);
  const call = (route: unknown, input: unknown, frame: unknown = contents.mainFrame) =>
    handle({ senderFrame: frame, sender: contents } as never, route, input);
  return { application, logger, contents, call, beats: () => beats };
}

describe('calls of the window (E3)', () => {
  it('carries a call of our page as a kiosk caller', async () => {
    const { application, call } = underTest();
    expect(await call('station.status', {})).toEqual({ value: { route: 'station.status', input: {} } });
    expect(application.calls[0]!.caller.origin).toBe('kiosk');
  });

  // Bug: a frame that got in calls like the page; or it is ignored and waits for ever.
  it('answers strangers with a refusal and logs it', async () => {
    const { application, logger, call } = underTest();
    for (const frame of [null, { url: 'app://bundle/', parent: {} }, { url: 'https://evil.test/', parent: null }]) {
      expect(await call('station.status', {}, frame)).toHaveProperty('problem.code', 'caller.forbidden');
    }
    expect(application.calls).toEqual([]);
    expect(logger.lines.map(({ event }) => event)).toEqual(['call.stranger', 'call.stranger', 'call.stranger']);
  });

  // Bug: another call, or one of a stranger, keeps a dead page alive.
  it('hears the page itself beat', async () => {
    const { call, beats } = underTest();
    await call('station.status', {});
    await call('health.beat', { said: 'alive' }, null);
    expect(beats()).toBe(0);
    expect(await call('health.beat', { said: 'alive' })).toHaveProperty('value');
    expect(beats()).toBe(1);
  });

  // Bug: arguments of a size, a shape or a kind that only this host can send.
  it('refuses 10 MB, cycles and a route that is no text', async () => {
    const { application, call } = underTest();
    const cycle: Record<string, unknown> = {};
    cycle['self'] = cycle;
    for (const [route, input] of [
      ['a', { text: 'x'.repeat(10 * 1024 * 1024) }],
      ['a', cycle],
      [{ toString: 'a' }, {}],
      [undefined, {}],
    ]) {
      expect(await call(route, input)).toHaveProperty('problem.code', 'request.invalid');
    }
    expect(application.calls).toEqual([]);
  });

  // Bug: staff stay signed in after a reload or a crash of the page.
  it('ends the connection when the page goes, and not on a change of the address within it', async () => {
    const { application, contents, call } = underTest();
    const connectionNow = async () => {
      await call('station.status', {});
      return application.calls.at(-1)!.caller.connection;
    };
    const first = await connectionNow();
    contents.emit('did-start-navigation', { isMainFrame: true, isSameDocument: true });
    contents.emit('did-start-navigation', { isMainFrame: false, isSameDocument: false });
    expect(await connectionNow()).toBe(first);
    contents.emit('did-start-navigation', { isMainFrame: true, isSameDocument: false });
    const second = await connectionNow();
    contents.emit('render-process-gone', {}, { reason: 'crashed' });
    expect(second).not.toBe(first);
    expect(application.forgotten).toEqual([first, second]);
  });
});
