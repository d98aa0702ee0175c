/** A bank and attempts of the wanted number in a filled data folder, by plain SQL; nobody may have the folder open. */
import { join } from 'node:path';
import type { PaperRule } from '../../../src-main/contract/quiz-campaigns.ts';
import type { QuestionId, VersionId } from '../../../src-main/contract/values.ts';
import { difficulties, quizTopics } from '../../../src-main/contract/quiz-questions.ts';
import { openConnection, type Connection } from '../../../src-main/core/database/connection.ts';
import type { Drawable } from '../../../src-main/core/quiz/bank/drawable.ts';
import { drawQuestions, orderOptions } from '../../../src-main/core/quiz/attempts/draw-paper.ts';
import { markPaper } from '../../../src-main/core/quiz/attempts/mark-paper.ts';
import { usualRule } from '../../../src-main/core/quiz/campaigns/campaign-rules.ts';
import type { PaperQuestion } from '../../../src-main/core/quiz/quiz.table.ts';
import { chanceFrom } from '../chance.ts';
import { cipherOf, sealPlainCells } from '../sealed-cells.ts';

const dayMs = 86_400_000;
const perInsert = 2000;
/** Drawn once each; the answers differ. */
const papers = 400;
const firstId = 1_000_000;

const typeOf = (at: number) => (['single', 'single', 'single', 'multiple', 'judge'] as const)[at % 5]!;

export interface InventedQuestion extends Drawable {
  readonly options: readonly string[];
  readonly answer: readonly number[];
}

export const inventedBank = (count: number): InventedQuestion[] =>
  Array.from({ length: count }, (_, at) => {
    const type = typeOf(at);
    return {
      questionId: (firstId + at) as QuestionId,
      versionId: (firstId + at) as VersionId,
      type,
      topic: quizTopics[Math.floor(at / 5) % 7]!,
      difficulty: difficulties[at % 3]!,
      options: type === 'judge' ? ['正确', '错误'] : ['示例甲', '示例乙', '示例丙', '示例丁'],
      answer: type === 'multiple' ? [0, 1 + (at % 3)] : [at % (type === 'judge' ? 2 : 4)],
    };
  });

export const rule: PaperRule = usualRule;

const questionsSql = `INSERT INTO quiz_question (id, newest_version, created_at) SELECT value ->> 'id', 1, 0 FROM json_each(?)`;
const versionsSql = `INSERT INTO quiz_version (id, question_id, version, type, topic, difficulty, stem, body, fold, made_at, made_by)
  SELECT value ->> 'id', value ->> 'id', 1, value ->> 'type', value ->> 'topic', value ->> 'difficulty',
    format('示例题目第%d道：以下哪些做法正确', value ->> 'id'), value -> 'body', format('f%d', value ->> 'id'), 0, '示例'
  FROM json_each(?)`;
const campaignSql = `INSERT INTO quiz_campaign (id, title, opens_at, closes_at, grades, buildings, rule, minutes, pass_mark,
    total_marks, questions, attempts, shuffles_questions, shuffles_options, marking, shows_answers, state, version,
    created_at, created_by)
  VALUES (1, '示例安全测验', ?1, ?2, '[]', '[]', ?3, 20, 90, 100, 25, NULL, 1, 1, 'all-or-nothing', 1, 'published', 2, 0, '示例')`;
const roomsSql = `UPDATE member SET building = format('示例苑%d幢', 1 + id % 9), dorm_room = format('%d%02d', 1 + id % 6, 1 + id % 30)`;
const attemptsSql = `INSERT INTO quiz_attempt (key, campaign_id, member_id, number, seed, paper, marking, total_marks, pass_mark,
    started_at, allowed_ms, spent_ms, saved_at, answers, ended_at, ended_by, score)
  SELECT value ->> 'key', 1, value ->> 'member', value ->> 'number', 1, value -> 'paper', 'all-or-nothing', 100, 90,
    ?2, 1200000, 400000, ?2 + 400000, value -> 'answers', ?2 + 400000, 'hand-in', value ->> 'score'
  FROM json_each(?1)`;
