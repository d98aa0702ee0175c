import { and, asc, count, desc, eq, gt, gte, lt, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { AuditAct } from '../../contract/audit.ts';
import type { Statements } from '../database/database.ts';
import type { AuditHead } from '../database/state-record.ts';
import { auditEntryTable } from './audit.table.ts';
import type { Link, StoredEntry } from './entry-chain.ts';

export interface WantedEntries {
  /** Epoch ms; `before` excluded. */
  readonly from: number | null;
  readonly before: number | null;
  /** As stored. */
  readonly actor: string | null;
  readonly role: string | null;
  readonly act: AuditAct | null;
  readonly about: number | null;
}

const { seq, at, actor, roles, act, about, hash } = auditEntryTable;
const earlier = alias(auditEntryTable, 'earlier');

const holds = (list: typeof roles | typeof about, wanted: string | number) =>
  sql`exists (select 1 from json_each(${list}) where value = ${wanted})`;

const fitting = (wanted: WantedEntries) =>
  and(
    wanted.from === null ? undefined : gte(at, wanted.from),
    wanted.before === null ? undefined : lt(at, wanted.before),
    wanted.actor === null ? undefined : eq(actor, wanted.actor),
    wanted.role === null ? undefined : holds(roles, wanted.role),
    wanted.act === null ? undefined : eq(act, wanted.act),
    wanted.about === null ? undefined : holds(about, wanted.about),
  );

export type ListedEntry = StoredEntry & { readonly atBefore: number | null };
export type AuditRepository = ReturnType<typeof auditRepository>;

export function auditRepository(db: Statements) {
  const add = db
    .insert(auditEntryTable)
    .values({
      seq: sql.placeholder('seq'),
      at: sql.placeholder('at'),
      actor: sql.placeholder('actor'),
      roles: sql.placeholder('roles'),
      act: sql.placeholder('act'),
      route: sql.placeholder('route'),
      about: sql.placeholder('about'),
      people: sql.placeholder('people'),
      keyId: sql.placeholder('keyId'),
      hash: sql.placeholder('hash'),
    })
    .prepare();
  // Four columns instead of ten: half of the time of a check went into making objects of rows.
  const following = db
    .select({
      seq,
      text: sql<string>`json_array(${seq}, ${at}, ${actor}, ${roles}, ${act}, ${auditEntryTable.route}, ${about},
        ${auditEntryTable.people}, ${auditEntryTable.keyId})`.as('text'),
      keyId: auditEntryTable.keyId,
      hash,
    })
    .from(auditEntryTable)
    .where(gt(seq, sql.placeholder('after')))
    .orderBy(asc(seq))
    .limit(sql.placeholder('limit'))
    .prepare();

  return {
    add: async (entry: StoredEntry): Promise<void> => {
      await add.execute({ ...entry });
    },

    async last(): Promise<AuditHead | undefined> {
      return (await db.select({ seq, hash }).from(auditEntryTable).orderBy(desc(seq)).limit(1))[0];
    },

    async hashAt(place: number): Promise<string | undefined> {
      return (await db.select({ hash }).from(auditEntryTable).where(eq(seq, place)))[0]?.hash;
    },

    /** In the order of the chain. */
    after: (place: number, limit: number): Promise<Link[]> => following.execute({ after: place, limit }),

    /** Newest first, by number. */
    page: (wanted: WantedEntries, offset: number, limit: number): Promise<ListedEntry[]> =>
      db
        .select({
          seq,
          at,
          actor,
          roles,
          act,
          route: auditEntryTable.route,
          about,
          people: auditEntryTable.people,
          keyId: auditEntryTable.keyId,
          hash,
          atBefore: earlier.at,
        })
        .from(auditEntryTable)
        .leftJoin(earlier, eq(earlier.seq, sql`${seq} - 1`))
        .where(fitting(wanted))
        .orderBy(desc(seq))
        .limit(limit)
        .offset(offset),

    async total(wanted: WantedEntries | null): Promise<number> {
      const [row] = await db
        .select({ total: count().as('total') })
        .from(auditEntryTable)
        .where(wanted === null ? undefined : fitting(wanted));
      return row?.total ?? 0;
    },

    /** As stored. */
    async actors(): Promise<string[]> {
      return (await db.selectDistinct({ actor }).from(auditEntryTable).orderBy(asc(actor))).map((row) => row.actor);
    },
  };
}
