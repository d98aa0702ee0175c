import { describe, expect, test } from 'vitest';
import type { Due, StepView } from '../../../../../src-main/contract/development-rules.ts';
import type { StepDetails, StepRecord } from '../../../../../src-main/contract/development-steps.ts';
import { rosterDifferences } from './roster-differences.ts';
import { chosenFirst, isLatest, markOf, mostPressing, stageProgress } from './step-view.ts';

let ids = 0;
const record = (step: number, happenedOn: string, voidedAt: number | null = null) =>
  ({ recordId: (ids += 1), details: { step } as StepDetails, happenedOn, voidedAt }) as StepRecord;
const view = (step: number, state: StepView['state'], more: Partial<StepView> = {}): StepView => ({
  step,
  stage: step < 3 ? 1 : step < 7 ? 2 : 3,
  name: '',
  actor: '',
  isPeriodic: false,
  state,
  records: [],
  earliestOn: null,
  dueBy: null,
  isLate: false,
  findings: [],
  ...more,
});

describe('the mark of a step', () => {
  // Bug: a record taken back still gives a step its day, or being late is shown by colour alone.
  test.each<[StepView, object]>([
    [
      view(1, 'done', { records: [record(1, '2026-01-01'), record(1, '2026-02-01', 5)] }),
      { on: '2026-01-01', times: 1 },
    ],
    [view(2, 'open', { dueBy: '2026-02-01', isLate: true }), { kind: 'overdue', dueBy: '2026-02-01' }],
    [view(2, 'open', { dueBy: '2026-02-01' }), { kind: 'open', dueBy: '2026-02-01' }],
    [view(7, 'waiting', { earliestOn: '2027-03-01' }), { kind: 'waiting', earliestOn: '2027-03-01' }],
    [view(6, 'current', { records: [record(6, '2026-01-01')] }), { kind: 'current', times: 1 }],
  ])('%#', (step, mark) => {
    expect(markOf(step)).toMatchObject(mark);
  });
});

// Bug: the page opens on a step nobody can do anything about.
test.each([
  [[view(1, 'done'), view(2, 'open'), view(3, 'waiting')], 2],
  [[view(1, 'done'), view(2, 'done'), view(7, 'waiting', { earliestOn: '2027-03-01' })], 7],
  [[view(1, 'done'), view(2, 'done')], 2],
  [[view(1, 'ended')], 1],
])('the step shown first %#', (steps, step) => {
  expect(chosenFirst({ steps })).toBe(step);
});

// Bug: 撤回 is offered of a record others rest on, and refused when it is pressed.
test('only the latest record may be taken back', () => {
  const [early, same, late] = [record(4, '2026-03-01'), record(5, '2026-03-01'), record(6, '2026-09-01', 9)];
  const steps = [early, same, late].map((one) => view(one.details.step, 'done', { records: [one] }));
  expect([early, same].map((one) => isLatest({ steps }, one))).toEqual([false, true]);
});

// Bug: three reflections push out the step that can be done now.
test('what comes next is one of a kind', () => {
  const due = (kind: Due['kind'], step: number) => ({ kind, step, dueBy: null }) as Due;
  const dues = [due('report', 6), due('report', 6), due('talk', 6), due('step', 7), due('step', 8)];
  expect(mostPressing(dues, 3).map(({ kind, step }) => `${kind} ${step}`)).toEqual(['report 6', 'talk 6', 'step 7']);
});

test('a stage counts its own steps', () => {
  const steps = [view(1, 'done'), view(2, 'open'), view(3, 'waiting')];
  expect(stageProgress({ steps, stage: 1 }, 1)).toEqual({ done: 1, total: 2, state: 'current' });
  expect(stageProgress({ steps, stage: 1 }, 2)).toEqual({ done: 0, total: 1, state: 'ahead' });
});

describe('the roster beside the ledger', () => {
  const roster = { politicalStatus: '共青团员', appliedOn: '2026-01-01', activistOn: '' } as const;
  const applied = view(1, 'done', { records: [record(1, '2026-01-02')] });
  // Bug: people are told to change a roster that is right, or not told of one that is wrong.
  test.each([
    [[applied], roster, ['status', 'appliedOn']],
    [[applied], { ...roster, politicalStatus: '入党申请人', appliedOn: '2026-01-02' }, []],
    [[view(1, 'open')], roster, ['appliedOn']],
    [[applied], { politicalStatus: '', appliedOn: '', activistOn: '' }, []],
  ] as const)('%#', (steps, said, kinds) => {
    expect(rosterDifferences({ steps: [...steps], roster: said }).map(({ kind }) => kind)).toEqual(kinds);
  });
});
