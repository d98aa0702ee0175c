import { Temporal } from 'temporal-polyfill';

/** Epoch ms as `2026-11-22T19:02:05+08:00`; cut, not rounded, so that nothing happens later than it did. */
export const zonedText = (instant: number, zone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(instant).toString({ timeZone: zone, smallestUnit: 'second' });
