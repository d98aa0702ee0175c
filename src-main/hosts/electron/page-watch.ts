/** Keeps the window's page alive; loads it again, starts the program again, or shows the plain page that says so. */
import type { Clock } from '../../core/kernel/clock.ts';
import type { Logger } from '../../core/kernel/logger.ts';
import type { RestartWhy } from '../../core/kernel/restart-notes.ts';
import { retryMs, type Step } from '../startup/restart-ladder.ts';

export interface PageWatchOptions {
  readonly clock: Pick<Clock, 'monotonic'>;
  readonly logger: Logger;
  readonly ladder: { failed(what: 'page' | 'program', why: RestartWhy): Step };
  readonly showHome: () => void;
  readonly showMaintenance: () => void;
  /** Ends the page's process; its end is then told to `died`. */
  readonly endPage: () => void;
  readonly relaunch: () => void;
}

const roundMs = 1_000;
/** Three beats of the page. */
const silenceMs = 15_000;
const firstWordMs = 30_000;
/** The last round was so long ago that the machine slept. */
const standstillMs = 5_000;

export function pageWatch(options: PageWatchOptions) {
  const { clock, logger, ladder } = options;
  /** Undefined: nothing is expected of the page. */
  let deadline: number | undefined;
  let hasSpoken = false;
  let why: RestartWhy = 'page-lost';
  let lastRound = clock.monotonic();

  const show = () => {
    hasSpoken = false;
    why = 'page-lost';
    deadline = clock.monotonic() + firstWordMs;
    options.showHome();
  };
  const follow = (step: Step) => {
    if (step === 'page') return show();
    deadline = undefined;
    if (step === 'program') return options.relaunch();
    options.showMaintenance();
    setTimeout(show, retryMs);
  };
  const endHung = (cause: 'page-silent' | 'page-blank') => {
    why = cause;
    deadline = undefined;
    options.endPage();
  };

  const timer = setInterval(() => {
    const now = clock.monotonic();
    const stoodStill = now - lastRound > standstillMs;
    lastRound = now;
    if (deadline === undefined) return;
    if (stoodStill) deadline = Math.max(deadline, now + silenceMs);
    else if (now > deadline) endHung(hasSpoken ? 'page-silent' : 'page-blank');
  }, roundMs);
  timer.unref();

  return {
    begin: show,
    alive(): void {
      if (deadline === undefined) return;
      hasSpoken = true;
      deadline = clock.monotonic() + silenceMs;
    },
    /** Its process is gone; `reason` is Electron's word for how. */
    died(reason: string): void {
      const step = ladder.failed('page', why);
      logger.error('page.died', { reason, why, next: step });
      follow(step);
    },
    /** Electron says that it does not answer. */
    hangs: () => endHung('page-silent'),
    /** An error nobody caught in the program itself: nothing it holds can be trusted any more. */
    programDied(name: string): void {
      const step = ladder.failed('program', 'host-ended');
      logger.error('program.died', { error: name, next: step });
      follow(step);
    },
  };
}
