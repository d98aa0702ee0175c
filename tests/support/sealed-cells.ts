/** Sealed cells as tests and benches need them: opened where rows are looked at, sealed where rows come by plain SQL. */
import { holdsSealed, type CellCipher } from '../../src-main/core/database/cell-cipher.ts';
import type { Connection, Row } from '../../src-main/core/database/connection.ts';
import { tagRows } from '../../src-main/core/database/row-tags.ts';
import { sealedColumns, sealedIn } from '../../src-main/core/database/sealed-columns.ts';
import { readSecrets } from '../../src-main/core/secrets/station-secrets.service.ts';

/** @throws TypeError where the folder has no key */
export async function cipherOf(dataDir: string): Promise<CellCipher> {
  const secrets = await readSecrets(dataDir);
  if (!secrets) throw new TypeError('no station.key');
  return secrets.cipher;
}

/** The row as it would be without sealing; pictures stay as they are. */
export function openedRow(cipher: CellCipher, table: string, row: Row): Row {
  const opened = sealedIn(table).flatMap((column) => {
    const cell = row[column];
    return typeof cell === 'string' && holdsSealed(cell) ? [[column, cipher.open(`${table}.${column}`, cell)]] : [];
  });
  return { ...row, ...(Object.fromEntries(opened) as Row) };
}

/** Index column, of which one, and its use; as in migration 6. */
const indexed: Readonly<Record<string, readonly [index: string, column: string, use: string]>> = {
  member: ['student_number_index', 'student_number', 'student-number'],
  card: ['uid_index', 'uid', 'card'],
  card_request: ['uid_index', 'uid', 'card'],
};

const quoted = (names: readonly string[], after = ''): string[] => names.map((name) => `"${name}"${after}`);
const isPlain = (cell: unknown): cell is string => typeof cell === 'string' && cell !== '' && !holdsSealed(cell);

async function sealTable(connection: Connection, cipher: CellCipher, table: string, columns: readonly string[]) {
  const index = indexed[table];
  const keys = await connection.rows(`select name from pragma_table_info('${table}') where pk > 0 order by pk`);
  const key = keys.map(({ name }) => String(name));
  const plain = columns.map(
    (name) => `(typeof("${name}") = 'text' and "${name}" <> '' and "${name}" not glob '"z1:*')`,
  );
  const all = quoted([...key, ...columns]).join(', ');
  for (const row of await connection.rows(`select ${all} from "${table}" where ${plain.join(' or ')}`)) {
    const set = columns.flatMap((column): [string, string][] => {
      const cell = row[column];
      return isPlain(cell) ? [[column, cipher.seal(`${table}.${column}`, cell)]] : [];
    });
    const text = index && row[index[1]];
    if (index && isPlain(text)) set.push([index[0], cipher.blindIndex(index[2], text)]);
    const names = set.map(([name]) => name);
    await connection.run(
      `update "${table}" set ${quoted(names, ' = ?').join(', ')} where ${quoted(key, ' = ?').join(' and ')}`,
      [...set.map(([, cell]) => cell), ...key.map((name) => row[name])],
    );
  }
}

/** Whatever stands in plain in a column that is sealed; pictures are left alone. */
export async function sealPlainCells(connection: Connection, cipher: CellCipher): Promise<void> {
  const stays = await connection.value("select sql from sqlite_master where name = 'quiz_version_stays'");
  await connection.script('drop trigger if exists quiz_version_stays');
  for (const [table, columns] of Object.entries(sealedColumns))
    if (columns.length > 0) await sealTable(connection, cipher, table, columns);
  if (typeof stays === 'string') await connection.script(stays);
  await tagRows(connection, cipher);
}
