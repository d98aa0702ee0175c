import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder, type TemporaryFolder } from '../../../tests/support/database.ts';
import { fakeClock } from '../../../tests/support/fake-clock.ts';
import { recordingLogger } from '../../../tests/support/recording-logger.ts';
import { openClockJumps } from './clock-jumps.ts';

describe('jumps of the clock (A7)', () => {
  let folder: TemporaryFolder;
  beforeEach(async () => {
    folder = await temporaryFolder();
    mkdirSync(join(folder.path, 'logs'));
  });
  afterEach(() => folder.remove());

  // Bug: time going by, or the clock's own small corrections, are taken for jumps; a jump is told once only half right.
  it('tells a jump from time going by, by its size and side', async () => {
    const clock = fakeClock();
    const logger = recordingLogger();
    const jumps = await openClockJumps(folder.path, clock, logger);
    clock.advance(3_600_000);
    clock.setTo(clock.now() + 119_000);
    await jumps.look();
    expect(jumps.last()).toBeNull();
    clock.setTo(clock.now() - 30 * 86_400_000);
    await jumps.look();
    expect(jumps.last()).toEqual({ at: clock.now(), seconds: -30 * 86_400 });
    const before = clock.now();
    clock.setTo(clock.now() + 30 * 86_400_000);
    await jumps.look();
    await jumps.look();
    expect(jumps.last()).toEqual({ at: before + 30 * 86_400_000, seconds: 30 * 86_400 });
    expect(logger.lines.map(({ event }) => event)).toEqual(['clock.jumped', 'clock.jumped']);
  });

  // Bug: the restart at night takes the warning with it; a spoilt note ends the start.
  it('is known after a restart', async () => {
    const clock = fakeClock();
    const first = await openClockJumps(folder.path, clock, recordingLogger());
    clock.setTo(clock.now() + 600_000);
    await first.look();
    expect((await openClockJumps(folder.path, clock, recordingLogger())).last()).toEqual(first.last());
    for (const spoilt of ['', '[', 'null', '{"at":"x","seconds":1}']) {
      writeFileSync(join(folder.path, 'logs', 'clock.json'), spoilt);
      expect((await openClockJumps(folder.path, clock, recordingLogger())).last(), spoilt).toBeNull();
    }
  });

  // Bug: a full disk turns a jump of the clock into an error of every round.
  it('does without its note', async () => {
    const clock = fakeClock();
    const jumps = await openClockJumps(join(folder.path, 'nowhere'), clock, recordingLogger());
    clock.setTo(clock.now() + 600_000);
    await jumps.look();
    expect(jumps.last()?.seconds).toBe(600);
  });
});
