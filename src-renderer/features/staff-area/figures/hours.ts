/** Tenths of an hour, never more than were spent: 119 minutes are 1.9. */
export const hoursText = (minutes: number): string => (Math.floor(minutes / 6) / 10).toFixed(1);
