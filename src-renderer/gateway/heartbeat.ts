/** Tells the loopback host that the page lives; a page that hangs falls silent and is started again. */
const everyMs = 5_000;

/** Returns how to stop. Under Electron the host sees the page's life by itself. */
export function startHeartbeat(): () => void {
  if (window.kiosk) return () => undefined;
  const timer = setInterval(() => {
    fetch('/healthz').catch(() => undefined);
  }, everyMs);
  return () => clearInterval(timer);
}
