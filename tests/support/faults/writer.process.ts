/**
 * Swipes cards until it has done `count` of them or is killed, and says on the journal, before and after each call, what
 * it asks and what it was told. The journal is written at once: a line there is something a person has seen.
 */
import { closeSync, openSync, writeSync } from 'node:fs';
import type { JournalLine } from './journal.ts';
import { openSwipeStation, toldOf } from './swipe-station.ts';

interface Work {
  readonly dataDir: string;
  readonly journal: string;
  readonly from: number;
  readonly count: number;
  /** Asked first, before the swipes: keys of an earlier run whose answer never came, or came. */
  readonly again?: readonly { at: number; key: string }[];
  /** Says what the station's own checks find, before the first swipe. */
  readonly shouldVerify?: boolean;
}

const work = JSON.parse(process.argv[2] ?? '{}') as Work;
const journal = openSync(work.journal, 'a');
const say = (line: JournalLine) => writeSync(journal, `${JSON.stringify(line)}\n`);

try {
  const before = process.cpuUsage();
  const { application, swipe } = await openSwipeStation({ dataDir: work.dataDir, startAt: work.from });
  const { user, system } = process.cpuUsage(before);
  const objections = work.shouldVerify ? await application.verify() : [];
  say({ event: 'ready', processorMs: (user + system) / 1000, objections });
  const swipes = [
    ...(work.again ?? []),
    ...Array.from({ length: work.count }, (_, index) => ({ at: work.from + index, key: crypto.randomUUID() })),
  ];
  for (const { at, key } of swipes) {
    say({ event: 'asked', at, key });
    say(toldOf(at, key, await swipe(at, key)));
  }
  await application.close();
  say({ event: 'done' });
  closeSync(journal);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 3;
}
