/**
 * The loopback host of the product, put together from the same parts, with a clock that goes on as a clock does and
 * leaps where it is told to: a night passes in a moment. Also tells how it is.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { openApplication } from '../../../src-main/core/application.ts';
import type { Clock } from '../../../src-main/core/kernel/clock.ts';
import { startAddress } from '../../../src-main/hosts/loopback/invitation.ts';
import { loopbackServer } from '../../../src-main/hosts/loopback/server.ts';
import { openSessions } from '../../../src-main/hosts/loopback/sessions.ts';
import { childJobs, nodeJobs } from '../../../src-main/hosts/startup/child-jobs.ts';
import { fileLogger } from '../../../src-main/hosts/startup/file-logger.ts';
import { folderPrinters } from '../../../src-main/hosts/startup/printers/folder.ts';
import { rendererFiles } from '../../../src-main/hosts/startup/renderer-files.ts';

export interface HostWork {
  readonly dataDir: string;
  readonly printerFolder: string;
  /** The product's build: programs for single pieces of work, and the screens. */
  readonly buildDir: string;
  readonly startsAt: number;
}

/** Each gets one answer. */
export type HostOrder = { readonly goTo: number } | { readonly what: 'invite' | 'sample' };

export interface HostSample {
  readonly now: number;
  readonly rssBytes: number;
  readonly heapBytes: number;
  readonly openFiles: number;
  /** Since the sample before. */
  readonly lagP99Ms: number;
  readonly lagMaxMs: number;
}

const work = JSON.parse(process.argv[2] ?? '{}') as HostWork;
let leapt = work.startsAt - Date.now();
let passed = 0;
const clock: Clock = {
  now: () => Date.now() + leapt,
  monotonic: () => performance.now() + passed,
  timeZone: 'Asia/Shanghai',
};
const logger = fileLogger({ folder: path.join(work.dataDir, 'logs'), clock });
const application = await openApplication({
  dataDir: work.dataDir,
  isDemo: false,
  kiosk: '测试机',
  version: '0.0.0',
  clock,
  logger,
  childJobs: childJobs(path.join(work.buildDir, 'main'), nodeJobs),
  printers: folderPrinters(work.printerFolder),
});
const sessions = openSessions({ clock, onEnd: (connection) => application.forget(connection) });
const files = rendererFiles(path.join(work.buildDir, 'renderer'));
const server = loopbackServer({ application, files, sessions, logger });
const port = await server.listen(0);

const lag = monitorEventLoopDelay({ resolution: 10 });
lag.enable();

function residentBytes(): number {
  const [, pages] = readFileSync('/proc/self/statm', 'latin1').split(' ');
  return Number(pages) * 4096;
}

function sample(): HostSample {
  const told = {
    now: clock.now(),
    rssBytes: residentBytes(),
    heapBytes: process.memoryUsage().heapUsed,
    openFiles: readdirSync('/proc/self/fd').length,
    lagP99Ms: lag.percentile(99) / 1e6,
    lagMaxMs: lag.max / 1e6,
  };
  lag.reset();
  return told;
}

function goTo(instant: number): number {
  const by = Math.max(0, instant - clock.now());
  leapt += by;
  passed += by;
  return clock.now();
}

process.on('message', (order: HostOrder) => {
  if ('goTo' in order) process.send?.({ now: goTo(order.goTo) });
  else if (order.what === 'sample') process.send?.(sample());
  else process.send?.({ url: startAddress(port, sessions.mint(60_000)) });
});
const close = async () => {
  await server.close();
  await application.close();
  process.exit(0);
};
process.on('SIGTERM', () => void close());
process.on('disconnect', () => void close());
process.send?.({ ready: true });
