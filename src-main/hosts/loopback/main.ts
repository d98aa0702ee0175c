/** Entry: the kiosk for a browser, served on this machine's own address. Its window belongs to the supervisor. */
import path from 'node:path';
import { openKiosk } from '../../core/open-kiosk.ts';
import { childJobs, nodeJobs } from '../startup/child-jobs.ts';
import { againCode, restartAtNight } from '../startup/nightly-restart.ts';
import { rendererFiles } from '../startup/renderer-files.ts';
import { bothLanguages, type Sentence } from '../startup/sentence.ts';
import { settingsFrom, thisProcess, type Settings } from '../startup/settings.ts';
import { explainFailure, startApplication } from '../startup/start-application.ts';
import { endBrowser } from './chromium.ts';
import { keepInviting, launchMs } from './invitation.ts';
import { openLifelines } from './lifelines.ts';
import { loopbackServer } from './server.ts';
import { openSessions, type Sessions } from './sessions.ts';
import { supervisedBy } from './supervised.ts';

const say = (sentence: Sentence) => process.stderr.write(bothLanguages(sentence));

/** Returns how to stop. */
function inviteByWord(settings: Settings, sessions: Sessions, port: number): () => void {
  const invitation = keepInviting(sessions, port, (address) =>
    say({ zh: `新的地址（10 分钟内有效，一次）：${address}`, en: `New address (10 minutes, one use): ${address}` }),
  );
  if (settings.shouldOpen) {
    say({
      zh: `请在本机浏览器中打开（10 分钟内有效，一次）：${invitation.address}`,
      en: `Open it in a browser on this machine (10 minutes, one use): ${invitation.address}`,
    });
  } else process.stdout.write(`${JSON.stringify({ event: 'ready', url: invitation.address })}\n`);
  return invitation.stop;
}

async function main(): Promise<void> {
  const settings = settingsFrom(thisProcess());
  const supervisor = supervisedBy(process, settings.isSupervised);
  const { application, clock, logger } = await startApplication(
    { ...settings, shell: 'loopback' },
    childJobs(import.meta.dirname, nodeJobs),
    openKiosk,
  );
  const lifelines = openLifelines({
    onLost: (connection) => {
      application.forget(connection);
      supervisor?.report({ report: 'page', is: 'lost' });
    },
    onPage: (connection) => {
      logger.info('page.up');
      application.forget(connection);
    },
  });
  const sessions = openSessions({
    clock,
    onEnd: (connection) => {
      lifelines.forget(connection);
      application.forget(connection);
    },
    onBegin: (digest) => supervisor?.report({ report: 'session', digest }),
  });
  const server = loopbackServer({
    application,
    files: rendererFiles(path.resolve(import.meta.dirname, '..', 'renderer')),
    sessions,
    logger,
    onHeartbeat: () => supervisor?.report({ report: 'page', is: 'alive' }),
    lifelines,
  });

  let stopInviting = () => {};
  let closing: Promise<void> | null = null;
  const close = () => {
    closing ??= (async () => {
      stopInviting();
      await server.close();
      await application.close();
      logger.info('host.closed');
    })();
    return closing;
  };
  const closeAndExit = (code = 0) =>
    void close().then(
      () => process.exit(code),
      () => process.exit(1),
    );
  process.on('SIGTERM', () => closeAndExit());
  process.on('SIGINT', () => closeAndExit());

  let port: number;
  try {
    port = await server.listen(settings.port);
  } catch (error) {
    await application.close();
    throw error;
  }
  logger.info('host.ready', { host: 'loopback', port });

  if (supervisor) {
    let browser: number | null = null;
    supervisor.onOrder((order) => {
      if (order.order === 'ping') supervisor.report({ report: 'pong' });
      else if (order.order === 'keep') for (const digest of order.sessions) sessions.adopt(digest);
      else if (order.order === 'browser') browser = order.pid;
      else if (order.order === 'close') closeAndExit();
      else {
        sessions.endAll();
        supervisor.report({ report: 'invitation', nonce: sessions.mint(launchMs) });
      }
    });
    supervisor.onAbandoned(() => {
      logger.error('host.abandoned');
      if (browser !== null) endBrowser(browser);
      closeAndExit(1);
    });
    supervisor.report({ report: 'ready', port });
    restartAtNight({ clock, logger, isIdle: application.isIdle, restart: () => closeAndExit(againCode) });
    if (settings.shouldOpen && settings.hasDisplay && settings.chromiumPath !== null) return;
  }
  stopInviting = inviteByWord(settings, sessions, port);
}

main().catch((error: unknown) => {
  const { sentence, exitCode } = explainFailure(error);
  say(sentence);
  process.exitCode = exitCode;
  // The channel to the supervisor would hold an ended program.
  if (process.connected) process.disconnect();
});
