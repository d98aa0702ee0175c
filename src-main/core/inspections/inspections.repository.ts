import { and, asc, count, desc, eq, gte, isNotNull, isNull, lt, or, sql, type SQL } from 'drizzle-orm';
import { checkPoints } from '../../contract/inspections.ts';
import type { InspectionId } from '../../contract/values.ts';
import type { Statements } from '../database/database.ts';
import { inspectionPhotoTable, inspectionTable, recheckTable } from './inspections.table.ts';
import { isProblem, problemPoints } from './problem-points.repository.ts';

export type StoredInspection = typeof inspectionTable.$inferSelect;
export type NewInspection = typeof inspectionTable.$inferInsert;
export type StoredRecheck = typeof recheckTable.$inferSelect;

export interface Wanted {
  /** Epoch ms, `to` excluded. */
  readonly from: number;
  readonly to: number;
  readonly building: string | null;
  readonly state: 'all' | 'with-problems' | 'to-recheck' | 'voided';
}

const { inspectedAt, recheckOn, isCured, voidedAt, score, building, dormRoom } = inspectionTable;

const isStanding = isNull(voidedAt);
const isWaiting = and(isNotNull(recheckOn), or(isNull(isCured), eq(isCured, false)));

/** Of those with problems, the ones looked through for them. */
const states: Readonly<Record<Wanted['state'], SQL | undefined>> = {
  all: undefined,
  'with-problems': isStanding,
  'to-recheck': and(isStanding, isWaiting),
  voided: isNotNull(voidedAt),
};

const inRange = ({ from, to, building: only }: Omit<Wanted, 'state'>) =>
  and(gte(inspectedAt, from), lt(inspectedAt, to), only === null ? undefined : eq(building, only));

export type InspectionsRepository = ReturnType<typeof inspectionsRepository>;
export type ListedInspection = Awaited<ReturnType<InspectionsRepository['page']>>[number];

