import { expect, test } from 'vitest';
import { lateDaysOf, localDatesIn } from './late-days.ts';

// Bug: an entry of exactly a week is called late, one of eight days is not, or one over a leap day is a day off.
test.each([
  ['2026-11-15', '2026-11-22', null],
  ['2026-11-14', '2026-11-22', 8],
  ['2024-02-25', '2024-03-04', 8],
  ['2026-11-22', '2026-11-22', null],
])('%s, entered %s', (happenedOn, enteredOn, late) => {
  expect(lateDaysOf(happenedOn, enteredOn)).toBe(late);
});

// Bug: the last quarter of an hour of a day is taken for the next one, or the day of another slot is answered.
test('local days of many instants are those of one', () => {
  const dayOf = localDatesIn('Asia/Kathmandu');
  const days = ['18:14:59.999', '18:15:00', '18:14:59.999'].map((time) => dayOf(Date.parse(`2026-11-22T${time}Z`)));
  expect(days).toEqual(['2026-11-22', '2026-11-23', '2026-11-22']);
});
