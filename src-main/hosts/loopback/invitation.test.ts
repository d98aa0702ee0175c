import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeClock } from '../../../tests/support/fake-clock.ts';
import { keepInviting, printedMs } from './invitation.ts';
import { openSessions } from './sessions.ts';

const nonceOf = (address: string) => new URL(address).hash.replace('#start=', '');

describe('printed address', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function underTest() {
    const clock = fakeClock();
    const sessions = openSessions({ clock, onEnd: () => undefined });
    const told: string[] = [];
    const invitation = keepInviting(sessions, 8163, (address) => void told.push(address));
    const pass = (milliseconds: number) => {
      clock.advance(milliseconds);
      vi.advanceTimersByTime(milliseconds);
    };
    return { sessions, told, invitation, pass };
  }

  // Bug: a person needs longer than a program to open an address, and finds a dead station.
  it('stays usable for ten minutes, and a new one is told when it expires unused', () => {
    const { sessions, told, invitation, pass } = underTest();
    pass(9 * 60_000);
    expect(told).toEqual([]);
    pass(60_000);
    expect(told).toHaveLength(1);
    expect(sessions.exchange(nonceOf(invitation.address))).toEqual({ refused: 'unknown' });
    expect(sessions.exchange(nonceOf(told[0]!))).toHaveProperty('secret');
  });

  // Bug: addresses pile up on the terminal while somebody is connected.
  it('is silent while a browser is connected, and tells a new one when that has ended', () => {
    const { sessions, told, invitation, pass } = underTest();
    const exchanged = sessions.exchange(nonceOf(invitation.address));
    for (let times = 0; times < 5; times += 1) {
      pass(printedMs);
      if ('secret' in exchanged) sessions.connectionOf(exchanged.secret);
    }
    expect(told).toEqual([]);
    sessions.endAll();
    pass(60_000);
    expect(told).toHaveLength(1);
  });

  // Bug: the nonce stands in the query, and with that in logs, history and Referer.
  it('carries the nonce in the fragment only', () => {
    const { invitation } = underTest();
    expect(new URL(invitation.address).search).toBe('');
    expect(new URL(invitation.address).pathname).toBe('/');
  });
});
