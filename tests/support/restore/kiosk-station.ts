/** A station opened as hosts open it, with a stick that is a folder. */
import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { BackupRow } from '../../../src-main/contract/backup.ts';
import type { ApplicationOptions } from '../../../src-main/core/application-options.ts';
import type { Media } from '../../../src-main/core/kernel/media.ts';
import { openKiosk } from '../../../src-main/core/open-kiosk.ts';
import { fakeClock } from '../fake-clock.ts';
import { openStoryStation, operator, StoryStation } from '../story-station.ts';

export const moving = '山高水长 示例口令 十二';

/** Plugged in wherever it is given. */
export async function stickAt(folder: string): Promise<Media> {
  const path = join(folder, 'stick');
  await mkdir(path, { recursive: true });
  return { volumes: () => Promise.resolve([{ id: 'one', label: '示例盘', path }]) };
}

/** Set up, opened as a host does. */
export const openKioskStation = () => openStoryStation((options) => openKiosk(options));

/** On a folder of its own that may hold nothing yet. */
export const newKiosk = (dataDir: string, options: Partial<ApplicationOptions> = {}): Promise<StoryStation> =>
  new StoryStation(dataDir, fakeClock(), (given) => openKiosk(given)).start(options);

export async function placeOf(station: StoryStation, kind: 'own' | 'stick'): Promise<string> {
  const { places } = await station.must('backup.overview', {}, operator);
  const place = places.find((one) => one.kind === kind);
  if (!place) throw new Error(`no place ${kind}`);
  return place.placeId;
}

export async function backUpTo(station: StoryStation, kind: 'own' | 'stick', passphrase?: string): Promise<BackupRow> {
  const { backup } = await station.must(
    'backup.create',
    {
      requestKey: randomUUID(),
      placeId: await placeOf(station, kind),
      purpose: passphrase === undefined ? 'backup' : 'move',
      ...(passphrase === undefined ? {} : { passphrase }),
    },
    operator,
  );
  return backup;
}

export const numbersIn = async (station: StoryStation): Promise<string[]> =>
  (await station.must('members.search', { limit: 100 }, operator)).members.map(({ studentNumber }) => studentNumber);
