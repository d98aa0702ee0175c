import { describe, expect, it } from 'vitest';
import { fakeClock } from '../../../tests/support/fake-clock.ts';
import { openSessions, sessionSeconds } from './sessions.ts';

function underTest() {
  const clock = fakeClock();
  const ended: string[] = [];
  return { clock, ended, sessions: openSessions({ clock, onEnd: (connection) => void ended.push(connection) }) };
}

const secretOf = (result: ReturnType<ReturnType<typeof openSessions>['exchange']>): string =>
  'secret' in result ? result.secret : '';

describe('browser sessions (L5)', () => {
  // Bug: whoever reads the browser's command line a second later signs on as well.
  it('takes a start nonce once and says when it is shown again', () => {
    const { sessions } = underTest();
    const nonce = sessions.mint(30_000);
    expect(sessions.exchange(nonce)).toHaveProperty('secret');
    expect(sessions.exchange(nonce)).toEqual({ refused: 'used' });
  });

  // Bug: an address left on a screen or in a terminal works for ever.
  it('refuses an expired, an unknown and a replaced nonce', () => {
    const { sessions, clock } = underTest();
    const replaced = sessions.mint(30_000);
    const nonce = sessions.mint(30_000);
    expect(sessions.exchange(replaced)).toEqual({ refused: 'unknown' });
    expect(sessions.exchange('')).toEqual({ refused: 'unknown' });
    clock.advance(30_001);
    expect(sessions.exchange(nonce)).toEqual({ refused: 'unknown' });
  });

  // Bug: nonces or secrets short enough to try out.
  it('uses 256 bits', () => {
    const { sessions } = underTest();
    const nonce = sessions.mint(30_000);
    expect(Buffer.from(nonce, 'base64url')).toHaveLength(32);
    expect(Buffer.from(secretOf(sessions.exchange(nonce)), 'base64url')).toHaveLength(32);
  });

  // Bug: a kiosk left alone over night is locked out, or a forgotten browser stays for ever.
  it('lives as long as it is used, and ends its connection when it is not', () => {
    const { sessions, clock, ended } = underTest();
    const secret = secretOf(sessions.exchange(sessions.mint(30_000)));
    const connection = sessions.connectionOf(secret);
    for (let hour = 0; hour < 30; hour += 1) {
      clock.advance(60 * 60_000);
      expect(sessions.connectionOf(secret)).toBe(connection);
    }
    clock.advance(sessionSeconds * 1000 + 1);
    expect(sessions.connectionOf(secret)).toBeNull();
    expect(ended).toEqual([connection]);
  });

  // Bug: the connection name, which goes to logs and core, is the secret itself.
  it('keeps secret and connection apart', () => {
    const { sessions } = underTest();
    const secret = secretOf(sessions.exchange(sessions.mint(30_000)));
    expect(sessions.connectionOf(secret)).not.toContain(secret);
    expect(sessions.connectionOf(`${secret}x`)).toBeNull();
  });

  // Bug: sessions pile up without end.
  it('lets the oldest go when there are too many', () => {
    const { sessions, ended } = underTest();
    const first = secretOf(sessions.exchange(sessions.mint(30_000)));
    const connection = sessions.connectionOf(first);
    for (let more = 0; more < 8; more += 1) sessions.exchange(sessions.mint(30_000));
    expect(ended).toEqual([connection]);
    expect(sessions.connectionOf(first)).toBeNull();
  });

  // Bug: a host started again knows its browser no more; or it comes back as the one that was signed in.
  it('takes over the browser of the host before, with nobody signed in', () => {
    const digests: string[] = [];
    const before = openSessions({
      clock: fakeClock(),
      onEnd: () => undefined,
      onBegin: (digest) => void digests.push(digest),
    });
    const secret = secretOf(before.exchange(before.mint(30_000)));
    expect(digests).toHaveLength(1);
    expect(digests[0]).not.toContain(secret);
    const { sessions } = underTest();
    expect(sessions.connectionOf(secret)).toBeNull();
    sessions.adopt(digests[0]!);
    const connection = sessions.connectionOf(secret);
    expect(connection).not.toBeNull();
    expect(connection).not.toBe(before.connectionOf(secret));
    sessions.adopt(digests[0]!);
    expect(sessions.connectionOf(secret)).toBe(connection);
    // What was told is no way in.
    expect(sessions.connectionOf(digests[0]!)).toBeNull();
  });
});
