import path from 'node:path';
import packageFile from '../../../package.json' with { type: 'json' };
import type { ApplicationOptions } from '../../core/application-options.ts';
import { openApplication, type Application } from '../../core/application.ts';
import type { ChildJobs } from '../../core/kernel/child-job.ts';
import { systemClock, type Clock } from '../../core/kernel/clock.ts';
import type { Logger } from '../../core/kernel/logger.ts';
import { noPrinters } from '../../core/printing/printers.ts';
import { StartUpFault } from '../../core/kernel/start-up-fault.ts';
import { fileLogger } from './file-logger.ts';
import { UsageFault } from './flags.ts';
import { startUpFaultSentences, type Sentence } from './sentence.ts';
import { systemMedia } from './media/system-media.ts';
import { ourProgram } from './update/our-program.ts';
import { updateFiles } from './update/update-files.ts';
import { systemPrinters } from './printers/system-printers.ts';
import type { Settings } from './settings.ts';

export interface Started {
  readonly application: Application;
  readonly clock: Clock;
  readonly logger: Logger;
}

export type Opener = (options: ApplicationOptions) => Promise<Application>;

/** The application as every host opens it; without `printing` it has no printers. @throws StartUpFault */
export async function startApplication(
  settings: Pick<Settings, 'dataDir' | 'isDemo' | 'kioskName'> &
    Partial<Pick<Settings, 'printing' | 'media' | 'backupFolder'>> &
    Pick<ApplicationOptions, 'isCleaning' | 'shell'> & {
      readonly keyKeeper?: ApplicationOptions['keyKeeper'] | undefined;
    },
  childJobs: ChildJobs,
  open: Opener = openApplication,
): Promise<Started> {
  const clock = systemClock();
  const logger = fileLogger({ folder: path.join(settings.dataDir, 'logs'), clock });
  const application = await open({
    dataDir: settings.dataDir,
    isDemo: settings.isDemo,
    kiosk: settings.kioskName,
    version: packageFile.version,
    clock,
    logger,
    childJobs,
    ...(settings.keyKeeper && { keyKeeper: settings.keyKeeper }),
    ...(settings.shell === undefined ? {} : { shell: settings.shell }),
    ...(settings.isCleaning === undefined ? {} : { isCleaning: settings.isCleaning }),
    ...(settings.media && { media: systemMedia(settings.media, clock) }),
    updateFiles: updateFiles(ourProgram()),
    backupFolder: settings.backupFolder,
    printers: settings.printing ? systemPrinters(settings.printing) : noPrinters,
  });
  return { application, clock, logger };
}

/** What to tell a person, and the exit code: 2 for a mistaken command line, 1 for everything else. */
export function explainFailure(error: unknown): { readonly sentence: Sentence; readonly exitCode: 1 | 2 } {
  if (error instanceof UsageFault) return { sentence: error.sentence, exitCode: 2 };
  if (error instanceof StartUpFault) {
    const { zh, en } = startUpFaultSentences[error.code];
    return { sentence: { zh: `${zh}（${error.detail}）`, en: `${en} (${error.detail})` }, exitCode: 1 };
  }
  if ((error as NodeJS.ErrnoException | null)?.code === 'EADDRINUSE') {
    return {
      sentence: { zh: '端口已被占用，请换一个 --port。', en: 'The port is taken; choose another --port.' },
      exitCode: 1,
    };
  }
  const cause = error instanceof Error ? ((error as NodeJS.ErrnoException).code ?? error.name) : typeof error;
  return { sentence: { zh: `启动未成功（${cause}）。`, en: `Start-up failed (${cause}).` }, exitCode: 1 };
}
