import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createAutosave, mostMs, quietMs, retryMs, type SaveOutcome, type SaveState } from './autosave.ts';

function bench(outcomes: SaveOutcome[] = []) {
  const states: SaveState[] = [];
  let saves = 0;
  let hold: Promise<void> = Promise.resolve();
  const autosave = createAutosave(
    async () => {
      saves += 1;
      await hold;
      return outcomes.shift() ?? 'saved';
    },
    (state) => states.push(state),
  );
  return {
    autosave,
    states,
    saves: () => saves,
    hold: () => {
      let release = () => {};
      hold = new Promise((resolve) => {
        release = resolve;
      });
      return () => release();
    },
  };
}
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe('autosave', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('saves within three seconds of the last keystroke', async () => {
    const { autosave, saves, states } = bench();
    autosave.changed();
    await pass(quietMs);
    expect(quietMs).toBeLessThanOrEqual(3000);
    expect(saves()).toBe(1);
    expect(states).toEqual(['typing', 'saving', 'saved']);
  });

  it('saves also while typing never pauses: a plug pulled costs five seconds, not an hour', async () => {
    const { autosave, saves } = bench();
    for (let ms = 0; ms < 20_000; ms += 200) {
      autosave.changed();
      await pass(200);
    }
    expect(mostMs).toBeLessThanOrEqual(5000);
    expect(saves()).toBeGreaterThanOrEqual(4);
    expect(saves()).toBeLessThanOrEqual(6);
  });

  it('saves nothing where nothing changed', async () => {
    const { autosave, saves } = bench();
    await autosave.flush();
    await pass(60_000);
    expect(saves()).toBe(0);
  });

  it('saves words typed while a save was under way: they are not in it', async () => {
    const { autosave, saves, states, hold } = bench();
    const release = hold();
    autosave.changed();
    await pass(quietMs);
    autosave.changed();
    await pass(10_000);
    expect(saves(), 'one at a time').toBe(1);
    release();
    await pass(quietMs);
    expect(saves()).toBe(2);
    expect(states.at(-1)).toBe('saved');
  });

  it('tries again by itself, and says it is not saved until it is', async () => {
    const { autosave, saves, states } = bench(['failed', 'failed']);
    autosave.changed();
    await pass(quietMs);
    expect(states.at(-1)).toBe('unsaved');
    autosave.changed();
    expect(states.at(-1), 'typing on must not hide it').toBe('unsaved');
    await pass(retryMs * 3);
    expect(saves()).toBe(3);
    expect(states.at(-1)).toBe('saved');
  });

  it('does not repeat what only a change can cure', async () => {
    const { autosave, saves } = bench(['refused']);
    autosave.changed();
    await pass(60_000);
    expect(saves()).toBe(1);
    autosave.changed();
    await pass(quietMs);
    expect(saves()).toBe(2);
  });

  it('waits for a person’s decision, then saves what was typed meanwhile', async () => {
    const { autosave, saves } = bench(['stopped']);
    autosave.changed();
    await pass(quietMs);
    autosave.changed();
    await pass(60_000);
    expect(saves()).toBe(1);
    autosave.resume();
    autosave.changed();
    await pass(quietMs);
    expect(saves()).toBe(2);
  });

  it('flushes the last words on leaving, also those typed during a save', async () => {
    const { autosave, saves, hold } = bench();
    const release = hold();
    autosave.changed();
    await pass(quietMs);
    autosave.changed();
    const flushed = autosave.flush();
    release();
    await flushed;
    expect(saves()).toBe(2);
  });

  it('runs no more once stopped: nothing is sent for a session that has ended', async () => {
    const { autosave, saves } = bench();
    autosave.changed();
    autosave.stop();
    await pass(60_000);
    expect(saves()).toBe(0);
  });
});
