import { describe, expect, it, test } from 'vitest';
import type { MemberId } from '../../../contract/values.ts';
import { bandNames, share } from './campaign-words.ts';
import { byName, floorOf, median, turnoutOf, type Best } from './turnout.ts';

describe('the floor of a room', () => {
  // Bug: 1203 is on floor 1; a building's own number or a bed is taken for the floor; 0304 is on floor 03.
  test.each([
    ['304', '3'],
    ['1203', '12'],
    ['0304', '3'],
    ['A-507', '5'],
    ['３０４', '3'],
    ['3号楼 412 室', '4'],
    ['304-2', '3'],
    ['12', ''],
    ['一楼值班室', ''],
    ['', ''],
    ['20304', ''],
    ['005', '0'],
  ])('%s → %s', (room, floor) => {
    expect(floorOf(room)).toBe(floor);
  });
});

// Bug: the median of an even number is one of the two in the middle.
test('the median lies in the middle', () => {
  expect([median([]), median([7]), median([1, 9]), median([1, 2, 9])]).toEqual([null, 7, 5, 2]);
});

// Bug: 10幢 before 2幢; those without a building first.
test('names go by their numbers, none last', () => {
  expect(['', '10幢', '2幢', '乙', ''].toSorted(byName)).toEqual(['2幢', '10幢', '乙', '', '']);
});

describe('bands', () => {
  // Bug: the names of the bands and what is counted in them differ where ten do not divide the marks.
  it.each([100, 25, 8, 37, 1])('of %i marks hold the scores they name', (totalMarks) => {
    const names = bandNames(totalMarks);
    for (let score = 0; score <= totalMarks; score += 1) {
      const memberId = 1 as MemberId;
      const bests = new Map<MemberId, Best>([[memberId, { memberId, score, spentMs: 0, attempts: 1 }]]);
      const invited = [{ memberId, grade: '', building: '', dormRoom: '' }];
      const { bands } = turnoutOf(invited, bests, { passMark: 1, totalMarks });
      const [from, to] = (names[bands.indexOf(1)] ?? '').split('–').map(Number);
      expect(score, names.join(' ')).toBeGreaterThanOrEqual(from ?? Number.NaN);
      if (to !== undefined) expect(score).toBeLessThanOrEqual(to);
    }
  });
});

// Bug: a share of nobody is NaN%; 66.666… % fills the column.
test('shares are short', () => {
  expect([share(0, 0), share(2, 3), share(1, 1), share(0, 3)]).toEqual(['–', '66.7%', '100%', '0%']);
});
