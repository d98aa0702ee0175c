/** Instants (epoch ms) and days (`YYYY-MM-DD`) as the station's wall clock shows them. */
export interface Times {
  /** `19:02` */
  clock(instant: number): string;
  /** `19:02:33` of this moment. */
  now(): string;
  /** `2026-11-22` */
  day(instant: number): string;
  /** `2026-11-22 19:02` */
  full(instant: number): string;
  /** `11月22日 星期日` of this moment. */
  dayInWords(): string;
  today(): string;
}

export function timesIn(zone: string, locale: string): Times {
  const format = (options: Intl.DateTimeFormatOptions, language = 'en-CA') =>
    new Intl.DateTimeFormat(language, { timeZone: zone, hourCycle: 'h23', ...options });
  const clock = format({ hour: '2-digit', minute: '2-digit' });
  const day = format({ year: 'numeric', month: '2-digit', day: '2-digit' });
  const date = format({ month: 'long', day: 'numeric' }, locale);
  const weekday = format({ weekday: 'long' }, locale);
  return {
    clock: (instant) => clock.format(instant),
    now: () => clock.format(),
    day: (instant) => day.format(instant),
    full: (instant) => `${day.format(instant)} ${clock.format(instant)}`,
    dayInWords: () => `${date.format()} ${weekday.format()}`,
    today: () => day.format(),
  };
}
