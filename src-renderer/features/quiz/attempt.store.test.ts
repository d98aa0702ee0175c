import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AttemptView } from '../../../src-main/contract/quiz.ts';
import { isAllSaved, useAttempt } from './attempt.store.ts';

type Asked = { readonly route: string; readonly input: Record<string, unknown> };

let asked: Asked[] = [];
/** By route; what is not named never comes. */
let replies: Record<string, unknown[]> = {};
const attempt = () => useAttempt.getState();
const of = (route: string) => asked.filter((one) => one.route === route);
const turn = () => new Promise<void>((resolve) => setTimeout(resolve));

const saved = { value: { remainingMs: 600_000, answered: 1 } };
const unreachable = { problem: { code: 'host.unreachable', facts: {} } };
const over = { problem: { code: 'attempt.over', facts: {} } };
const result = { value: { attemptId: 1, title: '示例', score: 80 } };
const question = (position: number, type: string) => ({
  position,
  type,
  topic: 'alarm',
  stem: '示例',
  options: ['甲', '乙', '丙'],
  blanks: 0,
  marks: 4,
  given: null,
  isMarked: false,
});
const view = {
  attemptId: 1,
  attemptKey: 'fc0f6f0e-5d4f-4b57-9d3b-1f8a1d2c3b4a',
  title: '示例',
  remainingMs: 900_000,
  isContinued: false,
  questions: [question(0, 'single'), question(1, 'multiple'), question(2, 'judge')],
} as unknown as AttemptView;

beforeEach(() => {
  asked = [];
  replies = { 'quiz.answer': [] };
  const host = {
    call: (route: string, input: unknown) => {
      asked.push({ route, input: input as Record<string, unknown> });
      const reply = replies[route]?.shift();
      return reply === undefined ? new Promise(() => undefined) : Promise.resolve(reply);
    },
  };
  Object.defineProperty(globalThis, 'window', { value: { kiosk: host }, configurable: true });
  attempt().open(view);
});

afterEach(() => {
  attempt().reset();
  Reflect.deleteProperty(globalThis, 'window');
});

describe('a tap', () => {
  it('is shown at once and saved with everything of its question', async () => {
    // Bug: the mark and the choice are sent apart, and the later one takes the earlier back.
    replies['quiz.answer'] = [saved, saved];
    attempt().mark();
    expect(attempt().tapped[0]).toEqual({ given: { choices: [], blanks: [] }, isMarked: true });
    await turn();
    attempt().choose(1);
    await turn();
    expect(asked[1]?.input).toMatchObject({ position: 0, given: { choices: [1], blanks: [] }, isMarked: true });
    expect(isAllSaved(attempt().unsaved)).toBe(true);
  });

  it('a second time leaves a 单选 chosen and takes a 多选 back', () => {
    // Bug: a trembling finger empties the answer.
    attempt().choose(1);
    attempt().choose(1);
    expect(of('quiz.answer')).toHaveLength(1);
    attempt().goTo(1);
    attempt().choose(2);
    attempt().choose(0);
    expect(attempt().tapped[1]?.given.choices).toEqual([0, 2]);
    attempt().choose(2);
    expect(attempt().tapped[1]?.given.choices).toEqual([0]);
  });

  it('that cannot be saved stays shown, holds nothing else up, and is tried again', async () => {
    // Bug: the choice jumps back, or the paper is handed in without it.
    replies['quiz.answer'] = [unreachable, saved, saved];
    attempt().choose(2);
    await turn();
    expect(attempt()).toMatchObject({ unsaved: { failed: [0] } });
    expect(attempt().tapped[0]?.given.choices).toEqual([2]);
    expect(isAllSaved(attempt().unsaved)).toBe(false);
    attempt().goTo(1);
    attempt().choose(0);
    await turn();
    expect(attempt().unsaved).toMatchObject({ failed: [0], sending: [] });
    await attempt().retrySaves();
    expect(isAllSaved(attempt().unsaved)).toBe(true);
    expect(asked[2]?.input['requestKey']).toBe(asked[0]?.input['requestKey']);
  });

  it('on its way when the person leaves is still sent, and answers nobody', async () => {
    // Bug: the last tap before walking away is lost; or its answer writes into the next person's screen.
    replies['quiz.answer'] = [saved, saved];
    attempt().choose(0);
    attempt().choose(1);
    attempt().reset();
    await turn();
    expect(of('quiz.answer').map(({ input }) => input['given'])).toEqual([
      { choices: [0], blanks: [] },
      { choices: [1], blanks: [] },
    ]);
    expect(attempt()).toMatchObject({ view: null, tapped: [], endsAt: Infinity });
  });
});

describe('the time', () => {
  it('is taken anew from every answer of core', async () => {
    // Bug: the screen's own clock runs ahead, and somebody loses minutes.
    const before = attempt().endsAt;
    replies['quiz.answer'] = [{ value: { remainingMs: 60_000, answered: 1 } }];
    attempt().choose(0);
    await turn();
    expect(attempt().endsAt).toBeLessThan(before - 800_000);
  });

  it('being up in core hands in, once, and gives the result', async () => {
    // Bug: a tap after the end leaves the person before a paper that cannot be saved any more.
    replies = { 'quiz.answer': [over], 'quiz.handIn': [result] };
    attempt().choose(0);
    await turn();
    expect(of('quiz.handIn')).toHaveLength(1);
    expect(attempt().result).toMatchObject({ score: 80 });
    expect(attempt().tapped).toEqual([]);
  });

  it('being up on the screen takes no more taps', () => {
    // Bug: a choice is shown that nobody will ever count.
    attempt().open({ ...view, remainingMs: 0 });
    attempt().choose(0);
    expect(of('quiz.answer')).toHaveLength(0);
  });
});

it('a hand-in whose answer was lost is asked for again under the same key', async () => {
  // Bug: the second one is refused, and the result is never seen.
  replies = { 'quiz.handIn': [unreachable, result] };
  await attempt().handIn();
  expect(attempt()).toMatchObject({ result: null, problem: { code: 'host.unreachable' }, isHandingIn: false });
  await attempt().handIn();
  expect(attempt().result).not.toBeNull();
  expect(asked[1]).toEqual(asked[0]);
});

it('what continues opens at the first question without an answer', () => {
  // Bug: after a power cut everybody begins to leaf from the first.
  const given = { choices: [1], blanks: [] };
  const [first, ...rest] = view.questions;
  if (first === undefined) throw new RangeError('no question');
  attempt().open({ ...view, isContinued: true, questions: [{ ...first, given, isMarked: true }, ...rest] });
  expect(attempt()).toMatchObject({ position: 1, tapped: [{ given, isMarked: true }, {}, {}] });
});

it('a certificate is printed once for one press, and again only after a failure', async () => {
  // Bug: a double tap prints two.
  const printed = { value: { number: 'AQ-2026-000001', printer: '示例打印机' } };
  replies = { 'quiz.printCertificate': [{ problem: { code: 'storage.unavailable', facts: {} } }, printed, printed] };
  await Promise.all([attempt().print(), attempt().print()]);
  expect(of('quiz.printCertificate')).toHaveLength(1);
  await attempt().print();
  expect(attempt().printing).toEqual({ kind: 'printed', printer: '示例打印机' });
  await attempt().print();
  expect(of('quiz.printCertificate')).toHaveLength(2);
});
