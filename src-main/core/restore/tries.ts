/**
 * Tries of a 恢复码 or passphrase at backups wait as tries at the door do. Counted in a file, because there may be no
 * database, before the secret is looked at, and over all backups together.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { Refusal } from '../../contract/route.ts';
import { replaceFile } from '../kernel/durable-files.ts';
import type { Clock } from '../kernel/clock.ts';
import { waitAfter } from '../kernel/rising-waits.ts';
import { runningWaits } from '../kernel/running-waits.ts';
import { makeFolder, restoreFolder } from './restore-folders.ts';

const counted = z.strictObject({ failures: z.int().nonnegative(), waitLeftMs: z.int().nonnegative().max(3_600_000) });

async function storedIn(file: string): Promise<z.output<typeof counted>> {
  try {
    return counted.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return { failures: 0, waitLeftMs: 0 };
  }
}

const wrongSecrets: ReadonlySet<string> = new Set(['backup.wrong-secret', 'door.wrong-code']);
const isRefusal = (error: unknown): error is Refusal => error instanceof Refusal;
const isWrongSecret = (error: unknown): boolean => isRefusal(error) && wrongSecrets.has(error.code);

export type Tries = Awaited<ReturnType<typeof openTries>>;

export async function openTries(dataDir: string, clock: Clock) {
  const file = join(restoreFolder(dataDir), 'tries.json');
  const stored = await storedIn(file);
  let { failures } = stored;
  const waits = runningWaits(clock, [['all', stored.waitLeftMs] as const]);
  let turn: Promise<unknown> = Promise.resolve();

  async function keep(): Promise<void> {
    await makeFolder(dataDir, 'restore');
    await replaceFile(file, JSON.stringify({ failures, waitLeftMs: waits.left('all') }));
  }

  async function knock(): Promise<void> {
    const left = waits.left('all');
    if (left > 0) throw new Refusal('door.wait', { seconds: Math.ceil(left / 1000) });
    failures += 1;
    waits.begin('all', waitAfter(failures));
    await keep();
  }

  const begin = async (): Promise<void> => {
    const mine = turn.then(knock);
    turn = mine.catch(() => undefined);
    await mine;
  };

  /** What was wrong was not the secret: this was no try. */
  async function takeBack(): Promise<void> {
    failures = Math.max(0, failures - 1);
    waits.end('all');
    await keep();
  }

  return {
    /** `work` proves the secret. @throws Refusal door.wait, and whatever `work` throws; errors of the disk */
    async over<Result>(work: () => Promise<Result>): Promise<Result> {
      await begin();
      try {
        const result = await work();
        failures = 0;
        waits.end('all');
        await keep();
        return result;
      } catch (error) {
        if (!isWrongSecret(error)) await takeBack();
        throw error;
      }
    },
  };
}
