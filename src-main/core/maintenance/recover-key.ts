/** The key of this machine out of the 恢复码. The file that was there stays beside it. */
import { rename, stat } from 'node:fs/promises';
import { Refusal } from '../../contract/route.ts';
import type { Clock } from '../kernel/clock.ts';
import { readRecoveryCode } from '../staff/recovery.service.ts';
import { openRecoveryWrap, readRecoveryWrap } from '../secrets/key-wraps.service.ts';
import { fileKeeper, keyFileOf, writeKey, type KeyKeeper } from '../secrets/station-secrets.service.ts';
import type { Tries } from '../restore/ready.service.ts';

interface Parts {
  readonly dataDir: string;
  readonly keyKeeper?: KeyKeeper | undefined;
  readonly clock: Clock;
  readonly tries: Tries;
}

async function putAside(file: string, at: number): Promise<void> {
  try {
    await stat(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return;
    throw error;
  }
  await rename(file, `${file}.${at}.old`);
}

/** A slip is no try. @throws Refusal recovery.none, door.wrong-code, door.wait; errors of the disk */
export async function recoverKey({ dataDir, keyKeeper = fileKeeper, clock, tries }: Parts, typed: string) {
  const wrap = await readRecoveryWrap(dataDir);
  if (!wrap) throw new Refusal('recovery.none');
  const code = readRecoveryCode(typed);
  if (code === undefined) throw new Refusal('door.wrong-code');
  const key = await tries.over(async () => {
    const opened = await openRecoveryWrap(wrap, code);
    if (!opened) throw new Refusal('door.wrong-code');
    return opened;
  });
  await putAside(keyFileOf(dataDir), clock.now());
  await writeKey(dataDir, key, keyKeeper);
}
