import { describe, expect, it } from 'vitest';
import type { RoomId } from '../../contract/values.ts';
import { dutyLines } from './duty-lines.ts';

const [home, harbour] = [1, 2] as RoomId[];
const minute = 60_000;
const visit = (from: number, minutes: number) => ({ roomId: home as RoomId, checkedInAt: from * minute, minutes });
const shift = (from: number, to: number, minutes: number, roomId = home as RoomId) => ({
  roomId,
  startsAt: from * minute,
  endsAt: to * minute,
  minutes,
});
const told = (...given: Parameters<typeof dutyLines>) =>
  dutyLines(...given).map(({ at, minutes }) => [at / minute, minutes]);

describe('lines of duty', () => {
  // Bug: the evening stands twice in the book, once as a visit and once as a shift.
  it('count a visit to a shift once', () => {
    expect(told([visit(90, 140)], [shift(100, 220, 120)])).toEqual([[100, 120]]);
    expect(told([visit(95, 60), visit(160, 70)], [shift(100, 220, 120)])).toEqual([[100, 120]]);
    expect(told([visit(90, 140)], [shift(100, 220, 120, harbour)])).toEqual([[100, 120]]);
  });

  // Bug: hours before or after a shift, or without any, are lost.
  it('keep what no shift covers', () => {
    expect(told([visit(0, 50)], [shift(100, 220, 120)])).toEqual([
      [0, 50],
      [100, 120],
    ]);
    expect(told([visit(0, 220)], [shift(100, 220, 120)])).toEqual([
      [0, 100],
      [100, 120],
    ]);
    expect(told([visit(10, 45)], [])).toEqual([[10, 45]]);
  });

  // Bug: a shift struck to 0 by hand comes back through the visit.
  it('leave out a shift without minutes, and the visit to it', () => {
    expect(told([visit(100, 120)], [shift(100, 220, 0)])).toEqual([]);
  });
});
