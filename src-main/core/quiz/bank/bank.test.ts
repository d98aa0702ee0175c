import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fakeClock } from '../../../../tests/support/fake-clock.ts';
import { temporaryDatabase, type TemporaryDatabase } from '../../../../tests/support/database.ts';
import type { QuestionContent } from '../../../contract/quiz-questions.ts';
import { migrations } from '../../database/migrations/all.ts';
import { campaignTable, figureTable, versionTable } from '../quiz.table.ts';
import { bankRepository } from './bank.repository.ts';
import { bringInShipped, openBankService, type BankService } from './bank.service.ts';
import { contentOf, shippedQuestions, type ShippedQuestion } from './shipped-bank.ts';

const clock = fakeClock();
let under: TemporaryDatabase;
beforeEach(async () => {
  under = await temporaryDatabase(migrations, { clock });
});
afterEach(() => under.dispose());

const parts = () => ({ repository: bankRepository(under.database.statements), database: under.database, clock });
const open = (): Promise<BankService> => openBankService(parts());
const write = <Result>(work: () => Promise<Result>) => under.database.write(work);

const shipped: readonly ShippedQuestion[] = shippedQuestions.slice(0, 3);
const reworded = (version: number): ShippedQuestion[] =>
  shipped.map((question, at) => (at === 0 ? { ...question, version, stem: `${question.stem}（改）` } : question));
const first = shipped[0]!;
const content: QuestionContent = contentOf(first);

describe('what comes with the program', () => {
  test('is all there after the first start, and nothing is added by the second', async () => {
    expect(await bringInShipped(parts())).toEqual({ added: shippedQuestions.length, reworded: 0 });
    expect(await bringInShipped(parts())).toEqual({ added: 0, reworded: 0 });
    const bank = await open();
    expect(bank.drawable()).toHaveLength(shippedQuestions.length);
    const all = await bank.versions(bank.drawable().map(({ versionId }) => versionId));
    expect([...all.values()].map((one) => one.content)).toEqual(shippedQuestions.map(contentOf));
  });

  // A new program must not take back what staff wrote.
  test('gets a newer wording once, but not over a version that staff made', async () => {
    await bringInShipped(parts(), shipped);
    expect(await bringInShipped(parts(), reworded(2))).toEqual({ added: 0, reworded: 1 });
    expect(await bringInShipped(parts(), reworded(2))).toEqual({ added: 0, reworded: 0 });
    const bank = await open();
    const { questionId } = bank.drawable()[0]!;
    expect(await bank.detail(questionId)).toMatchObject({
      version: 2,
      shippedKey: first.key,
      reviewedBy: '随程序提供',
    });
    await write(() => bank.save({ questionId, version: 2, content, isLikeAllowed: false }, '测试'));
    expect(await bringInShipped(parts(), reworded(3))).toEqual({ added: 0, reworded: 0 });
    expect((await bank.detail(questionId)).content.stem).toBe(first.stem);
  });

  test('stays as it is when it is no longer in the file, and retired when it was', async () => {
    await bringInShipped(parts(), shipped);
    const bank = await open();
    const { questionId } = bank.drawable()[0]!;
    await write(() => bank.retire(questionId, '示例', '测试'));
    await bringInShipped(parts(), reworded(2).slice(0, 1));
    expect((await open()).drawable()).toHaveLength(2);
    expect((await bank.detail(questionId)).version).toBe(2);
  });
});

describe('what papers are drawn from', () => {
  // A paper drawn from a question that was never kept could not be marked.
  test('changes with the commit, never after a rollback', async () => {
    await bringInShipped(parts(), shipped);
    const bank = await open();
    const before = bank.drawable();
    const failing = write(async () => {
      await bank.addAll([{ ...content, stem: '示例' }], '测试');
      await bank.retire(before[0]!.questionId, '示例', '测试');
      throw new RangeError('rolled back');
    });
    await expect(failing).rejects.toThrow('rolled back');
    expect(bank.drawable()).toBe(before);
  });

  test('is the same in memory after every change as after a start', async () => {
    await bringInShipped(parts(), shipped);
    const bank = await open();
    const [one, two] = bank.drawable();
    await write(() => bank.retire(one!.questionId, '示例', '测试'));
    await write(() =>
      bank.save(
        { questionId: two!.questionId, version: 1, content: { ...content, topic: 'fraud' }, isLikeAllowed: true },
        '测试',
      ),
    );
    await write(() =>
      bank.addAll(
        [
          { ...content, stem: '甲' },
          { ...content, stem: '乙', topic: 'theft' },
        ],
        '测试',
      ),
    );
    expect(bank.drawable()).toEqual((await open()).drawable());
    expect(bank.countByTopic()).toEqual(expect.arrayContaining([{ topic: 'fraud', questions: 1 }]));
    await write(() => bank.restore(one!.questionId));
    expect(bank.drawable()).toEqual((await open()).drawable());
    expect(bank.drawable()[0]).toEqual(one);
  });

  test('keeps every version that was ever shown', async () => {
    await bringInShipped(parts(), shipped);
    const bank = await open();
    const { questionId, versionId } = bank.drawable()[0]!;
    await write(() =>
      bank.save({ questionId, version: 1, content: { ...content, stem: '改' }, isLikeAllowed: false }, '测试'),
    );
    await write(() => bank.retire(questionId, '示例', '测试'));
    expect((await bank.version(versionId)).content).toEqual(content);
  });
});

