const form = /^[0-9A-HJKMNP-TV-Z]{5}(?:-[0-9A-HJKMNP-TV-Z]{5}){4}$/;

/** The recovery code that a scanner read off its sheet, or null: five groups of five, in Crockford's alphabet. */
export function recoveryCodeIn(text: string): string | null {
  const code = text.trim().toUpperCase();
  return form.test(code) ? code : null;
}
