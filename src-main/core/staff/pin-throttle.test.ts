import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { temporaryDatabase, type TemporaryDatabase } from '../../../tests/support/database.ts';
import { fakeClock, type FakeClock } from '../../../tests/support/fake-clock.ts';
import type { Refusal } from '../../contract/route.ts';
import { migrations } from '../database/migrations/all.ts';
import { openPinThrottle, type PinThrottle } from './pin-throttle.ts';
import { throttleRepository } from './throttle.repository.ts';

const minute = 60_000;
const days = 24 * 60 * minute;
/** Keys are what a keyed hash gives. */
const keyOf = (who: number): string => String(who).padStart(64, '0');

let store: TemporaryDatabase;
let clock: FakeClock;
let throttle: PinThrottle;
/** The program ends and starts again: memory is lost, and the monotonic clock begins anew. */
async function restart(): Promise<void> {
  clock = fakeClock(clock.now());
  const repository = throttleRepository(store.database.statements);
  throttle = await openPinThrottle({ repository, database: store.database, clock });
}
beforeEach(async () => {
  store = await temporaryDatabase(migrations);
  clock = fakeClock();
  await restart();
});
afterEach(() => store.dispose());

/** 'ok', or the code and the seconds to wait. */
async function knock(who = 1): Promise<string> {
  try {
    await throttle.knock(keyOf(who));
    return 'ok';
  } catch (error) {
    const { code, facts } = error as Refusal;
    return `${code} ${facts['seconds'] ?? ''}`.trim();
  }
}
const pass = (who: number) => store.database.write(() => throttle.pass(keyOf(who)));

describe('the throttle of a person', () => {
  // Bug: a restart, or a clock set by a month, shortens or lengthens a wait or gives tries back; the lock opens by itself.
  it.each([30 * days, -30 * days])(
    'keeps its schedule over restarts and a clock set by %i ms, and locks after twenty',
    async (jump) => {
      const waits: number[] = [];
      for (let failure = 1; failure <= 20; failure++) {
        expect(await knock()).toBe('ok');
        // What the kiosk as a whole waits is shorter than what this person does from here on.
        if (failure < 5) continue;
        clock.setTo(clock.now() + jump);
        await restart();
        const [code, seconds = ''] = (await knock()).split(' ');
        if (failure === 20) {
          expect([code, seconds]).toEqual(['door.locked', '']);
          break;
        }
        expect(code).toBe('door.wait');
        waits.push(Number(seconds) / 60);
        clock.advance(Number(seconds) * 500);
        await throttle.keep();
        clock.setTo(clock.now() + jump);
        await restart();
        expect(await knock()).toBe(`door.wait ${Math.ceil(Number(seconds) / 2)}`);
        clock.advance(Number(seconds) * 500);
      }
      expect(waits).toEqual([1, 5, 15, ...Array<number>(12).fill(60)]);
      clock.advance(400 * days);
      await restart();
      expect(await knock()).toBe('door.locked');
      await store.database.write(() => throttle.clear([keyOf(1)]));
      clock.advance(30_000);
      expect(await knock()).toBe('ok');
    },
  );

  // Bug: five tries become fifty when they are sent at once.
  it('counts tries that come together', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => knock()));
    expect(answers.filter((answer) => answer === 'ok')).toHaveLength(5);
  });

  // Bug: what somebody else does to a person's count, or a person's success to somebody else's.
  it('is nobody else’s, and begins anew after the right PIN', async () => {
    for (let time = 0; time < 5; time++) await knock(1);
    expect(await knock(1)).toBe('door.wait 60');
    expect(await knock(2)).toBe('ok');
    await pass(2);
    expect(await knock(1)).toBe('door.wait 60');
    clock.advance(minute);
    expect(await knock(1)).toBe('ok');
    await pass(1);
    for (let time = 0; time < 5; time++) expect(await knock(1)).toBe('ok');
  });
});

describe('the throttle of the kiosk', () => {
  // Bug: a prankster goes through the whole roster, four tries each, or shuts everybody out for a day.
  it('makes wait half a minute for each failure after ten in a row, whoever is named', async () => {
    for (let who = 1; who <= 10; who++) expect(await knock(who)).toBe('ok');
    for (let who = 11; who <= 40; who++) {
      expect(await knock(who)).toBe('ok');
      expect(await knock(99)).toBe('door.wait 30');
      clock.advance(30_000);
    }
    expect(await knock(99)).toBe('ok');
    await pass(99);
    for (let who = 41; who <= 50; who++) expect(await knock(who)).toBe('ok');
    expect(await knock(51)).toBe('ok');
    await restart();
    expect(await knock(52)).toBe('door.wait 30');
  });

  // Bug: tries while the kiosk waits use up somebody's free ones.
  it('counts nothing while it waits', async () => {
    for (let who = 1; who <= 11; who++) await knock(who);
    for (let time = 0; time < 9; time++) expect(await knock(50)).toBe('door.wait 30');
    clock.advance(30_000);
    await pass(1);
    for (let time = 0; time < 5; time++) expect(await knock(50)).toBe('ok');
  });
});

describe('forgetting', () => {
  // Bug: a month of patience gives twenty tries more at somebody whose PIN is in use.
  it('leaves the counts that are named', async () => {
    for (const who of [1, 2]) await knock(who);
    clock.advance(31 * days);
    await knock(3);
    const before = clock.now() - 30 * days;
    expect(await store.database.write(() => throttle.removeBefore(before, [keyOf(2)]))).toBe(1);
    for (let time = 0; time < 4; time++) expect(await knock(2)).toBe('ok');
    expect(await knock(2)).toBe('door.wait 60');
  });
});
