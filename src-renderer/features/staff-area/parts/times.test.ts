import { describe, expect, it } from 'vitest';
import { timesIn } from './times.ts';

describe('a typed day and time', () => {
  it('is meant by the station’s wall clock: the browser may run in another zone', () => {
    const times = timesIn('Asia/Shanghai', 'zh-CN');
    expect(times.at('2026-11-22', '19:00')).toBe(Date.parse('2026-11-22T11:00:00Z'));
    expect(times.at('2026-11-22', '00:00')).toBe(Date.parse('2026-11-21T16:00:00Z'));
  });

  it.each(['2026-03-28', '2026-03-29', '2026-10-24', '2026-10-25', '2026-10-26'])(
    'comes back as it was typed around summer time, %s: an hour off is another session',
    (day) => {
      const times = timesIn('Europe/Berlin', 'en-GB');
      for (const time of ['00:00', '01:59', '03:00', '12:30', '23:59']) {
        const instant = times.at(day, time) ?? Number.NaN;
        expect(times.full(instant)).toBe(`${day} ${time}`);
      }
    },
  );

  it('is refused in the hour that does not exist', () => {
    expect(timesIn('Europe/Berlin', 'en-GB').at('2026-03-29', '02:30')).toBeNull();
  });

  it('is refused when it is none', () => {
    expect(timesIn('Asia/Shanghai', 'zh-CN').at('2026-02-30x', '19:00')).toBeNull();
  });
});
