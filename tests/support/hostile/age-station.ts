/** What has to be of yesterday, in a station filled today: no notice begins on a day off, and no shift is planned for the past. */
import path from 'node:path';
import { openConnection } from '../../../src-main/core/database/connection.ts';
import { noonZone } from '../kiosk/noon-zone.ts';

/** The host must not run. The first notice runs to the end of today, those after it are over; the first shift was after midnight. */
export async function ageStation(dataDir: string): Promise<void> {
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: noonZone() }).format();
  const file = path.join(dataDir, 'station.sqlite');
  const connection = await openConnection({ file, mode: 'write', settings: 'full' });
  await connection.script(`
    update public_notice set starts_on = date('${today}', '-8 day'), last_on = date('${today}', '-1 day') where id > 1;
    update public_notice set starts_on = date('${today}', '-1 day'), last_on = '${today}' where id = 1;
    update shift set starts_at = '00:10', ends_at = '00:40' where id = (select min(id) from shift);
  `);
  await connection.close();
}
