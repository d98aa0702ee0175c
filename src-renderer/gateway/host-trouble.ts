/** Any answer that says the station is not open, or the lack of one: whoever watches the station looks at once. */
type Listener = () => void;

const listeners = new Set<Listener>();
const ofTheHost: ReadonlySet<string> = new Set(['host.unreachable', 'station.maintenance']);

/** Returns how to leave. */
export function onHostTrouble(listener: Listener): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export function noteOutcome(route: string, code: string): void {
  if (route === 'station.status' || !ofTheHost.has(code)) return;
  for (const listener of listeners) listener();
}
