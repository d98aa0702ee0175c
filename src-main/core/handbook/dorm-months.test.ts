import { describe, expect, it } from 'vitest';
import type { RoomMonth } from '../inspections/inspections.service.ts';
import { dormMonths } from './dorm-months.ts';

const inspected = (month: string): RoomMonth => ({
  month,
  inspections: 2,
  meanScore: 91.5,
  meanHygiene: 24,
  incidents: 1,
  remarks: ['示例'],
});

describe('the months of a dormitory', () => {
  // Bug: a month with duty alone is left out, or its empty score is a 0.
  it('are those with an inspection or with duty, in order', () => {
    const duties = [
      { on: '2026-05-03', minutes: 60 },
      { on: '2026-04-30', minutes: 45 },
      { on: '2026-05-31', minutes: 30 },
    ];
    expect(dormMonths([inspected('2026-06'), inspected('2026-04')], duties, '2026-04-01')).toEqual([
      { ...inspected('2026-04'), dutyMinutes: 45 },
      {
        month: '2026-05',
        inspections: 0,
        meanScore: null,
        meanHygiene: null,
        dutyMinutes: 90,
        incidents: 0,
        remarks: [],
      },
      { ...inspected('2026-06'), dutyMinutes: 0 },
    ]);
  });

  // Bug: what the room was like under those who lived there before stands in this person's book.
  it('begin with the month of the book', () => {
    const months = dormMonths([inspected('2025-12'), inspected('2026-03')], [], '2026-03-20');
    expect(months.map(({ month }) => month)).toEqual(['2026-03']);
  });
});
