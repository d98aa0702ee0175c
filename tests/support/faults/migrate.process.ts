/** Opens a folder of an older version; killed before its `killAt`-th statement that changes something, from 1. */
import { migrations } from '../../../src-main/core/database/migrations/all.ts';
import { openDataFolder } from '../../../src-main/core/database/start-up.ts';
import { systemClock } from '../../../src-main/core/kernel/clock.ts';
import { silentLogger } from '../../../src-main/core/kernel/logger.ts';
import { openSecrets } from '../../../src-main/core/secrets/station-secrets.service.ts';

interface Work {
  readonly dataDir: string;
  /** NULL: lives, and says how many statements there were. */
  readonly killAt: number | null;
}

const work = JSON.parse(process.argv[2] ?? '{}') as Work;
let statements = 0;
/** Those that change rows one by one, by their number. */
const rows: number[] = [];
/** How many there were when the first migration had been committed. */
let firstEnd = 0;
let isMigrating = false;
// The program built for these tests calls it before each (see `countedStatements`).
Object.assign(globalThis, {
  beforeChange(sql: string) {
    isMigrating ||= sql === 'BEGIN IMMEDIATE' && statements === 0;
    if (!isMigrating) return;
    statements += 1;
    if (/^update /i.test(sql)) rows.push(statements);
    if (sql === 'COMMIT' && firstEnd === 0) firstEnd = statements;
    if (statements === work.killAt) process.kill(process.pid, 'SIGKILL');
    // The last of it: pages that were sealed are made anew.
    if (sql === 'VACUUM') isMigrating = false;
  },
});
const { dataDir } = work;
const folder = await openDataFolder({
  dataDir,
  migrations,
  openCipher: async (mayMake) => (await openSecrets(dataDir, { mayMake })).cipher,
  logger: silentLogger,
  clock: systemClock('Asia/Shanghai'),
  spareBytes: 1_000_000,
});
for (const sentence of await folder.verify()) process.stderr.write(`${sentence}\n`);
await folder.close();
process.stdout.write(JSON.stringify({ statements, rows, firstEnd }));
