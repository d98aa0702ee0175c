import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Outcome } from '../../src-main/contract/route.ts';
import type { Told } from '../support/faults/journal.ts';
import { compareWith } from '../support/faults/ledger.ts';
import { canMount, mountSmallDisk, type SmallDisk } from '../support/faults/small-disk.ts';
import { caller, openSwipeStation, toldOf, type SwipeStation } from '../support/faults/swipe-station.ts';

interface Refused {
  readonly code: string;
  readonly at: number;
  readonly key: string;
}

describe.skipIf(!canMount('full disk'))('a disk that is full', () => {
  let disk: SmallDisk;
  let dataDir: string;
  let station: SwipeStation;
  const told: Told[] = [];
  let next = 0;
  let refused: Refused | undefined;

  beforeAll(async () => {
    disk = mountSmallDisk(24);
    dataDir = join(disk.mountPoint, 'data');
    station = await openSwipeStation({ dataDir });
  }, 60_000);
  afterAll(async () => {
    await station.application.close();
    await disk.remove();
  });

  /** Asks until `count` answers have come or one is refused; says with what, and for which request. */
  async function swipeOn(count: number): Promise<Refused | undefined> {
    for (const end = next + count; next < end;) {
      const at = next++;
      const key = crypto.randomUUID();
      const line = toldOf(at, key, await station.swipe(at, key));
      if (line.event === 'refused') return line;
      if (line.event === 'told') told.push(line);
    }
    return undefined;
  }

  /** The same request: another may be smaller, and fit into what the log had been given before this one was refused. */
  async function expectRefusedAgain(): Promise<void> {
    expect(await station.swipe(refused!.at, refused!.key)).toMatchObject({ problem: { code: 'storage.full' } });
  }

  const ask = (route: string, input: unknown) =>
    station.application.call(route, input, caller) as Promise<Outcome<never>>;

  // Bug: "checked in" on the screen and nothing on the disk; or the driver's second error, which says nothing of space.
  it('is said to be full, and nobody is told otherwise', async () => {
    expect(await swipeOn(20)).toBeUndefined();
    disk.fillUp();
    refused = await swipeOn(2000);
    expect(refused).toMatchObject({ code: 'storage.full' });
    for (let more = 0; more < 5; more++) await expectRefusedAgain();
  });

  // Bug: one failed write takes the reading connection with it.
  it('can still be read', async () => {
    expect(await ask('rooms.figures', {})).toHaveProperty('value.rooms');
    expect(await ask('members.find', { text: '2026' })).toHaveProperty('value.candidates.0');
    expect(await ask('station.status', {})).toHaveProperty('value.isSetUp', true);
  });

  // Bug: the writer stays in a transaction that SQLite has already ended, until somebody restarts the program.
  it('takes check-ins again once there is space, without a restart, and the refused one once', async () => {
    await expectRefusedAgain();
    expect(statSync(disk.filler).size).toBeGreaterThan(0);
    rmSync(disk.filler);
    const again = [await station.swipe(refused!.at, refused!.key), await station.swipe(refused!.at, refused!.key)];
    expect(again[0]).toHaveProperty('value.visit.visitId');
    expect(again[1]).toEqual(again[0]);
    expect(await swipeOn(20)).toBeUndefined();
    expect(await station.application.verify()).toEqual([]);
  });

  // Bug: rows of a refused check-in that stayed, or acknowledged ones that went with it.
  it('holds exactly what was acknowledged', async () => {
    await station.application.close();
    expect(await compareWith(join(dataDir, 'station.sqlite'), told)).toMatchObject({ lost: [], broken: [] });
  });
});
