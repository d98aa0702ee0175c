import { expect, test } from 'vitest';
import { checkPoints, type CheckPoint, type Finding } from '../../contract/inspections.ts';
import { roomMonths, type Inspected } from './room-months.ts';

const inspected = (
  day: string,
  score: number,
  problems: Partial<Record<CheckPoint, number>> = {},
  notSeen: readonly CheckPoint[] = [],
  remark = '',
): Inspected => ({
  day,
  score,
  remark,
  findings: checkPoints.map((point): Finding => {
    const deducted = problems[point];
    const verdict = deducted === undefined ? (notSeen.includes(point) ? 'not-seen' : 'fine') : 'problem';
    return { point, verdict, deducted: deducted ?? 0, note: '' };
  }),
});

// Bug: the handbook shows one month's marks in another, or counts a blocked passage as electricity.
test('each month by itself: scores, 卫生 of 30, electric incidents, remarks in order', () => {
  const months = roomMonths([
    inspected('2026-10-01', 90, { hygiene: 10 }, [], '示例：整齐'),
    inspected('2026-10-31', 35, { appliances: 30, wiring: 25, passage: 10 }, [], '示例：有飞线'),
    inspected('2026-11-01', 80, { charging: 20 }),
  ]);
  expect(months).toEqual([
    {
      month: '2026-10',
      inspections: 2,
      meanScore: 62.5,
      meanHygiene: 25,
      incidents: 2,
      remarks: ['示例：整齐', '示例：有飞线'],
    },
    { month: '2026-11', inspections: 1, meanScore: 80, meanHygiene: 30, incidents: 1, remarks: [] },
  ]);
});

// Bug: 卫生 nobody looked at counts as full marks, or as none.
test('卫生 not looked at is left out of its mean; more than 30 off is 0', () => {
  const [seldom] = roomMonths([
    inspected('2026-10-01', 100, {}, ['hygiene']),
    inspected('2026-10-02', 60, { hygiene: 40 }),
  ]);
  expect(seldom?.meanHygiene).toBe(0);
  const [never] = roomMonths([inspected('2026-10-01', 100, {}, ['hygiene'])]);
  expect(never?.meanHygiene).toBeNull();
  expect(roomMonths([])).toEqual([]);
});
