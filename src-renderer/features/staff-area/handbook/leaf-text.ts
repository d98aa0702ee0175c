/** The text of a handbook leaf's square code, as a scanner types it; with or without hyphens, in either case. NULL of anything else. */
export function leafIn(scanned: string): string | null {
  const text = scanned.normalize('NFKC').replaceAll(/\s/gu, '').toUpperCase();
  return /^SC-?\d{4}-?\d{6}-?H\d\d-?\d\.\d{1,3}$/u.test(text) ? text : null;
}
