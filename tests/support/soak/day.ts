/** One day of the station, as often as one likes: every tenth of what a year does, each time by other people. */
import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { ask, type Desk } from '../kiosk/ask-host.ts';
import { swipe } from '../kiosk/scanner.ts';
import { rightOptionsOf } from '../kiosk/quiz-paper.ts';
import { pin } from '../kiosk/appoint.ts';
import { passphrase } from '../kiosk/prepare-station.ts';

export interface Resident {
  readonly number: string;
  readonly name: string;
  readonly className: string;
  readonly card: string;
}

export interface Surroundings {
  readonly desk: Desk;
  readonly page: Page;
  /** Somebody of the station with a PIN. */
  readonly onDuty: Resident;
  readonly residents: readonly Resident[];
  /** The station's clock leaps there; a moment that has passed is nothing. */
  goTo(instant: number): Promise<void>;
  /** Real time goes by, as the machine's own tasks need it. */
  rest(milliseconds: number): Promise<void>;
}

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const key = () => ({ requestKey: randomUUID() });
const visitorsADay = 20;
const atTheScreen = 4;

/** @param eightOclock of that day, epoch ms */
export async function liveADay(at: Surroundings, day: number, eightOclock: number): Promise<void> {
  const { desk, page } = at;
  const hour = (hours: number) => at.goTo(eightOclock + (hours - 8) * hourMs);
  const today = Array.from(
    { length: visitorsADay },
    (_, n) => at.residents[(day * visitorsADay + n) % at.residents.length]!,
  );

  await hour(8.5);
  await freshScreen(page);
  for (const { card } of today.slice(0, atTheScreen)) await swipeAtScreen(at, card);
  for (const { card } of today.slice(atTheScreen)) {
    await ask(desk, 'check-in.swipe', { ...key(), cardText: card });
    await at.goTo(eightOclock + hourMs);
  }

  await hour(10);
  await ask(desk, 'staff.signIn', { passphrase });
  if (day % 9 === 0) await openQuiz(desk, day);
  await lookAtLists(desk, today[0]!);
  await ask(desk, 'staff.signOut', {});
  await takeQuiz(desk, today[day % visitorsADay]!);

  await hour(11);
  await freshScreen(page);
  await practiseAtScreen(page);

  await hour(14);
  await ask(desk, 'staff.signInByPin', { who: at.onDuty.number, pin });
  await ask(desk, 'check-in.present', {});
  await ask(desk, 'staff.signOut', {});
  await ask(desk, 'staff.signIn', { passphrase });
  await holdSession(at, today.slice(8, 14), eightOclock + 6 * hourMs);
  await ask(desk, 'staff.signOut', {});

  await hour(17);
  await freshScreen(page);
  // Some forget to: what is open at night, the station closes.
  for (const { card } of today.slice(2)) await ask(desk, 'check-in.swipe', { ...key(), cardText: card });
  await hour(23.5);
  // Upkeep comes by every twenty seconds of the machine's own time.
  await at.rest(21_000);
  await ask(desk, 'station.status', {});
  await freshScreen(page);
}

/** As after two minutes without a touch. */
async function freshScreen(page: Page): Promise<void> {
  await page.reload();
  await page.getByRole('heading', { level: 1 }).waitFor();
}

async function swipeAtScreen(at: Surroundings, card: string): Promise<void> {
  await swipe(at.page, card);
  await at.page
    .getByRole('status')
    .filter({ hasText: /签到|签退/ })
    .first()
    .waitFor();
  await at.rest(2200);
}

async function practiseAtScreen(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^安全测验/ }).click();
  await page.getByRole('button', { name: /^消防设施/ }).click();
  await page.getByRole('group', { name: '选项' }).waitFor();
}

async function lookAtLists(desk: Desk, { name }: Resident): Promise<void> {
  await ask(desk, 'check-in.list', { limit: 200 });
  await ask(desk, 'members.search', { text: name });
  await ask(desk, 'members.search', { text: '' });
  await ask(desk, 'audit.list', {});
  await ask(desk, 'reading.sessions', {});
  await ask(desk, 'printing.jobs', {});
  await ask(desk, 'staff.confirm', { secret: passphrase });
  await ask(desk, 'check-in.export', {});
}

