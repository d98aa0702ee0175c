/**
 * Checks the trail of a folder without opening the station: also of one that refuses to start because somebody was at
 * it, or that is being served by another program. Writes nothing.
 */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { startUpFaultOf, whileReading } from '../database/inspection.ts';
import { silentLogger } from '../kernel/logger.ts';
import { readRecord } from '../database/state-record.ts';
import { sealingOf } from '../database/sealing.ts';
import { perform, statementsOver } from '../database/statements.ts';
import { readSecrets, secretsOf } from '../secrets/station-secrets.service.ts';
import { auditRepository } from './audit.repository.ts';
import { type Verdict, verifyTrail } from './verify-trail.ts';

const nothingYet: Verdict = { entries: 0, brokenAt: null, why: null };

/** @throws StartUpFault where the database or the note beside it cannot be read */
export async function verifyTrailOf(dataDir: string): Promise<Verdict> {
  try {
    const record = await readRecord(dataDir);
    const anchors = record?.audit ? [record.audit] : [];
    // Without its key none of the entries can be checked, which is what any other key says.
    const secrets = (await readSecrets(dataDir)) ?? secretsOf(randomBytes(32));
    return await whileReading(join(dataDir, 'station.sqlite'), async (connection) => {
      const table = await connection.value("select 1 from sqlite_master where name = 'audit_entry'");
      // A station of an older version.
      if (table === undefined && anchors.length === 0) return nothingYet;
      const sealing = sealingOf(secrets.cipher, silentLogger);
      const repository = auditRepository(statementsOver((request) => perform(connection, request, sealing)));
      return verifyTrail({ repository, secrets, anchors });
    });
  } catch (error) {
    throw startUpFaultOf(error);
  }
}
