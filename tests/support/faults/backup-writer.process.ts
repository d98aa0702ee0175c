/** Makes one backup of a folder, and stands still for good at a place of its course until it is killed. */
import { openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { makeBackup } from '../../../src-main/core/backup/make-backup.ts';
import { systemClock } from '../../../src-main/core/kernel/clock.ts';
import { readSecrets } from '../../../src-main/core/secrets/station-secrets.service.ts';

export interface BackupWork {
  readonly dataDir: string;
  readonly journal: string;
  /** How far it comes, from 0 to 1. */
  readonly stopAt: number;
}

export interface BackupLine {
  readonly event: 'reached';
}

const work = JSON.parse(process.argv[2] ?? '{}') as BackupWork;
const journal = openSync(work.journal, 'a');
const secrets = await readSecrets(work.dataDir);
if (!secrets) throw new Error('the station has no key');
const { masterKey, keyId } = secrets;
const { dataDir, stopAt } = work;
await makeBackup(
  { dataDir, masterKey, keyId, isDemo: false, programVersion: '0.0.0', clock: systemClock('Asia/Shanghai') },
  {
    folder: join(dataDir, 'backups'),
    kind: 'scheduled',
    tell(share) {
      if (share < stopAt) return;
      writeSync(journal, `${JSON.stringify({ event: 'reached' })}\n`);
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
    },
  },
);
