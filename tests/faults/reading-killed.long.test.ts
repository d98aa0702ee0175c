/** D1 at length for what is typed and tapped: minutes and graded answers. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { killWhileTyping } from '../support/faults/killed-minutes.ts';
import { openKillable, type Killable } from '../support/faults/killable.ts';
import { openKilledQuiz, type KilledQuiz } from '../support/faults/killed-quiz.ts';
import { openReadingStation } from '../support/faults/reading-station.ts';
import type { ReadingLine } from '../support/faults/reading-writer.process.ts';

const kills = 40;

let quiz: KilledQuiz;
let minutes: Killable<ReadingLine>;
beforeAll(async () => {
  quiz = await openKilledQuiz();
  minutes = await openKillable('tests/support/faults/reading-writer.process.ts');
  await (await openReadingStation(minutes.dataDir)).application.close();
}, 120_000);
afterAll(() => {
  quiz.remove();
  minutes.remove();
});

// Bug: what is lost in one kill of twenty.
it(`minutes are kept as far as they were acknowledged, whole, ${kills} times over`, async () => {
  await killWhileTyping(minutes, kills);
  const { application } = await openReadingStation(minutes.dataDir);
  expect(await application.verify()).toEqual([]);
  await application.close();
});

// Bug: the same of answers, or minutes of time given back by a restart.
it(`a graded quiz has every tap that was acknowledged, ${kills} kills over`, () => quiz.kill(kills));
