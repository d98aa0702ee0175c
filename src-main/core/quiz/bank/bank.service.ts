/** 题库: every save is a new version; a version never changes. */
import type { QuestionDetail, QuestionRow } from '../../../contract/quiz-bank.ts';
import type { QuestionContent, QuestionType, QuizTopic } from '../../../contract/quiz-questions.ts';
import { quizTopics } from '../../../contract/quiz-questions.ts';
import { Refusal } from '../../../contract/route.ts';
import type { QuestionId, VersionId } from '../../../contract/values.ts';
import type { Database } from '../../database/database.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { BankRepository, BankState, Looked, Newest } from './bank.repository.ts';
import { DrawableQuestions } from './drawable.ts';
import { checkContent, foldStem } from './question-rules.ts';
import { articleIds, articles } from './shipped-questions.ts';
import { cleanContent, columnsOf, explain, versionOf, type StoredVersion } from './stored-version.ts';

export { bringInShipped } from './bring-in-shipped.ts';
export type { Drawable } from './drawable.ts';
export type { StoredVersion } from './stored-version.ts';

/** More words than that are not a search. */
const mostWords = 6;
/** More are not told about one stem. */
const mostAlike = 5;

interface Parts {
  readonly repository: BankRepository;
  readonly database: Database;
  readonly clock: Clock;
}

export interface Wanted extends Omit<Looked, 'words'> {
  readonly text: string;
  readonly state: BankState;
  readonly offset: number;
  readonly limit: number;
}

export interface Save {
  readonly questionId: QuestionId | null;
  /** That was read; 0 of a new question. */
  readonly version: number;
  readonly content: QuestionContent;
  readonly isLikeAllowed: boolean;
}

export type BankService = Awaited<ReturnType<typeof openBankService>>;

