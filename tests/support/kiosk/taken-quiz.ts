/** The open quiz, taken by hand of the host: for what comes after it. */
import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { ask, memberNumbered, type Desk } from './ask-host.ts';
import { rightOptionsOf } from './quiz-paper.ts';

const key = () => ({ requestKey: randomUUID() });

/** Answers the number of the certificate; NULL where it was not passed. */
export async function takeQuiz(at: Page | Desk, studentNumber: string, isRight: boolean): Promise<string | null> {
  const { campaigns } = await ask(at, 'quiz.openCampaigns', {});
  const who = { by: 'name', memberId: await memberNumbered(at, studentNumber) } as const;
  const begun = await ask(at, 'quiz.begin', { ...key(), who, campaignId: campaigns[0]!.campaignId });
  const { attemptId, attemptKey, questions } = begun;
  for (const { position, stem, options } of questions) {
    const right = rightOptionsOf(stem);
    const choices = options.flatMap((option, place) => (right.includes(option) === isRight ? place : []));
    const given = { choices: isRight ? choices : choices.slice(0, 1), blanks: [] };
    await ask(at, 'quiz.answer', { ...key(), attemptId, attemptKey, position, given, isMarked: false });
  }
  return (await ask(at, 'quiz.handIn', { ...key(), attemptId, attemptKey })).certificate;
}
