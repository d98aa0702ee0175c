/**
 * Everything the database holds on a person. It reads the tables of many slices by the names the register declares, as a
 * backup would (docs/decisions/0022): what is held is told by one list, or some of it is forgotten.
 */
import { sql, type SQL } from 'drizzle-orm';
import type { MemberId } from '../../contract/values.ts';
import type { Statements } from '../database/database.ts';
import type { Cell, Column, PersonLine, Reach } from '../privacy/register/register.service.ts';

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

/** @param lines by table */
export function ownRowsRepository(db: Statements, lines: ReadonlyMap<string, PersonLine>) {
  function reached(table: string, reach: Reach, { memberId, name }: Person): SQL {
    if ('named' in reach) return sql`instr(${of(table, reach.named)}, ${name}) > 0`;
    if ('building' in reach) {
      return sql`exists (select 1 from "member" where "member"."id" = ${memberId}
        and "member"."building" = ${of(table, reach.building)} and "member"."dorm_room" = ${of(table, reach.dormRoom)})`;
    }
    if ('of' in reach) {
      const other = lines.get(reach.table);
      if (other === undefined) throw new TypeError(`no line of ${reach.table}`);
      return sql`${of(table, reach.of)} in (select ${of(reach.table, reach.key)} from ${id(reach.table)}
        where ${anyOf(other, { memberId, name })})`;
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

  const anyOf = (line: PersonLine, person: Person): SQL =>
    sql`(${sql.join(
      line.reaches.map((reach) => reached(line.table, reach, person)),
      sql` or `,
    )})`;

  function cellOf(table: string, name: string, { refer }: Shown): SQL {
    if (!refer) return of(table, name);
    return sql`(select refer.${id(refer.column)} from ${id(refer.table)} refer where refer.${id(refer.key)} = ${of(table, name)})`;
  }

  return {
    /** Newest first, the columns shown in the order of the line. */
    async rows(line: PersonLine, person: Person, limit: number): Promise<Cell[][]> {
      const cells = shownOf(line).map(([name, shown]) => cellOf(line.table, name, shown));
      const found = await db
        .select({ cells: sql<string>`json_array(${sql.join(cells, sql`, `)})`.as('cells') })
        .from(sql`${id(line.table)}`)
        .where(anyOf(line, person))
        .orderBy(sql`${of(line.table, line.newest)} desc`)
        .limit(limit);
      return found.map((row) => JSON.parse(row.cells) as Cell[]);
    },

    async total(line: PersonLine, person: Person): Promise<number> {
      const [row] = await db
        .select({ total: sql<number>`count(*)`.as('total') })
        .from(sql`${id(line.table)}`)
        .where(anyOf(line, person));
      return row?.total ?? 0;
    },
  };
}

export type OwnRowsRepository = ReturnType<typeof ownRowsRepository>;
