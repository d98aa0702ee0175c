import { expect, it } from 'vitest';
import { readFilter, writeFilter, type QuestionFilter } from './question-filter.ts';

const narrowed: QuestionFilter = {
  text: '灭火 & 器',
  topic: 'extinguisher',
  type: 'multiple',
  difficulty: 'hard',
  state: 'retired',
  offset: 50,
};

// Bug: coming back from a question shows another list than the one it was opened from.
it('comes back from the address as it went in', () => {
  expect(readFilter(new URLSearchParams(writeFilter(narrowed)))).toEqual(narrowed);
  expect(writeFilter(readFilter(new URLSearchParams()))).toEqual({});
});

// Bug: an address typed or kept from an older program breaks the page.
it('takes what it does not know for no filter', () => {
  const strange = new URLSearchParams({ topic: 'x', type: '单选', state: 'gone', offset: '-5', difficulty: '' });
  expect(readFilter(strange)).toEqual({
    text: '',
    topic: null,
    type: null,
    difficulty: null,
    state: 'in-use',
    offset: 0,
  });
});
