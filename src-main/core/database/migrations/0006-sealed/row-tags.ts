/** Row tags and the triggers that tell which rows need one. */
import { boundOfSix, columnsOfSix, untaggedOfSix } from './columns.ts';

// A trigger takes over the outer statement's way with conflicts, so that `insert or ignore` here could abort or replace.
const listed = (table: string) => `insert into row_untagged (of_table, row_id)
  select '${table}', new.rowid
  where not exists (select 1 from row_untagged where of_table = '${table}' and row_id = new.rowid)`;

const triggersOf = (table: keyof typeof columnsOfSix): string[] => {
  const columns: readonly string[] = columnsOfSix[table];
  const isSomething = columns.map((name) => `coalesce(new."${name}", '') <> ''`).join(' or ');
  const inTag = [...columns, ...(boundOfSix[table] ?? [])].map((name) => `"${name}"`).join(', ');
  return [
    `create trigger ${table}_sealed_added after insert on ${table} ${isSomething && `when ${isSomething}`} begin
      ${listed(table)};
    end`,
    `create trigger ${table}_sealed_changed after update of ${inTag} on ${table} begin
      ${listed(table)};
    end`,
    `create trigger ${table}_sealed_removed after delete on ${table} begin
      delete from row_tag where of_table = '${table}' and row_id = old.rowid;
      delete from row_untagged where of_table = '${table}' and row_id = old.rowid;
    end`,
  ];
};

export const rowTagTables: readonly string[] = [
  `create table row_tag (
    of_table text not null,
    row_id integer not null,
    tag text not null,
    primary key (of_table, row_id)
  ) strict, without rowid`,
  // Empty whenever no transaction is open: what stands here was written by somebody else.
  `create table row_untagged (
    of_table text not null,
    row_id integer not null,
    primary key (of_table, row_id)
  ) strict, without rowid`,
];

export const rowTagTriggers: readonly string[] = (Object.keys(columnsOfSix) as (keyof typeof columnsOfSix)[])
  .filter((table) => !untaggedOfSix.has(table))
  .flatMap(triggersOf);
