import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { RestartNote } from '../../core/kernel/restart-notes.ts';
import { fakeBrowsers, fakeHosts } from '../../../tests/support/fake-kiosk.ts';
import { fakeClock } from '../../../tests/support/fake-clock.ts';
import { recordingLogger } from '../../../tests/support/recording-logger.ts';
import { restartLadder } from '../startup/restart-ladder.ts';
import { kioskCare } from './kiosk-care.ts';

describe('care of host and window', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function underTest({ isKiosk = true, hasBrowser = true } = {}) {
    const clock = fakeClock();
    const hosts = fakeHosts();
    const browsers = fakeBrowsers();
    const noted: RestartNote[] = [];
    const ends: number[] = [];
    const plain = { opened: [] as number[], closed: 0 };
    const notes = { read: () => noted, add: (note: RestartNote) => void noted.push(note) };
    const care = kioskCare({
      clock,
      logger: recordingLogger(),
      ladder: restartLadder({ clock, notes }),
      noteNightly: () => notes.add({ at: clock.now(), what: 'program', why: 'nightly' }),
      startHost: hosts.start,
      startBrowser: hasBrowser ? browsers.start : null,
      serveMaintenance: async (port) => {
        plain.opened.push(port);
        return { address: 'plain', close: async () => void (plain.closed += 1) };
      },
      port: 0,
      isKiosk,
      onClosedByPerson: () => undefined,
      onEnd: (code) => void ends.push(code),
    });
    const pass = async (milliseconds: number) => {
      for (let passed = 0; passed < milliseconds; passed += 500) {
        clock.advance(500);
        await vi.advanceTimersByTimeAsync(500);
      }
    };
    const ready = (port = 8163) => hosts.latest().say({ report: 'ready', port });
    const beat = () => hosts.latest().say({ report: 'page', is: 'alive' });
    return { care, hosts, browsers, noted, ends, plain, pass, ready, beat };
  }

  // Bug: the window comes before there is anything to show, or without a way in.
  it('opens the window when the host serves', () => {
    const { browsers, ready } = underTest();
    expect(browsers.started).toHaveLength(0);
    ready();
    expect(browsers.started.map(({ address }) => address)).toEqual(['http://127.0.0.1:8163/#start=n1']);
  });

  // Bug: a killed host leaves a dead page; the new one has another port, which the page never finds; the page's session is unknown to it.
  it('starts a host again on the same port, with the page as it was', async () => {
    const { hosts, browsers, noted, ready, beat, pass } = underTest();
    ready();
    hosts.latest().say({ report: 'session', digest: 'd1' });
    beat();
    hosts.latest().kill();
    await pass(500);
    expect(hosts.started.map(({ port }) => port)).toEqual([0, 8163]);
    expect(hosts.latest().orders).toEqual([
      { order: 'keep', sessions: ['d1'] },
      { order: 'browser', pid: 1000 },
    ]);
    ready();
    beat();
    expect(browsers.started).toHaveLength(1);
    expect(noted.map(({ what, why }) => `${what} ${why}`)).toEqual(['program host-killed']);
  });

  // Bug: the page does not find its way back to a new host, and nobody notices.
  it('opens a new window where the page does not come back', async () => {
    const { hosts, browsers, ready, beat, pass } = underTest();
    ready();
    beat();
    hosts.latest().exit(7);
    await pass(500);
    ready();
    await pass(26_000);
    expect(browsers.started).toHaveLength(2);
  });

  // Bug: a host that hangs is never found out; or it is killed while it upgrades the data.
  it('ends a host that does not answer, but leaves one that is starting', async () => {
    const { hosts, noted, ready, pass } = underTest();
    hosts.latest().isWilling = false;
    await pass(120_000);
    expect(hosts.started).toHaveLength(1);
    hosts.latest().isWilling = true;
    ready();
    await pass(60_000);
    hosts.latest().isWilling = false;
    await pass(9_000);
    expect(hosts.started).toHaveLength(1);
    await pass(3_000);
    expect(hosts.started).toHaveLength(2);
    expect(noted).toMatchObject([{ why: 'page-blank' }, { why: 'page-blank' }, { why: 'host-hung' }]);
  });

  // Bug: another program's refusal ("already running", a mistyped flag) is tried again for ever, or its exit code is lost.
  it.each([1, 2])('ends with exit code %s where the first host refuses', async (code) => {
    const { hosts, ends, plain, noted, pass } = underTest();
    hosts.latest().exit(code);
    await pass(60_000);
    expect(ends).toEqual([code]);
    expect(plain.opened).toEqual([]);
    expect(noted).toEqual([]);
  });

  // Bug: a host that dies at every start is started thousands of times (E10); the plain page stays for good.
  it('shows the plain page after the fifth failure and tries again later', async () => {
    const { hosts, browsers, plain, ready, pass } = underTest();
    ready();
    for (let times = 0; times < 5; times += 1) {
      hosts.latest().exit(134);
      await pass(5_000);
    }
    expect(hosts.started).toHaveLength(5);
    expect(plain).toEqual({ opened: [8163], closed: 0 });
    expect(browsers.latest()).toMatchObject({ address: 'plain', isRunning: true });
    expect(browsers.running()).toBe(1);
    browsers.latest().exit(true);
    await pass(6_000);
    expect(browsers.latest()).toMatchObject({ address: 'plain', isRunning: true });
    await pass(10 * 60_000);
    expect(plain.closed).toBe(1);
    expect(hosts.started).toHaveLength(6);
    ready();
    expect(browsers.latest().address).toBe('http://127.0.0.1:8163/#start=n6');
    expect(browsers.running()).toBe(1);
  });

  // Bug: a page with broken scripts is opened for ever, the host never started again.
  it('goes from page to host to the plain page', async () => {
    const { hosts, browsers, plain, ready, pass } = underTest();
    ready();
    for (let times = 0; times < 4; times += 1) {
      await pass(26_000);
      if (hosts.latest().orders.every(({ order }) => order !== 'invite')) ready();
    }
    expect({ hosts: hosts.started.length, browsers: browsers.started.length }).toEqual({ hosts: 2, browsers: 5 });
    expect(hosts.started[0]?.isRunning).toBe(false);
    await pass(26_000);
    expect(plain.opened).toEqual([8163]);
    expect(hosts.latest().isRunning).toBe(false);
  });

  // Bug: the restart at night counts as a crash, or the window keeps what leaked.
  it('starts again for the night with a new window', () => {
    const { hosts, browsers, noted, ready, beat } = underTest();
    ready();
    beat();
    hosts.latest().exit(75);
    ready();
    expect(browsers.started).toHaveLength(2);
    expect(noted).toMatchObject([{ why: 'nightly' }]);
  });

  // Bug: closing leaves a browser or a host behind, or starts them again.
  it('stops both for good, and ends a host that will not', async () => {
    const { care, hosts, browsers, ends, ready, pass } = underTest();
    ready();
    hosts.latest().isWilling = false;
    care.stop();
    care.stop();
    expect(browsers.running()).toBe(0);
    await pass(9_000);
    expect(ends).toEqual([]);
    await pass(3_000);
    expect(ends).toEqual([1]);
    expect(hosts.started).toHaveLength(1);
  });

  // Bug: a person closes the window and the host stays without one.
  it('ends with the window where people may close it', async () => {
    const { browsers, ends, ready, pass } = underTest({ isKiosk: false });
    ready();
    browsers.latest().exit(false);
    await pass(500);
    expect(ends).toEqual([0]);
  });

  // Bug: where there is no browser a window is waited for, and the host taken for dead.
  it('does without a window', async () => {
    const { hosts, browsers, noted, ready, pass } = underTest({ hasBrowser: false });
    ready();
    await pass(60_000);
    hosts.latest().kill();
    await pass(500);
    ready();
    expect(browsers.started).toEqual([]);
    expect(noted).toHaveLength(1);
  });
});
