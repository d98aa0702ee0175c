import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Candidate } from '../../../src-main/contract/members.ts';
import { useCheckIn } from './check-in.store.ts';

interface Asked {
  readonly route: string;
  readonly input: Record<string, unknown>;
  readonly answer: (reply: unknown) => void;
}

let asked: Asked[] = [];

/** A host that answers when the test says so. */
const slowHost = {
  call: (route: string, input: unknown) =>
    new Promise((answer) => {
      asked.push({ route, input: input as Record<string, unknown>, answer });
    }),
};

const person = (memberId: number, more: Partial<Candidate> = {}): Candidate => ({
  memberId: memberId as Candidate['memberId'],
  person: { name: '欧阳*', className: '日语2601', numberTail: '101' },
  monogram: '欧',
  foundBy: 'name',
  isExactNumber: false,
  presentIn: null,
  ...more,
});

const visit = { visitId: 7, undoKey: 'the-key', undoUntil: 0 };
const flow = () => useCheckIn.getState();
const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

async function answerLast(reply: unknown): Promise<void> {
  asked.at(-1)?.answer(reply);
  await settle();
}

beforeEach(() => {
  asked = [];
  Object.defineProperty(globalThis, 'window', { value: { kiosk: slowHost }, configurable: true });
});

afterEach(() => {
  flow().reset();
  Reflect.deleteProperty(globalThis, 'window');
});

describe('finding', () => {
  it('asks from the second character on', () => {
    // Catches a list of everybody after one letter.
    flow().type('o');
    expect(asked).toEqual([]);
    flow().type('oy');
    expect(asked.map(({ route, input }) => [route, input])).toEqual([['members.find', { text: 'oy' }]]);
  });

  it('drops the answer to an earlier text', async () => {
    // Catches a slow first answer replacing the right one: the wrong person would be confirmed.
    flow().type('oy');
    const first = asked.at(-1);
    flow().type('oya');
    await answerLast({ value: { candidates: [person(2)], hasMore: false } });
    first?.answer({ value: { candidates: [person(1)], hasMore: true } });
    await settle();
    expect(flow().candidates.map((one) => one.memberId)).toEqual([2]);
  });

  it('chooses nobody by itself but the one whole number', async () => {
    // Catches one of two equal names being taken for a person.
    flow().type('oy');
    await answerLast({ value: { candidates: [person(1), person(2)], hasMore: false } });
    expect(flow().chosen).toBeNull();
    flow().type('20260101');
    await answerLast({ value: { candidates: [person(3, { isExactNumber: true })], hasMore: false } });
    expect(flow().chosen?.memberId).toBe(3);
  });
});

describe('acting', () => {
  it('sends one request for two taps', () => {
    // Catches a double tap that checks in and straight out again.
    flow().choose(person(1));
    void flow().arrive('study');
    void flow().arrive('study');
    expect(asked).toHaveLength(1);
  });

  it('tries again under the same key', async () => {
    // Catches a retry after a lost answer becoming a second visit.
    flow().choose(person(1));
    void flow().arrive('study');
    await answerLast({ problem: { code: 'storage.unavailable', facts: {} } });
    void flow().retry();
    expect(asked).toHaveLength(2);
    expect(asked[1]?.input['requestKey']).toBe(asked[0]?.input['requestKey']);
  });

  it('forgets the person before when the next card is read', async () => {
    // Catches the name of one person beside the answer of another.
    flow().choose(person(1));
    void flow().arrive('study');
    const before = asked.at(-1);
    void flow().swipe('0163000001');
    before?.answer({ value: { kind: 'checkedIn', visit, movedFrom: null } });
    await settle();
    expect(flow().result).toBeNull();
    await answerLast({ value: { kind: 'checkedOut', visit } });
    expect(flow().result).toMatchObject({ arrival: { kind: 'checkedOut' } });
  });

  it('carries an unknown card to the person who then gives a number', async () => {
    // Catches staff never hearing of the card.
    void flow().swipe('0999999999');
    await answerLast({ problem: { code: 'card.unknown', facts: {} } });
    expect(flow().unknownCard).toBe('0999999999');
    flow().choose(person(1));
    void flow().arrive('study');
    expect(asked.at(-1)?.input['unknownCard']).toBe('0999999999');
  });

  it('undoes by the key of the visit shown', async () => {
    // Catches an undo under the key of a second read, which core refuses.
    void flow().swipe('0163000001');
    await answerLast({ value: { kind: 'alreadyIn', visit } });
    void flow().undo();
    expect(asked.at(-1)?.input).toMatchObject({ visitId: 7, ofRequest: 'the-key' });
    await answerLast({ value: { undone: 'checkIn' } });
    expect(flow().result).toEqual({ kind: 'undone', what: 'checkIn' });
  });

  it('keeps nothing after a reset, not even an answer on its way', async () => {
    // Catches personal data coming back to the screen after the idle reset.
    flow().type('oy');
    flow().choose(person(1));
    void flow().arrive('study');
    flow().reset();
    await answerLast({ value: { kind: 'checkedIn', visit, movedFrom: null } });
    expect(flow()).toMatchObject({ text: '', candidates: [], chosen: null, result: null, isBusy: false });
  });
});
