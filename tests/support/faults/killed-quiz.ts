/** A process killed again and again while somebody takes a graded quiz, and what the next one finds of it. */
import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { sampleCampaign } from '../../contract/quiz-examples.ts';
import { openKillable } from './killable.ts';
import { chosenAfter } from './quiz-taps.ts';
import type { QuizLine } from './quiz-writer.process.ts';
import { openReadingStation, sessionStartsAt } from './reading-station.ts';
import { pause, until } from './writers.ts';

type Told = Extract<QuizLine, { event: 'told' }>;
const last = (event: 'asked' | 'told', lines: readonly QuizLine[]): number =>
  lines.reduce((found, line) => (line.event === event ? line.at : found), 0);

export type KilledQuiz = Awaited<ReturnType<typeof openKilledQuiz>>;

export async function openKilledQuiz() {
  const bench = await openKillable<QuizLine>('tests/support/faults/quiz-writer.process.ts');
  const key = () => ({ requestKey: randomUUID() });
  const { application, must } = await openReadingStation(bench.dataDir);
  const rule = { topics: ['escape' as const], type: 'single' as const, difficulty: null, count: 5, marks: 20 };
  const fields = {
    ...sampleCampaign,
    rule: { kind: 'drawn' as const, parts: [rule] },
    opensAt: sessionStartsAt - 1000,
    closesAt: sessionStartsAt + 1000,
    minutes: 240,
  };
  const saved = await must('quiz.saveCampaign', { ...key(), campaignId: null, version: 0, fields });
  await must('quiz.publishCampaign', { ...key(), ...saved });
  const { campaignId } = saved;
  await application.close();

  async function killOnce(): Promise<void> {
    const before = bench.lines();
    const writer = bench.start({ campaignId, from: last('told', before) + 1 });
    const since = () => bench.lines().slice(before.length);
    await until(() => since().some((line) => line.event === 'told'));
    await pause(Math.random() * 60);
    expect((await writer.kill()).signal).toBe('SIGKILL');

    const found = since().find((line) => line.event === 'found');
    const possible = [chosenAfter(last('told', before)), chosenAfter(last('asked', before))];
    expect(possible).toContainEqual(found?.chosen);
    const told = before.findLast((line): line is Told => line.event === 'told');
    expect(found?.remainingMs).toBeLessThanOrEqual(told?.remainingMs ?? Infinity);
  }
  return {
    dataDir: bench.dataDir,
    campaignId,
    /** Each tap that was acknowledged is there in the next life, and no time has been given back. */
    async kill(times: number): Promise<void> {
      for (let kill = 0; kill < times; kill++) await killOnce();
      expect(bench.lines().filter((line) => line.event === 'refused')).toEqual([]);
      expect(last('told', bench.lines())).toBeGreaterThan(2 * times);
    },
    remove: bench.remove,
  };
}
