/** Notes when somebody sets the machine's clock while the program runs, so that odd times have an explanation. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { replaceFile } from '../kernel/durable-files.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Logger } from '../kernel/logger.ts';

const jumpMs = 2 * 60_000;

export interface ClockJump {
  /** Epoch ms, after the jump. */
  readonly at: number;
  /** Forward is positive. A machine that slept has jumped forward too. */
  readonly seconds: number;
}

export type ClockJumps = Awaited<ReturnType<typeof openClockJumps>>;

function jumpFrom(text: string): ClockJump | null {
  const found: unknown = JSON.parse(text);
  if (typeof found !== 'object' || found === null) return null;
  const { at, seconds } = found as Partial<Record<keyof ClockJump, unknown>>;
  return Number.isSafeInteger(at) && Number.isSafeInteger(seconds) ? (found as ClockJump) : null;
}

export async function openClockJumps(dataDir: string, clock: Clock, logger: Logger) {
  const file = path.join(dataDir, 'logs', 'clock.json');
  const ahead = () => clock.now() - clock.monotonic();
  let believed = ahead();
  let last: ClockJump | null = null;
  try {
    last = jumpFrom(await readFile(file, 'utf8'));
  } catch {
    // There was none yet, or the note is spoilt.
  }
  return {
    last: () => last,
    /** Asked every now and then. */
    async look(): Promise<void> {
      const leapt = ahead() - believed;
      believed = ahead();
      if (Math.abs(leapt) <= jumpMs) return;
      last = { at: clock.now(), seconds: Math.round(leapt / 1000) };
      logger.warn('clock.jumped', { seconds: last.seconds });
      try {
        await replaceFile(file, JSON.stringify(last));
      } catch {
        // Known until the next start.
      }
    },
  };
}
