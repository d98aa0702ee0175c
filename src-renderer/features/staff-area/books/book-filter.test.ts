import { expect, test } from 'vitest';
import { type BookFilter, copiesAsked, exportAsked, loansAsked, readFilter, writeFilter } from './book-filter.ts';

const usual: BookFilter = { tab: 'copies', text: '', copyState: 'all', loanState: 'open', offset: 0 };
const read = (address: string) => readFilter(new URLSearchParams(address));

// Bug: going back from another page shows another list than the one that was left.
test.each<BookFilter>([
  usual,
  { ...usual, tab: 'loans', loanState: 'all', text: '呐喊 & 彷徨', offset: 50 },
  { ...usual, copyState: 'retired', loanState: 'returned' },
])('%j comes back from its address', (filter) => {
  expect(readFilter(new URLSearchParams(writeFilter(filter)))).toEqual(filter);
});

// Bug: an address typed by hand, or of an older version, empties the page.
test('strange addresses mean the usual', () => {
  expect(read('tab=x&copies=lost&loans=&offset=-3')).toEqual(usual);
  expect(read('offset=abc')).toEqual(usual);
});

// Bug: the file holds other rows than the list.
test('list and file are asked for the same', () => {
  const filter: BookFilter = { ...usual, text: '甲', copyState: 'overdue', loanState: 'overdue' };
  expect(copiesAsked(filter)).toEqual({ text: '甲', state: 'overdue' });
  expect(exportAsked(filter)).toEqual({ what: 'copies', text: '甲', copyState: 'overdue' });
  expect(loansAsked({ ...filter, loanState: 'all' })).toEqual({ text: '甲' });
  expect(exportAsked({ ...filter, tab: 'loans' })).toEqual({ what: 'loans', text: '甲', state: 'overdue' });
  expect(exportAsked(usual)).toEqual({ what: 'copies', text: '' });
});
