/** Under the loopback host the start address carries a one-use nonce; it is exchanged for a cookie and leaves the address. */
let exchanged: Promise<void> | undefined;

async function exchange(): Promise<void> {
  const nonce = new URLSearchParams(location.hash.slice(1)).get('start');
  if (nonce === null) return;
  history.replaceState(null, '', location.pathname);
  await fetch('/session', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ nonce }),
  });
}

export function openSession(): Promise<void> {
  exchanged ??= exchange();
  return exchanged;
}
