/** A graded quiz over a large bank and many attempts. Arguments: an empty folder, questions, attempts. */
import type { AttemptView } from '../../../src-main/contract/quiz.ts';
import { drawQuestions } from '../../../src-main/core/quiz/attempts/draw-paper.ts';
import { ask, fillStation, openStation, operator } from './filled-station.ts';
import { fillQuiz, inventedBank, rule } from './filled-quiz.ts';
import { answer, spreadOf, timeOf } from './timing.ts';

const [, , dataDir = '', questionsGiven = '0', attemptsGiven = '0'] = process.argv;
const [questions, attempts] = [Number(questionsGiven), Number(attemptsGiven)];
const perPerson = 3;
const members = Math.ceil(attempts / perPerson);
const warmUp = 40;

/** Without what comes before it is warm. */
async function timesOf(rounds: number, work: (turn: number) => unknown) {
  const times: number[] = [];
  for (let turn = 0; turn < warmUp + rounds; turn++) times.push(await timeOf(() => work(turn)));
  return spreadOf(times.slice(warmUp));
}

// One more, who has taken none.
await fillStation(dataDir, members + 1, 0);
await fillQuiz(dataDir, { questions, attempts, members });

const bank = inventedBank(questions);
const draw = await timesOf(200, (turn) => drawQuestions(rule, bank, turn, true));

const application = await openStation(dataDir);
const key = () => ({ requestKey: crypto.randomUUID() });
const who = { by: 'name', memberId: members + 1 };
let attempt: AttemptView | undefined;
const begin = await timeOf(async () => {
  attempt = await ask<AttemptView>(application, 'quiz.begin', { ...key(), who, campaignId: 1 });
});
const { attemptId, attemptKey } = attempt!;
const tap = await timesOf(400, (turn) => {
  const given = { choices: [Math.floor(turn / 25) % 2], blanks: [] };
  return ask(application, 'quiz.answer', {
    ...key(),
    attemptId,
    attemptKey,
    position: turn % 25,
    given,
    isMarked: false,
  });
});
const handIn = await timeOf(() => ask(application, 'quiz.handIn', { ...key(), attemptId, attemptKey }));
const first = await timeOf(() => ask(application, 'quiz.report', { campaignId: 1 }, operator));
const times: number[] = [];
for (let turn = 0; turn < 10; turn++)
  times.push(await timeOf(() => ask(application, 'quiz.report', { campaignId: 1 }, operator)));
let remarked = { attempts: 0, differing: 0 };
const remark = await timeOf(async () => {
  remarked = await ask(application, 'quiz.remark', { campaignId: 1 }, operator);
});
if (remarked.differing > 0 || remarked.attempts !== attempts + 1)
  throw new Error(`marked again: ${JSON.stringify(remarked)}`);
await application.close();
answer({ questions, attempts, draw, begin, tap, handIn, report: { first, ...spreadOf(times) }, remark });