export function inspectionsRepository(db: Statements) {
  const points = problemPoints(db);

  async function matching(wanted: Wanted): Promise<SQL | undefined> {
    const which = and(inRange(wanted), states[wanted.state]);
    if (wanted.state !== 'with-problems') return which;
    const ids = (await points.of(which)).filter(({ bits }) => bits > 0).map(({ id }) => id);
    return sql`${inspectionTable.id} in (select value from json_each(${JSON.stringify(ids)}))`;
  }

  const newestFirst = [desc(inspectedAt), desc(inspectionTable.id)] as const;

  return {
    async get(id: InspectionId): Promise<StoredInspection | undefined> {
      return (await db.select().from(inspectionTable).where(eq(inspectionTable.id, id)))[0];
    },

    async insert(inspection: Omit<NewInspection, 'id'>): Promise<InspectionId> {
      const [added] = await db.insert(inspectionTable).values(inspection).returning({ id: inspectionTable.id });
      if (!added) throw new Error('insert returned no inspection');
      return added.id;
    },

    update: async (id: InspectionId, fields: Partial<NewInspection>): Promise<void> => {
      await db.update(inspectionTable).set(fields).where(eq(inspectionTable.id, id));
    },

    rechecksOf: (id: InspectionId): Promise<StoredRecheck[]> =>
      db.select().from(recheckTable).where(eq(recheckTable.inspectionId, id)).orderBy(asc(recheckTable.id)),

    addRecheck: async (recheck: Omit<StoredRecheck, 'id'>): Promise<void> => {
      await db.insert(recheckTable).values(recheck);
    },

    /** Newest first, with what is shown in a list: nothing of it is sealed but what was found. */
    async page(wanted: Wanted, offset: number, limit: number) {
      const { id } = inspectionTable;
      const rows = await db
        .select({ id, building, dormRoom, inspectedAt, score, recheckOn, isCured, voidedAt })
        .from(inspectionTable)
        .where(await matching(wanted))
        .orderBy(...newestFirst)
        .limit(limit)
        .offset(offset);
      const ids = JSON.stringify(rows.map((row) => row.id));
      const found = await points.of(sql`${id} in (select value from json_each(${ids}))`);
      const bitsOf = new Map(found.map((one) => [one.id, one.bits]));
      return rows.map((row) => {
        const problems = checkPoints.filter((_, place) => isProblem(bitsOf.get(row.id) ?? 0, place));
        return { ...row, problems };
      });
    },

    /** Newest first. */
    all: async (wanted: Wanted): Promise<StoredInspection[]> =>
      db
        .select()
        .from(inspectionTable)
        .where(await matching(wanted))
        .orderBy(...newestFirst),

    async total(wanted: Wanted): Promise<number> {
      const [row] = await db
        .select({ total: count().as('total') })
        .from(inspectionTable)
        .where(await matching(wanted));
      return row?.total ?? 0;
    },

    /** Of those that stand; `today` is a local day. */
    async figures(wanted: Omit<Wanted, 'state'>, today: string) {
      const which = and(inRange(wanted), isStanding);
      const found = await points.of(which);
      const times = (place: number) => found.filter(({ bits }) => isProblem(bits, place)).length;
      const [row] = await db
        .select({
          rooms: sql<number>`count(distinct ${building} || char(10) || ${dormRoom})`.as('rooms'),
          meanScore: sql<number | null>`avg(${score})`.as('mean_score'),
          overdue: sql<number>`coalesce(sum(${and(isWaiting, lt(recheckOn, today))}), 0)`.as('overdue'),
        })
        .from(inspectionTable)
        .where(which);
      return {
        rooms: row?.rooms ?? 0,
        meanScore: row?.meanScore ?? null,
        problems: checkPoints.map((point, place) => ({ point, times: times(place) })),
        overdue: row?.overdue ?? 0,
      };
    },

    /** Photos an inspection, of these; none where there is none. */
    async photoCounts(ids: readonly InspectionId[]): Promise<Map<InspectionId, number>> {
      const rows = await db
        .select({ id: inspectionPhotoTable.inspectionId, photos: count().as('photos') })
        .from(inspectionPhotoTable)
        .where(sql`${inspectionPhotoTable.inspectionId} in (select value from json_each(${JSON.stringify(ids)}))`)
        .groupBy(inspectionPhotoTable.inspectionId);
      return new Map(rows.map(({ id, photos }) => [id, photos]));
    },

    /** The last that stands of each room: SQLite takes the other columns from the row of the max(). */
    lastOfRooms: () =>
      db
        .select({
          building,
          dormRoom,
          lastAt: sql<number>`max(${inspectedAt})`.as('last_at'),
          lastScore: score,
          recheckOn,
          isCured,
        })
        .from(inspectionTable)
        .where(isStanding)
        .groupBy(building, dormRoom),

    /** Those of one room that stand, from `from` to before `to` (epoch ms), oldest first. */
    ofRoom: (ofBuilding: string, room: string, from: number, to: number): Promise<StoredInspection[]> =>
      db
        .select()
        .from(inspectionTable)
        .where(
          and(eq(building, ofBuilding), eq(dormRoom, room), gte(inspectedAt, from), lt(inspectedAt, to), isStanding),
        )
        .orderBy(asc(inspectedAt), asc(inspectionTable.id)),

    /** The same of many rooms. */
    ofRooms: (
      rooms: readonly { readonly building: string; readonly dormRoom: string }[],
    ): Promise<StoredInspection[]> =>
      db
        .select()
        .from(inspectionTable)
        .where(
          and(
            sql`(${building}, ${dormRoom}) in (select json_extract(value, '$.building'), json_extract(value, '$.dormRoom')
              from json_each(${JSON.stringify(rooms)}))`,
            isStanding,
          ),
        )
        .orderBy(asc(inspectedAt), asc(inspectionTable.id)),

    /** Rechecks and photos go with them. */
    async forgetInspections(before: number): Promise<number> {
      points.forget();
      return (await db.delete(inspectionTable).where(lt(inspectedAt, before))).changes;
    },
  };
}
