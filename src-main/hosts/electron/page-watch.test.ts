import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { RestartNote } from '../../core/kernel/restart-notes.ts';
import { fakeClock } from '../../../tests/support/fake-clock.ts';
import { recordingLogger } from '../../../tests/support/recording-logger.ts';
import { restartLadder } from '../startup/restart-ladder.ts';
import { pageWatch } from './page-watch.ts';

describe('watch over the page (E9, E10)', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function underTest(noted: RestartNote[] = []) {
    const clock = fakeClock();
    const did: string[] = [];
    const notes = { read: () => noted, add: (note: RestartNote) => void noted.push(note) };
    const watch = pageWatch({
      clock,
      logger: recordingLogger(),
      ladder: restartLadder({ clock, notes }),
      showHome: () => void did.push('home'),
      showMaintenance: () => void did.push('maintenance'),
      endPage: () => {
        did.push('end');
        watch.died('killed');
      },
      relaunch: () => void did.push('relaunch'),
    });
    const pass = (seconds: number) => {
      for (let passed = 0; passed < seconds; passed += 1) {
        clock.advance(1_000);
        vi.advanceTimersByTime(1_000);
      }
    };
    watch.begin();
    did.length = 0;
    return { watch, did, noted, pass, clock };
  }

  // Bug: a page that dies at every load is loaded thousands of times.
  it('loads three times, starts the program once, then says so on a plain page', () => {
    const { watch, did } = underTest();
    for (let times = 0; times < 6; times += 1) watch.died('crashed');
    expect(did).toEqual(['home', 'home', 'home', 'relaunch', 'maintenance', 'maintenance']);
  });

  // Bug: the program starts itself again and again, since each start forgets the last.
  it('remembers a relaunch across the relaunch', () => {
    const first = underTest();
    for (let times = 0; times < 4; times += 1) first.watch.died('crashed');
    const second = underTest(first.noted);
    second.watch.died('crashed');
    expect(second.did).toEqual(['maintenance']);
  });

  // Bug: three crashes in a year put the kiosk out of service.
  it('forgets crashes in time', () => {
    const { watch, did, pass } = underTest();
    for (let times = 0; times < 8; times += 1) {
      watch.died('crashed');
      watch.alive();
      for (let beats = 0; beats < 36; beats += 1) {
        pass(5);
        watch.alive();
      }
    }
    expect(did).toEqual(Array.from({ length: 8 }, () => 'home'));
  });

  // Bug: a page that hangs without Electron noticing stays for ever; or one with broken scripts stays white.
  it('ends a page that is silent, and one that never spoke', () => {
    const { watch, did, noted, pass } = underTest();
    pass(29);
    expect(did).toEqual([]);
    watch.alive();
    pass(14);
    watch.alive();
    pass(16);
    expect(did).toEqual(['end', 'home']);
    pass(31);
    expect(did).toEqual(['end', 'home', 'end', 'home']);
    expect(noted.map(({ why }) => why)).toEqual(['page-silent', 'page-blank']);
    watch.hangs();
    expect(noted.at(-1)?.why).toBe('page-silent');
  });

  // Bug: a machine that slept begins with a crash.
  it('says nothing of a page after a sleep', () => {
    const { watch, did, pass, clock } = underTest();
    watch.alive();
    clock.advance(8 * 3_600_000);
    pass(10);
    expect(did).toEqual([]);
  });

  // Bug: the plain page is ended for its silence, or stays for good.
  it('tries again by itself', () => {
    const { watch, did, pass } = underTest();
    for (let times = 0; times < 5; times += 1) watch.died('crashed');
    did.length = 0;
    pass(599);
    expect(did).toEqual([]);
    pass(1);
    expect(did).toEqual(['home']);
  });

  // Bug: an error nobody caught leaves a program of which nobody knows what it still does, or a box with its text.
  it('starts a program again whose error nobody caught, not for ever', () => {
    const { watch, did } = underTest();
    for (let times = 0; times < 5; times += 1) watch.programDied('TypeError');
    expect(did).toEqual(['relaunch', 'relaunch', 'relaunch', 'relaunch', 'maintenance']);
  });
});
