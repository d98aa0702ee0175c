import { expect, test } from 'vitest';
import { columnsFor } from './option-columns.ts';
import { rankGroups } from './rank-groups.ts';

// Bug: of two groups with the same points one is put below the other, or the next place is counted wrongly.
test('the same points share the place, and the next place counts them all', () => {
  const groups = [
    { name: '甲', score: 10 },
    { name: '乙', score: 30 },
    { name: '丙', score: -5 },
    { name: '丁', score: 30 },
  ];
  expect(rankGroups(groups).map(({ name, rank, place }) => [name, rank, place])).toEqual([
    ['乙', 1, 1],
    ['丁', 1, 3],
    ['甲', 3, 0],
    ['丙', 4, 2],
  ]);
});

test('only short options stand two in a line', () => {
  expect(columnsFor(['119', '110', '120', '96110'])).toBe(2);
  expect(columnsFor(['正确', '错误'])).toBe(1);
  expect(columnsFor(['119', '110', '先关好门再用湿毛巾塞住门缝', '120'])).toBe(1);
});
