/** Keeps a host and its window alive, and says so on a plain page where that is not possible. */
import type { Clock } from '../../core/kernel/clock.ts';
import type { Logger } from '../../core/kernel/logger.ts';
import type { RestartWhy } from '../../core/kernel/restart-notes.ts';
import { retryMs, type Step } from '../startup/restart-ladder.ts';
import { hostCare, type HostEnd, type HostProcess } from './host-care.ts';
import { startAddress } from './invitation.ts';
import { pageCare, type PageCareOptions } from './page-care.ts';
import type { Report } from './supervision.ts';

export interface MaintenanceServer {
  readonly address: string;
  close(): Promise<void>;
}

export interface KioskCareOptions {
  readonly clock: Pick<Clock, 'monotonic'>;
  readonly logger: Logger;
  readonly ladder: { failed(what: 'page' | 'program', why: RestartWhy): Step };
  readonly noteNightly: () => void;
  readonly startHost: (port: number) => HostProcess;
  /** Null: a person opens the address that the host tells. */
  readonly startBrowser: PageCareOptions['start'] | null;
  readonly serveMaintenance: (port: number) => Promise<MaintenanceServer>;
  readonly port: number;
  readonly isKiosk: boolean;
  readonly onClosedByPerson: () => void;
  /** Nothing of ours runs any more. */
  readonly onEnd: (code: number) => void;
}

/** Before the second, third and fourth start in a row. */
const waitsMs = [200, 1_000, 2_000, 4_000] as const;
/** A host that served for so long is well. */
const wellMs = 60_000;

export function kioskCare(options: KioskCareOptions) {
  const { clock, logger, ladder, startBrowser } = options;
  let { port } = options;
  let hasServed = false;
  let servingSince = 0;
  let failuresInARow = 0;
  let isStopping = false;
  /** Why a host that is being closed is closed. */
  let afterClose: (() => void) | undefined;
  let needsNewPage = true;
  let maintenance: MaintenanceServer | undefined;
  let timer: NodeJS.Timeout | undefined;
  const sessions: string[] = [];

  const begin = () => {
    host.begin(port);
    host.order({ order: 'keep', sessions: startBrowser !== null && needsNewPage ? [] : sessions });
    host.order({ order: 'browser', pid: page.pid() });
  };
  const beginIn = (milliseconds: number) => void (timer = setTimeout(begin, milliseconds));
  const invite = () => {
    if (startBrowser !== null) host.order({ order: 'invite' });
  };
  /** Ends the host first, where there is one. */
  const withoutHost = (then: () => void) => {
    if (!host.isRunning()) return then();
    afterClose = then;
    host.close();
  };

  const maintain = () =>
    withoutHost(() => {
      needsNewPage = true;
      logger.error('supervisor.maintenance', { minutes: retryMs / 60_000 });
      const served = options.serveMaintenance(port);
      served.then(
        (server) => {
          if (isStopping) return void server.close();
          maintenance = server;
          if (startBrowser !== null) page.show(server.address);
        },
        () => logger.error('supervisor.maintenance-not-shown'),
      );
      timer = setTimeout(() => {
        const shown = maintenance;
        maintenance = undefined;
        void (shown?.close() ?? Promise.resolve()).then(begin);
      }, retryMs);
    });
  /** A window that was closed over the plain page comes back, without haste. */
  const showAgain = () => {
    setTimeout(() => maintenance && page.show(maintenance.address), wellMs / 12);
  };

  const failed = (what: 'page' | 'program', why: RestartWhy) => {
    if (isStopping) return;
    if (maintenance !== undefined) return showAgain();
    const step = ladder.failed(what, why);
    logger.error('supervisor.failed', { what, why, step });
    if (step === 'maintenance') return maintain();
    if (what === 'program') {
      failuresInARow = clock.monotonic() - servingSince > wellMs ? 1 : failuresInARow + 1;
      return beginIn(waitsMs[Math.min(failuresInARow, waitsMs.length) - 1] ?? 0);
    }
    needsNewPage = true;
    if (step === 'program') return withoutHost(begin);
    if (host.isServing()) invite();
  };

  const hear = (report: Report) => {
    if (isStopping) return;
    if (report.report === 'ready') {
      ({ port } = report);
      hasServed = true;
      servingSince = clock.monotonic();
      if (needsNewPage || !page.isOpen()) invite();
      else page.expectBack();
    } else if (report.report === 'session') {
      sessions.splice(0, sessions.length, report.digest);
    } else if (report.report === 'invitation') {
      needsNewPage = false;
      page.open(startAddress(port, report.nonce));
      host.order({ order: 'browser', pid: page.pid() });
    } else if (report.report === 'page') {
      if (report.is === 'alive') page.alive();
      else page.lost();
    }
  };

  const ended = (end: HostEnd) => {
    if (isStopping) return finish(end.is === 'closed' ? end.code : 0);
    if (end.is === 'closed') return afterClose?.();
    if (end.is === 'again') {
      options.noteNightly();
      needsNewPage = true;
      return begin();
    }
    // It has said itself what is wrong, and would say so again.
    if (end.is === 'refused' && (!hasServed || end.code === 2)) return finish(end.code);
    return failed('program', end.is === 'failed' ? end.why : 'host-ended');
  };

  const finish = (code: number) => {
    isStopping = true;
    clearTimeout(timer);
    page.stop();
    host.stop();
    void (maintenance?.close() ?? Promise.resolve()).then(() => options.onEnd(code));
  };

  const host = hostCare({ start: options.startHost, clock, onReport: hear, onEnd: ended });
  const page = pageCare({
    start: startBrowser ?? (() => ({ pid: null, kill: () => undefined, onExit: () => undefined })),
    clock,
    isHostAnswering: host.isAnswering,
    isKiosk: options.isKiosk,
    onFailed: (why) => failed('page', why),
    onClosed: () => {
      options.onClosedByPerson();
      stop();
    },
  });

  const stop = () => {
    if (isStopping) return;
    isStopping = true;
    clearTimeout(timer);
    page.stop();
    if (host.isRunning()) host.close();
    else finish(0);
  };

  begin();
  return { stop };
}
