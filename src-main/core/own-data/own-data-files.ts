/** What is held on a person as tables to take away: one for each kind of which something is held. */
import type { OwnData } from '../../contract/own-data.ts';
import type { FileOut } from '../../contract/values.ts';
import { commaSeparated } from '../spreadsheet/comma-separated.ts';

export const ownDataTables = ({ sections }: OwnData): FileOut[] =>
  sections
    .filter(({ total }) => total > 0)
    .map(({ key, heads, rows }, at) => ({
      fileName: `${String(at + 1).padStart(2, '0')}-${key}.csv`,
      mediaType: 'text/csv; charset=utf-8',
      base64: commaSeparated(heads, rows).toString('base64'),
    }));
