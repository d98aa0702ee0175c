/** What follows when something dies: the page again, then the whole program, then a plain page that says so. */
import type { Clock } from '../../core/kernel/clock.ts';
import type { RestartNote, RestartNotes, RestartWhy } from '../../core/kernel/restart-notes.ts';

/** The fifth failure within ten minutes is no accident any more. */
const loopMs = 10 * 60_000;
const maxFailures = 5;
/** As often is the page alone started again. */
const pageWindowMs = 5 * 60_000;
const maxPages = 3;
/** From the maintenance page the kiosk tries by itself again. */
export const retryMs = 10 * 60_000;

export type Step = RestartNote['what'];

export interface LadderOptions {
  readonly clock: Pick<Clock, 'now'>;
  /** On disk: a program that is started again forgets everything else. */
  readonly notes: RestartNotes;
}

export function restartLadder({ clock, notes }: LadderOptions) {
  // Also in memory: where the disk is full, nothing on it stops a loop.
  const known: RestartNote[] = notes.read().filter(({ why }) => why !== 'nightly');
  const recent = (within: number, what?: Step) =>
    known.filter((note) => Math.abs(clock.now() - note.at) < within && (what === undefined || note.what === what))
      .length;

  const next = (failed: 'page' | 'program'): Step => {
    if (recent(loopMs) >= maxFailures - 1) return 'maintenance';
    if (failed === 'program') return 'program';
    if (recent(pageWindowMs, 'page') < maxPages) return 'page';
    return recent(loopMs, 'program') === 0 ? 'program' : 'maintenance';
  };

  return {
    /** Notes the failure and answers what is to be done. */
    failed(what: 'page' | 'program', why: RestartWhy): Step {
      const step = next(what);
      const note: RestartNote = { at: clock.now(), what: step, why };
      known.push(note);
      notes.add(note);
      return step;
    },
  };
}
