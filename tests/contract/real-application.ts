import { join } from 'node:path';
import { openApplication } from '../../src-main/core/application.ts';
import { childJobs, nodeJobs } from '../../src-main/hosts/startup/child-jobs.ts';
import { loggerFake, temporaryFolder } from '../support/database.ts';
import { fakeClock } from '../support/fake-clock.ts';
import { noPrinters } from '../../src-main/core/printing/printers.ts';
import { paperPrograms } from '../support/printing/paper-process.ts';

/** The application on a real file, with the real child processes; its clock stands at nine in the morning. */
export async function realApplication() {
  const folder = await temporaryFolder();
  const programs = await paperPrograms({
    'read-sheets': 'src-main/core/roster/read-sheets.process.ts',
    'read-bank': 'src-main/core/quiz/exchange/read-bank.process.ts',
    'encode-photo': 'src-main/core/photos/encode-photo.process.ts',
  });
  const logger = loggerFake();
  const clock = fakeClock();
  const dataDir = join(folder.path, 'data');
  const application = await openApplication({
    dataDir,
    isDemo: false,
    kiosk: '测试机',
    version: '0.0.0',
    clock,
    logger,
    childJobs: childJobs(programs.folder, nodeJobs),
    printers: noPrinters,
    spareBytes: 1_000_000,
  });
  const remove = async () => {
    await application.close();
    programs.remove();
    await folder.remove();
  };
  return { application, logger, clock, dataDir, remove };
}
