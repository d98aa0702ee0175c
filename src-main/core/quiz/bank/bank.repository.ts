import { and, asc, desc, eq, inArray, isNotNull, isNull, like, ne, or, sql, sum } from 'drizzle-orm';
import type { Difficulty, QuestionType, QuizTopic } from '../../../contract/quiz-questions.ts';
import type { QuestionId, VersionId } from '../../../contract/values.ts';
import type { Statements } from '../../database/database.ts';
import { manyRows } from '../../database/many-rows.ts';
import { figureTable, questionTable, versionTable } from '../quiz.table.ts';

export type StoredQuestion = typeof questionTable.$inferSelect;
export type VersionRow = typeof versionTable.$inferSelect;
export interface Newest {
  readonly question: StoredQuestion;
  readonly version: VersionRow;
}
export type NewVersion = Omit<VersionRow, 'id'>;
export type NewQuestion = Pick<StoredQuestion, 'shippedKey' | 'shippedVersion' | 'createdAt'>;

export type BankState = 'in-use' | 'unreviewed' | 'retired';

export interface Looked {
  readonly topic: QuizTopic | null;
  readonly type: QuestionType | null;
  readonly difficulty: Difficulty | null;
  /** Each must stand in the stem, or begin the key of the shipped bank. */
  readonly words: readonly string[];
}

/** Rows of one statement. */
const atOnce = 1000;

const isNewest = and(
  eq(versionTable.questionId, questionTable.id),
  eq(versionTable.version, questionTable.newestVersion),
);
const isInUse = isNull(questionTable.retiredAt);
const escaped = (word: string): string => word.replace(/[\\%_]/gu, String.raw`\$&`);
const pattern = (value: string) => sql`${value} escape '\\'`;

const among = ({ topic, type, difficulty, words }: Looked) =>
  and(
    topic === null ? undefined : eq(versionTable.topic, topic),
    type === null ? undefined : eq(versionTable.type, type),
    difficulty === null ? undefined : eq(versionTable.difficulty, difficulty),
    ...words.map((word) =>
      or(
        like(versionTable.stem, pattern(`%${escaped(word)}%`)),
        like(questionTable.shippedKey, pattern(`${escaped(word)}%`)),
      ),
    ),
  );

const stateIs: Record<BankState, ReturnType<typeof and>> = {
  'in-use': isInUse,
  unreviewed: and(isInUse, isNull(versionTable.reviewedAt)),
  retired: isNotNull(questionTable.retiredAt),
};

export type BankRepository = ReturnType<typeof bankRepository>;

