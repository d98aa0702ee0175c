/**
 * A tag for each row with sealed cells binds them to one another, to the row number and to the plain columns that say
 * whose the row is: a cell alone proves only its column, and two people's could be exchanged. Triggers list the rows in
 * which one of these was written; they are tagged before the same transaction commits. Cells are read as they are stored.
 */
import type { CellCipher, StoredCell } from './cell-cipher.ts';
import type { Connection, Row } from './connection.ts';
import { boundIn, hasTag, sealedIn, sealedTables } from './sealed-columns.ts';
import type { SealedTable } from './sealed-columns.ts';
import { quoted } from './table-counts.ts';

export interface RowPlace {
  readonly table: string;
  readonly rowId: number;
}

/** Rows read at once: to be tagged, to be examined while others wait, and pictures, which are large. */
const taggedAtOnce = 2_000;
const rowsAtOnce = 500;
const picturesAtOnce = 8;

export const taggedTables: readonly SealedTable[] = sealedTables.filter(hasTag);

const inTag = (table: string): readonly string[] => [...sealedIn(table), ...boundIn(table)];
const isBulky = (table: string): boolean => /_(?:picture|photo)$/.test(table);

/** One text of a row, each cell with its length: SQLite puts it together in a third of the time ten columns take. */
const asOneText = (table: string): string =>
  inTag(table)
    .map((name) => `coalesce(length(of_row.${quoted(name)}) || ':' || of_row.${quoted(name)}, 'null')`)
    .join(` || ' ' || `);
const cellsOf = (table: string): string =>
  isBulky(table)
    ? inTag(table)
        .map((name, at) => `of_row.${quoted(name)} as s${at}`)
        .join(', ')
    : `${asOneText(table)} as s0`;
const storedCells = (row: Row, table: string): StoredCell[] =>
  (isBulky(table) ? inTag(table) : ['']).map((_, at) => row[`s${at}`] as StoredCell);

/** Inside the transaction that wrote. @returns the rows tagged */
export async function tagRows(writer: Connection, cipher: CellCipher): Promise<RowPlace[]> {
  const done: RowPlace[] = [];
  for (;;) {
    const [first] = await writer.rows('select of_table from row_untagged limit 1');
    if (!first) return done;
    const table = String(first['of_table']);
    const limit = isBulky(table) ? picturesAtOnce : taggedAtOnce;
    const rows = await writer.rows(
      `select of_row.rowid as row_id, ${cellsOf(table)} from row_untagged u join ${quoted(table)} of_row
        on of_row.rowid = u.row_id where u.of_table = ? order by u.row_id limit ${limit}`,
      [table],
    );
    const tags = rows.map((row) => {
      const rowId = Number(row['row_id']);
      return [rowId, cipher.rowTag(table, rowId, storedCells(row, table))] as const;
    });
    await writer.run(
      `insert into row_tag (of_table, row_id, tag)
        select ?1, json_extract(value, '$[0]'), json_extract(value, '$[1]') from json_each(?2) where true
        on conflict (of_table, row_id) do update set tag = excluded.tag`,
      [table, JSON.stringify(tags)],
    );
    const last = rows.length < limit ? Number.MAX_SAFE_INTEGER : rows.at(-1)?.['row_id'];
    await writer.run('delete from row_untagged where of_table = ? and row_id <= ?', [table, last]);
    for (const [rowId] of tags) done.push({ table, rowId });
  }
}

/** What was written while this program did not run is never tagged as ours: its tag is made one that fits nothing. */
export async function distrustUntagged(writer: Connection): Promise<void> {
  if ((await writer.value('select count(*) from row_untagged')) === 0) return;
  await writer.run('BEGIN IMMEDIATE');
  await writer.run(
    `insert into row_tag (of_table, row_id, tag) select of_table, row_id, '' from row_untagged where true
      on conflict (of_table, row_id) do update set tag = excluded.tag`,
  );
  await writer.run('delete from row_untagged');
  // Fewer rows than were noted are otherwise a loss.
  await writer.run('update heartbeat set removals = removals + 1');
  await writer.run('COMMIT');
}

export interface Examined {
  readonly damaged: readonly number[];
  /** The last row looked at; undefined when there are no more. */
  readonly upTo: number | undefined;
}

/** The next rows after row number `after` whose tag is missing or wrong. Reads only; a slice takes a few milliseconds. */
export async function examineSlice(
  reader: Connection,
  cipher: CellCipher,
  table: SealedTable,
  after: number,
): Promise<Examined> {
  const limit = isBulky(table) ? picturesAtOnce : rowsAtOnce;
  const [page] = await reader.rows(
    `select max(row_id) as last, count(*) as rows from
      (select rowid as row_id from ${quoted(table)} where rowid > ? order by rowid limit ${limit})`,
    [after],
  );
  if (!page || page['rows'] === 0) return { damaged: [], upTo: undefined };
  // A row with nothing sealed has no tag, but for tables that are tagged without any.
  const isSomething = sealedIn(table).map((name) => `coalesce(of_row.${quoted(name)}, '') <> ''`);
  const rows = await reader.rows(
    `select of_row.rowid as row_id, t.tag as tag, ${cellsOf(table)} from ${quoted(table)} of_row
      left join row_tag t on t.of_table = ?1 and t.row_id = of_row.rowid
      where of_row.rowid > ?2 and of_row.rowid <= ?3 and (t.tag is not null or ${isSomething.join(' or ') || 'true'})`,
    [table, after, page['last']],
  );
  const damaged = rows.flatMap((row) => {
    const rowId = Number(row['row_id']);
    return row['tag'] === cipher.rowTag(table, rowId, storedCells(row, table)) ? [] : [rowId];
  });
  return { damaged, upTo: Number(page['rows']) === limit ? Number(page['last']) : undefined };
}
