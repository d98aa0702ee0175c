/**
 * A zone in which it is about noon now: the rooms are open whenever the tests run, and no closing time falls into a run.
 * The sign of these names is that of POSIX: Etc/GMT-8 is eight hours ahead of Greenwich.
 */
export function noonZone(now: Date = new Date()): string {
  const ahead = 12 - now.getUTCHours();
  return ahead === 0 ? 'Etc/GMT' : `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`;
}
