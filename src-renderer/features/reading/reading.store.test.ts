import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SessionId } from '../../../src-main/contract/values.ts';
import { useReading } from './reading.store.ts';

interface Asked {
  readonly route: string;
  readonly input: Record<string, unknown>;
  readonly answer: (reply: unknown) => void;
}

let asked: Asked[] = [];
const flow = () => useReading.getState();
const settle = () => new Promise((resolve) => setTimeout(resolve, 0));
const sessionId = 7 as SessionId;
const who = { by: 'card', cardText: '0163000101' } as const;

async function answerLast(reply: unknown): Promise<void> {
  asked.at(-1)?.answer(reply);
  await settle();
}

beforeEach(() => {
  asked = [];
  const slowHost = {
    call: (route: string, input: unknown) =>
      new Promise((answer) => {
        asked.push({ route, input: input as Record<string, unknown>, answer });
      }),
  };
  Object.defineProperty(globalThis, 'window', { value: { kiosk: slowHost }, configurable: true });
});

afterEach(() => {
  flow().reset();
  Reflect.deleteProperty(globalThis, 'window');
});

describe('signing up', () => {
  it('asks nothing before a session and a wish are chosen', async () => {
    // Bug: a card read on the list signs its holder up for some session.
    await flow().claim(who);
    flow().choose(sessionId);
    await flow().claim(who);
    expect(asked).toEqual([]);
  });

  it('is one request for two cards in a blink', () => {
    // Bug: a reader that reads twice signs up twice, the second time as "already".
    flow().choose(sessionId);
    flow().want('signUp');
    void flow().claim(who);
    void flow().claim(who);
    expect(asked.map(({ route }) => route)).toEqual(['reading.signUp']);
  });

  it('is tried again under the same key', async () => {
    // Bug: the answer is lost on its way, and the retry is told "already signed up".
    flow().choose(sessionId);
    flow().want('signUp');
    void flow().claim(who);
    await answerLast({ problem: { code: 'storage.unavailable', facts: {} } });
    expect(flow().result).toMatchObject({ kind: 'problem' });
    void flow().retry();
    expect(asked[1]?.input).toEqual(asked[0]?.input);
  });

  it('goes the way that was wished', async () => {
    // Bug: 取消报名 signs up.
    flow().choose(sessionId);
    flow().want('signOff');
    void flow().claim(who);
    expect(asked[0]?.route).toBe('reading.signOff');
    await answerLast({ value: { person: {} } });
    expect(flow().result).toMatchObject({ kind: 'signedOff' });
  });
});

describe('leaving', () => {
  it('drops answers on their way', async () => {
    // Bug: the name of somebody who has gone appears before the next person.
    flow().choose(sessionId);
    flow().want('signUp');
    void flow().claim(who);
    flow().reset();
    await answerLast({ value: { person: { name: '欧阳*' }, standing: 'seated', waitingPlace: 0, wasAlready: false } });
    expect(flow()).toMatchObject({ result: null, chosenId: null, isBusy: false });
  });

  it('drops a list asked for before', async () => {
    // Bug: a slow list overwrites the fresh one of the next person.
    void flow().load();
    flow().reset();
    await answerLast({ value: { sessions: [{}] } });
    expect(flow().sessions).toBeNull();
  });
});
