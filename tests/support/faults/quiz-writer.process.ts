/** Taps answers of a graded quiz until it is killed; says beforehand what it asks and afterwards what it was told. */
import { randomUUID } from 'node:crypto';
import { openSync, writeSync } from 'node:fs';
import type { AttemptView } from '../../../src-main/contract/quiz.ts';
import type { CampaignId } from '../../../src-main/contract/values.ts';
import { tapped } from './quiz-taps.ts';
import { cardOf, openReadingStation } from './reading-station.ts';

export type QuizLine =
  | {
      readonly event: 'found';
      /** By position what is chosen; -1: nothing. */
      readonly chosen: readonly number[];
      readonly remainingMs: number;
    }
  | { readonly event: 'asked'; readonly at: number }
  | { readonly event: 'told'; readonly at: number; readonly remainingMs: number }
  | { readonly event: 'refused'; readonly code: string };

interface QuizWork {
  readonly dataDir: string;
  readonly journal: string;
  readonly campaignId: CampaignId;
  /** The first tap. */
  readonly from: number;
}

const work = JSON.parse(process.argv[2] ?? '{}') as QuizWork;
const journal = openSync(work.journal, 'a');
const say = (line: QuizLine) => writeSync(journal, `${JSON.stringify(line)}\n`);

const { must, ask } = await openReadingStation(work.dataDir);
const who = { by: 'card', cardText: cardOf(0) } as const;
const attempt: AttemptView = await must('quiz.begin', {
  requestKey: randomUUID(),
  who,
  campaignId: work.campaignId,
});
const chosen = attempt.questions.map(({ given }) => given?.choices[0] ?? -1);
say({ event: 'found', chosen, remainingMs: attempt.remainingMs });
const { attemptId, attemptKey } = attempt;
for (let at = work.from; ; at++) {
  say({ event: 'asked', at });
  const { position, choice } = tapped(at);
  const given = { choices: [choice], blanks: [] };
  const tap = { requestKey: randomUUID(), attemptId, attemptKey, position, given, isMarked: false };
  const outcome = await ask('quiz.answer', tap);
  if ('problem' in outcome) say({ event: 'refused', code: outcome.problem.code });
  else say({ event: 'told', at, remainingMs: outcome.value.remainingMs });
}
