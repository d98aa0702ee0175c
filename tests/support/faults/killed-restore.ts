/** A restore killed before one of its steps, and the start that follows. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fakeClock } from '../fake-clock.ts';
import { openStagedStation } from '../restore/staged-station.ts';
import { operator, StoryStation } from '../story-station.ts';
import { openKillable } from './killable.ts';
import type { CarrierLine } from './restore-carrier.process.ts';

interface Found {
  readonly people: number;
  readonly state: string | undefined;
  readonly problems: readonly string[];
}

/** The whole start, with all its checks. */
export async function startOf(dataDir: string): Promise<Found> {
  const station = await new StoryStation(dataDir, fakeClock()).start();
  try {
    const { members } = await station.must('members.search', { limit: 10 }, operator);
    const last = await station.must('restore.last', {}, operator);
    return { people: members.length, state: last?.state, problems: await station.application.verify() };
  } finally {
    await station.application.close();
  }
}

async function spoil(dataDir: string): Promise<void> {
  const folder = join(dataDir, 'restore');
  const ready = (await readdir(folder)).find((name) => name.startsWith('ready-')) ?? '';
  const file = join(folder, ready, 'station.sqlite');
  const bytes = await readFile(file);
  bytes[bytes.length - 10]! ^= 1;
  await writeFile(file, bytes);
}

export type KilledRestore = Awaited<ReturnType<typeof openKilledRestore>>;

export async function openKilledRestore() {
  const killable = await openKillable<CarrierLine>('tests/support/faults/restore-carrier.process.ts');
  const staged = await openStagedStation();

  return {
    /** The folder afterwards, and whether it came to its end before that step. */
    async killedBefore(step: number, isSpoilt = false): Promise<{ dataDir: string; isOver: boolean }> {
      const dataDir = await staged.copy();
      if (isSpoilt) await spoil(dataDir);
      const { signal, code, stderr } = await killable.start({ dataDir, killAt: step }).ended;
      if (signal !== 'SIGKILL' && code !== 0) throw new Error(stderr);
      return { dataDir, isOver: signal !== 'SIGKILL' };
    },
    async remove(): Promise<void> {
      killable.remove();
      await staged.remove();
    },
  };
}
