/** A station with a backup of one person, today with two, and the restore of that backup staged but not yet begun. */
import { cp, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { makeBackup } from '../../../src-main/core/backup/make-backup.ts';
import { openConnection } from '../../../src-main/core/database/connection.ts';
import { openTries, readyService } from '../../../src-main/core/restore/ready.service.ts';
import { readSecrets } from '../../../src-main/core/secrets/station-secrets.service.ts';
import { fakeClock } from '../fake-clock.ts';
import { temporaryFolder } from '../database.ts';
import { openStoryStation, operator, type StoryStation } from '../story-station.ts';
import { rowLike } from './rows.ts';

export const backupPassphrase = '山高水长 示例口令 十二';

/** Into `folder`, which is there; absolute path of the file. */
export async function backUp(station: Pick<StoryStation, 'dataDir' | 'clock'>, folder: string): Promise<string> {
  const secrets = await readSecrets(station.dataDir);
  if (!secrets) throw new Error('the station has no key');
  const { file } = await makeBackup(
    {
      dataDir: station.dataDir,
      masterKey: secrets.masterKey,
      keyId: secrets.keyId,
      isDemo: false,
      programVersion: '0.0.0',
      clock: station.clock,
    },
    { folder, kind: 'move', passphrase: backupPassphrase, tell: () => undefined },
  );
  return file;
}

export const peopleIn = async (dataDir: string): Promise<unknown> => {
  const connection = await openConnection({ file: join(dataDir, 'station.sqlite'), mode: 'read', settings: 'plain' });
  try {
    return await connection.value('select count(*) from member');
  } finally {
    await connection.close();
  }
};

export async function openStagedStation() {
  const outside = await temporaryFolder();
  const sticks = join(outside.path, 'stick');
  await mkdir(sticks);
  const station = await openStoryStation();
  await station.add('20260101', '示例甲');
  const file = await backUp(station, sticks);
  await station.add('20260102', '示例乙');
  await station.must('members.search', { limit: 10 }, operator);
  await station.application.close();
  const options = { dataDir: station.dataDir, isDemo: false, spareBytes: 0, clock: fakeClock() };
  const tries = await openTries(station.dataDir, options.clock);
  const ready = readyService({ ...options, tries, canReadToday: true });
  const checked = await ready.check({ file, row: rowLike() }, backupPassphrase, () => undefined);
  await ready.stage(checked.readyId, null);
  let copies = 0;
  return {
    checked,
    /** A folder of its own each time. */
    async copy(): Promise<string> {
      copies += 1;
      const dataDir = join(outside.path, `data-${copies}`);
      await cp(station.dataDir, dataDir, { recursive: true, filter: (name) => !name.endsWith('lock.sqlite') });
      return dataDir;
    },
    async remove(): Promise<void> {
      await station.stop();
      await rm(outside.path, { recursive: true, force: true });
    },
  };
}
