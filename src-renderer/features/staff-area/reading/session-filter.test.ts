import { expect, it } from 'vitest';
import { readFilter, type SessionFilter, writeFilter } from './session-filter.ts';

const all: SessionFilter = {
  term: '2026-09-01',
  state: 'ended',
  text: '共读',
  offset: 50,
  view: 'calendar',
  month: '2026-11',
};

it.each([all, { ...all, offset: 0 }, readFilter(new URLSearchParams())])(
  'is found again in the address: going back must not show another list',
  (filter) => expect(readFilter(new URLSearchParams(writeFilter(filter)))).toEqual(filter),
);

it('shows all states where the address names none that exists', () => {
  expect(readFilter(new URLSearchParams({ state: 'lost', offset: 'x' }))).toMatchObject({ state: null, offset: 0 });
});
