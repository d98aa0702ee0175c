import { describe, expect, it } from 'vitest';
import type { RestartNote } from '../../core/kernel/restart-notes.ts';
import { fakeClock } from '../../../tests/support/fake-clock.ts';
import { restartLadder } from './restart-ladder.ts';

function underTest(noted: RestartNote[] = [], isDiskFull = false) {
  const clock = fakeClock();
  const notes = { read: () => noted, add: (note: RestartNote) => void (isDiskFull || noted.push(note)) };
  return { clock, noted, ladder: restartLadder({ clock, notes }) };
}

describe('ladder of restarts (E9, E10)', () => {
  // Bug: a page that dies at every load is loaded thousands of times.
  it.each([false, true])('loads three times, starts the program once, then says so (full disk: %s)', (isDiskFull) => {
    const { ladder } = underTest([], isDiskFull);
    const did = Array.from({ length: 6 }, () => ladder.failed('page', 'page-lost'));
    expect(did).toEqual(['page', 'page', 'page', 'program', 'maintenance', 'maintenance']);
  });

  // Bug: the program starts itself again and again, since each start forgets the last.
  it('remembers across a start of the program: the fifth failure is the last', () => {
    const first = underTest();
    for (let times = 0; times < 4; times += 1) first.ladder.failed('page', 'page-lost');
    const second = underTest(first.noted);
    expect(second.ladder.failed('page', 'page-lost')).toBe('maintenance');
  });

  // Bug: a program that ends at every start is started for ever.
  it('starts a program four times', () => {
    const { ladder } = underTest();
    const did = Array.from({ length: 6 }, () => ladder.failed('program', 'host-ended'));
    expect(did).toEqual(['program', 'program', 'program', 'program', 'maintenance', 'maintenance']);
  });

  // Bug: three crashes in a year put the kiosk out of service.
  it('forgets crashes in time, also when the clock was set back', () => {
    const { ladder, clock } = underTest([{ at: fakeClock().now() + 86_400_000, what: 'program', why: 'host-killed' }]);
    const did = Array.from({ length: 8 }, () => {
      clock.advance(3 * 60_000);
      return ladder.failed('page', 'page-lost');
    });
    expect(did).toEqual(Array.from({ length: 8 }, () => 'page'));
  });

  // Bug: a week of restarts at night counts as crashes.
  it('does not count what was meant', () => {
    const { clock } = underTest();
    const nightly: RestartNote = { at: clock.now(), what: 'program', why: 'nightly' };
    const { ladder } = underTest([nightly, nightly, nightly, nightly, nightly]);
    expect(ladder.failed('program', 'host-ended')).toBe('program');
  });
});
