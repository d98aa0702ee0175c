/** The launch secret proves "this browser", never "this member of staff". */
import { createHash, randomBytes, randomUUID, timingSafeEqual } from 'node:crypto';
import type { Clock } from '../../core/kernel/clock.ts';

/** A browser that asks nothing for this long is gone; every call begins the time anew. */
export const sessionSeconds = 12 * 60 * 60;
/** A station has one screen; a few more for tools. The oldest makes room. */
const maxSessions = 8;

export type Exchange =
  | { readonly secret: string }
  /** `used`: somebody shows a start nonce a second time; one of the two is not our browser. */
  | { readonly refused: 'used' | 'unknown' };

interface Session {
  readonly connection: string;
  lastSeen: number;
}

export interface SessionsOptions {
  readonly clock: Pick<Clock, 'monotonic'>;
  /** The browser session is over; its staff session must end too. */
  readonly onEnd: (connection: string) => void;
  /** A browser was let in; `digest` (SHA-256, hex) of its secret says which. */
  readonly onBegin?: (digest: string) => void;
}

export type Sessions = ReturnType<typeof openSessions>;

const secretText = (): string => randomBytes(32).toString('base64url');
const digestOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();

export function openSessions({ clock, onEnd, onBegin }: SessionsOptions) {
  const sessions = new Map<string, Session>();
  let nonce: { readonly digest: Buffer; readonly until: number } | null = null;
  const usedNonces: Buffer[] = [];

  const end = (key: string, session: Session) => {
    sessions.delete(key);
    onEnd(session.connection);
  };
  const endExpired = () => {
    for (const [key, session] of sessions) {
      if (clock.monotonic() - session.lastSeen > sessionSeconds * 1000) end(key, session);
    }
  };

  const begin = (key: string) => {
    sessions.set(key, { connection: randomUUID(), lastSeen: clock.monotonic() });
    onBegin?.(key);
  };

  return {
    /** A browser that the host before this one had let in; it begins anew, with nobody signed in. */
    adopt(digest: string): void {
      if (!sessions.has(digest)) begin(digest);
    },

    /** A new start nonce (256 bits, one use); an earlier unused one is void. */
    mint(milliseconds: number): string {
      const text = secretText();
      nonce = { digest: digestOf(text), until: clock.monotonic() + milliseconds };
      return text;
    },

    exchange(offered: string): Exchange {
      const digest = digestOf(offered);
      if (usedNonces.some((used) => timingSafeEqual(used, digest))) return { refused: 'used' };
      if (nonce === null || !timingSafeEqual(nonce.digest, digest) || clock.monotonic() > nonce.until) {
        return { refused: 'unknown' };
      }
      usedNonces.push(nonce.digest);
      if (usedNonces.length > 64) usedNonces.shift();
      nonce = null;
      endExpired();
      const [oldest] = sessions;
      if (oldest && sessions.size >= maxSessions) end(...oldest);
      const secret = secretText();
      begin(digestOf(secret).toString('hex'));
      return { secret };
    },

    /** The connection this secret stands for, or null. Keeps the session alive. */
    connectionOf(secret: string): string | null {
      endExpired();
      const session = sessions.get(digestOf(secret).toString('hex'));
      if (!session) return null;
      session.lastSeen = clock.monotonic();
      return session.connection;
    },

    hasAny(): boolean {
      endExpired();
      return sessions.size > 0;
    },

    endAll(): void {
      for (const [key, session] of sessions) end(key, session);
    },
  };
}
