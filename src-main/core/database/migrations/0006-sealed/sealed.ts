/** Names, numbers, cards and what is written about people are sealed cell by cell; see docs/decisions. */
import type { Migration } from '../../migrations.ts';
import { rebuiltTables } from './rebuilt-tables.ts';
import { rowTagTables, rowTagTriggers } from './row-tags.ts';
import { sealRows } from './seal-rows.ts';

export const sealed: Migration = {
  version: 6,
  name: 'sealed',
  sql: [
    ...rebuiltTables,
    // Which key the cells were sealed with, so that another one is seen at once.
    `create table key_note (
      id integer primary key check (id = 1),
      key_id text not null check (length(key_id) = 8)
    ) strict`,
    ...rowTagTables,
    ...rowTagTriggers,
  ],
  fill: { says: 'seal-rows-1', run: sealRows },
  expect: { row_tag: 'any', key_note: 'any' },
};
