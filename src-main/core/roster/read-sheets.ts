/** Hostile bytes in, plain tables out. Runs in a process of its own; pure apart from the parsers it calls. */
import { fileKind } from '../spreadsheet/reading/file-kind.ts';
import { FileFault } from '../spreadsheet/reading/grid.ts';
import type { Grid } from '../spreadsheet/reading/grid.ts';
import type { ReadReply, ReadRequest } from './grid.ts';
import { looksLikeRoster, tableOf } from './headings.ts';
import { readText } from '../spreadsheet/reading/read-text.ts';
import { readWorkbook } from '../spreadsheet/reading/read-workbook.ts';
import { openWorkbook } from '../spreadsheet/reading/zip-guard.ts';

interface Opened {
  readonly grids: readonly Grid[];
  readonly encoding: string | null;
  readonly hasMacros: boolean;
}

/** Never rejects: a reader that fails in an unknown way has met a broken file. */
export async function readSheets(request: ReadRequest): Promise<ReadReply> {
  try {
    const { grids, encoding, hasMacros } = await open(request);
    const sheets = grids.map((grid) => ({
      name: grid.name,
      rows: grid.rows.length,
      looksLikeRoster: looksLikeRoster(grid),
    }));
    const likely = sheets.findIndex((sheet) => sheet.looksLikeRoster);
    const sheet = request.wanted === 'likely' ? Math.max(likely, 0) : request.wanted;
    const grid = grids[sheet];
    return { sheets, encoding, hasMacros, chosen: grid === undefined ? null : { sheet, result: tableOf(grid) } };
  } catch (cause) {
    return cause instanceof FileFault
      ? { failure: cause.code, facts: cause.facts }
      : { failure: 'file.broken', facts: {} };
  }
}

async function open({ bytes, fileName, limits }: ReadRequest): Promise<Opened> {
  if (bytes.byteLength > limits.fileBytes) throw new FileFault('file.too-large', { bytes: bytes.byteLength });
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (fileKind(buffer, fileName) === 'text') {
    const { grid, encoding } = readText(buffer, fileName, limits);
    return { grids: [grid], encoding, hasMacros: false };
  }
  const { parts, hasMacros } = await openWorkbook(buffer, limits);
  return { grids: readWorkbook(parts, limits), encoding: null, hasMacros };
}
