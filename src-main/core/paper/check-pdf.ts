/** Looks at a finished file before anybody else does. */

/** Whether it begins and ends as a PDF and holds as many pages as were drawn, at least one. */
export function isWholePdf(pdf: Uint8Array, pages: number): boolean {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const isEnded = bytes.subarray(-16).toString('latin1').trimEnd().endsWith('%%EOF');
  return pages > 0 && bytes.subarray(0, 5).equals(Buffer.from('%PDF-')) && isEnded && countPages(bytes) === pages;
}

/** Dictionaries of pages; streams are passed over by their length, since a picture may hold any bytes. */
function countPages(bytes: Buffer): number {
  let pages = 0;
  let at = 0;
  for (;;) {
    const begin = bytes.indexOf(' obj\n', at, 'latin1');
    if (begin < 0) return pages;
    const end = bytes.indexOf('\nendobj', begin, 'latin1');
    if (end < 0) return pages;
    const stream = bytes.indexOf('\nstream\n', begin, 'latin1');
    const head = bytes.toString('latin1', begin, stream >= 0 && stream < end ? stream : end);
    if (/\/Type \/Page\b(?!s)/.test(head)) pages += 1;
    const length = stream >= 0 && stream < end ? Number(/\/Length (\d+)/.exec(head)?.[1] ?? 0) : 0;
    at = length > 0 ? stream + length : end;
  }
}
