/** Drizzle over our own connections: only statements, no transactions, no raw access, no values in errors. */
import { SQL, fillPlaceholders, is } from 'drizzle-orm';
import { NoopCache } from 'drizzle-orm/cache/core';
import { SQLiteAsyncDialect } from 'drizzle-orm/sqlite-core';
import type { BaseSQLiteDatabase } from 'drizzle-orm/sqlite-core';
import { RemotePreparedQuery, SQLiteRemoteSession, SqliteRemoteDatabase } from 'drizzle-orm/sqlite-proxy';

import type { Connection, Row, WriteResult } from './connection.ts';
import { ColumnCollapse } from './faults.ts';
import { placeOf } from './sealed-column.ts';
import type { Place } from './sealed-column.ts';
import { isSealing } from './sealing.ts';
import type { Sealing } from './sealing.ts';
import { shapeOf } from './statement-text.ts';
import type { StatementKind } from './statement-text.ts';

type Builder = BaseSQLiteDatabase<'async', WriteResult>;

/** What repositories get. `insert`, `update` and `delete` without returning() answer a WriteResult. */
export type Statements = Pick<
  Builder,
  'select' | 'selectDistinct' | 'insert' | 'update' | 'delete' | '$count' | '$with' | 'with'
>;

/** One statement on its way to a connection. */
export interface Request {
  readonly kind: StatementKind;
  readonly sql: string;
  readonly values: readonly unknown[];
  readonly hasRows: boolean;
  /** How many were selected; undefined for a bare count. */
  readonly columns: number | undefined;
  /** Of each column selected, where it is sealed. */
  readonly places: readonly (Place | undefined)[];
  /** Sealed cells are written, so that rows need new tags. */
  readonly isSealing: boolean;
}

/** Cells by place when `hasRows`, else a WriteResult. */
export type Answer = readonly (readonly unknown[])[] | WriteResult;

/** Which connection, and which transaction, is the executor's affair. */
export type Executor = (request: Request) => Promise<Answer>;

type PrepareArguments = Parameters<SQLiteRemoteSession<Record<string, never>, Record<string, never>>['prepareQuery']>;
type RemoteMethod = 'run' | 'all' | 'values' | 'get';

function cells(row: Row, columns: number | undefined): unknown[] {
  const names = Object.keys(row);
  if (columns !== undefined && names.length !== columns) throw new ColumnCollapse(columns, names.length);
  // Whole-number names come first in a JavaScript object, whatever their place in the row; c0, c1, … are our own.
  if (names[0] !== 'c0' && names.some((name) => /^\d+$/.test(name))) throw new ColumnCollapse(names.length, 0);
  return Object.values(row);
}

/** Inside of the transaction, so that a write whose answer cannot be read is not kept. @throws ColumnCollapse */
export async function perform(connection: Connection, request: Request, sealing: Sealing): Promise<Answer> {
  const { kind, sql, columns, places } = request;
  const values = sealing.bind(request.values, kind === 'insert' || kind === 'update');
  if (!request.hasRows) return connection.run(sql, values);
  const rows = await connection.rows(sql, values);
  return rows.map((row) => sealing.open(cells(row, columns), places));
}

type Field = NonNullable<PrepareArguments[1]>[number]['field'];

/** Columns are asked for again and again, and it takes Drizzle's `is` a microsecond to tell what one is. */
const knownPlaces = new WeakMap<Field, Place | 'open'>();

function placeOfField(field: Field): Place | undefined {
  let place = knownPlaces.get(field);
  if (place === undefined) {
    place = placeOf(decoderOf(field)) ?? 'open';
    knownPlaces.set(field, place);
  }
  return place === 'open' ? undefined : place;
}

/** What Drizzle reads a cell with: after mapWith() an expression has a column's. */
function decoderOf(field: Field): unknown {
  if (is(field, SQL)) return Reflect.get(field, 'decoder');
  return is(field, SQL.Aliased) ? Reflect.get(field.sql, 'decoder') : field;
}

type Client = (sql: string, values: unknown[], how: RemoteMethod) => Promise<{ rows: unknown[] }>;
type RestOfQuery =
  ConstructorParameters<typeof RemotePreparedQuery> extends [unknown, unknown, ...infer Rest] ? Rest : never;

class Query extends RemotePreparedQuery {
  readonly #client: Client;
  readonly #asked: { readonly sql: string; readonly params: unknown[] };

  constructor(client: Client, query: { sql: string; params: unknown[] }, ...rest: RestOfQuery) {
    super(client, query, ...rest);
    this.#client = client;
    this.#asked = query;
  }

  /** The frequent one of Drizzle's ways to ask, without the three promises that its own version makes. */
  override async all(values: Record<string, unknown> = {}): Promise<unknown> {
    const { rows } = await this.#client(this.#asked.sql, fillPlaceholders(this.#asked.params, values), 'all');
    return this.mapAllResult(rows);
  }

  /** Drizzle's own version turns each error into one whose message holds the bound values. */
  queryWithCache<Result>(_sql: string, _values: unknown[], query: () => Promise<Result>): Promise<Result> {
    return query();
  }
}

class Session extends SQLiteRemoteSession<Record<string, never>, Record<string, never>> {
  readonly #execute: Executor;

  constructor(execute: Executor, dialect: SQLiteAsyncDialect) {
    super(() => Promise.reject(new TypeError('use the builders')), dialect, undefined);
    this.#execute = execute;
  }

  override prepareQuery(...[query, fields, method, isArray, mapper, about, cache]: PrepareArguments): Query {
    const columns = fields?.length;
    const { kind, sql, rewrites } = shapeOf(query.sql, columns);
    const isReturning = kind !== 'read' && columns !== undefined && columns > 0;
    const hasRows = kind === 'read' || isReturning;
    const places = (fields ?? []).map(({ field }) => placeOfField(field));
    const client: Client = (_sql, values, how) =>
      this.#execute({
        kind,
        sql,
        values,
        hasRows,
        columns,
        places,
        isSealing: rewrites || (kind === 'insert' && isSealing(values)),
      }).then((answer) => {
        if (!('length' in answer)) return { rows: [], ...answer };
        // Drizzle wants the one row, or undefined, from get: an empty list would become an object of undefineds.
        return { rows: (how === 'get' ? answer[0] : answer) as unknown[] };
      });
    return new Query(client, query, silent, noCache, about, cache, fields, method, isArray, mapper);
  }

  override transaction(): Promise<never> {
    return Promise.reject(new TypeError('transactions belong to Database.write'));
  }
}

const silent = { logQuery: () => undefined };
const noCache = new NoopCache();

/** An object with the builders alone: transaction, batch, run and query of Drizzle are not there. */
export function statementsOver(execute: Executor): Statements {
  const dialect = new SQLiteAsyncDialect();
  // The remote session declares a result without `changes`; ours has it.
  const builder = new SqliteRemoteDatabase(
    'async',
    dialect,
    new Session(execute, dialect),
    undefined,
  ) as unknown as Builder;
  return Object.freeze({
    select: builder.select.bind(builder),
    selectDistinct: builder.selectDistinct.bind(builder),
    insert: builder.insert.bind(builder),
    update: builder.update.bind(builder),
    delete: builder.delete.bind(builder),
    $count: builder.$count.bind(builder),
    $with: builder.$with.bind(builder),
    with: builder.with.bind(builder),
  });
}
