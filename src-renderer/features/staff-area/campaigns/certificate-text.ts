/** The text of a certificate's square code, as a scanner types it; with or without hyphens, in either case. NULL of anything else. */
export function certificateIn(scanned: string): string | null {
  const text = scanned.normalize('NFKC').replaceAll(/\s/gu, '').toUpperCase();
  return /^AQ-?\d{4}-?\d{6}-?[0-9A-Z]{8}$/u.test(text) ? text : null;
}