const figuresSql = `INSERT INTO quiz_figure (campaign_id, version_id, shown, right, unanswered, chosen)
  SELECT 1, value ->> 'id', value ->> 'shown', value ->> 'right', 0, value -> 'chosen' FROM json_each(?)`;

async function inParts(
  connection: Connection,
  sql: string,
  rows: readonly unknown[],
  ...more: number[]
): Promise<void> {
  for (let at = 0; at < rows.length; at += perInsert) {
    await connection.run(sql, [JSON.stringify(rows.slice(at, at + perInsert)), ...more]);
  }
}

function drawnPapers(bank: readonly InventedQuestion[]): PaperQuestion[][] {
  const optionsOf = (id: VersionId) => [...bank[id - firstId]!.options];
  return Array.from({ length: papers }, (_, seed) => {
    const drawn = drawQuestions(rule, bank, seed, true);
    if (drawn === 'bank-too-small') throw new Error('the invented bank is too small');
    return orderOptions(drawn, optionsOf, seed, true);
  });
}

/** Three of each member in turn; five of six answers right. */
function* takenAttempts(
  count: number,
  members: number,
  bank: readonly InventedQuestion[],
  figures: Map<number, Figure>,
) {
  const chance = chanceFrom(163);
  const keys = new Map(
    bank.map((question) => [question.versionId, { type: question.type, answer: [...question.answer] }]),
  );
  const drawn = drawnPapers(bank);
  for (let at = 0; at < count; at++) {
    const paper = drawn[at % papers]!;
    const answers = Object.fromEntries(
      paper.map(({ versionId }, position) => {
        const { answer, options } = bank[versionId - firstId]!;
        const choices = chance() < 5 / 6 ? answer : [(answer[0]! + 1) % options.length];
        return [position, { choices, isMarked: false }];
      }),
    );
    const { score, questions } = markPaper(paper, keys, answers, 'all-or-nothing');
    for (const { versionId, isRight, choices } of questions) {
      const figure = figures.get(versionId) ?? {
        shown: 0,
        right: 0,
        chosen: bank[versionId - firstId]!.options.map(() => 0),
      };
      figure.shown += 1;
      figure.right += isRight ? 1 : 0;
      for (const choice of choices) figure.chosen[choice]! += 1;
      figures.set(versionId, figure);
    }
    yield {
      key: `20000000-0000-4000-8000-${String(at).padStart(12, '0')}`,
      member: 1 + (at % members),
      number: 1 + Math.floor(at / members),
      paper,
      answers,
      score,
    };
  }
}

interface Figure {
  shown: number;
  right: number;
  readonly chosen: number[];
}

export async function fillQuiz(dataDir: string, wanted: { questions: number; attempts: number; members: number }) {
  const bank = inventedBank(wanted.questions);
  const connection = await openConnection({ file: join(dataDir, 'station.sqlite'), mode: 'write', settings: 'full' });
  await connection.run('BEGIN IMMEDIATE');
  const rest = { blanks: [], explanation: '示例解析。', source: '示例', article: null };
  const rows = bank.map(({ questionId: id, type, topic, difficulty, options, answer }) => ({
    id,
    type,
    topic,
    difficulty,
    body: { options, answer, ...rest },
  }));
  await inParts(connection, questionsSql, rows);
  await inParts(connection, versionsSql, rows);
  await connection.run(campaignSql, [Date.now() - 30 * dayMs, Date.now() + 30 * dayMs, JSON.stringify(rule)]);
  await connection.run(roomsSql);
  const figures = new Map<number, Figure>();
  let some: unknown[] = [];
  for (const attempt of takenAttempts(wanted.attempts, wanted.members, bank, figures)) {
    some.push(attempt);
    if (some.length < perInsert) continue;
    await inParts(connection, attemptsSql, some, Date.now() - 5 * dayMs);
    some = [];
  }
  await inParts(connection, attemptsSql, some, Date.now() - 5 * dayMs);
  await inParts(
    connection,
    figuresSql,
    Array.from(figures, ([id, figure]) => ({ id, ...figure })),
  );
  await sealPlainCells(connection, await cipherOf(dataDir));
  await connection.run('COMMIT');
  await connection.rows('PRAGMA wal_checkpoint(TRUNCATE)');
  await connection.close();
}
