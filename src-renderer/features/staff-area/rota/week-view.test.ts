import { describe, expect, it } from 'vitest';
import type { Shift } from '../../../../src-main/contract/rota.ts';
import { busyIn, lengthOf, roomParts, type Week } from './week-view.ts';

const evening = { startsAt: '18:00', endsAt: '20:00' };
const shift = (given: Partial<Shift>) =>
  ({ roomId: 1, day: '2026-11-24', ...evening, who: { memberId: 7, name: '示例甲' }, ...given }) as Shift;
const week = (shifts: readonly Shift[], more: Partial<Week> = {}) =>
  ({
    termId: 1,
    monday: '2026-11-23',
    today: '2026-11-24',
    slots: [evening],
    rooms: [
      { roomId: 1, name: '甲室' },
      { roomId: 2, name: '乙室' },
    ],
    shifts,
    staff: [],
    ...more,
  }) as unknown as Week;
const freeDays = (given: Week, now: string) =>
  roomParts(given, now)[0]?.rows[0]?.cells.flatMap(({ isFree, day }) => (isFree ? [day.slice(8)] : []));

describe('a week as a grid', () => {
  // Bug: a shift whose slot was changed since is in no row, so nobody sees it.
  it('has a row for every slot of the term and for every shift outside of them', () => {
    const odd = shift({ startsAt: '08:00', endsAt: '10:00' });
    const [first, second] = roomParts(week([odd]), '12:00:00');
    expect(first?.rows.map(({ startsAt }) => startsAt)).toEqual(['08:00', '18:00']);
    expect(second?.rows.map(({ startsAt }) => startsAt)).toEqual(['18:00']);
    expect(first?.rows[0]?.cells[1]).toMatchObject({ isFree: false, shifts: [odd] });
  });

  // Bug: people are put down for yesterday, as a fourth, or without a term, and refused only afterwards.
  it('offers what is neither over nor full', () => {
    expect(freeDays(week([]), '20:00:00')).toEqual(['25', '26', '27', '28', '29']);
    expect(freeDays(week([]), '19:59:59')?.[0]).toBe('24');
    expect(freeDays(week([shift({}), shift({}), shift({})]), '12:00:00')).toEqual(['25', '26', '27', '28', '29']);
    expect(freeDays(week([], { termId: null }), '12:00:00')).toEqual([]);
  });

  it('knows where somebody is then', () => {
    const given = week([shift({ roomId: 2 as Shift['roomId'], startsAt: '19:00', endsAt: '21:00' })]);
    const [cell] = roomParts(given, '12:00:00')[0]?.rows[0]?.cells.slice(1) ?? [];
    if (!cell) throw new Error('no cell');
    expect([busyIn(given, cell, 7), busyIn(given, cell, 8)]).toEqual(['乙室', null]);
    expect(lengthOf(cell)).toBe(120);
  });
});
