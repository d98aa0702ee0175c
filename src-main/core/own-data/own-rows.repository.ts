/**
 * Everything the database holds on a person. It reads the tables of many slices by the names the register declares, as a
 * backup would (docs/decisions/0022): what is held is told by one list, or some of it is forgotten.
 */
import { sql, type SQL } from 'drizzle-orm';
import type { MemberId } from '../../contract/values.ts';
import type { Statements } from '../database/database.ts';
import { OpenedCell } from '../database/sealed-column.ts';
import { sealedIn } from '../database/sealed-columns.ts';
import type { Cell, Column, PersonLine, Reach } from '../privacy/register/register.service.ts';
import { cellReached, isReached, isSealedReach } from './sealed-reach.ts';

export interface Person {
  readonly memberId: MemberId;
  readonly name: string;
}

type Shown = Extract<Column, { readonly head: string }>;

export const shownOf = (line: PersonLine): [string, Shown][] =>
  Object.entries(line.columns).filter((entry): entry is [string, Shown] => 'head' in entry[1]);

const id = (name: string): SQL => sql.raw(`"${name}"`);
/** Of the row looked at: names alone would be taken for those of an inner table. */
const of = (table: string, name: string): SQL => sql`${id(table)}.${id(name)}`;
const textIn = (values: readonly string[]): SQL => sql.raw(`(${values.map((value) => `'${value}'`).join(', ')})`);

/** Where no part of it is left: nothing. */
const either = (parts: readonly SQL[]): SQL =>
  parts.length === 0 ? sql`0` : sql`(${sql.join([...parts], sql` or `)})`;

/** A cell of its own name in the answer, opened where it is sealed. */
const read = (cell: SQL, table: string, column: string, alias: string): SQL.Aliased<Cell> =>
  (sealedIn(table).includes(column) ? cell.mapWith(new OpenedCell(table, column)) : cell).as(
    alias,
  ) as SQL.Aliased<Cell>;

/** @param lines by table */
export function ownRowsRepository(db: Statements, lines: ReadonlyMap<string, PersonLine>) {
  async function reached(table: string, reach: Reach, person: Person): Promise<SQL> {
    const { memberId, name } = person;
    if ('named' in reach) return sql`instr(${of(table, reach.named)}, ${name}) > 0`;
    if ('building' in reach) {
      return sql`exists (select 1 from "member" where "member"."id" = ${memberId}
        and "member"."building" = ${of(table, reach.building)} and "member"."dorm_room" = ${of(table, reach.dormRoom)})`;
    }
    if ('of' in reach) {
      const other = lines.get(reach.table);
      if (other === undefined) throw new TypeError(`no line of ${reach.table}`);
      const keys = await found(other, person, { key: of(other.table, reach.key).as('row_key') as SQL.Aliased<Cell> });
      const values = JSON.stringify(keys.map((row) => row['key']));
      return sql`${of(table, reach.of)} in (select value from json_each(${values}))`;
    }
    const cell = of(table, reach.id);
    if ('after' in reach) {
      const whole = `${reach.after}${memberId}`;
      return sql`(${cell} = ${whole} or ${cell} like ${`%/${whole}`})`;
    }
    if (!('under' in reach)) return sql`${cell} = ${memberId}`;
    if (reach.under.length === 0) {
      return sql`exists (select 1 from json_each(${cell}) where json_each.value = ${memberId})`;
    }
    return sql`exists (select 1 from json_tree(${cell}) where json_tree.atom = ${memberId}
      and json_tree.key in ${textIn(reach.under)})`;
  }

  /** Newest first. What SQL cannot read is looked at here, row by row. */
  async function found(
    line: PersonLine,
    person: Person,
    wanted: Readonly<Record<string, SQL.Aliased<Cell>>>,
    limit?: number,
  ): Promise<Readonly<Record<string, Cell>>[]> {
    const { table } = line;
    const isSealed = isSealedReach(table);
    const sealed = line.reaches.filter(isSealed);
    const open = line.reaches.filter((reach) => !isSealed(reach));
    const any = either(await Promise.all(open.map((reach) => reached(table, reach, person))));
    const looked = sealed.map((reach, at) => {
      const name = cellReached(reach);
      return [`reach${at}`, read(of(table, name), table, name, `reach_${at}`)] as const;
    });
    const rows = db
      .select({ ...wanted, ...Object.fromEntries(looked), isReached: any.as('is_reached') as SQL.Aliased<Cell> })
      .from(sql`${id(table)}`)
      .orderBy(sql`${of(table, line.newest)} desc`);
    if (sealed.length === 0) {
      const fitting = rows.where(any);
      return limit === undefined ? fitting : fitting.limit(limit);
    }
    const fits = (row: Readonly<Record<string, Cell>>): boolean =>
      row['isReached'] === 1 ||
      sealed.some((reach, at) => isReached(row[`reach${at}`] as string | null, reach, person));
    return (await rows).filter(fits).slice(0, limit);
  }

  const cellOf = (table: string, name: string, { refer }: Shown, alias: string): SQL.Aliased<Cell> => {
    if (!refer) return read(of(table, name), table, name, alias);
    const cell = sql`(select refer.${id(refer.column)} from ${id(refer.table)} refer where refer.${id(refer.key)} = ${of(table, name)})`;
    return read(cell, refer.table, refer.column, alias);
  };

  return {
    /** Newest first, the columns shown in the order of the line. */
    async rows(line: PersonLine, person: Person, limit: number): Promise<Cell[][]> {
      const cells = shownOf(line).map(
        ([name, shown], at) => [`cell${at}`, cellOf(line.table, name, shown, `cell_${at}`)] as const,
      );
      const rows = await found(line, person, Object.fromEntries(cells), limit);
      return rows.map((row) => cells.map(([key]) => row[key] ?? null));
    },

    total: async (line: PersonLine, person: Person): Promise<number> =>
      (await found(line, person, { one: sql`1`.as('one') as SQL.Aliased<Cell> })).length,
  };
}

export type OwnRowsRepository = ReturnType<typeof ownRowsRepository>;
