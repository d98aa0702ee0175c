/** How long somebody waits after so many failures in a row (after NIST SP 800-63B-4, 3.2.2). */
const minute = 60_000;
/** Free tries before the first wait. */
const freeTries = 5;
const waits = [minute, 5 * minute, 15 * minute, 60 * minute];

/** So many failures lock. */
export const lockedAt = 20;

/** Milliseconds. */
export function waitAfter(failures: number): number {
  return failures < freeTries ? 0 : (waits[Math.min(failures - freeTries, waits.length - 1)] ?? 0);
}
