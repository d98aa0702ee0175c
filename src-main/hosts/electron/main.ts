/** Entry: the kiosk as a program with its own window. The only file that loads Electron. */
import path from 'node:path';
import {
  app,
  BrowserWindow,
  ipcMain,
  Menu,
  powerSaveBlocker,
  protocol,
  safeStorage,
  session,
  utilityProcess,
} from 'electron';
import { restartNotes } from '../../core/kernel/restart-notes.ts';
import { openKiosk } from '../../core/open-kiosk.ts';
import { childJobs } from '../startup/child-jobs.ts';
import { UsageFault } from '../startup/flags.ts';
import { againCode, restartAtNight } from '../startup/nightly-restart.ts';
import { rendererFiles } from '../startup/renderer-files.ts';
import { bothLanguages, startUpFaultSentences, type Sentence } from '../startup/sentence.ts';
import { settingsFrom, thisProcess, type Settings } from '../startup/settings.ts';
import { explainFailure, startApplication } from '../startup/start-application.ts';
import { restartLadder } from '../startup/restart-ladder.ts';
import { answerCalls, connections } from './ipc.ts';
import { pageWatch } from './page-watch.ts';
import { homeAddress, maintenanceAddress, serveApp } from './protocol.ts';
import { safeStorageKeeper } from './safe-storage-keeper.ts';
import { debugSwitchIn, guardPages, guardSession, prepare } from './security.ts';
import { utilityJobs } from './utility-jobs.ts';
import { careFor, windowOptions } from './window.ts';

const say = (sentence: Sentence) => process.stderr.write(bothLanguages(sentence));

async function open(settings: Settings): Promise<void> {
  const jobs = childJobs(import.meta.dirname, utilityJobs(utilityProcess, app));
  const safe = await safeStorageKeeper(safeStorage, process.platform);
  if (safe.keeper === null) {
    say({
      zh: `本机没有可用的系统密钥库（${safe.reason}），密钥存为只有本用户可读的文件；请为磁盘加密。`,
      en: `This system has no safe for keys (${safe.reason}); the key is a file for this user alone. Encrypt the disk.`,
    });
  }
  const { application, clock, logger } = await startApplication(
    { ...settings, shell: `electron ${process.versions.electron}`, keyKeeper: safe.keeper ?? undefined },
    jobs,
    openKiosk,
  );
  let isQuitting = false;
  let exitCode = 0;
  app.on('before-quit', (event) => {
    if (isQuitting) return;
    isQuitting = true;
    event.preventDefault();
    void application.close().finally(() => app.exit(exitCode));
  });
  /** Where the program is the system's shell, or a service, whoever watches it starts it; it must not do so itself. */
  const again = () => {
    if (settings.isSupervised) exitCode = againCode;
    else app.relaunch();
    app.quit();
  };
  app.on('window-all-closed', () => app.quit());
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => app.quit());

  guardPages(app, logger);
  // Without a name that begins with "persist:" the session lives in memory and leaves nothing on the disk.
  const kioskSession = session.fromPartition('kiosk');
  guardSession(kioskSession, app.getPath('downloads'), logger);
  serveApp(kioskSession.protocol, rendererFiles(path.resolve(import.meta.dirname, '..', 'renderer')));
  Menu.setApplicationMenu(null);
  powerSaveBlocker.start('prevent-display-sleep');

  const known = connections(application);
  const preload = path.resolve(import.meta.dirname, '..', 'preload', 'preload.cjs');
  const window = new BrowserWindow(windowOptions({ isKiosk: settings.isKiosk, preload, session: kioskSession }));
  known.watch(window.webContents);
  careFor(window, { isKiosk: settings.isKiosk, isQuitting: () => isQuitting, logger });

  const load = (address: string) => void window.loadURL(address).catch(() => logger.error('page.not-loaded'));
  const notes = restartNotes(settings.dataDir);
  const page = pageWatch({
    clock,
    logger,
    ladder: restartLadder({ clock, notes }),
    showHome: () => load(homeAddress),
    showMaintenance: () => load(maintenanceAddress),
    endPage: () => window.webContents.forcefullyCrashRenderer(),
    relaunch: again,
  });
  answerCalls(ipcMain, { application, connections: known, logger, onBeat: page.alive });
  window.webContents.on('render-process-gone', (_event, { reason }) => isQuitting || page.died(reason));
  window.on('unresponsive', page.hangs);
  // Electron would show a box with the error's text over the kiosk.
  process.on('uncaughtException', (error) => page.programDied(error.name));
  restartAtNight({
    clock,
    logger,
    isIdle: application.isIdle,
    restart: () => {
      notes.add({ at: clock.now(), what: 'program', why: 'nightly' });
      again();
    },
  });
  app.on('child-process-gone', (_event, details) =>
    logger.error('child.gone', { type: details.type, reason: details.reason }),
  );
  // Whoever starts the program again wants to see it; what they wrote behind its name is not heeded.
  app.on('second-instance', () => window.focus());
  page.begin();
  logger.info('host.ready', { host: 'electron' });
}

async function main(): Promise<void> {
  const argv = process.argv.slice(app.isPackaged ? 1 : 2);
  const debugSwitch = debugSwitchIn([...process.argv.slice(1), ...process.execArgv]);
  if (debugSwitch !== null) {
    throw new UsageFault({ zh: `不接受“${debugSwitch}”。`, en: `“${debugSwitch}” is not accepted.` });
  }
  const settings = settingsFrom(thisProcess(argv));
  // One instance for each data folder, not for each machine.
  app.setPath('userData', path.join(settings.dataDir, 'shell'));
  prepare(app, protocol);
  if (!app.requestSingleInstanceLock()) {
    say(startUpFaultSentences['data.locked']);
    app.exit(1);
    return;
  }
  await app.whenReady();
  await open(settings);
}

main().catch((error: unknown) => {
  const { sentence, exitCode } = explainFailure(error);
  say(sentence);
  app.exit(exitCode);
});
