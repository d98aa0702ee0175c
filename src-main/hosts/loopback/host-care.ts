/** One host process: started, asked whether it still answers, ended when it does not. */
import type { Clock } from '../../core/kernel/clock.ts';
import { againCode } from '../startup/nightly-restart.ts';
import type { Order, Report } from './supervision.ts';

export interface HostProcess {
  order(order: Order): void;
  /** At once, whatever it is doing. */
  kill(): void;
  onReport(listener: (report: Report) => void): void;
  /** `code` is null where a signal ended it. */
  onExit(listener: (code: number | null) => void): void;
}

export interface HostCareOptions {
  readonly start: (port: number) => HostProcess;
  readonly clock: Pick<Clock, 'monotonic'>;
  readonly onReport: (report: Report) => void;
  readonly onEnd: (end: HostEnd) => void;
}

/** refused: it never served and says why by its code; again: it wants to be started again. */
export type HostEnd =
  | { readonly is: 'refused'; readonly code: number }
  | { readonly is: 'again' }
  | { readonly is: 'closed'; readonly code: number }
  | { readonly is: 'failed'; readonly why: 'host-ended' | 'host-killed' | 'host-hung' };

const roundMs = 1_000;
/** A process that says nothing for so long does nothing else either. */
const silenceMs = 10_000;
/** Checking and upgrading years of data takes its time, but not this long. */
const startMs = 10 * 60_000;
const closeMs = 10_000;
/** The last round was so long ago that this very process stood still: nothing can be said about the others. */
export const standstillMs = 5_000;

export function hostCare({ start, clock, onReport, onEnd }: HostCareOptions) {
  let current: HostProcess | null = null;
  let isServing = false;
  let isClosing = false;
  let hasHung = false;
  let heardAt = 0;
  let lastRound = 0;

  const timer = setInterval(() => {
    const now = clock.monotonic();
    if (now - lastRound > standstillMs) heardAt = Math.max(heardAt, now - roundMs);
    lastRound = now;
    if (current === null) return;
    current.order({ order: 'ping' });
    if (now - heardAt < (isServing ? (isClosing ? closeMs : silenceMs) : startMs)) return;
    hasHung = true;
    current.kill();
  }, roundMs);

  return {
    begin(port: number): void {
      const host = start(port);
      current = host;
      isServing = false;
      isClosing = false;
      hasHung = false;
      heardAt = clock.monotonic();
      lastRound = heardAt;
      host.onReport((report) => {
        if (!isClosing) heardAt = clock.monotonic();
        if (report.report === 'ready') isServing = true;
        onReport(report);
      });
      host.onExit((code) => {
        current = null;
        const served = isServing;
        isServing = false;
        if (isClosing) onEnd({ is: 'closed', code: hasHung ? 1 : (code ?? 1) });
        else if (code === againCode) onEnd({ is: 'again' });
        else if (!served && (code === 1 || code === 2)) onEnd({ is: 'refused', code });
        else onEnd({ is: 'failed', why: hasHung ? 'host-hung' : code === null ? 'host-killed' : 'host-ended' });
      });
    },
    order: (order: Order) => current?.order(order),
    /** It serves, and said so just now. */
    isAnswering: () => isServing && clock.monotonic() - heardAt < 3 * roundMs,
    isServing: () => isServing && !isClosing,
    isRunning: () => current !== null,
    /** Asks it to end; ends it when it does not. The answer is `closed`. */
    close(): void {
      isClosing = true;
      isServing = true;
      heardAt = clock.monotonic();
      current?.order({ order: 'close' });
    },
    stop: () => clearInterval(timer),
  };
}
