/** Instants (epoch ms) and days (`YYYY-MM-DD`) as the station's wall clock shows them. */
export interface Times {
  /** `19:02` */
  clock(instant: number): string;
  /** `19:02:33` of this moment. */
  now(): string;
  /** `19:02:31` */
  second(instant: number): string;
  /** `周日` */
  weekday(instant: number): string;
  /** `2026-11-22` */
  day(instant: number): string;
  /** `2026-11-22 19:02` */
  full(instant: number): string;
  /** `11月22日 星期日` of this moment. */
  dayInWords(): string;
  today(): string;
  /** The instant of that day (`YYYY-MM-DD`) and time (`HH:MM`); null where the clock leaps over it. */
  at(day: string, time: string): number | null;
}

export function timesIn(zone: string, locale: string): Times {
  const format = (options: Intl.DateTimeFormatOptions, language = 'en-CA') =>
    new Intl.DateTimeFormat(language, { timeZone: zone, hourCycle: 'h23', ...options });
  const clock = format({ hour: '2-digit', minute: '2-digit' });
  const second = format({ hour: '2-digit', minute: '2-digit', second: '2-digit' });
  const day = format({ year: 'numeric', month: '2-digit', day: '2-digit' });
  const date = format({ month: 'long', day: 'numeric' }, locale);
  const weekday = format({ weekday: 'long' }, locale);
  const shortWeekday = format({ weekday: 'short' }, locale);
  const wall = (instant: number) => Date.parse(`${day.format(instant)}T${second.format(instant)}Z`);
  return {
    clock: (instant) => clock.format(instant),
    now: () => clock.format(),
    second: (instant) => second.format(instant),
    weekday: (instant) => shortWeekday.format(instant),
    day: (instant) => day.format(instant),
    full: (instant) => `${day.format(instant)} ${clock.format(instant)}`,
    dayInWords: () => `${date.format()} ${weekday.format()}`,
    today: () => day.format(),
    at(onDay, time) {
      const wanted = Date.parse(`${onDay}T${time}:00Z`);
      if (Number.isNaN(wanted)) return null;
      // The second turn settles a guess from the other side of a change of summer time.
      let instant = wanted;
      for (let turn = 0; turn < 2; turn++) instant += wanted - wall(instant);
      return wall(instant) === wanted ? instant : null;
    },
  };
}
