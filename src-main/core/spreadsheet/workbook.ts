/** Workbooks handed out: every cell is text, so that no program ever takes one for a formula (OWASP ASVS 5.0, 1.2.10). */
import writeXlsxFile, { type Cell } from 'write-excel-file/node';
import type { FileOut } from '../../contract/values.ts';
import { harmless } from './harmless.ts';

export interface OutSheet {
  readonly name: string;
  /** Widths in characters, one a column. */
  readonly widths: readonly number[];
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Lines above the headings: a title, a note. */
  readonly above?: readonly string[];
}

const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const textCell = (text: string): Cell => ({ value: harmless(text), type: String, format: '@', alignVertical: 'top' });
const headingCell = (text: string): Cell => ({
  value: text,
  type: String,
  format: '@',
  fontWeight: 'bold',
  backgroundColor: '#f4ecdf',
});

export async function workbook(fileName: string, sheets: readonly OutSheet[]): Promise<FileOut> {
  const content = await writeXlsxFile(
    sheets.map(({ name, widths, headings, rows, above = [] }) => ({
      sheet: name,
      columns: widths.map((width) => ({ width })),
      stickyRowsCount: above.length + 1,
      data: [
        ...above.map((line) => [{ value: harmless(line), type: String }]),
        headings.map(headingCell),
        ...rows.map((row) => row.map(textCell)),
      ],
    })),
  ).toBuffer();
  return { fileName, mediaType, base64: content.toString('base64') };
}
