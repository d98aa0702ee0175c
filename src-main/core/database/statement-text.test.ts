import { expect, test } from 'vitest';

import { kindOf } from './statement-text.ts';

// Bug: a write taken for a read is sent to the read-only connection; a read taken for a write waits in the queue.
test.each([
  ['select 1', 'read'],
  ['  (select "insert" from t)\nunion select 2', 'read'],
  ['values (1)', 'read'],
  ['with a as (select 1), b as (select * from a) select * from b', 'read'],
  [`with a as (select 'delete', "update", [insert], \`replace\`) /* insert */ select * from a -- delete`, 'read'],
  ['with "select" as (select 1) insert into t select * from "select"', 'insert'],
  ['insert into t values (1) returning id', 'insert'],
  ['with a as (select 1) update t set x = (select 1)', 'update'],
  ['with a(x) as (values (1)) delete from t', 'delete'],
  ['replace into t values (1)', 'delete'],
])('%s is a %s', (sql, kind) => {
  expect(kindOf(sql)).toBe(kind);
});

test.each(['pragma foreign_keys = off', 'begin', 'commit', 'vacuum', 'drop table t', '', "attach 'x' as y"])(
  '%s is not for callers',
  (sql) => {
    expect(() => kindOf(sql)).toThrow(TypeError);
  },
);
