/** Trusted Types: no text becomes markup or script by way of innerHTML, whoever writes it. */

interface TrustedTypes {
  createPolicy(
    name: 'default',
    rules: { createHTML(text: string): string | null; createScriptURL(text: string): string | null },
  ): unknown;
}

/** The one worker of this program (page images of papers), out of its own files. */
const isOwnWorker = (address: string): boolean => {
  const own = new URL('/assets/', document.baseURI).href;
  const { href } = new URL(address, document.baseURI);
  return href.startsWith(own) && /\.worker-[\w-]+\.js$/u.test(href);
};

/** The UI kit writes style sheets through innerHTML; those pass, since no style sheet holds a `<`. All else is refused. */
export function refuseMarkup(): void {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
  trustedTypes?.createPolicy('default', {
    createHTML: (text) => (text.includes('<') ? null : text),
    createScriptURL: (address) => (isOwnWorker(address) ? address : null),
  });
}