async function openQuiz(desk: Desk, day: number): Promise<void> {
  const { now } = await ask(desk, 'station.status', {});
  const part = (type: 'single' | 'multiple' | 'judge', count: number) => ({
    topics: ['alarm' as const, 'theft' as const],
    type,
    difficulty: null,
    count,
    marks: 10,
  });
  const fields = {
    title: `示例防火测验 ${day}`,
    opensAt: now - hourMs,
    closesAt: now + 200 * hourMs,
    grades: [],
    buildings: [],
    rule: { kind: 'drawn' as const, parts: [part('single', 2), part('judge', 2), part('multiple', 1)] },
    minutes: 20,
    passMark: 40,
    attempts: 2,
    shufflesQuestions: true,
    shufflesOptions: true,
    marking: 'all-or-nothing' as const,
    showsAnswers: true,
  };
  const saved = await ask(desk, 'quiz.saveCampaign', { ...key(), campaignId: null, version: 0, fields });
  await ask(desk, 'quiz.publishCampaign', { ...key(), ...saved });
}

async function takeQuiz(desk: Desk, { card }: Resident): Promise<void> {
  const { campaigns } = await ask(desk, 'quiz.openCampaigns', {});
  const who = { by: 'card', cardText: card } as const;
  const begun = await ask(desk, 'quiz.begin', { ...key(), who, campaignId: campaigns[0]!.campaignId });
  const { attemptId, attemptKey, questions } = begun;
  for (const { position, stem, options } of questions) {
    const right = rightOptionsOf(stem);
    const choices = options.flatMap((option, place) => (right.includes(option) ? place : []));
    const given = { choices, blanks: [] };
    await ask(desk, 'quiz.answer', { ...key(), attemptId, attemptKey, position, given, isMarked: false });
  }
  await ask(desk, 'quiz.handIn', { ...key(), attemptId, attemptKey });
}

/** 14:00 to 16:00: 签到, minutes saved again and again while they are typed, closed, and its paper on the printer. */
async function holdSession(at: Surroundings, people: readonly Resident[], startsAt: number): Promise<void> {
  const { desk } = at;
  const { rooms } = await ask(desk, 'rooms.figures', {});
  const { roomId } = rooms.find(({ kind }) => kind === 'activity')!;
  const fields = {
    title: '示例读书分享会',
    series: '',
    roomId,
    startsAt,
    endsAt: startsAt + 2 * hourMs,
    host: { memberId: null, name: '示例老师' },
    leadReader: null,
    items: [],
    agenda: [],
    seats: null,
    lateAfterMinutes: 10,
  };
  const { sessionIds } = await ask(desk, 'reading.plan', { ...key(), fields, repeatWeeks: 0 });
  const sessionId = sessionIds[0]!;
  await ask(desk, 'reading.openSignIn', { ...key(), sessionId });
  for (const { card } of people) await ask(desk, 'check-in.swipe', { ...key(), cardText: card, roomId });
  let revision = 0;
  for (let typed = 1; typed <= 8; typed++) {
    const who = { memberId: null, name: '示例同学' };
    const body = {
      recorder: { memberId: null, name: '示例记录员' },
      speakers: [{ who, seconds: 60 * typed, keyPoints: '示例：读书的次第。'.repeat(40 * typed) }],
      excerpts: [],
      questions: [],
      summary: `第 ${typed} 次保存。`,
    };
    ({ revision } = await ask(desk, 'reading.saveMinutes', { ...key(), sessionId, revision, body }));
    await at.goTo(startsAt + typed * minuteMs);
  }
  await ask(desk, 'reading.endSignIn', { ...key(), sessionId });
  await ask(desk, 'reading.close', { ...key(), sessionId });
  const minutes = { request: { sheet: 'minutes', sessionId } as const, copies: 1 };
  await ask(desk, 'printing.print', { ...key(), ...minutes, printer: 'folder' });
}
