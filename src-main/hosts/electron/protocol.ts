import type { CustomScheme, Protocol } from 'electron';
import { contentSecurityPolicy, newStyleNonce, permissionsPolicy } from '../startup/content-security.ts';
import type { RendererFile } from '../startup/renderer-files.ts';
import { maintenancePage } from '../startup/maintenance-page.ts';

export const appScheme: CustomScheme = {
  scheme: 'app',
  privileges: { standard: true, secure: true, supportFetchAPI: true },
};
export const homeAddress = 'app://bundle/';
export const maintenanceAddress = 'app://bundle/maintenance';

/** Compared by parts: the `origin` of a custom scheme is the text "null". */
export function isOurAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host } = new URL(address);
  return protocol === 'app:' && host === 'bundle';
}

/** GET from our one host; 404 for all else, whatever the cause. */
export function protocolHandler(files: (pathname: string) => Promise<RendererFile | null>) {
  return async (request: Pick<Request, 'method' | 'url'>): Promise<Response> => {
    if (request.method !== 'GET' || !isOurAddress(request.url)) return new Response(null, { status: 404 });
    const { pathname } = new URL(request.url);
    if (pathname === '/maintenance') {
      const nonce = newStyleNonce();
      return new Response(maintenancePage(nonce), {
        headers: {
          'content-type': 'text/html; charset=utf-8',
          'content-security-policy': contentSecurityPolicy(nonce),
          'permissions-policy': permissionsPolicy,
          'x-content-type-options': 'nosniff',
        },
      });
    }
    const file = await files(pathname);
    if (file === null) return new Response(null, { status: 404 });
    return new Response(new Uint8Array(file.body), { headers: file.headers });
  };
}

export function serveApp(
  protocol: Pick<Protocol, 'handle'>,
  files: (pathname: string) => Promise<RendererFile | null>,
): void {
  protocol.handle('app', protocolHandler(files));
}
