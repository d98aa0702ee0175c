import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PracticeQuestion } from '../../../src-main/contract/quiz.ts';
import { usePractice } from './practice.store.ts';

let asked: { readonly route: string; readonly input: Record<string, unknown> }[] = [];
let replies: unknown[] = [];
const run = () => usePractice.getState();
const question = (versionId: number, type = 'single', blanks = 0) =>
  ({
    questionId: versionId,
    versionId,
    type,
    topic: 'alarm',
    stem: '示例',
    options: ['甲', '乙'],
    blanks,
  }) as unknown as PracticeQuestion;
const explained = { answer: [0], blanks: [], explanation: '', source: '', article: null };
const verdict = (isRight: boolean) => ({ value: { isRight, explained, notebook: null } });
const unreachable = { problem: { code: 'host.unreachable', facts: {} } };
const who = { by: 'card', cardText: '0163000101' } as const;

beforeEach(() => {
  asked = [];
  replies = [];
  const host = {
    call: (route: string, input: unknown) => {
      asked.push({ route, input: input as Record<string, unknown> });
      return Promise.resolve(replies.shift());
    },
  };
  Object.defineProperty(globalThis, 'window', { value: { kiosk: host }, configurable: true });
});
afterEach(() => {
  run().reset();
  Reflect.deleteProperty(globalThis, 'window');
});

describe('an answer', () => {
  it('to a 单选 is judged at the tap, once', async () => {
    // Bug: a second tap while the verdict is on its way counts as a second answer.
    run().startOwn([question(1), question(2)]);
    replies = [verdict(true)];
    await Promise.all([run().tap(0, null), run().tap(1, null)]);
    await run().tap(1, null);
    expect(asked).toHaveLength(1);
    expect(run()).toMatchObject({ answered: 1, right: 1, given: { choices: [0] } });
  });

  it('to a 多选 waits to be confirmed, and names who it was', async () => {
    // Bug: the first of several choices is judged alone; a wrong answer misses the notebook.
    run().startOwn([question(1, 'multiple')]);
    replies = [verdict(false)];
    await run().tap(1, who);
    await run().tap(0, who);
    expect(asked).toHaveLength(0);
    await run().submit(who);
    expect(asked[0]?.input).toMatchObject({ who, given: { choices: [0, 1], blanks: [] } });
    expect(run().wrong).toHaveLength(1);
  });

  it('is asked for again under the same key after a failure', async () => {
    // Bug: the notebook counts one mistake twice.
    run().startOwn([question(1)]);
    replies = [unreachable, verdict(false)];
    await run().tap(1, who);
    expect(run()).toMatchObject({ verdict: null, problem: { code: 'host.unreachable' }, answered: 0 });
    await run().retry();
    expect(asked[1]).toEqual(asked[0]);
    expect(run()).toMatchObject({ problem: null, answered: 1 });
  });

  it('to a 填空 has as many words as blanks', async () => {
    // Bug: only the second blank is written, and its words are judged as the first.
    run().startOwn([question(1, 'blank', 2)]);
    run().write(1, '120');
    expect(run().given).toEqual({ choices: [], blanks: ['', '120'] });
  });
});

describe('a run', () => {
  const page = (ids: readonly number[], total: number) => ({
    value: { questions: ids.map((id) => question(id)), total },
  });

  it('fetches the next page where the last one ends, in the same order', async () => {
    // Bug: the second page is shuffled anew and repeats questions.
    replies = [page([1, 2], 3), page([3], 3)];
    await run().start('alarm', 'random', 7);
    await run().next();
    await run().next();
    expect(asked[1]?.input).toMatchObject({ seed: 7, offset: 2, order: 'random', topic: 'alarm' });
    expect(run()).toMatchObject({ position: 2, isOver: false });
    await run().next();
    expect(run().isOver).toBe(true);
  });

  it('ends where questions were retired meanwhile', async () => {
    // Bug: the last page is empty, and the screen waits for ever.
    replies = [page([1], 2), page([], 1)];
    await run().start(null, 'in-order', 1);
    await run().next();
    expect(run()).toMatchObject({ isOver: true, total: 1 });
  });

  it('of the wrong ones begins with nothing of the run before', async () => {
    // Bug: the verdict of the last question is shown on the first.
    run().startOwn([question(1)]);
    replies = [verdict(false)];
    await run().tap(1, null);
    run().startOwn(run().wrong);
    expect(run()).toMatchObject({ verdict: null, answered: 0, wrong: [], total: 1, given: { choices: [] } });
  });
});
