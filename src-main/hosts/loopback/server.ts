import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';
import type { Application } from '../../core/application.ts';
import type { Logger } from '../../core/kernel/logger.ts';
import { carryText, forbidden, invalidRequest, maxCallBytes } from '../startup/carry.ts';
import { contentSecurityPolicy } from '../startup/content-security.ts';
import type { RendererFile } from '../startup/renderer-files.ts';
import { cookieWith, secretFromCookie } from './cookie.ts';
import { refusalOf } from './guard.ts';
import type { Lifelines } from './lifelines.ts';
import { readBody } from './request-body.ts';
import type { Sessions } from './sessions.ts';
import { limitSockets } from './socket-limit.ts';

export interface LoopbackOptions {
  readonly application: Pick<Application, 'call'>;
  readonly files: (pathname: string) => Promise<RendererFile | null>;
  readonly sessions: Sessions;
  readonly logger: Logger;
  /** A screen with a valid session is alive. */
  readonly onHeartbeat?: () => void;
  /** Without them a page is told that there is no such address, and lives on its heartbeat. */
  readonly lifelines?: Lifelines;
}

export interface LoopbackServer {
  /** 127.0.0.1 only; 0 takes any free port. @returns the port @throws EADDRINUSE */
  listen(port: number): Promise<number>;
  /** Takes no new calls, lets running ones end (≤ 5 s). Twice is harmless. */
  close(): Promise<void>;
}

export const alwaysSent = {
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'content-security-policy': contentSecurityPolicy(null),
} as const;

const posted: ReadonlySet<string> = new Set(['/session', '/rpc', '/leaving']);
const exchangeInput = z.strictObject({ nonce: z.string().max(200) });

export function loopbackServer(options: LoopbackOptions): LoopbackServer {
  const { application, files, sessions, logger, lifelines } = options;
  /** Tells a page that another host has taken this one's place. */
  const instance = randomUUID();
  let port = 0;

  const answer = (response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}) => {
    const text = Buffer.from(JSON.stringify(body));
    response.writeHead(status, {
      ...alwaysSent,
      'cache-control': 'no-store',
      'content-type': 'application/json; charset=utf-8',
      'content-length': text.length,
      ...headers,
    });
    response.end(text);
  };

  const exchange = (text: string, response: ServerResponse) => {
    const offered = exchangeInput.safeParse(parseJson(text));
    if (!offered.success) return answer(response, 400, invalidRequest);
    const result = sessions.exchange(offered.data.nonce);
    if ('secret' in result)
      return answer(response, 200, { value: {} }, { 'set-cookie': cookieWith(result.secret, port) });
    if (result.refused === 'used') logger.error('launch.nonce-shown-twice');
    return answer(response, 403, forbidden);
  };

  const post = async (pathname: string, request: IncomingMessage, response: ServerResponse) => {
    if (!posted.has(pathname)) return answer(response, 404, { status: 404 });
    const secret = secretFromCookie(request.headers.cookie, port);
    const connection = secret === null ? null : sessions.connectionOf(secret);
    if (pathname !== '/session' && connection === null) {
      request.resume();
      return answer(response, 401, forbidden);
    }
    if (connection !== null) sockets.trust(request.socket);
    const text = await readBody(request, maxCallBytes);
    if (typeof text === 'number') return answer(response, text, invalidRequest);
    if (pathname === '/session') return exchange(text, response);
    if (pathname === '/leaving') {
      lifelines?.leaving(connection ?? '');
      return answer(response, 200, { value: {} });
    }
    const outcome = await carryText(application, { origin: 'kiosk', connection: connection ?? '' }, text);
    return answer(response, 200, outcome, { 'set-cookie': cookieWith(secret ?? '', port) });
  };

  const hold = (held: Lifelines, request: IncomingMessage, response: ServerResponse) => {
    const secret = secretFromCookie(request.headers.cookie, port);
    const connection = secret === null ? null : sessions.connectionOf(secret);
    if (connection === null) return answer(response, 401, forbidden);
    sockets.trust(request.socket);
    // Kept alive afterwards, it would hold up the end of the host.
    const headers = { 'cache-control': 'no-store', 'content-type': 'text/plain', connection: 'close' };
    response.writeHead(200, { ...alwaysSent, ...headers });
    response.write(`${instance}\n`);
    const page = new URL(request.url ?? '', 'http://127.0.0.1').searchParams.get('page') ?? '';
    return held.hold(connection, page.slice(0, 64), response);
  };

  const get = async (pathname: string, request: IncomingMessage, response: ServerResponse) => {
    if (pathname === '/healthz') {
      const secret = secretFromCookie(request.headers.cookie, port);
      if (secret !== null && sessions.connectionOf(secret) !== null) options.onHeartbeat?.();
      return answer(response, 200, { isServing: true });
    }
    if (pathname === '/life' && lifelines) return hold(lifelines, request, response);
    const file = await files(pathname);
    if (file === null) return answer(response, 404, { status: 404 });
    response.writeHead(200, { ...alwaysSent, ...file.headers, 'content-length': file.body.length });
    return response.end(file.body);
  };

  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    const refusal = refusalOf(request, port);
    if (refusal !== null) {
      // Neither address nor headers are logged: they are a stranger's text.
      logger.warn('request.refused', { status: refusal });
      request.resume();
      return answer(response, refusal, { status: refusal }, refusal === 405 ? { allow: 'GET, POST' } : {});
    }
    const pathname = (request.url ?? '/').split('?', 1)[0] ?? '/';
    return request.method === 'GET' ? get(pathname, request, response) : post(pathname, request, response);
  };

  const server = createServer({
    maxHeaderSize: 8 * 1024,
    requestTimeout: 10_000,
    headersTimeout: 5_000,
    connectionsCheckingInterval: 1_000,
    keepAliveTimeout: 65_000,
  });
  const sockets = limitSockets(server, 32);
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    handle(request, response).catch((error: unknown) => {
      logger.error('request.failed', { cause: error instanceof Error ? error.name : typeof error });
      if (!response.headersSent) answer(response, 500, { problem: { code: 'internal', facts: {} } });
    });
  });

  return {
    listen: async (wanted) => {
      port = await listening(server, wanted);
      return port;
    },
    close: () => {
      lifelines?.close();
      return closed(server);
    },
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

export const listening = (server: Server, wanted: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: '127.0.0.1', port: wanted, exclusive: true }, () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });

export const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    const patience = setTimeout(() => server.closeAllConnections(), 5_000);
    server.close(() => {
      clearTimeout(patience);
      resolve();
    });
    server.closeIdleConnections();
  });
