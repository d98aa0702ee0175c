import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkPoints, type Finding } from '../../contract/inspections.ts';
import { Refusal } from '../../contract/route.ts';
import type { MemberId, NamedPerson } from '../../contract/values.ts';
import { academicYearOf } from './academic-year.ts';
import {
  inspectorsAsKnown,
  isOverdue,
  isWaiting,
  problemsOf,
  requireFindings,
  requireLater,
  requirePast,
  scoreOf,
} from './inspection-rules.ts';
import { byRoom } from './inspection-words.ts';

const findings = (changes: Partial<Record<Finding['point'], Partial<Finding>>> = {}): Finding[] =>
  checkPoints.map((point) => ({ point, verdict: 'fine', deducted: 0, note: '', ...changes[point] }));
const codeOf = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
  return 'none';
};

describe('findings', () => {
  // Bug: a room with everything wrong has less than nothing.
  test('score 100 less every deduction, never below 0', () => {
    const deductions = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(deductions, (deducted) => {
        const found = findings().map((one, place) => ({ ...one, deducted: deducted[place] ?? 0 }));
        const sum = deducted.reduce((total, one) => total + one, 0);
        expect(scoreOf(found)).toBe(sum > 100 ? 0 : 100 - sum);
      }),
    );
  });

  test('name their problems in order', () => {
    expect(problemsOf(findings({ hygiene: { verdict: 'problem' }, wiring: { verdict: 'problem' } }))).toEqual([
      'wiring',
      'hygiene',
    ]);
  });

  // Bug: marks go off for a point nobody looked at, or a point is told twice and another never.
  test.each([
    ['fine with marks off', findings({ locks: { deducted: 10 } })],
    ['not seen with marks off', findings({ locks: { verdict: 'not-seen', deducted: 10 } })],
    ['another order', findings().toReversed()],
    ['one twice', [...findings().slice(0, 7), ...findings().slice(0, 1)]],
    ['one missing', findings().slice(0, 7)],
  ])('are refused: %s', (_, found) => {
    expect(codeOf(() => requireFindings(found))).toBe('inspection.findings-faulty');
  });

  test('of a problem may take nothing off', () => {
    expect(codeOf(() => requireFindings(findings({ hygiene: { verdict: 'problem' } })))).toBe('none');
  });
});

describe('times', () => {
  // Bug: a station whose clock is a minute behind the other cannot save at all.
  test('in the future by up to five minutes are the clocks', () => {
    expect(codeOf(() => requirePast(300_000, 0, 'inspection.in-future'))).toBe('none');
    expect(codeOf(() => requirePast(300_001, 0, 'inspection.in-future'))).toBe('inspection.in-future');
  });

  // Bug: a room is "looked at again" on the same day.
  test('of a recheck are after the day of the look before', () => {
    expect(codeOf(() => requireLater('2026-11-22', '2026-11-22'))).toBe('inspection.recheck-too-early');
    expect(codeOf(() => requireLater('2026-11-23', '2026-11-22'))).toBe('none');
    expect(codeOf(() => requireLater(null, '2026-11-22'))).toBe('none');
  });

  // Bug: what is due today is called overdue, or something cured or struck out stays on the list for ever.
  test('make it overdue the day after, unless cured or struck out', () => {
    const due = { recheckOn: '2026-11-22', isCured: null, voidedAt: null };
    expect(isOverdue(due, '2026-11-22')).toBe(false);
    expect(isOverdue(due, '2026-11-23')).toBe(true);
    expect(isOverdue({ ...due, isCured: false }, '2026-11-23')).toBe(true);
    expect(isOverdue({ ...due, isCured: true }, '2026-11-23')).toBe(false);
    expect(isOverdue({ ...due, voidedAt: 1 }, '2026-11-23')).toBe(false);
    expect(isWaiting({ ...due, recheckOn: null })).toBe(false);
  });
});

describe('inspectors', () => {
  const known = new Map([[1, { name: '欧阳例' }]]);
  const members = { known: (id: MemberId) => known.get(id) } as unknown as Parameters<typeof inspectorsAsKnown>[0];
  const person = (memberId: number | null, name: string): NamedPerson => ({ memberId: memberId as MemberId, name });

  // Bug: a screen can put any name beside somebody's number.
  test('go by the name of the roster; from outside it by their own', () => {
    expect(inspectorsAsKnown(members, [person(1, '别人'), person(null, '示例老师')], [])).toEqual([
      person(1, '欧阳例'),
      person(null, '示例老师'),
    ]);
  });

  // Bug: an old inspection cannot be mended once an inspector has left the school.
  test('who left the roster since keep the name written down; strangers are refused', () => {
    expect(inspectorsAsKnown(members, [person(2, '改名')], [person(2, '张测试')])).toEqual([person(2, '张测试')]);
    expect(codeOf(() => inspectorsAsKnown(members, [person(2, '张测试')], []))).toBe('member.unknown');
  });
});

// Bug: the summer holidays begin a new year, or 1 September is still the old one.
test.each([
  ['2026-08-31', '2025-2026学年'],
  ['2026-09-01', '2026-2027学年'],
  ['2027-01-01', '2026-2027学年'],
])('%s lies in %s', (day, year) => {
  expect(academicYearOf(day)).toBe(year);
});

// Bug: room 1001 stands between 100 and 102.
test('rooms stand as people count them', () => {
  const rooms = ['1001', '102', 'A9', '9', 'A10'].map((dormRoom) => ({ building: '2幢', dormRoom }));
  const sorted = [...rooms, { building: '10幢', dormRoom: '1' }].toSorted(byRoom);
  expect(sorted.map(({ building, dormRoom }) => building + dormRoom)).toEqual([
    '2幢9',
    '2幢102',
    '2幢1001',
    '2幢A9',
    '2幢A10',
    '10幢1',
  ]);
});
