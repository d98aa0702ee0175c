/** Compares a database, read by plain SQL, with what people were told. */
import { dirname } from 'node:path';
import { openConnection, type Connection } from '../../../src-main/core/database/connection.ts';
import { readSecrets } from '../../../src-main/core/secrets/station-secrets.service.ts';
import type { Told } from './journal.ts';

const firstSwipe = `(SELECT min(at) FROM request_receipt WHERE route = 'check-in.swipe')`;

/** Each line counts rows of a half-done check-in. The invented past of the demo station has no receipts. */
const halves: Readonly<Record<string, string>> = {
  'visit without receipt': `SELECT count(*) FROM visit v WHERE identified_by = 'card'
    AND v.checked_in_at >= ${firstSwipe}
    AND NOT EXISTS (SELECT 1 FROM request_receipt r WHERE r.key = v.check_in_request)`,
  'left without receipt': `SELECT count(*) FROM visit v WHERE v.checked_in_at >= ${firstSwipe} AND v.check_out_request IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM request_receipt r WHERE r.key = v.check_out_request)`,
  'row without its parent': `SELECT count(*) FROM pragma_foreign_key_check`,
  'damage found by SQLite': `SELECT count(*) FROM pragma_integrity_check WHERE integrity_check <> 'ok'`,
};

interface Requests {
  readonly entries: ReadonlySet<unknown>;
  readonly exits: ReadonlySet<unknown>;
}

/** Answers are sealed: read with the station's key, which lies beside the database. */
async function halfAnswers(connection: Connection, file: string, { entries, exits }: Requests): Promise<string[]> {
  const secrets = await readSecrets(dirname(file));
  if (!secrets) return ['no key'];
  const broken: string[] = [];
  const receipts = await connection.rows(`SELECT key, answer FROM request_receipt WHERE route = 'check-in.swipe'`);
  for (const { key, answer } of receipts) {
    const told = secrets.cipher.open('request_receipt.answer', String(answer));
    if (!entries.has(key) && !exits.has(key) && !told.includes('"alreadyIn"')) broken.push('receipt without visit');
    if (told.includes('"movedFrom":"') && !exits.has(key)) broken.push('entered without leaving');
  }
  return broken;
}

export interface Ledger {
  /** Acknowledged, and not there as it was acknowledged. */
  readonly lost: readonly string[];
  /** Half-done or damaged, in words. */
  readonly broken: readonly string[];
  readonly visits: number;
}

/** `file`: a database nobody has open. Its log is recovered, as any opening would. */
export async function compareWith(file: string, told: readonly Told[]): Promise<Ledger> {
  const connection = await openConnection({ file, mode: 'write', settings: 'plain' });
  try {
    const broken: string[] = [];
    for (const [name, sql] of Object.entries(halves)) {
      const found = Number(await connection.value(sql));
      if (found > 0) broken.push(`${name}: ${found}`);
    }
    const rows = await connection.rows('SELECT id, check_in_request, check_out_request FROM visit');
    const idOfEntry = new Map(rows.map((row) => [row['check_in_request'], row['id']]));
    const exits = new Set(rows.map((row) => row['check_out_request']));
    broken.push(...(await halfAnswers(connection, file, { entries: new Set(idOfEntry.keys()), exits })));
    const isThere = ({ key, kind, visitId, movedFrom }: Told) => {
      if (kind === 'alreadyIn') return true;
      if (kind === 'checkedOut') return exits.has(key);
      return idOfEntry.get(key) === visitId && (!movedFrom || exits.has(key));
    };
    return { lost: told.filter((one) => !isThere(one)).map((one) => one.key), broken, visits: rows.length };
  } finally {
    await connection.close();
  }
}
