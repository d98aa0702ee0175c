import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ReflectableSession, useReflection } from './reflection.store.ts';

let replies: unknown[] = [];
let asked: { readonly route: string; readonly input: Record<string, unknown> }[] = [];
const flow = () => useReflection.getState();
const session = { sessionId: 7, title: '示例', startsAt: 0, until: 1 } as ReflectableSession;
const who = { by: 'card', cardText: '0163000101' } as const;
const text = '读完以后想了很多，慢慢写。';
const handedIn = { value: { person: { name: '欧阳*', className: '', numberTail: '' }, sessionTitle: '示例' } };

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
  flow().reset();
  Reflect.deleteProperty(globalThis, 'window');
});

function writeIt(): void {
  flow().choose(session);
  flow().claim(who);
  flow().write(text);
}

describe('what has been written', () => {
  it('stays after a refusal, also while another person is chosen', async () => {
    // Bug: an unknown card costs the whole text.
    writeIt();
    replies = [{ problem: { code: 'card.unknown', facts: {} } }, handedIn];
    await flow().submit();
    expect(flow()).toMatchObject({ text, result: { kind: 'problem' } });
    flow().chooseOther();
    flow().claim({ by: 'card', cardText: '0163000102' });
    expect(flow()).toMatchObject({ text, step: 'write', result: null });
    await flow().submit();
    expect(asked[1]?.input).toMatchObject({ text, who: { cardText: '0163000102' } });
    expect(asked[1]?.input['requestKey']).not.toBe(asked[0]?.input['requestKey']);
  });

  it('is tried again under the same key', async () => {
    // Bug: an answer lost on its way makes the retry "already handed in".
    writeIt();
    replies = [{ problem: { code: 'host.unreachable', facts: {} } }, handedIn];
    await flow().submit();
    await flow().retry();
    expect(asked[1]).toEqual(asked[0]);
    expect(flow().result).toMatchObject({ kind: 'handedIn', way: 'typed' });
  });

  it('is nowhere once it is handed in', async () => {
    // Bug: the next person finds the text in the field.
    writeIt();
    replies = [handedIn];
    await flow().submit();
    expect(JSON.stringify(flow())).not.toContain(text);
    expect(flow().who).toBeNull();
  });

  it('is not left without being asked', () => {
    // Bug: one tap on 返回首页 throws an hour away.
    expect(flow().mayLeave()).toBe(true);
    writeIt();
    expect(flow().mayLeave()).toBe(false);
    expect(flow().isLeaving).toBe(true);
    flow().stay();
    expect(flow()).toMatchObject({ isLeaving: false, text });
  });

  it('never grows beyond what is taken', () => {
    // Bug: the station refuses what the screen let through.
    writeIt();
    flow().write('字'.repeat(3001));
    expect(flow().text).toHaveLength(3000);
  });
});

it('a sheet goes in by its number and nothing else', async () => {
  // Bug: a sheet is handed in for whoever was chosen before.
  replies = [handedIn];
  await flow().handInSheet('XD0000019');
  expect(asked[0]?.route).toBe('reading.handInSheet');
  expect(asked[0]?.input).toMatchObject({ sheetNumber: 'XD0000019' });
  expect(flow().result).toMatchObject({ kind: 'handedIn', way: 'paper' });
});
