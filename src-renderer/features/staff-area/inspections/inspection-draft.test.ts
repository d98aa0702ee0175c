import { describe, expect, test } from 'vitest';
import { checkPoints, inspectionFields } from '../../../../src-main/contract/inspections.ts';
import { timesIn } from '../parts/times.ts';
import {
  checkDraft,
  hasSerious,
  judged,
  newDraft,
  points,
  readDeducted,
  restFine,
  scoreOf,
} from './inspection-draft.ts';

const times = timesIn('Asia/Shanghai', 'zh-CN');
const start = { building: '1幢', dormRoom: '101', inspectors: [{ memberId: null, name: '示例检查员' }] };
const draft = newDraft(start, { day: '2026-11-22', time: '19:00' });
const faultsOf = (changes: Partial<typeof draft>) => checkDraft({ ...restFine(draft), ...changes }, times).faults;

// Bug: the sheet on the screen asks in another order than core takes.
test('points stand in the order of the contract', () => {
  expect(points).toEqual(checkPoints);
});

describe('a verdict', () => {
  // Bug: marks stay off after the problem was taken back, and core refuses the whole sheet.
  test('brings the usual deduction with it and takes it away again', () => {
    const problem = judged(draft, 'flames', 'problem');
    expect([scoreOf(problem), hasSerious(problem)]).toEqual([60, true]);
    const fine = judged(problem, 'flames', 'fine');
    expect([scoreOf(fine), hasSerious(fine)]).toEqual([100, false]);
    expect(checkDraft(restFine(fine), times).fields.findings[3]).toMatchObject({ verdict: 'fine', deducted: 0 });
  });

  // Bug: 全部合格 wipes out the problem that was just written down.
  test('that was given stays when the rest is fine', () => {
    const rest = restFine(judged(draft, 'locks', 'problem'));
    expect(checkDraft(rest, times).fields.findings.map(({ verdict }) => verdict)).toEqual([
      ...Array.from({ length: 6 }, () => 'fine'),
      'problem',
      'fine',
    ]);
  });

  test('on hygiene needs marks typed; a room for recheck only when serious', () => {
    const dirty = judged(restFine(draft), 'hygiene', 'problem');
    expect(hasSerious(dirty)).toBe(false);
    expect(checkDraft(dirty, times).faults).toEqual(['deductedUnreadable']);
  });
});

test.each([
  ['３０', 30],
  [' 5 ', 5],
  ['0', 0],
  ['101', null],
  ['-1', null],
  ['', null],
  ['1.5', null],
])('marks typed as %j are %j', (typed, marks) => {
  expect(readDeducted(typed)).toBe(marks);
});

describe('what is sent', () => {
  // Bug: an inspection at half past seven in the morning becomes one in the evening, or core refuses the form of it.
  test('has the form core takes', () => {
    const { fields, faults } = checkDraft({ ...restFine(draft), time: '7:30', recheckOn: '2026/11/29' }, times);
    expect(faults).toEqual([]);
    expect(inspectionFields.parse(fields)).toEqual(fields);
    expect(fields).toMatchObject({ inspectedAt: Date.parse('2026-11-22T07:30+08:00'), recheckOn: '2026-11-29' });
  });

  test.each<[string, Partial<typeof draft>]>([
    ['roomMissing', { dormRoom: ' ' }],
    ['whenUnreadable', { time: '25:00' }],
    ['whenUnreadable', { day: '2026-02-30' }],
    ['inspectorMissing', { inspectors: [] }],
    ['inspectorsTooMany', { inspectors: Array.from({ length: 7 }, () => ({ memberId: null, name: '示例' })) }],
    ['recheckUnreadable', { recheckOn: '下周' }],
    ['recheckTooEarly', { recheckOn: '2026-11-22' }],
  ])('is held back: %s', (fault, changes) => {
    expect(faultsOf(changes)).toEqual([fault]);
  });

  // Bug: a point nobody looked at is sent as fine.
  test('waits until every point is judged', () => {
    expect(checkDraft(draft, times).faults).toEqual(['unjudged']);
  });
});
