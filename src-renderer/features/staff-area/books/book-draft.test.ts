import { expect, test } from 'vitest';
import { checkDraft, draftOf, emptyDraft, labelRange } from './book-draft.ts';

test('a book needs a title; blanks at the ends are not part of it', () => {
  expect(checkDraft(emptyDraft).faults).toEqual({ title: 'titleMissing' });
  expect(checkDraft({ ...emptyDraft, title: ' 示例集 ', isbn: ' ' })).toEqual({
    fields: { title: '示例集', author: '', publisher: '', isbn: '' },
    copies: 1,
    faults: {},
  });
});

// Bug: 3.5 or -1 copies, or so many that a slip of the finger fills the shelf.
test.each([
  ['1', 1],
  ['５０', 50],
  ['12', 12],
])('%s copies are right', (copies, count) => {
  expect(checkDraft({ ...emptyDraft, title: '甲', copies })).toMatchObject({ copies: count, faults: {} });
});
test.each(['', '0', '51', '-1', '1.', 'x'])('%j copies are not', (copies) => {
  expect(checkDraft({ ...emptyDraft, title: '甲', copies }).faults).toEqual({ copies: 'copiesWrong' });
});

test('labels in short', () => {
  expect([labelRange(['TS000001']), labelRange(['TS000001', 'TS000002', 'TS000003'])]).toEqual([
    'TS000001',
    'TS000001–TS000003',
  ]);
  const fields = { title: '甲', author: '乙', publisher: '丙', isbn: '9787020008728' };
  expect(checkDraft(draftOf(fields)).fields).toEqual(fields);
});
