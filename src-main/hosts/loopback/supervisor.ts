/** Entry: starts the loopback host and its window, and starts again whatever of the two dies. */
import path from 'node:path';
import { systemClock } from '../../core/kernel/clock.ts';
import { restartNotes } from '../../core/kernel/restart-notes.ts';
import { fileLogger } from '../startup/file-logger.ts';
import { restartLadder } from '../startup/restart-ladder.ts';
import { bothLanguages, type Sentence } from '../startup/sentence.ts';
import { settingsFrom, thisProcess, type Settings } from '../startup/settings.ts';
import { explainFailure } from '../startup/start-application.ts';
import { chromiumFlags, systemChromium } from './chromium.ts';
import { startHostProcess } from './host-process.ts';
import { kioskCare } from './kiosk-care.ts';
import { serveMaintenance } from './maintenance-server.ts';
import type { PageCareOptions } from './page-care.ts';

const say = (sentence: Sentence) => process.stderr.write(bothLanguages(sentence));

function browserFor(settings: Settings): PageCareOptions['start'] | null {
  const { chromiumPath } = settings;
  if (!settings.shouldOpen || !settings.hasDisplay || chromiumPath === null) return null;
  const isRoot = process.getuid?.() === 0;
  if (isRoot) {
    say({
      zh: '以 root 身份运行：浏览器的沙箱已关闭（--no-sandbox）。正式使用请换普通用户。',
      en: 'Running as root: the browser has no sandbox (--no-sandbox). Use an ordinary user for real work.',
    });
  }
  const start = systemChromium(chromiumPath, settings.runtimeDir);
  return (address) => start((profile) => chromiumFlags(address, profile, { ...settings, isRoot }));
}

function main(): void {
  const given = thisProcess();
  const settings = settingsFrom(given);
  const clock = systemClock();
  const notes = restartNotes(settings.dataDir);
  const startBrowser = browserFor(settings);
  const care = kioskCare({
    clock,
    logger: fileLogger({ folder: path.join(settings.dataDir, 'logs'), clock, name: 'supervisor' }),
    ladder: restartLadder({ clock, notes }),
    noteNightly: () => notes.add({ at: clock.now(), what: 'program', why: 'nightly' }),
    startHost: (port) => startHostProcess(import.meta.dirname, given.argv, port),
    startBrowser,
    serveMaintenance,
    port: settings.port,
    isKiosk: settings.isKiosk,
    onClosedByPerson: () => say({ zh: '浏览器已关闭，程序结束。', en: 'The browser is closed; the program ends.' }),
    onEnd: (code) => process.exit(code),
  });
  process.on('SIGTERM', care.stop);
  process.on('SIGINT', care.stop);
}

try {
  main();
} catch (error) {
  const { sentence, exitCode } = explainFailure(error);
  say(sentence);
  process.exitCode = exitCode;
}
