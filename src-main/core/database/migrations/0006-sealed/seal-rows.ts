/** The part of migration 6 that is no SQL: what stands in the database in plain is sealed, indexed and tagged. */
import type { CellCipher, Label } from '../../cell-cipher.ts';
import type { Connection, Row } from '../../connection.ts';
import { tagRows } from '../../row-tags.ts';
import { columnsOfSix } from './columns.ts';

const rowsAtOnce = 200;

/** Of each table without row numbers, what tells its rows apart. */
const keys: Readonly<Record<string, readonly string[]>> = {
  request_receipt: ['key'],
  rule_overlay: ['pack_id'],
};

/** Index column, what it is made of, and the use of the index. */
const indexed: Readonly<Record<string, readonly [index: string, column: string, use: string]>> = {
  member: ['student_number_index', 'student_number', 'student-number'],
  card: ['uid_index', 'uid', 'card'],
  card_request: ['uid_index', 'uid', 'card'],
};

const named = (columns: readonly string[]): string => columns.map((column) => `"${column}"`).join(', ');

function sealed(cipher: CellCipher, label: Label, cell: unknown): unknown {
  if (cell === null || cell === '') return cell;
  return cell instanceof Uint8Array ? cipher.sealBytes(label, cell) : cipher.seal(label, cell as string);
}

async function sealTable(connection: Connection, cipher: CellCipher, table: string, columns: readonly string[]) {
  const key = keys[table] ?? ['rowid'];
  const index = indexed[table];
  const set = [...columns, ...(index ? [index[0]] : [])].map((column) => `"${column}" = ?`).join(', ');
  const where = key.map((column) => `"${column}" = ?`).join(' and ');
  const next = `select ${key.map((column, at) => `"${column}" as k${at}`).join(', ')}, ${named(columns)} from "${table}"
    where (${columns.map((column) => `coalesce("${column}", '') <> ''`).join(' or ')})`;
  const page = `order by ${named(key)} limit ${rowsAtOnce}`;
  let last: readonly unknown[] | undefined;
  for (;;) {
    const after = last ? ` and (${named(key)}) > (${key.map(() => '?').join(', ')})` : '';
    const rows: Row[] = await connection.rows(`${next}${after} ${page}`, last);
    for (const row of rows) {
      last = key.map((_, at) => row[`k${at}`]);
      const cells = columns.map((column) => sealed(cipher, `${table}.${column}`, row[column]));
      if (index) cells.push(cipher.blindIndex(index[2], String(row[index[1]])));
      await connection.run(`update "${table}" set ${set} where ${where}`, [...cells, ...last]);
    }
    if (rows.length < rowsAtOnce) return;
  }
}

async function requireNothing(connection: Connection): Promise<void> {
  for (const table of Object.keys(columnsOfSix)) {
    if ((await connection.value(`select count(*) from "${table}"`)) !== 0)
      throw new Error('there is no key to seal with');
  }
}

/** Without a key only for a database without rows. */
export async function sealRows(connection: Connection, cipher: CellCipher | undefined): Promise<void> {
  if (!cipher) return requireNothing(connection);
  // It keeps a wording from being changed, and who made it stands in the same row.
  const stays = String(await connection.value("select sql from sqlite_master where name = 'quiz_version_stays'"));
  await connection.script('drop trigger quiz_version_stays');
  for (const [table, columns] of Object.entries(columnsOfSix)) {
    if (columns.length > 0) await sealTable(connection, cipher, table, columns);
    else await connection.run(`insert into row_untagged (of_table, row_id) select '${table}', rowid from "${table}"`);
  }
  await connection.script(stays);
  await tagRows(connection, cipher);
  await connection.run('insert into key_note (id, key_id) values (1, ?)', [cipher.keyId]);
}