export function bankRepository(db: Statements) {
  const newest = () =>
    db.select({ question: questionTable, version: versionTable }).from(questionTable).innerJoin(versionTable, isNewest);
  const byId = newest()
    .where(eq(questionTable.id, sql.placeholder('id')))
    .prepare();
  const version = db
    .select()
    .from(versionTable)
    .where(eq(versionTable.id, sql.placeholder('id')))
    .prepare();
  const versions = db
    .select()
    .from(versionTable)
    .where(sql`${versionTable.id} in (select value from json_each(${sql.placeholder('ids')}))`)
    .prepare();

  return {
    /** Of questions in use, in the order of their numbers. */
    drawable: () =>
      db
        .select({
          questionId: questionTable.id,
          versionId: versionTable.id,
          type: versionTable.type,
          topic: versionTable.topic,
          difficulty: versionTable.difficulty,
        })
        .from(questionTable)
        .innerJoin(versionTable, isNewest)
        .where(isInUse)
        .orderBy(asc(questionTable.id)),

    newest: async (id: QuestionId): Promise<Newest | undefined> => (await byId.execute({ id }))[0],

    version: async (id: VersionId): Promise<VersionRow | undefined> => (await version.execute({ id }))[0],

    versions: (ids: readonly VersionId[]): Promise<VersionRow[]> => versions.execute({ ids: JSON.stringify(ids) }),

    /** Newest first. */
    versionsOf: (questionId: QuestionId): Promise<VersionRow[]> =>
      db.select().from(versionTable).where(eq(versionTable.questionId, questionId)).orderBy(desc(versionTable.version)),

    /** Latest question first. */
    page: (looked: Looked, state: BankState, offset: number, limit: number): Promise<Newest[]> =>
      newest()
        .where(and(stateIs[state], among(looked)))
        .orderBy(desc(questionTable.id))
        .limit(limit)
        .offset(offset),

    async counts(looked: Looked) {
      const retired = sql<number>`count(${questionTable.retiredAt})`;
      const unreviewed = sql<number>`count(case when ${stateIs.unreviewed} then 1 end)`;
      const [row] = await db
        .select({
          all: sql<number>`count(*)`.as('all_of_them'),
          retired: retired.as('retired'),
          unreviewed: unreviewed.as('unreviewed'),
        })
        .from(questionTable)
        .innerJoin(versionTable, isNewest)
        .where(among(looked));
      const { all, ...counts } = row ?? { all: 0, retired: 0, unreviewed: 0 };
      return { inUse: all - counts.retired, ...counts };
    },

    /** Newest versions in use, in the order of their questions. */
    current: (topic: QuizTopic | null): Promise<Newest[]> =>
      newest()
        .where(and(isInUse, topic === null ? undefined : eq(versionTable.topic, topic)))
        .orderBy(asc(questionTable.id)),

    /** In use and retired; where two are alike, the earlier. */
    async folds(): Promise<Map<string, QuestionId>> {
      const rows = await db
        .select({ fold: versionTable.fold, questionId: questionTable.id })
        .from(questionTable)
        .innerJoin(versionTable, isNewest)
        .orderBy(desc(questionTable.id));
      return new Map(rows.map(({ fold, questionId }) => [fold, questionId]));
    },

    /** Newest versions alone, in use before retired, earliest first. */
    alike: (fold: string, except: QuestionId | null, limit: number): Promise<Newest[]> =>
      newest()
        .where(and(eq(versionTable.fold, fold), except === null ? undefined : ne(questionTable.id, except)))
        .orderBy(sql`${questionTable.retiredAt} is not null`, asc(questionTable.id))
        .limit(limit),

    /** In graded quizzes, by version; those never shown are left out. */
    figures: (ids: readonly QuestionId[]) =>
      db
        .select({
          questionId: versionTable.questionId,
          version: versionTable.version,
          shown: sum(figureTable.shown).mapWith(Number).as('shown_in_all'),
          right: sum(figureTable.right).mapWith(Number).as('right_in_all'),
        })
        .from(versionTable)
        .innerJoin(figureTable, eq(figureTable.versionId, versionTable.id))
        .where(inArray(versionTable.questionId, [...ids]))
        .groupBy(versionTable.id),

    /** Of the bank that came with the program. */
    shipped: () =>
      db
        .select({ question: questionTable, madeBy: versionTable.madeBy })
        .from(questionTable)
        .innerJoin(versionTable, isNewest)
        .where(isNotNull(questionTable.shippedKey)),

    /** Each with its first version; the numbers of both, in order. */
    async add(
      all: readonly { readonly question: NewQuestion; readonly version: Omit<NewVersion, 'questionId' | 'version'> }[],
    ): Promise<{ questionId: QuestionId; versionId: VersionId }[]> {
      const added: { questionId: QuestionId; versionId: VersionId }[] = [];
      for (let start = 0; start < all.length; start += atOnce) {
        const some = all.slice(start, start + atOnce);
        const questions = await db
          .insert(questionTable)
          .select(
            manyRows(
              questionTable,
              some.map(({ question }) => ({ ...question, newestVersion: 1 })),
            ),
          )
          .returning({ questionId: questionTable.id });
        const rows = some.flatMap((one, at) => {
          const questionId = questions[at]?.questionId;
          return questionId === undefined ? [] : [{ ...one.version, questionId, version: 1 }];
        });
        added.push(
          ...(await db
            .insert(versionTable)
            .select(manyRows(versionTable, rows))
            .returning({ questionId: versionTable.questionId, versionId: versionTable.id })),
        );
      }
      return added;
    },

    async addVersion(fields: NewVersion): Promise<VersionId> {
      const [row] = await db.insert(versionTable).values(fields).returning({ id: versionTable.id });
      if (!row) throw new Error('insert returned no version');
      return row.id;
    },

    change: async (id: QuestionId, fields: Partial<Omit<StoredQuestion, 'id'>>): Promise<void> => {
      await db.update(questionTable).set(fields).where(eq(questionTable.id, id));
    },

    review: async (id: VersionId, reviewedAt: number, reviewedBy: string): Promise<void> => {
      await db.update(versionTable).set({ reviewedAt, reviewedBy }).where(eq(versionTable.id, id));
    },
  };
}
