/**
 * Tells the host that the page lives. A page that hangs falls silent, one that dies lets go of its line, and either is
 * started again. A host that was started again is another one: the page begins anew with it.
 */
import { call } from './gateway.ts';
import { openSession } from './session.ts';

const loopbackMs = 1_000;
const bridgeMs = 5_000;
const retryMs = 500;
/** Not let in: no host started by anybody else will change its mind soon. */
const strangerMs = 5_000;

async function holdLine(page: string, isStopped: () => boolean): Promise<void> {
  let host: string | undefined;
  await openSession().catch(() => undefined);
  while (!isStopped()) {
    let waitMs = retryMs;
    try {
      const response = await fetch(`/life?page=${page}`, { cache: 'no-store' });
      if (response.status === 401) waitMs = strangerMs;
      const reader = response.ok ? response.body?.getReader() : undefined;
      for (let piece = await reader?.read(); piece?.value; piece = await reader?.read()) {
        const told = new TextDecoder().decode(piece.value).trim();
        if (host !== undefined && told !== host) return location.reload();
        host = told;
      }
    } catch {
      // The host is gone for the moment.
    }
    await new Promise((resolve) => setTimeout(resolve, waitMs));
  }
}

/** Returns how to stop. */
export function startHeartbeat(): () => void {
  const hasBridge = window.kiosk !== undefined;
  const beat = () => {
    if (hasBridge) void call('health.beat', { said: 'alive' });
    else fetch('/healthz').catch(() => undefined);
  };
  const timer = setInterval(beat, hasBridge ? bridgeMs : loopbackMs);
  const stopped = new AbortController();
  if (!hasBridge) {
    void holdLine(crypto.randomUUID(), () => stopped.signal.aborted);
    const leave = () => {
      const headers = { 'Content-Type': 'application/json' };
      fetch('/leaving', { method: 'POST', headers, body: '{}', keepalive: true }).catch(() => undefined);
    };
    addEventListener('pagehide', leave, { signal: stopped.signal });
  }
  return () => {
    clearInterval(timer);
    stopped.abort();
  };
}
