/** What would be lost: today's rows and entries against those of a backup. */
import { join } from 'node:path';
import type { ReadyRestore } from '../../contract/restore.ts';
import { whileReading } from '../database/inspection.ts';
import { countTables, type TableCounts } from '../database/table-counts.ts';
import { readAuditHead, type AuditHead } from '../database/state-record.ts';
import { register } from '../privacy/register/register.service.ts';
import type { Connection } from '../database/connection.ts';

export interface Today {
  readonly head: AuditHead | null;
  readonly counts: TableCounts;
  /** Entries after the backup's last; all of them where the backup is not of this trail. */
  readonly lostEntries: number;
}

async function entriesSince(connection: Connection, here: AuditHead | null, there: AuditHead | null): Promise<number> {
  if (!here) return 0;
  if (!there) return here.seq;
  const [row] = await connection.rows('select hash from audit_entry where seq = ?', [there.seq]);
  return row?.['hash'] === there.hash ? here.seq - there.seq : here.seq;
}

/** @param there last entry of the backup's trail. @throws SqliteFault where today's data cannot be read */
export const readToday = (dataDir: string, there: AuditHead | null): Promise<Today> =>
  whileReading(join(dataDir, 'station.sqlite'), async (connection) => {
    const head = await readAuditHead(connection);
    return { head, counts: await countTables(connection), lostEntries: await entriesSince(connection, head, there) };
  });

/** Tables people know, where either side has rows. @param here undefined: today's cannot be read */
export function comparedTables(there: TableCounts, here: TableCounts | undefined): ReadyRestore['tables'] {
  return register
    .map(({ table, title }) => ({
      title,
      there: there[table]?.rows ?? 0,
      here: here ? (here[table]?.rows ?? 0) : null,
    }))
    .filter((line) => line.there > 0 || (line.here ?? 0) > 0);
}
