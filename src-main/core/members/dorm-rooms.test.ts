import { expect, test } from 'vitest';
import { dormRoomsOf } from './dorm-rooms.ts';

const lived = (dormRoom: string, grade: string, people: number, building = '1幢') => ({
  building,
  dormRoom,
  grade,
  people,
});

// Bug: a room of two grades is inspected twice, or people long gone still live there.
test('a room counts all grades once, and nobody whose file has gone', () => {
  const rooms = dormRoomsOf(
    [lived('101', '2025级', 2), lived('101', '2026级', 1), lived('102', '2015级', 4)],
    '2026-11-22',
  );
  expect(rooms).toEqual([{ building: '1幢', dormRoom: '101', people: 3 }]);
});

// Bug: an empty cell of the roster becomes a room with no name.
test('blank buildings and rooms are none', () => {
  expect(dormRoomsOf([lived(' ', '', 3), lived('101', '', 3, '')], '2026-11-22')).toEqual([]);
});
