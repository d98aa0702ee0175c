import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeClock } from '../../../tests/support/fake-clock.ts';
import { recordingLogger } from '../../../tests/support/recording-logger.ts';
import { restartAtNight } from './nightly-restart.ts';

describe('restart at night', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function from(moment: string) {
    const clock = fakeClock(Date.parse(`${moment}:00+08:00`));
    const state = { isIdle: true, restarts: 0 };
    restartAtNight({
      clock,
      logger: recordingLogger(),
      isIdle: () => state.isIdle,
      restart: () => void (state.restarts += 1),
    });
    const pass = (minutes: number) => {
      for (let passed = 0; passed < minutes; passed += 1) {
        clock.advance(60_000);
        vi.advanceTimersByTime(60_000);
      }
    };
    return { clock, state, pass };
  }

  // Bug: it never comes, comes while people are there, or at four in another zone.
  it('comes at four when nobody is there', () => {
    const { state, pass } = from('2026-11-22T21:00');
    pass(6 * 60 + 59);
    expect(state.restarts).toBe(0);
    state.isIdle = false;
    pass(30);
    expect(state.restarts).toBe(0);
    state.isIdle = true;
    pass(1);
    expect(state.restarts).toBe(1);
    pass(60);
    expect(state.restarts).toBe(1);
  });

  // Bug: the new program restarts again and again until six.
  it('comes once a night', () => {
    const { state, pass } = from('2026-11-23T04:01');
    pass(23 * 60);
    expect(state.restarts).toBe(0);
    pass(60);
    expect(state.restarts).toBe(1);
  });

  // Bug: in the morning, with the first visitor before the door.
  it('does not come late', () => {
    const { state, pass } = from('2026-11-22T21:00');
    state.isIdle = false;
    pass(9 * 60);
    state.isIdle = true;
    pass(12 * 60);
    expect(state.restarts).toBe(0);
  });

  // Bug: a clock set to four restarts a program that has just started.
  it('leaves a young program alone', () => {
    const { clock, state, pass } = from('2026-11-22T12:00');
    pass(5);
    clock.setTo('2026-11-23T04:10:00');
    pass(4);
    expect(state.restarts).toBe(0);
    pass(3);
    expect(state.restarts).toBe(1);
  });
});
