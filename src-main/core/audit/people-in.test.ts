import { describe, expect, it } from 'vitest';
import { routes } from '../../contract/registry.ts';
import { sheetRequest } from '../../contract/printing.ts';
import { peopleIn } from './people-in.ts';

// Bug: an entry that does not say whose data it was about, or takes any number for a person.
describe('people', () => {
  it('are found by the schema, wherever they stand, each once', () => {
    const { input } = routes['rota.askSwap'];
    expect(peopleIn(input, { requestKey: '', shiftId: 7, to: 3, reason: '' })).toEqual([3]);
    expect(peopleIn(routes['assembly.prepare'].input, { assemblyId: 9, electors: [5, 2, 5], candidates: [] })).toEqual([
      2, 5,
    ]);
    expect(peopleIn(routes['audit.list'].input, { about: 4, offset: 2, limit: 50 })).toEqual([4]);
    expect(peopleIn(routes['audit.list'].input, { actor: { kind: 'staff', id: 8 } })).toEqual([]);
  });

  it('are found in the one of several forms that it is', () => {
    expect(peopleIn(sheetRequest, { sheet: 'record', sessionId: 1, memberId: 6 })).toEqual([6]);
    expect(peopleIn(sheetRequest, { sheet: 'minutes', sessionId: 1 })).toEqual([]);
  });

  it('who are nobody, or not there, are none', () => {
    const { input } = routes['reading.saveMinutes'];
    const recorder = { memberId: null, name: '示例老师' };
    expect(peopleIn(input, { sessionId: 1, body: { recorder, speakers: [] } })).toEqual([]);
    expect(peopleIn(routes['members.search'].output, undefined)).toEqual([]);
  });
});
