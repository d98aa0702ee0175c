/** Trusted Types: no text becomes markup or script by way of innerHTML, whoever writes it. */

interface TrustedTypes {
  createPolicy(name: 'default', rules: { createHTML(text: string): string | null }): unknown;
}

/** The UI kit writes style sheets through innerHTML; those pass, since no style sheet holds a `<`. All else is refused. */
export function refuseMarkup(): void {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
  trustedTypes?.createPolicy('default', { createHTML: (text) => (text.includes('<') ? null : text) });
}
