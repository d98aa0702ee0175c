/** What ISO 19005-2 asks about, as qpdf finds it in the file. */
import { askQpdf } from './read-pdf.ts';

export interface PdfObject {
  /** Of the object itself, or of its stream. */
  readonly entries: Readonly<Record<string, unknown>>;
  /** Null where it has none. */
  readonly stream: Buffer | null;
}

interface Found {
  readonly value?: unknown;
  readonly stream?: { readonly dict: Record<string, unknown>; readonly data?: string };
}

/** By reference, "7 0 R"; "trailer" among them. Streams are taken apart. */
export function objectsOf(pdf: Uint8Array): ReadonlyMap<string, PdfObject> {
  const asked = ['--json=2', '--json-key=qpdf', '--json-stream-data=inline', '--decode-level=generalized'];
  const { qpdf } = JSON.parse(askQpdf(pdf, ...asked)) as { qpdf: [unknown, Record<string, Found>] };
  return new Map(
    Object.entries(qpdf[1]).map(([name, { value, stream }]) => [
      name.replace(/^obj:/, ''),
      {
        entries: (stream?.dict ?? (typeof value === 'object' ? value : { value }) ?? {}) as Record<string, unknown>,
        stream: stream?.data === undefined ? null : Buffer.from(stream.data, 'base64'),
      },
    ]),
  );
}
