import { and, asc, count, eq, getTableColumns, inArray, isNotNull, isNull, like, lt, sql } from 'drizzle-orm';
import type { CardId, MemberId, PoliticalStatus } from '../../contract/values.ts';
import type { Statements } from '../database/database.ts';
import { manyRows } from '../database/many-rows.ts';
import { cardRequestTable, cardTable, memberTable } from './members.table.ts';

export type StoredMember = Omit<typeof memberTable.$inferSelect, 'studentNumberIndex'>;
export type NewMember = Omit<typeof memberTable.$inferInsert, 'studentNumberIndex'>;
export type StoredCard = Omit<typeof cardTable.$inferSelect, 'uidIndex'>;

/** Where somebody lives; '' where the roster does not say. */
export interface Dwelling {
  readonly memberId: MemberId;
  readonly grade: string;
  readonly building: string;
  readonly dormRoom: string;
}

/** SQLite allows 32,766 bound values a statement; a member has 20. */
const membersAStatement = 500;

function* slices<Item>(items: readonly Item[], size: number): Generator<Item[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size);
}

const { studentNumberIndex: _number, ...memberColumns } = getTableColumns(memberTable);
const { uidIndex: _card, ...cardColumns } = getTableColumns(cardTable);
const { uidIndex: _request, ...cardRequestColumns } = getTableColumns(cardRequestTable);

const withIndex = <Row extends { readonly studentNumber: string }>(row: Row) => ({
  ...row,
  studentNumberIndex: row.studentNumber,
});

/** Every column as the row that came in conflict has it. */
const asGiven = Object.fromEntries(
  Object.entries(getTableColumns(memberTable))
    .filter(([name]) => name !== 'id')
    .map(([name, column]) => [name, sql`excluded.${sql.identifier(column.name)}`]),
);

export type MembersRepository = ReturnType<typeof membersRepository>;

