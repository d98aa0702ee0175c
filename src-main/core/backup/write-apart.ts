/** A backup written in a process of its own, behind whoever stands at the screen: it takes what they leave of the machine. */
import { rm } from 'node:fs/promises';
import { CopyFault, removeCopy } from '../database/backup-copy.ts';
import type { ChildJobs } from '../kernel/child-job.ts';
import { type BackupWork, type Tell, writeBackup } from './backup-work.ts';
import type { Header } from './container/container-format.ts';
import { faultFrom, type PlainFault } from './plain-fault.ts';

export type BackupReply = { readonly header: Header } | { readonly fault: PlainFault };

/** A slow stick may take long; what takes longer hangs. */
const limits = { memoryMb: 512, milliseconds: 4 * 3_600_000 };

/**
 * Where no process can be started, it is written here: a backup is worth more than a smooth screen.
 * @throws as writeBackup
 */
export async function writeApart(childJobs: ChildJobs, work: BackupWork, tell: Tell): Promise<Header> {
  let hasBegun = false;
  const outcome = await childJobs.run<BackupReply>('make-backup', work, {
    ...limits,
    tell: (share) => {
      hasBegun = true;
      tell(share);
    },
  });
  if ('failure' in outcome) {
    // What brought that process down shall not bring down this one.
    if (hasBegun) throw new CopyFault('disk', `the process that wrote it ended: ${outcome.failure}`);
    await removeCopy(work.copy);
    await rm(work.file, { force: true });
    return writeBackup(work, tell);
  }
  if ('fault' in outcome.result) throw faultFrom(outcome.result.fault);
  return outcome.result.header;
}
