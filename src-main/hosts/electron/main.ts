/** Entry: the kiosk as a program with its own window. The only file that loads Electron. */
import path from 'node:path';
import { app, BrowserWindow, ipcMain, Menu, powerSaveBlocker, protocol, session, utilityProcess } from 'electron';
import { openKiosk } from '../../core/open-kiosk.ts';
import { childJobs } from '../startup/child-jobs.ts';
import { UsageFault } from '../startup/flags.ts';
import { rendererFiles } from '../startup/renderer-files.ts';
import { bothLanguages, startUpFaultSentences, type Sentence } from '../startup/sentence.ts';
import { settingsFrom, thisProcess, type Settings } from '../startup/settings.ts';
import { explainFailure, startApplication } from '../startup/start-application.ts';
import { crashLadder, retryMs } from './crash-ladder.ts';
import { answerCalls, connections } from './ipc.ts';
import { homeAddress, maintenanceAddress, serveApp } from './protocol.ts';
import { relaunchFile } from './relaunch-file.ts';
import { debugSwitchIn, guardPages, guardSession, prepare } from './security.ts';
import { utilityJobs } from './utility-jobs.ts';
import { careFor, windowOptions } from './window.ts';

const say = (sentence: Sentence) => process.stderr.write(bothLanguages(sentence));

async function open(settings: Settings): Promise<void> {
  const jobs = childJobs(import.meta.dirname, utilityJobs(utilityProcess, app));
  const { application, clock, logger } = await startApplication(settings, jobs, openKiosk);
  let isQuitting = false;
  app.on('before-quit', (event) => {
    if (isQuitting) return;
    isQuitting = true;
    event.preventDefault();
    void application.close().finally(() => app.exit(0));
  });
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
  answerCalls(ipcMain, { application, connections: known, logger });
  const preload = path.resolve(import.meta.dirname, '..', 'preload', 'preload.cjs');
  const window = new BrowserWindow(windowOptions({ isKiosk: settings.isKiosk, preload, session: kioskSession }));
  known.watch(window.webContents);
  careFor(window, { isKiosk: settings.isKiosk, isQuitting: () => isQuitting, logger });

  const load = (address: string) => void window.loadURL(address).catch(() => logger.error('page.not-loaded'));
  const ladder = crashLadder({
    clock,
    logger,
    relaunches: relaunchFile(path.join(settings.dataDir, 'logs')),
    reload: () => load(homeAddress),
    relaunch: () => {
      app.relaunch();
      app.quit();
    },
    showMaintenance: () => {
      load(maintenanceAddress);
      setTimeout(() => load(homeAddress), retryMs);
    },
  });
  window.webContents.on('render-process-gone', (_event, details) => ladder.pageDied(details.reason));
  window.on('unresponsive', () => window.webContents.forcefullyCrashRenderer());
  app.on('child-process-gone', (_event, details) =>
    logger.error('child.gone', { type: details.type, reason: details.reason }),
  );
  // Whoever starts the program again wants to see it; what they wrote behind its name is not heeded.
  app.on('second-instance', () => window.focus());
  load(homeAddress);
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
