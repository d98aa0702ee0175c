import { describe, expect, test } from 'vitest';
import type { Due } from '../../contract/development-rules.ts';
import { Refusal } from '../../contract/route.ts';
import type { MemberId } from '../../contract/values.ts';
import { isSoon, mentoringDues, nextPeriod, pressing } from './mentoring-dues.ts';
import {
  requireApart,
  requireBegun,
  requireDay,
  requireDecision,
  requireInOrder,
  requireWrittenAfter,
  talkerAsKnown,
} from './mentoring-rules.ts';

const codeOf = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
  return 'none';
};
const due = (given: Partial<Due> & Pick<Due, 'kind'>): Due => ({
  step: null,
  from: null,
  dueBy: null,
  isOverdue: false,
  rule: null,
  isProvisional: false,
  ...given,
});

describe('days', () => {
  const lifetime = { today: '2026-11-22', birthMonth: '2006-03' };
  // Bug: a talk of tomorrow, or of a year before the person was born (2026 typed as 1926).
  test.each([
    ['2026-11-22', 'none'],
    ['2026-11-23', 'mentoring.in-future'],
    ['2006-03-01', 'none'],
    ['2006-02-28', 'mentoring.before-birth'],
  ])('%s: %s', (day, code) => {
    expect(codeOf(() => requireDay(day, lifetime))).toBe(code);
    expect(codeOf(() => requireDay('1926-11-22', { ...lifetime, birthMonth: '' }))).toBe('none');
  });

  // Bug: a line of spring is edited into a talk of autumn and looks written in time.
  test('are never moved behind the first writing', () => {
    expect(codeOf(() => requireWrittenAfter('2026-11-22', '2026-11-22'))).toBe('none');
    expect(codeOf(() => requireWrittenAfter('2026-11-23', '2026-11-22'))).toBe('mentoring.after-writing');
  });

  // Bug: 思想汇报 of a quarter that has not begun fill the year in advance.
  test('of a report belong to a quarter that has begun', () => {
    expect(codeOf(() => requireBegun('2026Q4', '2026-10-01'))).toBe('none');
    expect(codeOf(() => requireBegun('2026Q4', '2026-09-30'))).toBe('mentoring.in-future');
    expect(codeOf(() => requireBegun('2027Q1', '2026-12-31'))).toBe('mentoring.in-future');
  });
});

describe('periods', () => {
  const held = [{ from: '2026-03-01', to: '2026-08-31' }];
  // Bug: one day counts for two assessments, or the day after the last is refused.
  test.each([
    ['2026-09-01', '2027-02-28', 'none'],
    ['2026-08-31', '2027-02-28', 'mentoring.periods-overlap'],
    ['2025-09-01', '2026-02-28', 'none'],
    ['2025-09-01', '2026-03-01', 'mentoring.periods-overlap'],
    ['2026-01-01', '2026-12-31', 'mentoring.periods-overlap'],
    ['2026-05-01', '2026-05-01', 'mentoring.periods-overlap'],
  ])('%s to %s: %s', (from, to, code) => {
    expect(codeOf(() => requireApart({ from, to }, held))).toBe(code);
  });

  test('of one day are in order, backwards they are not', () => {
    expect(codeOf(() => requireInOrder({ from: '2026-03-01', to: '2026-03-01' }))).toBe('none');
    expect(codeOf(() => requireInOrder({ from: '2026-03-02', to: '2026-03-01' }))).toBe('mentoring.dates-inverted');
  });

  // Bug: a conclusion without the day of the decision, or decided before the half-year began.
  test('are concluded with their day, or not at all', () => {
    const from = '2026-03-01';
    expect(codeOf(() => requireDecision({ from, conclusion: null, decidedOn: null }))).toBe('none');
    expect(codeOf(() => requireDecision({ from, conclusion: 'good', decidedOn: null }))).toBe('mentoring.undecided');
    expect(codeOf(() => requireDecision({ from, conclusion: null, decidedOn: from }))).toBe('mentoring.undecided');
    expect(codeOf(() => requireDecision({ from, conclusion: 'good', decidedOn: '2026-02-28' }))).toBe(
      'mentoring.dates-inverted',
    );
  });
});

describe('a talker', () => {
  const member = (id: number) => id as MemberId;
  const members = {
    known: (id: MemberId) =>
      id === 1 ? { memberId: id, name: '示例甲', studentNumber: '1', className: '', readings: '' } : undefined,
  };
  // Bug: a name typed beside a member's number, or talks of somebody who graduated cannot be put right any more.
  test('goes by the roster, then by what was written, then not at all', () => {
    expect(talkerAsKnown(members, { memberId: member(1), name: '别名' }, null).name).toBe('示例甲');
    expect(talkerAsKnown(members, { memberId: null, name: '测试老师' }, null).name).toBe('测试老师');
    const before = { memberId: member(2), name: '测试毕业' };
    expect(talkerAsKnown(members, { memberId: member(2), name: '' }, before)).toEqual(before);
    expect(codeOf(() => talkerAsKnown(members, { memberId: member(3), name: '示例' }, before))).toBe('member.unknown');
  });
});

describe('dues', () => {
  const talk = due({ kind: 'talk', dueBy: '2026-12-22' });
  const step = due({ kind: 'step', step: 7, dueBy: '2026-11-01', isOverdue: true });
  // Bug: what a committee has to do stands on a mentor's list and before everything else.
  test('of mentors are no steps; the earliest day is the most pressing', () => {
    const first = due({ kind: 'first-talk', step: 2, dueBy: '2026-11-02' });
    expect(mentoringDues([step, first, talk])).toEqual([talk]);
    expect(pressing([due({ kind: 'report', dueBy: '2026-12-31' }), talk, due({ kind: 'talk' })])).toBe('2026-12-22');
    expect(pressing([])).toBe('9999-12-31');
  });

  // Bug: a list of things to do that knows everything up to next year, or forgets what is late.
  test('are soon from thirty days before', () => {
    expect(isSoon(talk, '2026-11-22')).toBe(true);
    expect(isSoon(talk, '2026-11-21')).toBe(false);
    expect(isSoon(due({ kind: 'talk' }), '2026-11-21')).toBe(false);
    expect(isSoon(due({ kind: 'talk', isOverdue: true }), '2026-11-21')).toBe(true);
  });

  // Bug: the day one half-year is due belongs to it and to the next, which is then refused as overlapping.
  test('name the period of the next assessment', () => {
    const assessment = due({ kind: 'assessment', from: '2026-09-01', dueBy: '2027-03-01' });
    expect(nextPeriod([talk, assessment])).toEqual({ from: '2026-09-01', to: '2027-02-28' });
    expect(nextPeriod([talk])).toBeNull();
  });
});