export function membersRepository(db: Statements) {
  const cardHolder = db
    .select({ cardId: cardTable.id, memberId: cardTable.memberId })
    .from(cardTable)
    .where(
      and(eq(cardTable.uidIndex, sql.param(sql.placeholder('uid'), cardTable.uidIndex)), isNull(cardTable.revokedAt)),
    )
    .prepare();

  return {
    /** What the search index is built from, without the other fields. */
    forIndex: () =>
      db
        .select({
          memberId: memberTable.id,
          studentNumber: memberTable.studentNumber,
          name: memberTable.name,
          className: sql<string>`coalesce(${memberTable.className}, '')`.as('class_or_empty'),
          readings: memberTable.readings,
        })
        .from(memberTable),

    async byIds(ids: readonly MemberId[]): Promise<StoredMember[]> {
      const found: StoredMember[] = [];
      for (const some of slices(ids, membersAStatement)) {
        found.push(...(await db.select(memberColumns).from(memberTable).where(inArray(memberTable.id, some))));
      }
      return found;
    },

    /** '' where the roster does not say. */
    async gradesOf(ids: readonly MemberId[]): Promise<Map<MemberId, string>> {
      const rows = await db
        .select({ id: memberTable.id, grade: memberTable.grade })
        .from(memberTable)
        .where(sql`${memberTable.id} in (select value from json_each(${JSON.stringify(ids)}))`);
      return new Map(rows.map(({ id, grade }) => [id, grade ?? '']));
    },

    /** Where people live, by grade; several rows a room. */
    dormRooms: () =>
      db
        .select({
          building: sql<string>`${memberTable.building}`.as('of_building'),
          dormRoom: sql<string>`${memberTable.dormRoom}`.as('of_room'),
          grade: sql<string>`coalesce(${memberTable.grade}, '')`.as('of_grade'),
          people: count().as('people'),
        })
        .from(memberTable)
        .where(and(isNotNull(memberTable.building), isNotNull(memberTable.dormRoom)))
        .groupBy(memberTable.building, memberTable.dormRoom, memberTable.grade),

    /** Everybody; '' where the roster does not say. As one text: for 30,000 people a third of the time of as many rows. */
    async dwellings(): Promise<Dwelling[]> {
      const [row] = await db
        .select({
          rows: sql<string>`json_group_array(json_array(${memberTable.id}, coalesce(${memberTable.grade}, ''),
            coalesce(${memberTable.building}, ''), coalesce(${memberTable.dormRoom}, '')))`.as('all_rows'),
        })
        .from(memberTable);
      const rows = JSON.parse(row?.rows ?? '[]') as [MemberId, string, string, string][];
      return rows.map(([memberId, grade, building, dormRoom]) => ({ memberId, grade, building, dormRoom }));
    },

    all: (): Promise<StoredMember[]> => db.select(memberColumns).from(memberTable),

    async idsWith(status: PoliticalStatus): Promise<MemberId[]> {
      const rows = await db
        .select({ id: memberTable.id })
        .from(memberTable)
        .where(eq(memberTable.politicalStatus, status));
      return rows.map((row) => row.id);
    },

    /** In classes whose name begins so. */
    async idsInClass(beginning: string): Promise<MemberId[]> {
      const rows = await db
        .select({ id: memberTable.id })
        .from(memberTable)
        .where(like(memberTable.className, `${beginning.replace(/[%_]/g, '')}%`));
      return rows.map((row) => row.id);
    },

    async insert(members: readonly NewMember[]): Promise<MemberId[]> {
      const ids: MemberId[] = [];
      for (const some of slices(members, membersAStatement)) {
        const rows = await db
          .insert(memberTable)
          .select(manyRows(memberTable, some.map(withIndex)))
          .returning({ id: memberTable.id });
        ids.push(...rows.map((row) => row.id));
      }
      return ids;
    },

    update: async (id: MemberId, fields: Partial<NewMember>): Promise<void> => {
      const { studentNumber } = fields;
      const changed = studentNumber === undefined ? fields : withIndex({ ...fields, studentNumber });
      await db.update(memberTable).set(changed).where(eq(memberTable.id, id));
    },

    /** Whole rows, of people who are there. */
    async updateMany(members: readonly StoredMember[]): Promise<void> {
      for (const some of slices(members, membersAStatement)) {
        await db
          .insert(memberTable)
          .select(manyRows(memberTable, some.map(withIndex)))
          .onConflictDoUpdate({ target: memberTable.id, set: asGiven });
      }
    },

    async remove(ids: readonly MemberId[]): Promise<void> {
      for (const some of slices(ids, membersAStatement)) {
        await db.delete(memberTable).where(inArray(memberTable.id, some));
      }
    },

    /** Card with this number that is in use, and whose it is. */
    async cardInUse(uid: string): Promise<{ cardId: CardId; memberId: MemberId } | undefined> {
      return (await cardHolder.execute({ uid }))[0];
    },

    async cardsOf(ids: readonly MemberId[]): Promise<StoredCard[]> {
      const found: StoredCard[] = [];
      for (const some of slices(ids, membersAStatement)) {
        found.push(
          ...(await db
            .select(cardColumns)
            .from(cardTable)
            .where(inArray(cardTable.memberId, some))
            .orderBy(asc(cardTable.id))),
        );
      }
      return found;
    },

    cardsInUse: (): Promise<{ memberId: MemberId; uid: string }[]> =>
      db
        .select({ memberId: cardTable.memberId, uid: cardTable.uid })
        .from(cardTable)
        .where(isNull(cardTable.revokedAt)),

    async insertCards(cards: readonly { memberId: MemberId; uid: string; boundAt: number }[]): Promise<CardId[]> {
      const ids: CardId[] = [];
      for (const some of slices(cards, membersAStatement)) {
        const rows = some.map((card) => ({ ...card, uidIndex: card.uid }));
        ids.push(...(await db.insert(cardTable).values(rows).returning({ id: cardTable.id })).map((row) => row.id));
      }
      return ids;
    },

    async revokeCard(id: CardId, at: number): Promise<boolean> {
      const rows = await db
        .update(cardTable)
        .set({ revokedAt: at })
        .where(and(eq(cardTable.id, id), isNull(cardTable.revokedAt)))
        .returning({ id: cardTable.id });
      return rows.length > 0;
    },

    removeCard: async (memberId: MemberId, uid: string): Promise<void> => {
      await db.delete(cardTable).where(and(eq(cardTable.memberId, memberId), eq(cardTable.uidIndex, uid)));
    },

    requestCard: async (memberId: MemberId, uid: string, at: number): Promise<void> => {
      await db
        .insert(cardRequestTable)
        .values({ memberId, uid, uidIndex: uid, requestedAt: at })
        .onConflictDoUpdate({
          target: [cardRequestTable.memberId, cardRequestTable.uidIndex],
          set: { requestedAt: at },
        });
    },

    cardRequests: () => db.select(cardRequestColumns).from(cardRequestTable).orderBy(asc(cardRequestTable.requestedAt)),

    async removeCardRequests(before: number): Promise<number> {
      return (await db.delete(cardRequestTable).where(lt(cardRequestTable.requestedAt, before))).changes;
    },

    async takeCardRequest(id: number) {
      return (await db.delete(cardRequestTable).where(eq(cardRequestTable.id, id)).returning(cardRequestColumns))[0];
    },
  };
}
