import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowsers } from '../../../tests/support/fake-kiosk.ts';
import { fakeClock } from '../../../tests/support/fake-clock.ts';
import { pageCare } from './page-care.ts';

describe('care of the page', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function underTest(isKiosk = true) {
    const clock = fakeClock();
    const browsers = fakeBrowsers();
    const failed: string[] = [];
    const host = { isAnswering: true };
    let closed = 0;
    const page = pageCare({
      start: browsers.start,
      clock,
      isKiosk,
      isHostAnswering: () => host.isAnswering,
      onFailed: (why) => void failed.push(why),
      onClosed: () => void (closed += 1),
    });
    const pass = (milliseconds: number) => {
      for (let passed = 0; passed < milliseconds; passed += 500) {
        clock.advance(500);
        vi.advanceTimersByTime(500);
      }
    };
    page.open('a');
    return { page, browsers, failed, host, pass, clock, closed: () => closed };
  }

  // Bug: a hung page stays for ever; or one that speaks is ended although it is well.
  it('ends a page that fell silent', () => {
    const { page, browsers, failed, pass } = underTest();
    for (let seconds = 0; seconds < 60; seconds += 5) {
      page.alive();
      pass(5_000);
    }
    expect(failed).toEqual([]);
    pass(2_000);
    expect(failed).toEqual(['page-silent']);
    expect(browsers.running()).toBe(0);
    pass(60_000);
    expect(failed).toHaveLength(1);
  });

  // Bug: a slow PC never gets its page shown; or a page whose scripts are broken stays white for ever (E10).
  it('waits longer for the first word', () => {
    const { failed, pass } = underTest();
    pass(20_000);
    expect(failed).toEqual([]);
    pass(6_000);
    expect(failed).toEqual(['page-blank']);
  });

  // Bug: the crash page, from which keys lead out, is shown until the silence is long enough.
  it('ends a page that is lost at once', () => {
    const { page, browsers, failed } = underTest();
    page.alive();
    page.lost();
    expect(failed).toEqual(['page-lost']);
    expect(browsers.running()).toBe(0);
    page.lost();
    expect(failed).toHaveLength(1);
  });

  // Bug: a host that hangs has its innocent page ended; or a machine that slept begins with a crash.
  it('blames the page only where it could have been heard', () => {
    const { page, failed, host, pass, clock } = underTest();
    page.alive();
    host.isAnswering = false;
    pass(60_000);
    host.isAnswering = true;
    pass(5_000);
    expect(failed).toEqual([]);
    page.alive();
    clock.advance(8 * 3_600_000);
    pass(5_000);
    expect(failed).toEqual([]);
    pass(3_000);
    expect(failed).toEqual(['page-silent']);
  });

  // Bug: outside kiosk mode closing the window brings it back; or a crash there ends the station.
  it.each([
    { isKiosk: true, isCrash: false, failed: ['browser-ended'], closed: 0 },
    { isKiosk: true, isCrash: true, failed: ['browser-ended'], closed: 0 },
    { isKiosk: false, isCrash: true, failed: ['browser-ended'], closed: 0 },
    { isKiosk: false, isCrash: false, failed: [], closed: 1 },
  ])('tells a closed window from a crash: kiosk $isKiosk, crash $isCrash', (given) => {
    const { browsers, failed, closed } = underTest(given.isKiosk);
    browsers.latest().exit(given.isCrash);
    expect({ failed, closed: closed() }).toEqual({ failed: given.failed, closed: given.closed });
  });

  // Bug: two windows, or the end of the first is taken for a crash of the second.
  it('has one window at a time', () => {
    const { page, browsers, failed } = underTest();
    page.open('b');
    expect(browsers.started.map(({ isRunning }) => isRunning)).toEqual([false, true]);
    page.stop();
    expect(browsers.running()).toBe(0);
    expect(failed).toEqual([]);
  });

  // Bug: the plain page, which never speaks, is ended every half minute.
  it('leaves a page alone that does not speak', () => {
    const { page, browsers, failed, pass } = underTest();
    page.show('plain');
    pass(10 * 60_000);
    page.lost();
    expect(failed).toEqual([]);
    expect(browsers.latest()).toMatchObject({ address: 'plain', isRunning: true });
  });
});
