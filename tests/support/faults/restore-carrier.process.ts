/** Carries a staged restore through and is killed before one of its steps. */
import { openSync, writeSync } from 'node:fs';
import { systemClock } from '../../../src-main/core/kernel/clock.ts';
import { silentLogger } from '../../../src-main/core/kernel/logger.ts';
import { carryThrough } from '../../../src-main/core/restore/open-restore.ts';

export interface CarrierLine {
  readonly step: string;
}

interface CarrierWork {
  readonly dataDir: string;
  readonly journal: string;
  /** From 1; beyond the last: it comes to its end. */
  readonly killAt: number;
}

const { dataDir, journal, killAt } = JSON.parse(process.argv[2] ?? '{}') as CarrierWork;
const lines = openSync(journal, 'a');
let steps = 0;
const reached = (step: string): void => {
  steps += 1;
  writeSync(lines, `${JSON.stringify({ step } satisfies CarrierLine)}\n`);
  if (steps === killAt) process.kill(process.pid, 'SIGKILL');
};

await carryThrough({ dataDir, clock: systemClock('Asia/Shanghai'), logger: silentLogger, reached });
