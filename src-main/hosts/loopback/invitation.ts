import type { Sessions } from './sessions.ts';

/** A browser we start ourselves uses its address at once. */
export const launchMs = 30_000;
/** A person who copies a printed address needs longer. */
export const printedMs = 10 * 60_000;

export const startAddress = (port: number, nonce: string): string => `http://127.0.0.1:${port}/#start=${nonce}`;

/**
 * Where no browser is opened: while nobody is connected there is always one usable address. When one expires unused, or
 * the last browser session has ended, a new one is minted and told.
 * @returns the first address, and how to stop
 */
export function keepInviting(sessions: Sessions, port: number, tellNew: (address: string) => void) {
  let expiresIn = printedMs;
  const next = () => startAddress(port, sessions.mint(printedMs));
  const everyMinute = setInterval(() => {
    if (sessions.hasAny()) {
      expiresIn = 0;
      return;
    }
    expiresIn -= 60_000;
    if (expiresIn > 0) return;
    expiresIn = printedMs;
    tellNew(next());
  }, 60_000);
  everyMinute.unref();
  return { address: next(), stop: () => clearInterval(everyMinute) };
}
