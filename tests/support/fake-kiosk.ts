/** Host processes and browsers that do what a test says, for the care of both. */
import type { BrowserProcess } from '../../src-main/hosts/loopback/chromium.ts';
import type { HostProcess } from '../../src-main/hosts/loopback/host-care.ts';
import type { Order, Report } from '../../src-main/hosts/loopback/supervision.ts';

export interface FakeBrowser extends BrowserProcess {
  readonly address: string;
  isRunning: boolean;
  /** By itself. */
  exit(isCrash: boolean): void;
}

export function fakeBrowsers() {
  const started: FakeBrowser[] = [];
  const start = (address: string): FakeBrowser => {
    let told: (end: { readonly isCrash: boolean }) => void = () => undefined;
    const browser: FakeBrowser = {
      address,
      pid: 1000 + started.length,
      isRunning: true,
      exit(isCrash) {
        if (!browser.isRunning) return;
        browser.isRunning = false;
        told({ isCrash });
      },
      kill: () => browser.exit(true),
      onExit: (listener) => void (told = listener),
    };
    started.push(browser);
    return browser;
  };
  return {
    started,
    start,
    latest: () => started.at(-1)!,
    running: () => started.filter((one) => one.isRunning).length,
  };
}

export interface FakeHost extends HostProcess {
  readonly port: number;
  readonly orders: Order[];
  isRunning: boolean;
  /** Answers pings and closes when asked. */
  isWilling: boolean;
  say(report: Report): void;
  exit(code: number | null): void;
}

export function fakeHosts() {
  const started: FakeHost[] = [];
  const start = (port: number): FakeHost => {
    const reports: Array<(report: Report) => void> = [];
    const exits: Array<(code: number | null) => void> = [];
    const host: FakeHost = {
      port,
      orders: [],
      isRunning: true,
      isWilling: true,
      say: (report) => reports.forEach((listener) => listener(report)),
      exit(code) {
        if (!host.isRunning) return;
        host.isRunning = false;
        exits.forEach((listener) => listener(code));
      },
      kill: () => host.exit(null),
      order(order) {
        if (order.order !== 'ping') host.orders.push(order);
        if (!host.isRunning || !host.isWilling) return;
        if (order.order === 'ping') host.say({ report: 'pong' });
        if (order.order === 'invite') host.say({ report: 'invitation', nonce: `n${started.length}` });
        if (order.order === 'close') host.exit(0);
      },
      onReport: (listener) => void reports.push(listener),
      onExit: (listener) => void exits.push(listener),
    };
    started.push(host);
    return host;
  };
  return { started, start, latest: () => started.at(-1)! };
}
