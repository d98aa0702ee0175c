/** Who may speak to this server at all. Pure: decided from the request line and headers, before any routing. */
import type { IncomingMessage } from 'node:http';

type Asked = Pick<IncomingMessage, 'method' | 'url' | 'headers' | 'rawHeaders'>;

/** HTTP status of the refusal, or null to let pass. */
export function refusalOf(asked: Asked, port: number): 400 | 403 | 405 | 415 | 421 | null {
  // Names can be rebound by a stranger's DNS; the one address cannot. Node keeps only the first of several Host headers.
  const origin = `http://127.0.0.1:${port}`;
  const hosts = asked.rawHeaders.filter((text, index) => index % 2 === 0 && text.toLowerCase() === 'host');
  if (hosts.length !== 1 || asked.headers.host !== `127.0.0.1:${port}`) return 421;
  if (!asked.url?.startsWith('/')) return 400;
  if (asked.method === 'GET') return mayRead(asked) ? null : 403;
  if (asked.method !== 'POST') return 405;
  if (asked.headers.origin !== origin || !isSameSite(asked.headers['sec-fetch-site'])) return 403;
  return isJson(asked.headers['content-type']) ? null : 415;
}

const isSameSite = (site: string | string[] | undefined): boolean => site === undefined || site === 'same-origin';

/** `none` is a person's own act (typed or opened address), allowed for the page itself only. */
function mayRead({ headers, url }: Asked): boolean {
  const site = headers['sec-fetch-site'];
  return isSameSite(site) || (site === 'none' && url === '/' && headers['sec-fetch-dest'] === 'document');
}

/** A plain form cannot send this type, so a stranger's page would have to ask first, and is told 405. */
const isJson = (type: string | undefined): boolean => /^application\/json(?:;\s*charset=utf-8)?$/i.test(type ?? '');
