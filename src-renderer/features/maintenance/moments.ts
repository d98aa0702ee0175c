import { localDateOf, timeOf } from '../../ui/clock.ts';

/** `2026-11-22 10:20` */
export const momentOf = (instant: number, zone: string): string =>
  `${localDateOf(instant, zone)} ${timeOf(instant, zone)}`;
