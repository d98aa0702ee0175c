import { afterEach, beforeEach, expect, it } from 'vitest';
import { Refusal } from '../../contract/route.ts';
import { fakeClock } from '../../../tests/support/fake-clock.ts';
import { temporaryFolder, type TemporaryFolder } from '../../../tests/support/database.ts';
import { openTries, type Tries } from './tries.ts';

let folder: TemporaryFolder;
beforeEach(async () => void (folder = await temporaryFolder()));
afterEach(() => folder.remove());

const refused = (code: string) => () => Promise.reject(new Refusal(code));
const codeOf = async (tries: Tries, code: string): Promise<string> => {
  try {
    await tries.over(refused(code));
    return 'none';
  } catch (error) {
    return (error as Refusal).code;
  }
};

// Bug: five damaged backups in a row and whoever has the right paper waits; or a damaged one between clears the count.
it('counts wrong secrets alone, and only a right one clears them', async () => {
  const clock = fakeClock();
  const tries = await openTries(folder.path, clock);
  for (let at = 0; at < 4; at += 1) expect(await codeOf(tries, 'backup.wrong-secret')).toBe('backup.wrong-secret');
  for (let at = 0; at < 9; at += 1) expect(await codeOf(tries, 'backup.damaged')).toBe('backup.damaged');
  expect(await codeOf(tries, 'door.wrong-code')).toBe('door.wrong-code');
  expect(await codeOf(tries, 'backup.damaged')).toBe('door.wait');
  clock.advance(60_000);
  expect(await tries.over(() => Promise.resolve('right'))).toBe('right');
  expect(await codeOf(tries, 'backup.wrong-secret')).toBe('backup.wrong-secret');
});

// Bug: starting the program again, or setting its clock, is how one goes on guessing; a kill in between is no failure.
it('goes on waiting after a restart, whatever the clock says', async () => {
  const clock = fakeClock();
  const tries = await openTries(folder.path, clock);
  for (let at = 0; at < 4; at += 1) await codeOf(tries, 'backup.wrong-secret');
  void tries.over(() => new Promise(() => undefined));
  await expect.poll(() => codeOf(tries, 'backup.wrong-secret')).toBe('door.wait');
  const again = fakeClock(Date.parse('2027-01-01T00:00:00+08:00'));
  expect(await codeOf(await openTries(folder.path, again), 'backup.wrong-secret')).toBe('door.wait');
});
