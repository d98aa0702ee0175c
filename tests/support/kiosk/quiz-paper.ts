/** A short quiz that is open now, and somebody who knows every answer of the shipped bank. */
import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import type { PaperRule } from '../../../src-main/contract/quiz-campaigns.ts';
import { ask, type Desk } from './ask-host.ts';
import { repository } from './start-kiosk.ts';

export const quizTitle = '示例防火防盗测验';
const hour = 3_600_000;
const part = (type: 'single' | 'multiple' | 'judge', count: number) => ({
  topics: ['alarm' as const, 'theft' as const],
  type,
  difficulty: null,
  count,
  marks: 10,
});
const rule: PaperRule = { kind: 'drawn', parts: [part('single', 2), part('judge', 2), part('multiple', 1)] };

/** Five questions of ten marks, four of them pass; twenty minutes, twice. */
export async function openQuiz(desk: Desk): Promise<void> {
  const { now } = await ask(desk, 'station.status', {});
  const fields = {
    title: quizTitle,
    opensAt: now - hour,
    closesAt: now + 200 * hour,
    grades: [],
    buildings: [],
    rule,
    minutes: 20,
    passMark: 40,
    attempts: 2,
    shufflesQuestions: true,
    shufflesOptions: true,
    marking: 'all-or-nothing' as const,
    showsAnswers: true,
  };
  const key = () => ({ requestKey: randomUUID() });
  const { campaignId, version } = await ask(desk, 'quiz.saveCampaign', {
    ...key(),
    campaignId: null,
    version: 0,
    fields,
  });
  await ask(desk, 'quiz.publishCampaign', { ...key(), campaignId, version });
}

interface Shipped {
  readonly stem: string;
  readonly options: readonly string[];
  readonly answer: readonly number[];
}

const folder = path.join(repository, 'resources', 'quiz');
const bank = readdirSync(folder)
  .filter((file) => file !== 'articles.json')
  .flatMap((file) => JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as Shipped[]);
const keys = new Map(bank.map(({ stem, options, answer }) => [stem, answer.map((at) => options[at] ?? '')]));
export const rightOptionsOf = (stem: string): readonly string[] => keys.get(stem) ?? [];

/** The right options of the question shown, or those that are not. */
export async function optionsShown(page: Page, areRight: boolean): Promise<Locator[]> {
  await expect(page.getByRole('group', { name: '选项' })).toBeVisible();
  const stem = (await page.getByRole('main').getByRole('heading', { level: 2 }).first().innerText()).trim();
  const right = keys.get(stem) ?? [];
  const options = await page.getByRole('group', { name: '选项' }).getByRole('button').all();
  const texts = await Promise.all(options.map((option) => option.locator('.option-text').innerText()));
  return options.filter((_, at) => right.includes(texts[at]?.trim() ?? '') === areRight);
}

/** Taps what is right, or one that is not. */
export async function answerShown(page: Page, isRight = true): Promise<void> {
  const options = await optionsShown(page, isRight);
  for (const option of isRight ? options : options.slice(0, 1)) await option.click();
}

export const allSaved = (page: Page): Promise<void> =>
  expect(page.getByRole('main').getByText('已保存', { exact: true })).toBeVisible();
