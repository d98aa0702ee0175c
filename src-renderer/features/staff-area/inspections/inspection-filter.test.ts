import { expect, test } from 'vitest';
import { type InspectionFilter, periodOf, readFilter, writeFilter } from './inspection-filter.ts';

// Bug: going back from a record finds another list than the one that was left.
test('a filter comes back out of the address as it went in', () => {
  const filter: InspectionFilter = {
    tab: 'rooms',
    from: '2026-11-01',
    to: '2026-11-22',
    building: '1幢',
    state: 'to-recheck',
    offset: 50,
  };
  expect(readFilter(new URLSearchParams(writeFilter(filter)))).toEqual(filter);
});

test('an address somebody mistyped shows the usual list of the running term', () => {
  const filter = readFilter(new URLSearchParams('tab=x&state=y&offset=z'));
  expect(writeFilter(filter)).toEqual({});
  const term = { from: '2026-08-25', to: '2027-02-14' };
  expect(periodOf(filter, term)).toEqual(term);
  expect(periodOf({ from: '2026-11-22', to: '' }, term)).toEqual({ ...term, from: '2026-11-22' });
  expect(periodOf(filter, null)).toBeNull();
});
