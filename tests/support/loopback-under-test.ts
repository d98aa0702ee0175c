import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loopbackServer } from '../../src-main/hosts/loopback/server.ts';
import { openSessions } from '../../src-main/hosts/loopback/sessions.ts';
import { rendererFiles } from '../../src-main/hosts/startup/renderer-files.ts';
import { fakeApplication, type Answering } from './fake-application.ts';
import { fakeClock } from './fake-clock.ts';
import { ask } from './raw-http.ts';
import { recordingLogger } from './recording-logger.ts';

/** A small built screen, with files beside it that must never be served. */
export function screenFolder() {
  const folder = mkdtempSync(path.join(tmpdir(), 'station-screen-'));
  const root = path.join(folder, 'renderer');
  mkdirSync(path.join(root, 'assets'), { recursive: true });
  writeFileSync(path.join(root, 'index.html'), '<meta name="csp-nonce" content="__CSP_NONCE__"><p>屏幕</p>');
  writeFileSync(path.join(root, 'assets', 'app-1234.js'), 'export {};');
  writeFileSync(path.join(root, 'assets', 'app-1234.js.map'), '{"sources":["secret"]}');
  writeFileSync(path.join(folder, 'outside.json'), '{"secret":true}');
  return { folder, root, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

export async function loopbackUnderTest(answer?: Answering) {
  const screen = screenFolder();
  const clock = fakeClock();
  const logger = recordingLogger();
  const application = fakeApplication(answer);
  const sessions = openSessions({ clock, onEnd: (connection) => application.forget(connection) });
  const server = loopbackServer({ application, files: rendererFiles(screen.root), sessions, logger });
  const port = await server.listen(0);
  const origin = `http://127.0.0.1:${port}`;
  const json = { Origin: origin, 'Content-Type': 'application/json' };

  const exchange = (nonce: string) =>
    ask(port, { method: 'POST', path: '/session', headers: json, body: JSON.stringify({ nonce }) });
  return {
    screen,
    clock,
    logger,
    application,
    sessions,
    server,
    port,
    origin,
    json,
    exchange,
    /** A browser that has shown its start nonce. @returns its Cookie header */
    signOn: async (): Promise<string> => {
      const answered = await exchange(sessions.mint(30_000));
      return answered.headers.get('set-cookie')!.split(';', 1)[0]!;
    },
    rpc: (cookie: string, body: string, headers: Record<string, string> = {}) =>
      ask(port, {
        method: 'POST',
        path: '/rpc',
        headers: { ...json, ...(cookie ? { Cookie: cookie } : {}), ...headers },
        body,
      }),
    stop: async () => {
      await server.close();
      screen.remove();
    },
  };
}

/** A local server as it is usually written: what each attack is shown to succeed against. */
export async function naiveServer(): Promise<{ port: number; received: string[]; stop: () => Promise<void> }> {
  const received: string[] = [];
  const server: Server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString('utf8')));
    request.on('end', () => {
      received.push(body);
      response.setHeader('access-control-allow-origin', '*');
      response.end('{"secret":true}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { port: (server.address() as AddressInfo).port, received, stop };
}
