/** The only place where time is read. Everything else is handed a Clock. */
export interface Clock {
  /** Epoch milliseconds, UTC. May jump when somebody sets the machine's clock. */
  now(): number;
  /** Milliseconds that never jump; only differences mean something. */
  monotonic(): number;
  /** IANA zone in which days and closing times are meant. */
  readonly timeZone: string;
}

export function systemClock(timeZone: string = Intl.DateTimeFormat().resolvedOptions().timeZone): Clock {
  return { now: () => Date.now(), monotonic: () => performance.now(), timeZone };
}
