import { describe, expect, it } from 'vitest';
import type { SessionId } from '../../../contract/values.ts';
import { booksRead } from './books-read.ts';

const read = (session: number, title: string, author = '', attended: number | null = 3) => ({
  sessionId: session as SessionId,
  attended,
  title,
  author,
});

describe('books of several sessions', () => {
  // Bug: one book counts as several because somebody typed its marks, its width or its letters another way.
  it('are one where only the writing differs, shown as written last', () => {
    const rows = [
      read(3, '示例集（上）', '示例·作者'),
      read(2, '《示例集(上)》', '示例作者', 5),
      read(1, ' 示例集 (上) '),
    ];
    expect(booksRead(rows)).toEqual([
      { title: '示例集（上）', author: '示例·作者', sessions: 2, attendances: 8 },
      { title: ' 示例集 (上) ', author: '', sessions: 1, attendances: 3 },
    ]);
  });

  // Bug: two chapters read on one evening count everybody twice.
  it('count once in a session that lists them twice', () => {
    expect(booksRead([read(1, '示例书'), read(1, '《示例书》'), read(1, '另一本')])).toEqual([
      { title: '示例书', author: '', sessions: 1, attendances: 3 },
      { title: '另一本', author: '', sessions: 1, attendances: 3 },
    ]);
  });

  // Bug: titles of nothing but marks fall together.
  it('keeps titles apart that are marks alone', () => {
    expect(booksRead([read(1, '？'), read(2, '……')])).toHaveLength(2);
  });

  it('puts the most read first, then the one with more people', () => {
    const rows = [read(1, '甲', '', 1), read(1, '乙', '', 1), read(2, '乙', '', 1), read(3, '丙', '', 9)];
    expect(booksRead(rows).map((book) => book.title)).toEqual(['乙', '丙', '甲']);
  });
});
