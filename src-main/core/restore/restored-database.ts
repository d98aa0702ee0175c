/** Looks at a database out of a backup as the start looks at the station's own, and at what the backup says of it. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import type { CellCipher } from '../database/cell-cipher.ts';
import type { Connection } from '../database/connection.ts';
import { inspect, startUpFaultOf, whileReading, type Finding } from '../database/inspection.ts';
import { requireKey } from '../database/key-note.ts';
import { migrations } from '../database/migrations/all.ts';
import { schemaVersion } from '../database/migrations.ts';
import { countTables } from '../database/table-counts.ts';
import type { AuditHead } from '../database/state-record.ts';
import type { Clock } from '../kernel/clock.ts';
import { StartUpFault } from '../kernel/start-up-fault.ts';
import type { Comparison, Expectation } from './journal.ts';

export async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(file, { highWaterMark: 1 << 20 })) hash.update(piece as Buffer);
  return hash.digest('hex');
}

/** NULL: nothing was entered yet, or the version had no trail. */
export async function auditHeadOf(connection: Connection): Promise<AuditHead | null> {
  const table = await connection.value("select 1 from sqlite_master where name = 'audit_entry'");
  if (table === undefined) return null;
  const [row] = await connection.rows('select seq, hash from audit_entry order by seq desc limit 1');
  return row ? { seq: Number(row['seq']), hash: String(row['hash']) } : null;
}

/** Undefined before set-up. */
async function isDemoStation(connection: Connection): Promise<boolean | undefined> {
  const found = await connection.value('select is_demo from station');
  return found === undefined ? undefined : found === 1;
}

const sealedSince = migrations.find(({ fill }) => fill)?.version ?? Infinity;

/** Whether the cells are of this key. */
async function keyFinding(connection: Connection, cipher: CellCipher): Promise<Finding | undefined> {
  if ((await schemaVersion(connection)) < sealedSince) return undefined;
  try {
    await requireKey(connection, cipher);
    return undefined;
  } catch (error) {
    const fault = startUpFaultOf(error);
    if (fault instanceof StartUpFault) return fault;
    throw error;
  }
}

const different: Finding = {
  code: 'data.damaged',
  detail: 'the database holds something else than the backup says',
};

export interface Examined extends Omit<Comparison, 'isHashSame'> {
  readonly finding: Finding | undefined;
  readonly isDemo: boolean | undefined;
}

interface Wish {
  readonly file: string;
  readonly expected: Expectation;
  readonly cipher: CellCipher;
  readonly clock: Clock;
}

/** The hash is another matter: it is that of a file which nobody has opened yet. @throws StartUpFault */
export async function examineRestored({ file, expected, cipher, clock }: Wish): Promise<Examined> {
  return whileReading(file, async (connection) => {
    const finding = await inspect(connection, { migrations, record: undefined, clock });
    if (finding) return { finding, areCountsSame: false, isAuditHeadSame: false, isDemo: undefined };
    const areCountsSame = isDeepStrictEqual(await countTables(connection), expected.counts);
    const isAuditHeadSame = isDeepStrictEqual(await auditHeadOf(connection), expected.auditHead);
    return {
      finding: (await keyFinding(connection, cipher)) ?? (areCountsSame && isAuditHeadSame ? undefined : different),
      areCountsSame,
      isAuditHeadSame,
      isDemo: await isDemoStation(connection),
    };
  });
}
