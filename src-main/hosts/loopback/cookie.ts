import { sessionSeconds } from './sessions.ts';

/** Cookies ignore ports, so that two hosts on one machine need two names. */
const nameFor = (port: number): string => `station163-${port}`;

/** The secret in the request's Cookie header, or null. */
export function secretFromCookie(header: string | undefined, port: number): string | null {
  for (const pair of (header ?? '').split(';')) {
    const [name, value] = pair.trim().split('=', 2);
    if (name === nameFor(port) && value) return value;
  }
  return null;
}

export const cookieWith = (secret: string, port: number): string =>
  `${nameFor(port)}=${secret}; HttpOnly; SameSite=Strict; Path=/; Max-Age=${sessionSeconds}`;
