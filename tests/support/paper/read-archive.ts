/** What ISO 19005-2 asks about, as qpdf finds it in the file. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

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
  const folder = mkdtempSync(join(tmpdir(), 'station-archive-'));
  try {
    const file = join(folder, 'paper.pdf');
    writeFileSync(file, pdf);
    const asked = ['--json=2', '--json-key=qpdf', '--json-stream-data=inline', '--decode-level=generalized', file];
    const said = execFileSync('qpdf', asked, { encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 });
    const { qpdf } = JSON.parse(said) as { qpdf: [unknown, Record<string, Found>] };
    return new Map(
      Object.entries(qpdf[1]).map(([name, { value, stream }]) => [
        name.replace(/^obj:/, ''),
        {
          entries: (stream?.dict ?? (typeof value === 'object' ? value : { value }) ?? {}) as Record<string, unknown>,
          stream: stream?.data === undefined ? null : Buffer.from(stream.data, 'base64'),
        },
      ]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
