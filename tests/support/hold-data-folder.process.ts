/** Opens a data folder as a station does and keeps it until it is killed. */
import { initial } from '../../src-main/core/database/migrations/0001-initial.ts';
import { openDataFolder } from '../../src-main/core/database/start-up.ts';
import { systemClock } from '../../src-main/core/kernel/clock.ts';
import { silentLogger } from '../../src-main/core/kernel/logger.ts';

await openDataFolder({
  dataDir: process.argv[2] ?? '',
  migrations: [initial],
  logger: silentLogger,
  clock: systemClock(),
  spareBytes: 0,
});
process.stdout.write('ready\n');
setInterval(() => undefined, 1_000);
