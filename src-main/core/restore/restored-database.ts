/** Looks at a database out of a backup as the start looks at the station's own, and at what the backup says of it. */
import { isDeepStrictEqual } from 'node:util';
import type { CellCipher } from '../database/cell-cipher.ts';
import type { Connection } from '../database/connection.ts';
import { inspect, startUpFaultOf, whileReading, type Finding } from '../database/inspection.ts';
import { requireKey } from '../database/key-note.ts';
import { migrations } from '../database/migrations/all.ts';
import { schemaVersion } from '../database/migrations.ts';
import { countTables } from '../database/table-counts.ts';
import { readAuditHead } from '../database/state-record.ts';
import type { Clock } from '../kernel/clock.ts';
import { StartUpFault } from '../kernel/start-up-fault.ts';
import type { Comparison, Expectation } from './journal.ts';

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
    const isAuditHeadSame = isDeepStrictEqual(await readAuditHead(connection), expected.auditHead);
    return {
      finding: (await keyFinding(connection, cipher)) ?? (areCountsSame && isAuditHeadSame ? undefined : different),
      areCountsSame,
      isAuditHeadSame,
      isDemo: await isDemoStation(connection),
    };
  });
}
