/**
 * Backups opened, and secrets of them tried, where no trail is open or the one that is will leave with what is restored:
 * kept beside the data, signed, until the next station that opens enters them.
 */
import { z } from 'zod';
import { Refusal } from '../../contract/route.ts';
import { readSigned, writeSigned } from '../database/signed-note.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Logger } from '../kernel/logger.ts';
import { StartUpFault } from '../kernel/start-up-fault.ts';
import { makeFolder } from './restore-folders.ts';

const fileName = 'restore/tried.json';
/** Tries wait ever longer: so many are months of them. */
const mostKept = 500;

const triedRoute = z.enum(['maintenance.check', 'maintenance.recoverKey']);
const tried = z.strictObject({
  at: z.int(),
  route: triedRoute,
  act: z.enum(['saw', 'changed', 'refused']),
  isOperator: z.boolean(),
});
export type Tried = z.output<typeof tried>;

interface Place {
  readonly dataDir: string;
  readonly logger: Logger;
}

/** A note somebody spoilt tells nothing, and keeps nobody from being served. */
async function readTried({ dataDir, logger }: Place): Promise<Tried[]> {
  try {
    return z.array(tried).parse((await readSigned(dataDir, fileName)) ?? []);
  } catch (error) {
    if (!(error instanceof StartUpFault || error instanceof z.ZodError)) throw error;
    logger.error('restore.tried-unreadable');
    return [];
  }
}

const wrongSecrets: ReadonlySet<string> = new Set(['backup.wrong-secret', 'door.wrong-code']);

/** One at a time: notes are read and written whole. */
export async function noting<Result>(
  place: Place & { readonly clock: Clock },
  { route, act, isOperator }: Omit<Tried, 'at'>,
  work: () => Promise<Result>,
): Promise<Result> {
  const note = async (noted: Tried['act']): Promise<void> => {
    const all = [...(await readTried(place)), { at: place.clock.now(), route, act: noted, isOperator }];
    await makeFolder(place.dataDir, 'restore');
    await writeSigned(place.dataDir, fileName, all.slice(0, mostKept));
  };
  try {
    const result = await work();
    await note(act);
    return result;
  } catch (error) {
    if (error instanceof Refusal && wrongSecrets.has(String(error.code))) await note('refused');
    throw error;
  }
}

/** A kill in between enters some twice and none never. */
export async function enterTried(place: Place, enter: (one: Tried) => Promise<void>): Promise<void> {
  const all = await readTried(place);
  if (all.length === 0) return;
  for (const one of all) await enter(one);
  await writeSigned(place.dataDir, fileName, []);
}
