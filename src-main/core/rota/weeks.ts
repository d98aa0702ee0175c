/** Weeks begin on Monday; days are `YYYY-MM-DD`. */
import { addDays, daysBetween } from '../kernel/local-time.ts';

const someMonday = '2024-01-01';

const daysInto = (day: string): number => ((daysBetween(someMonday, day) % 7) + 7) % 7;

export const isMonday = (day: string): boolean => daysInto(day) === 0;
export const mondayOf = (day: string): string => addDays(day, -daysInto(day));
