import { join } from 'node:path';
import { describe, it } from 'vitest';
import type { Outcome } from '../../src-main/contract/route.ts';
import { contractSuite } from '../contract/suite.ts';
import { temporaryFolder } from '../support/database.ts';
import { electronHere, skipLoudly, startElectron } from './runtime.ts';

const here = electronHere();
if ('program' in here) {
  contractSuite('the window of Electron', async () => {
    const folder = await temporaryFolder();
    const { shell, page } = await startElectron(here.program, join(folder.path, 'data'));
    return {
      send: (route, input) =>
        page.evaluate(
          ([asked, given]) =>
            (
              window as unknown as { kiosk: { call(route: unknown, input: unknown): Promise<Outcome<unknown>> } }
            ).kiosk.call(asked, given),
          [route, input] as const,
        ),
      close: async () => {
        await shell.close();
        await folder.remove();
      },
    };
  });
} else {
  skipLoudly(here.reason);
  describe('contract over the window of Electron', () => {
    it.skip(`skipped: ${here.reason}`, () => undefined);
  });
}
