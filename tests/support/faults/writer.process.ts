/**
 * Swipes cards until it has done `count` of them or is killed, and says on the journal, before and after each call, what
 * it asks and what it was told. The journal is written at once: a line there is something a person has seen.
 */
import { closeSync, openSync, writeSync } from 'node:fs';
import { openSwipeStation } from './swipe-station.ts';
import type { JournalLine } from './journal.ts';

interface Work {
  readonly dataDir: string;
  readonly journal: string;
  readonly from: number;
  readonly count: number;
  /** Asked first, before the swipes: keys of an earlier run whose answer never came, or came. */
  readonly again?: readonly { at: number; key: string }[];
  /** Left without closing: as a machine that loses its power, but in order. */
  readonly shouldClose?: boolean;
}

const work = JSON.parse(process.argv[2] ?? '{}') as Work;
const journal = openSync(work.journal, 'a');
const say = (line: JournalLine) => writeSync(journal, `${JSON.stringify(line)}\n`);

try {
  const { application, swipe } = await openSwipeStation({ dataDir: work.dataDir, startAt: work.from });
  say({ event: 'ready' });
  const swipes = [
    ...(work.again ?? []),
    ...Array.from({ length: work.count }, (_, index) => ({ at: work.from + index, key: crypto.randomUUID() })),
  ];
  for (const { at, key } of swipes) {
    say({ event: 'asked', at, key });
    const outcome = await swipe(at, key);
    if ('value' in outcome && 'visit' in outcome.value) {
      const movedFrom = outcome.value.kind === 'checkedIn' && outcome.value.movedFrom !== null;
      say({ event: 'told', at, key, kind: outcome.value.kind, visitId: outcome.value.visit.visitId, movedFrom });
    } else {
      say({ event: 'refused', at, key, code: 'problem' in outcome ? outcome.problem.code : 'counted' });
    }
  }
  if (work.shouldClose ?? true) await application.close();
  say({ event: 'done' });
  closeSync(journal);
  if (work.shouldClose === false) process.exit(0);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 3;
}
