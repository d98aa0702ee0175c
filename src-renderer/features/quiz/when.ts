import { dayOf, timeOf } from '../../ui/clock.ts';

/** 11月22日 星期日 19:30 */
export const whenOf = (instant: number, zone: string, language: string): string =>
  `${dayOf(instant, zone, language)} ${timeOf(instant, zone)}`;
