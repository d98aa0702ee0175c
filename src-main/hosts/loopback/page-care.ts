/** One browser with one page: opened, listened to, ended when the page has died or fallen silent. */
import type { Clock } from '../../core/kernel/clock.ts';
import type { BrowserProcess } from './chromium.ts';
import { standstillMs } from './host-care.ts';

export type PageEnd = 'page-lost' | 'page-silent' | 'page-blank' | 'browser-ended';

export interface PageCareOptions {
  readonly start: (address: string) => BrowserProcess;
  readonly clock: Pick<Clock, 'monotonic'>;
  /** A silent page is to blame only where the host could have heard it. */
  readonly isHostAnswering: () => boolean;
  /** The browser is gone already. */
  readonly onFailed: (why: PageEnd) => void;
  /** A person closed the window, and may. */
  readonly onClosed: () => void;
  readonly isKiosk: boolean;
}

const roundMs = 500;
/** The page speaks every second; so long nobody's fingers wait. */
const silenceMs = 6_000;
/** From the start of a browser, or of a new host, to the page's first word. */
const firstWordMs = 25_000;

export function pageCare({ start, clock, isHostAnswering, onFailed, onClosed, isKiosk }: PageCareOptions) {
  let current: BrowserProcess | null = null;
  /** Undefined: a page that does not speak. */
  let deadline: number | undefined;
  let hasSpoken = false;
  let lastRound = clock.monotonic();

  const end = () => {
    const ended = current;
    current = null;
    ended?.kill();
  };
  const fail = (why: PageEnd) => {
    end();
    onFailed(why);
  };
  const launch = (address: string) => {
    end();
    const browser = start(address);
    current = browser;
    browser.onExit(({ isCrash }) => {
      if (current !== browser) return;
      current = null;
      if (isKiosk || isCrash) onFailed('browser-ended');
      else onClosed();
    });
  };
  const allow = (milliseconds: number) => void (deadline = clock.monotonic() + milliseconds);

  const timer = setInterval(() => {
    const now = clock.monotonic();
    const stoodStill = now - lastRound > standstillMs;
    lastRound = now;
    if (current === null || deadline === undefined) return;
    if (stoodStill || !isHostAnswering()) deadline = Math.max(deadline, now + silenceMs);
    else if (now > deadline) fail(hasSpoken ? 'page-silent' : 'page-blank');
  }, roundMs);

  return {
    /** A page that will speak. In place of the one before, if there is one. */
    open(address: string): void {
      launch(address);
      hasSpoken = false;
      allow(firstWordMs);
    },
    /** A page that does not speak. */
    show(address: string): void {
      launch(address);
      deadline = undefined;
    },
    /** The host is another one: the page finds out by itself and comes back. */
    expectBack: () => allow(firstWordMs),
    alive(): void {
      if (current === null) return;
      hasSpoken = true;
      allow(silenceMs);
    },
    lost(): void {
      if (current !== null && deadline !== undefined) fail('page-lost');
    },
    isOpen: () => current !== null,
    pid: () => current?.pid ?? null,
    stop(): void {
      clearInterval(timer);
      end();
    },
  };
}
