import { describe, expect, it } from 'vitest';
import { fakeApplication } from '../../../tests/support/fake-application.ts';
import { carryClone, carryText, invalidRequest, maxCallBytes } from './carry.ts';

const caller = { origin: 'kiosk', connection: 'c' } as const;

describe('messages from a screen', () => {
  // Bug: the caller is taken from the message, or extra keys slip in.
  it.each([
    '{',
    'null',
    '[]',
    '{"route":"a","input":{},"caller":{}}',
    '{"route":{},"input":{}}',
    '{"__proto__":{"route":"a"},"input":{}}',
  ])('refuses %s', async (text) => {
    const application = fakeApplication();
    expect(await carryText(application, caller, text)).toEqual(invalidRequest);
    expect(application.calls).toEqual([]);
  });

  // Bug: 10 MB of arguments are copied through every layer before anybody looks.
  it('refuses what is larger than a call may be', async () => {
    const application = fakeApplication();
    expect(await carryClone(application, caller, 'a', { text: 'x'.repeat(10 * 1024 * 1024) })).toEqual(invalidRequest);
    expect(
      await carryText(application, caller, JSON.stringify({ route: 'a', input: '字'.repeat(maxCallBytes / 2) })),
    ).toEqual(invalidRequest);
    expect(application.calls).toEqual([]);
  });

  // Bug: values only one host can send reach core: undefined, dates, maps, cycles, big integers.
  it('makes a structured clone plain JSON first', async () => {
    const application = fakeApplication();
    await carryClone(application, caller, 'a', {
      at: new Date(0),
      nothing: undefined,
      map: new Map([[1, 2]]),
      nan: NaN,
    });
    expect(application.calls[0]!.input).toEqual({ at: '1970-01-01T00:00:00.000Z', map: {}, nan: null });
    const cycle: Record<string, unknown> = {};
    cycle['self'] = cycle;
    expect(await carryClone(application, caller, 'a', cycle)).toEqual(invalidRequest);
    expect(await carryClone(application, caller, 'a', { big: 1n })).toEqual(invalidRequest);
    expect(await carryClone(application, caller, undefined, {})).toEqual(invalidRequest);
  });

  // Bug: JSON's own `__proto__` key changes every object of the program.
  it('does not let a message reach the prototype', async () => {
    const application = fakeApplication();
    await carryText(
      application,
      caller,
      '{"route":"a","input":{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}}',
    );
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});
