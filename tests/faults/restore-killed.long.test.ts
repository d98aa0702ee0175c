/** The same before every one of its steps. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openKilledRestore, startOf, type KilledRestore } from '../support/faults/killed-restore.ts';

let restore: KilledRestore;
beforeAll(async () => void (restore = await openKilledRestore()), 60_000);
afterAll(() => restore.remove());

const restored = { people: 1, state: 'done', problems: [] };
const takenBack = { people: 2, state: 'undone', problems: [] };

describe('a restore killed before each of its steps', () => {
  // Bug: a step that lasts before the journal says so, or the other way round.
  it.each([
    [false, restored],
    [true, takenBack],
  ])('spoilt: %s', async (isSpoilt, expected) => {
    let steps = 0;
    for (let isEnded = false; !isEnded;) {
      steps += 1;
      const { dataDir, isOver } = await restore.killedBefore(steps, isSpoilt);
      expect([steps, await startOf(dataDir)]).toEqual([steps, expected]);
      isEnded = isOver;
    }
    expect(steps).toBeGreaterThan(8);
  });
});
