import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';

import { localDateOf } from './local-time.ts';

const zones = ['Asia/Shanghai', 'Asia/Kathmandu', 'America/St_Johns', 'America/Sao_Paulo', 'Pacific/Apia', 'UTC'];
const hour = 3_600_000;

// Bug: the day that was kept is told for an instant of another day, at midnight or where the clocks are changed.
test('a day is told as the calendar has it, in whatever order instants are asked for', () => {
  const told = (instant: number, zone: string) =>
    Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toPlainDate().toString();
  const around = fc.integer({ min: Date.UTC(1985, 0), max: Date.UTC(2030, 0) });
  const steps = fc.array(fc.integer({ min: -30 * hour, max: 30 * hour }), { minLength: 3, maxLength: 12 });
  fc.assert(
    fc.property(fc.constantFrom(...zones), around, steps, (zone, first, more) => {
      for (const step of [0, 0, 0, ...more, ...more])
        expect(localDateOf(first + step, zone)).toBe(told(first + step, zone));
    }),
  );
  // In Newfoundland the clocks went back at 00:01, so that a day ended twice.
  const fold = Date.UTC(2010, 10, 7, 0);
  for (let instant = fold; instant < fold + 30 * hour; instant += 60_000)
    expect(localDateOf(instant, 'America/St_Johns')).toBe(told(instant, 'America/St_Johns'));
});