/** Loads what papers are drawn from. */
export async function openBankService({ repository, database, clock }: Parts) {
  const live = new DrawableQuestions(await repository.drawable());

  const putDrawable = (questionId: QuestionId, versionId: VersionId, { type, topic, difficulty }: QuestionContent) =>
    database.afterCommit(() => live.put({ questionId, versionId, type, topic, difficulty }));

  /** @throws Refusal question.unknown */
  async function require(questionId: QuestionId): Promise<Newest> {
    const found = await repository.newest(questionId);
    if (!found) throw new Refusal('question.unknown');
    return found;
  }

  /** @throws Refusal question.unknown, question.retired */
  async function requireInUse(questionId: QuestionId): Promise<Newest> {
    const found = await require(questionId);
    if (found.question.retiredAt !== null) throw new Refusal('question.retired');
    return found;
  }

  /** @throws Refusal question.faulty */
  function requireSound(content: QuestionContent): void {
    const [first] = checkContent(content, articleIds);
    if (first) throw new Refusal('question.faulty', { ...first.facts, fault: first.code });
  }

  /** @throws Refusal question.like-another */
  async function requireUnlike(fold: string, except: QuestionId | null): Promise<void> {
    const [other] = await repository.alike(fold, except, 1);
    if (other) throw new Refusal('question.like-another', { questionId: other.question.id });
  }

  async function rowsOf(found: readonly Newest[]): Promise<QuestionRow[]> {
    const figures = found.length === 0 ? [] : await repository.figures(found.map(({ question }) => question.id));
    return found.map(({ question, version }) => {
      const own = figures.filter(({ questionId }) => questionId === question.id);
      return {
        questionId: question.id,
        version: version.version,
        type: version.type,
        topic: version.topic,
        difficulty: version.difficulty,
        stem: version.stem,
        article: version.body.article,
        isShipped: question.shippedKey !== null,
        reviewedAt: version.reviewedAt,
        retiredAt: question.retiredAt,
        shown: own.reduce((total, { shown }) => total + shown, 0),
        right: own.reduce((total, { right }) => total + right, 0),
      };
    });
  }

  async function addAll(contents: readonly QuestionContent[], by: string): Promise<QuestionId[]> {
    const now = clock.now();
    const clean = contents.map(cleanContent);
    const added = await repository.add(
      clean.map((content) => ({
        question: { shippedKey: null, shippedVersion: null, createdAt: now },
        version: { ...columnsOf(content), madeAt: now, madeBy: by, reviewedAt: null, reviewedBy: null },
      })),
    );
    added.forEach(({ questionId, versionId }, at) => {
      const content = clean[at];
      if (content) putDrawable(questionId, versionId, content);
    });
    return added.map(({ questionId }) => questionId);
  }

  async function addVersion({ question, version: newest }: Newest, content: QuestionContent, by: string) {
    const version = newest.version + 1;
    const made = { madeAt: clock.now(), madeBy: by, reviewedAt: null, reviewedBy: null };
    const versionId = await repository.addVersion({ ...columnsOf(content), ...made, questionId: question.id, version });
    await repository.change(question.id, { newestVersion: version });
    putDrawable(question.id, versionId, content);
    return { questionId: question.id, version };
  }

  return {
    articles,

    /** Newest versions of questions in use, by number; the same array until one changes. */
    drawable: () => live.all(),

    countByTopic: () =>
      quizTopics.map((topic) => ({ topic, questions: live.all().filter((one) => one.topic === topic).length })),

    /** Of any question, also a retired one. @throws Refusal question.unknown */
    async version(versionId: VersionId): Promise<StoredVersion> {
      const row = await repository.version(versionId);
      if (!row) throw new Refusal('question.unknown');
      return versionOf(row);
    },

    /** Those there are. */
    async versions(ids: readonly VersionId[]): Promise<ReadonlyMap<VersionId, StoredVersion>> {
      return new Map((await repository.versions(ids)).map((row) => [row.id, versionOf(row)]));
    },

    /** @param order `order[i]`: place among the question's own options of the option shown i-th. */
    explained: (content: QuestionContent, order: readonly number[]) => explain(content, order, articles),

    /** Of the newest versions of all questions, in use and retired. */
    folds: (): Promise<ReadonlyMap<string, QuestionId>> => repository.folds(),

    /** Newest versions of questions in use, for files. */
    async current(topic: QuizTopic | null): Promise<StoredVersion[]> {
      return (await repository.current(topic)).map(({ version }) => versionOf(version));
    },

    /** Inside a write, contents that were checked. How many were added: all. */
    addAll: async (contents: readonly QuestionContent[], by: string): Promise<number> =>
      (await addAll(contents, by)).length,

    async find({ text, state, offset, limit, ...fields }: Wanted) {
      const words = text.normalize('NFC').split(/\s+/u).filter(Boolean).slice(0, mostWords);
      const looked = { ...fields, words };
      const counts = await repository.counts(looked);
      const questions = await rowsOf(await repository.page(looked, state, offset, limit));
      const totals: Record<BankState, number> = {
        'in-use': counts.inUse,
        unreviewed: counts.unreviewed,
        retired: counts.retired,
      };
      return { questions, total: totals[state], counts };
    },

    /** @throws Refusal question.unknown */
    async detail(questionId: QuestionId): Promise<QuestionDetail> {
      const { question, version } = await require(questionId);
      const figures = await repository.figures([questionId]);
      const all = await repository.versionsOf(questionId);
      const { versionId, content } = versionOf(version);
      return {
        questionId,
        version: version.version,
        versionId,
        content,
        madeAt: version.madeAt,
        madeBy: version.madeBy,
        reviewedAt: version.reviewedAt,
        reviewedBy: version.reviewedBy,
        retiredAt: question.retiredAt,
        retireReason: question.retireReason,
        shippedKey: question.shippedKey,
        versions: all.map((one) => {
          const { shown, right } = figures.find((figure) => figure.version === one.version) ?? { shown: 0, right: 0 };
          return { version: one.version, madeAt: one.madeAt, madeBy: one.madeBy, shown, right };
        }),
      };
    },

    /** @throws Refusal question.unknown */
    async contentOf(questionId: QuestionId, version: number): Promise<QuestionContent> {
      const row = (await repository.versionsOf(questionId)).find((one) => one.version === version);
      if (!row) throw new Refusal('question.unknown');
      return versionOf(row).content;
    },

    async like(type: QuestionType, stem: string, except: QuestionId | null): Promise<QuestionRow[]> {
      return stem.trim() === '' ? [] : rowsOf(await repository.alike(foldStem(type, stem), except, mostAlike));
    },

    /**
     * Inside a write.
     * @throws Refusal question.unknown, question.retired, question.changed-elsewhere, question.faulty,
     * question.like-another
     */
    async save({ questionId, version, content, isLikeAllowed }: Save, by: string) {
      const clean = cleanContent(content);
      const before = questionId === null ? null : await requireInUse(questionId);
      if (before && before.version.version !== version) throw new Refusal('question.changed-elsewhere');
      requireSound(clean);
      const { fold } = columnsOf(clean);
      // Who kept its stem was told when it was written.
      if (!isLikeAllowed && fold !== before?.version.fold) await requireUnlike(fold, questionId);
      if (before) return addVersion(before, clean, by);
      const [added] = await addAll([clean], by);
      if (added === undefined) throw new Error('no question was added');
      return { questionId: added, version: 1 };
    },

    /** Inside a write. @throws Refusal question.unknown, question.retired, question.changed-elsewhere */
    async review(questionId: QuestionId, version: number, reviewedBy: string) {
      const { version: newest } = await requireInUse(questionId);
      if (newest.version !== version) throw new Refusal('question.changed-elsewhere');
      const reviewedAt = clock.now();
      await repository.review(newest.id, reviewedAt, reviewedBy);
      return { reviewedAt, reviewedBy };
    },

    /** Inside a write. @throws Refusal question.unknown, question.retired */
    async retire(questionId: QuestionId, retireReason: string, retiredBy: string): Promise<void> {
      await requireInUse(questionId);
      await repository.change(questionId, { retiredAt: clock.now(), retiredBy, retireReason });
      database.afterCommit(() => live.drop(questionId));
    },

    /** Inside a write. @throws Refusal question.unknown, question.not-retired */
    async restore(questionId: QuestionId): Promise<void> {
      const { question, version } = await require(questionId);
      if (question.retiredAt === null) throw new Refusal('question.not-retired');
      await repository.change(questionId, { retiredAt: null, retiredBy: null, retireReason: null });
      putDrawable(questionId, version.id, versionOf(version).content);
    },
  };
}
