/** Entry: the kiosk for a system Chromium, served on this machine's own address. */
import path from 'node:path';
import { childJobs, nodeJobs } from '../startup/child-jobs.ts';
import { rendererFiles } from '../startup/renderer-files.ts';
import { bothLanguages, type Sentence } from '../startup/sentence.ts';
import { settingsFrom, thisProcess } from '../startup/settings.ts';
import { explainFailure, startApplication } from '../startup/start-application.ts';
import { chromiumFlags, systemChromium, watchBrowser } from './chromium.ts';
import { keepInviting, launchMs, startAddress } from './invitation.ts';
import { loopbackServer } from './server.ts';
import { openSessions } from './sessions.ts';

const say = (sentence: Sentence) => process.stderr.write(bothLanguages(sentence));

async function main(): Promise<void> {
  const settings = settingsFrom(thisProcess());
  const { application, clock, logger } = await startApplication(settings, childJobs(import.meta.dirname, nodeJobs));
  const sessions = openSessions({ clock, onEnd: (connection) => application.forget(connection) });
  let onHeartbeat = () => {};
  const server = loopbackServer({
    application,
    files: rendererFiles(path.resolve(import.meta.dirname, '..', 'renderer')),
    sessions,
    logger,
    onHeartbeat: () => onHeartbeat(),
  });

  let stopWindow = () => {};
  let closing: Promise<void> | null = null;
  const close = () => {
    closing ??= (async () => {
      stopWindow();
      await server.close();
      await application.close();
      logger.info('host.closed');
    })();
    return closing;
  };
  const closeAndExit = () =>
    void close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  process.on('SIGTERM', closeAndExit);
  process.on('SIGINT', closeAndExit);

  let port: number;
  try {
    port = await server.listen(settings.port);
  } catch (error) {
    await application.close();
    throw error;
  }
  logger.info('host.ready', { host: 'loopback', port });

  const { chromiumPath } = settings;
  if (settings.shouldOpen && settings.hasDisplay && chromiumPath !== null) {
    const isRoot = process.getuid?.() === 0;
    if (isRoot) {
      say({
        zh: '以 root 身份运行：浏览器的沙箱已关闭（--no-sandbox）。正式使用请换普通用户。',
        en: 'Running as root: the browser has no sandbox (--no-sandbox). Use an ordinary user for real work.',
      });
    }
    const startBrowser = systemChromium(chromiumPath, settings.runtimeDir);
    const watched = watchBrowser({
      clock,
      logger,
      isKiosk: settings.isKiosk,
      start: () =>
        startBrowser((profile) =>
          chromiumFlags(startAddress(port, sessions.mint(launchMs)), profile, { ...settings, isRoot }),
        ),
      onGone: () => {
        say({ zh: '浏览器已关闭，程序结束。', en: 'The browser is closed; the program ends.' });
        closeAndExit();
      },
    });
    onHeartbeat = watched.beat;
    stopWindow = watched.stop;
    return;
  }

  const invitation = keepInviting(sessions, port, (address) =>
    say({ zh: `新的地址（10 分钟内有效，一次）：${address}`, en: `New address (10 minutes, one use): ${address}` }),
  );
  stopWindow = invitation.stop;
  if (settings.shouldOpen) {
    say({
      zh: `请在本机浏览器中打开（10 分钟内有效，一次）：${invitation.address}`,
      en: `Open it in a browser on this machine (10 minutes, one use): ${invitation.address}`,
    });
  } else process.stdout.write(`${JSON.stringify({ event: 'ready', url: invitation.address })}\n`);
}

main().catch((error: unknown) => {
  const { sentence, exitCode } = explainFailure(error);
  say(sentence);
  process.exitCode = exitCode;
});
