/** The plain page in the host's place, on the host's port. */
import { createServer } from 'node:http';
import { contentSecurityPolicy, newStyleNonce } from '../startup/content-security.ts';
import { maintenancePage } from '../startup/maintenance-page.ts';
import { refusalOf } from './guard.ts';
import type { MaintenanceServer } from './kiosk-care.ts';
import { alwaysSent, closed, listening } from './server.ts';

/** @throws EADDRINUSE */
export async function serveMaintenance(wanted: number): Promise<MaintenanceServer> {
  let port = 0;
  const server = createServer((request, response) => {
    const nonce = newStyleNonce();
    const refusal = refusalOf(request, port) ?? (request.method === 'GET' ? null : 405);
    const headers = { ...alwaysSent, 'cache-control': 'no-store' };
    if (refusal !== null) return response.writeHead(refusal, headers).end();
    if (request.url === '/healthz') {
      return response.writeHead(503, { ...headers, 'content-type': 'application/json' }).end('{"isServing":false}');
    }
    if (request.url?.split('?', 1)[0] !== '/') return response.writeHead(404, headers).end();
    return response
      .writeHead(200, {
        ...headers,
        'content-security-policy': contentSecurityPolicy(nonce),
        'content-type': 'text/html; charset=utf-8',
      })
      .end(maintenancePage(nonce));
  });
  port = await listening(server, wanted);
  return { address: `http://127.0.0.1:${port}/`, close: () => closed(server) };
}
