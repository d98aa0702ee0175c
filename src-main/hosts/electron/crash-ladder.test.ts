import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { fakeClock } from '../../../tests/support/fake-clock.ts';
import { recordingLogger } from '../../../tests/support/recording-logger.ts';
import { crashLadder } from './crash-ladder.ts';
import { relaunchFile } from './relaunch-file.ts';

function underTest(relaunched: number[] = []) {
  const clock = fakeClock();
  const did: string[] = [];
  const ladder = crashLadder({
    clock,
    logger: recordingLogger(),
    reload: () => void did.push('reload'),
    relaunch: () => void did.push('relaunch'),
    showMaintenance: () => void did.push('maintenance'),
    relaunches: { read: () => relaunched, add: (at) => void relaunched.push(at) },
  });
  return { clock, did, ladder, relaunched };
}

describe('crash ladder (E9, E10)', () => {
  // Bug: a page that dies at every load is loaded thousands of times.
  it('loads three times, starts the program once, then says so on a plain page', () => {
    const { did, ladder } = underTest();
    for (let times = 0; times < 6; times += 1) ladder.pageDied('crashed');
    expect(did).toEqual(['reload', 'reload', 'reload', 'relaunch', 'maintenance', 'maintenance']);
  });

  // Bug: the program starts itself again and again, since each start forgets the last.
  it('remembers a relaunch across the relaunch', () => {
    const first = underTest();
    for (let times = 0; times < 4; times += 1) first.ladder.pageDied('crashed');
    const second = underTest(first.relaunched);
    for (let times = 0; times < 4; times += 1) second.ladder.pageDied('crashed');
    expect(second.did).toEqual(['reload', 'reload', 'reload', 'maintenance']);
  });

  // Bug: three crashes in a year put the kiosk out of service.
  it('forgets crashes after five minutes, also when the clock was set back', () => {
    const { did, ladder, clock } = underTest([fakeClock().now() + 86_400_000]);
    for (let times = 0; times < 8; times += 1) {
      ladder.pageDied('crashed');
      clock.advance(2 * 60_000);
    }
    expect(did).toEqual(Array.from({ length: 8 }, () => 'reload'));
  });
});

describe('note of relaunches', () => {
  // Bug: a half-written note stops the program at the very moment it is needed.
  it('keeps times and survives a broken note', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'station-relaunch-'));
    const note = relaunchFile(path.join(folder, 'logs'));
    expect(note.read()).toEqual([]);
    note.add(1);
    note.add(2);
    expect(note.read()).toEqual([1, 2]);
    writeFileSync(path.join(folder, 'logs', 'relaunches.json'), '[1,');
    expect(note.read()).toEqual([]);
    note.add(3);
    expect(note.read()).toEqual([3]);
    rmSync(folder, { recursive: true });
  });
});