test('an explanation names the right ones where they are shown', async () => {
  const bank = await open();
  const many: QuestionContent = {
    ...content,
    type: 'multiple',
    options: ['甲', '乙', '丙'],
    answer: [0, 2],
    article: 'fire-law-5',
  };
  expect(bank.explained(many, [2, 1, 0])).toMatchObject({ answer: [0, 2], article: { article: '第五条' } });
  expect(bank.explained({ ...many, answer: [0] }, [2, 1, 0]).answer).toEqual([2]);
});

// 5,000 imported questions at once: batches must not lose or turn round any.
test('thousands are added in their order', async () => {
  const bank = await open();
  const many = Array.from({ length: 2345 }, (_, at) => ({ ...content, stem: `示例第${String(at)}题` }));
  expect(await write(() => bank.addAll(many, '测试'))).toBe(2345);
  expect((await bank.current(null)).map((one) => one.content.stem)).toEqual(many.map(({ stem }) => stem));
  expect((await bank.folds()).size).toBe(2345);
});

// An attempt of years ago is marked by the wording it showed.
test('no wording is ever changed in place', async () => {
  await bringInShipped(parts(), shipped);
  const { statements } = under.database;
  await expect(statements.update(versionTable).set({ stem: '改' })).rejects.toThrow('storage');
  expect((await (await open()).current(null)).map(({ content: { stem } }) => stem)).toEqual(
    shipped.map(({ stem }) => stem),
  );
});

test('how often a question was answered is counted over its versions and campaigns', async () => {
  await bringInShipped(parts(), shipped.slice(0, 1));
  const bank = await open();
  const { questionId, versionId } = bank.drawable()[0]!;
  await write(() =>
    bank.save({ questionId, version: 1, content: { ...content, stem: '改' }, isLikeAllowed: false }, '测试'),
  );
  const newest = bank.drawable()[0]!.versionId;
  const { statements } = under.database;
  const campaign = {
    title: '示例',
    opensAt: 1,
    closesAt: 2,
    grades: [],
    buildings: [],
    rule: { kind: 'drawn', parts: [] },
    minutes: 20,
    passMark: 60,
    totalMarks: 100,
    questions: 25,
    attempts: null,
    shufflesQuestions: true,
    shufflesOptions: true,
    marking: 'all-or-nothing',
    showsAnswers: true,
    state: 'published',
    version: 1,
    createdAt: 1,
    createdBy: '测试',
  } as const;
  const [one, two] = await statements
    .insert(campaignTable)
    .values([campaign, campaign] as unknown as (typeof campaignTable.$inferInsert)[])
    .returning({ id: campaignTable.id });
  const figure = { unanswered: 0, chosen: [] };
  await statements.insert(figureTable).values([
    { ...figure, campaignId: one!.id, versionId, shown: 10, right: 4 },
    { ...figure, campaignId: two!.id, versionId, shown: 5, right: 5 },
    { ...figure, campaignId: two!.id, versionId: newest, shown: 3, right: 1 },
  ]);
  const asked = { text: '', topic: null, type: null, difficulty: null, state: 'in-use', offset: 0, limit: 10 } as const;
  expect((await bank.find(asked)).questions).toMatchObject([{ shown: 18, right: 10 }]);
  expect((await bank.detail(questionId)).versions).toMatchObject([
    { version: 2, shown: 3, right: 1 },
    { version: 1, shown: 15, right: 9 },
  ]);
});
