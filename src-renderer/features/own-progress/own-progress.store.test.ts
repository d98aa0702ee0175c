import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { useOwnProgress } from './own-progress.store.ts';

type Reply = { readonly value: unknown } | { readonly problem: { readonly code: string; readonly facts: object } };

const own = () => useOwnProgress.getState();
const ticket = 't'.repeat(43);
let asked: { readonly route: string; readonly input: Record<string, unknown> }[] = [];
let replies: Record<string, Reply | Promise<Reply>> = {};

beforeEach(async () => {
  asked = [];
  replies = { 'own.open': { value: { ticket, progress: {} } }, 'own.leave': { value: {} } };
  const host = {
    call: (route: string, input: unknown) => {
      asked.push({ route, input: input as Record<string, unknown> });
      return Promise.resolve(replies[route]);
    },
  };
  Object.defineProperty(globalThis, 'window', { value: { kiosk: host }, configurable: true });
  own().card('0163000101');
  await own().type('5839');
});

afterEach(() => {
  own().reset();
  Reflect.deleteProperty(globalThis, 'window');
});

describe('what is asked with the ticket', () => {
  // Bug: the last person's data comes in after they have gone, and stands on the next one's screen.
  it('is for nobody once its person has gone', async () => {
    let answer: (reply: Reply) => void = () => undefined;
    replies['own.data'] = new Promise((resolve) => {
      answer = resolve;
    });
    const waiting = own().ask('own.data', {});
    own().reset();
    answer({ value: { person: '欧阳例', at: 0, sections: [] } });
    expect(await waiting).toBeNull();
    expect(await own().ask('own.data', {})).toBeNull();
    expect(asked.map(({ route }) => route)).toEqual(['own.open', 'own.data', 'own.leave']);
  });

  // Bug: after two minutes every button fails, and nobody is told to read the card again.
  it('begins again with the card where the ticket is over', async () => {
    own().askAbout({ key: 'roster', title: '花名册' });
    replies['own.ask'] = { problem: { code: 'own.ticket-over', facts: {} } };
    const wish = { requestKey: 'k', kind: 'correction', about: 'roster', text: '示例' } as const;
    expect(await own().ask('own.ask', wish)).toBeNull();
    expect(asked.find(({ route }) => route === 'own.ask')?.input).toEqual({ ...wish, ticket });
    expect(own()).toMatchObject({ step: 'card', place: 'way', subject: null, problem: { code: 'own.ticket-over' } });
  });

  // Bug: a request begun about one kind is handed in about another.
  it('forgets what a text was about with the place', () => {
    own().askAbout({ key: 'roster', title: '花名册' });
    expect(own()).toMatchObject({ place: 'write', subject: { key: 'roster' } });
    own().go('requests');
    expect(own()).toMatchObject({ place: 'requests', subject: null });
  });
});
