import { and, asc, count, desc, eq, gte, isNotNull, isNull, lt, or, sql, type SQL } from 'drizzle-orm';
import { checkPoints, type CheckPoint } from '../../contract/inspections.ts';
import type { InspectionId } from '../../contract/values.ts';
import type { Statements } from '../database/database.ts';
import { inspectionPhotoTable, inspectionTable, recheckTable } from './inspections.table.ts';

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

const { inspectedAt, findings, recheckOn, isCured, voidedAt, score, building, dormRoom } = inspectionTable;

const isStanding = isNull(voidedAt);
const isWaiting = and(isNotNull(recheckOn), or(isNull(isCured), eq(isCured, false)));
const hasProblems = sql`exists (select 1 from json_each(${findings}) where json_extract(value, '$.verdict') = 'problem')`;

const states: Readonly<Record<Wanted['state'], SQL | undefined>> = {
  all: undefined,
  'with-problems': and(isStanding, hasProblems),
  'to-recheck': and(isStanding, isWaiting),
  voided: isNotNull(voidedAt),
};

const inRange = ({ from, to, building: only }: Omit<Wanted, 'state'>) =>
  and(gte(inspectedAt, from), lt(inspectedAt, to), only === null ? undefined : eq(building, only));

/** Findings are stored in the order of the points. */
const timesOf = (place: number) =>
  sql<number>`coalesce(sum(json_extract(${findings}, ${sql.raw(`'$[${place}].verdict'`)}) = 'problem'), 0)`;
const pointColumns = Object.fromEntries(
  checkPoints.map((point, place) => [point, timesOf(place).as(`times_${place}`)]),
) as Record<CheckPoint, SQL.Aliased<number>>;

export type InspectionsRepository = ReturnType<typeof inspectionsRepository>;

export function inspectionsRepository(db: Statements) {
  const ordered = (wanted: Wanted) =>
    db
      .select()
      .from(inspectionTable)
      .where(and(inRange(wanted), states[wanted.state]))
      .orderBy(desc(inspectedAt), desc(inspectionTable.id));

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

    /** Newest first. */
    page: (wanted: Wanted, offset: number, limit: number): Promise<StoredInspection[]> =>
      ordered(wanted).limit(limit).offset(offset),

    all: (wanted: Wanted): Promise<StoredInspection[]> => ordered(wanted),

    async total(wanted: Wanted): Promise<number> {
      const [row] = await db
        .select({ total: count().as('total') })
        .from(inspectionTable)
        .where(and(inRange(wanted), states[wanted.state]));
      return row?.total ?? 0;
    },

    /** Of those that stand; `today` is a local day. */
    async figures(wanted: Omit<Wanted, 'state'>, today: string) {
      const [row] = await db
        .select({
          rooms: sql<number>`count(distinct ${building} || char(10) || ${dormRoom})`.as('rooms'),
          meanScore: sql<number | null>`avg(${score})`.as('mean_score'),
          overdue: sql<number>`coalesce(sum(${and(isWaiting, lt(recheckOn, today))}), 0)`.as('overdue'),
          ...pointColumns,
        })
        .from(inspectionTable)
        .where(and(inRange(wanted), isStanding));
      return row;
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
      return (await db.delete(inspectionTable).where(lt(inspectedAt, before))).changes;
    },
  };
}
