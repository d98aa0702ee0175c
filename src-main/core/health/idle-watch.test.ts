import { describe, expect, it } from 'vitest';
import { fakeClock } from '../../../tests/support/fake-clock.ts';
import { idleWatch } from './idle-watch.ts';

describe('whether anybody is there', () => {
  // Bug: the program starts again in the middle of somebody's work; or never, since a screen asks by itself.
  it('counts acts and not looks, and what is still under way', async () => {
    const clock = fakeClock();
    const watch = idleWatch(clock);
    let finish = () => {};
    const call = watch.over((route: string) => new Promise<string>((resolve) => void (finish = () => resolve(route))));
    const act = async (route: string) => {
      const asked = call(route);
      finish();
      return asked;
    };
    expect(watch.isIdle()).toBe(false);
    clock.advance(600_000);
    expect(watch.isIdle()).toBe(true);
    for (const look of ['rooms.figures', 'station.status', 'health.beat', 'no.such', '__proto__']) {
      expect(await act(look)).toBe(look);
      expect(watch.isIdle(), look).toBe(true);
    }
    await act('staff.signOut');
    expect(watch.isIdle()).toBe(false);
    clock.advance(599_000);
    const long = call('roster.commit');
    clock.advance(3_600_000);
    expect(watch.isIdle()).toBe(false);
    finish();
    await long;
    expect(watch.isIdle()).toBe(true);
  });
});
