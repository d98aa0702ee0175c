import { expect, test } from 'vitest';
import { byFloor, floorOf, nextRoom } from './floors.ts';

// Bug: 1203 stands on the first floor, or a room with a letter on none.
test.each([
  ['101', '1'],
  ['1203', '12'],
  ['A-305', 'A-3'],
  ['305A', '3'],
  ['12', ''],
  ['阁楼', ''],
])('%s stands on floor %j', (room, floor) => {
  expect(floorOf(room)).toBe(floor);
});

const rooms = ['101', '201', '102', '202'].map((dormRoom) => ({ dormRoom }));

// Bug: somebody walking is sent up the stairs and down again.
test('the next room is on the same floor while there is one', () => {
  expect(byFloor(rooms).map(({ floor, rooms: own }) => [floor, own.length])).toEqual([
    ['1', 2],
    ['2', 2],
  ]);
  expect(nextRoom(rooms, '101')?.dormRoom).toBe('102');
  expect(nextRoom(rooms, '102')?.dormRoom).toBe('201');
  expect(nextRoom(rooms, '202')).toBeNull();
  expect(nextRoom(rooms, '999')).toBeNull();
});
