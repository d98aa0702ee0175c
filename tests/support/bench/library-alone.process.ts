/** A workbook from file to rows by the spreadsheet library and nothing else. Argument: the file. Ends with 1 where it holds none. */
import { readFileSync } from 'node:fs';
import { read, utils } from '@e965/xlsx';

const book = read(readFileSync(process.argv[2] ?? ''), { type: 'buffer', dense: true });
const sheet = book.Sheets[book.SheetNames[0] ?? ''];
process.exitCode = sheet !== undefined && utils.sheet_to_json(sheet, { header: 1 }).length > 0 ? 0 : 1;
