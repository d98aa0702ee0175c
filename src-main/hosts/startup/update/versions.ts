/** Whether `one` is later than `other`; both as `1.20.3`. */
export function isNewer(one: string, other: string): boolean {
  const [ours, theirs] = [numbers(one), numbers(other)];
  const at = ours.findIndex((number, index) => number !== (theirs[index] ?? 0));
  return at !== -1 && (ours[at] ?? 0) > (theirs[at] ?? 0);
}

/** What follows a dash is a trial of that version. */
const numbers = (version: string): number[] =>
  (version.split('-', 1)[0] ?? '')
    .split('.')
    .slice(0, 3)
    .map((part) => Number(part));
