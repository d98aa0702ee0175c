import { describe, expect, it } from 'vitest';
import { pagesOf, runningOn } from './pages.ts';
import type { Notice } from './use-running.ts';

const noticeOf = (noticeId: number, people: number, startsOn = '2026-11-23', lastOn = '2026-11-27') =>
  ({
    noticeId,
    startsOn,
    lastOn,
    people: Array.from({ length: people }, (_, place) => ({ name: `示例${place + 1}` })),
  }) as unknown as Notice;

// Bug: somebody of a long list is on no page, or on two.
describe('pages of notices', () => {
  it.each([
    [1, [1]],
    [9, [9]],
    [10, [9, 1]],
    [60, [9, 9, 9, 9, 9, 9, 6]],
  ])('%i people', (count, sizes) => {
    const pages = pagesOf([noticeOf(1, count)], 9);
    expect(pages.map(({ people }) => people.length)).toEqual(sizes);
    expect(pages.flatMap(({ people }) => people.map(({ name }) => name))).toEqual(
      Array.from({ length: count }, (_, place) => `示例${place + 1}`),
    );
    expect(pages.map(({ from }) => from)).toEqual(sizes.map((_, page) => page * 9));
  });
  it('each notice begins its own', () => {
    expect(pagesOf([noticeOf(1, 10), noticeOf(2, 1)], 9).map(({ notice }) => notice.noticeId)).toEqual([1, 1, 2]);
  });
});

// Bug: the screen that stood there over midnight goes on showing what is over.
it('runs on its days and on no other', () => {
  const days = ['2026-11-22', '2026-11-23', '2026-11-27', '2026-11-28'];
  expect(days.map((day) => runningOn([noticeOf(1, 1)], day).length)).toEqual([0, 1, 1, 0]);
});
