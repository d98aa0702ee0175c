import { describe, expect, it } from 'vitest';
import { bothTexts } from '../../../../tests/support/development-judge.ts';
import { bent, factsUpTo, recordOf, walkWish } from '../../../../tests/support/development-walk.ts';
import { shippedWorkCalendar } from '../../work-calendar/work-calendar.service.ts';
import type { DevelopmentFacts } from './facts.ts';
import { progressOf } from './progress.ts';
import { shippedRulePacks } from './rule-packs.ts';

const at = (facts: DevelopmentFacts, today: string, overlays: readonly string[] = []) =>
  progressOf(facts, overlays.length === 0 ? bothTexts : shippedRulePacks(overlays), shippedWorkCalendar, today);
/** `report 2025-01-01–2025-03-31 overdue` */
const dues = (facts: DevelopmentFacts, today: string, overlays?: readonly string[]) =>
  at(facts, today, overlays).dues.map(
    ({ kind, step, from, dueBy, isOverdue }) =>
      `${kind}${kind === 'step' ? ` ${String(step)}` : ''} ${from ?? ''}–${dueBy ?? ''}${isOverdue ? ' overdue' : ''}`,
  );
const ofKind = (kind: string, facts: DevelopmentFacts, today: string, overlays?: readonly string[]) =>
  dues(facts, today, overlays).filter((line) => line.startsWith(`${kind} `));

// Bug: due a day too early or too late, due twice, or still due after it was done.
describe('what is due', () => {
  it.each<[string, number, string, readonly string[]]>([
    ['nobody applied', 0, '2026-01-01', ['step 1 –']],
    ['the last day of the first talk', 1, '2024-10-14', ['first-talk 2024-09-14–2024-10-14']],
    ['the day after', 1, '2024-10-15', ['first-talk 2024-09-14–2024-10-14 overdue']],
    ['talked: no day for the next', 2, '2024-10-15', ['step 3 2024-09-30–']],
    [
      'a meeting within the month',
      14,
      '2026-07-06',
      [
        'talk 2025-03-28–2025-06-28 overdue',
        'report 2026-04-01–2026-06-30 overdue',
        'step 15 2026-06-08–2026-07-06',
        'report 2026-07-01–2026-09-30',
      ],
    ],
    ['the approval within three months', 16, '2026-09-11', ['step 17 2026-07-01–2026-09-10 overdue']],
    [
      'filing, group and oath',
      17,
      '2026-09-01',
      [
        'probation-review 2026-06-10–2026-09-10',
        'step 20 2026-08-30–2026-09-30',
        'step 18 2026-08-30–',
        'step 19 2026-08-30–',
      ],
    ],
    [
      'the review of the quarter',
      21,
      '2027-01-01',
      ['probation-review 2026-09-10–2026-12-10 overdue', 'step 22 2027-06-10–2027-06-10'],
    ],
    [
      'the application at expiry',
      21,
      '2027-06-11',
      ['probation-review 2026-09-10–2026-12-10 overdue', 'step 22 2027-06-10–2027-06-10 overdue'],
    ],
    [
      'the meeting from expiry on',
      22,
      '2027-06-10',
      ['probation-review 2026-09-10–2026-12-10 overdue', 'step 23 2027-06-10–2027-06-10'],
    ],
    ['the second approval', 23, '2027-09-21', ['step 24 2027-06-20–2027-09-20 overdue']],
    ['papers', 24, '2027-09-21', ['step 25 2027-08-01–']],
    ['nothing', 25, '2030-01-01', []],
  ])('%s', (_what, step, today, expected) => {
    expect(dues(factsUpTo(step, { assessments: [] }), today)).toEqual(expected);
  });

  it('a talk three months after the last one', () => {
    const talks = ['2025-05-10', '2025-04-02'];
    expect(ofKind('talk', factsUpTo(5), '2025-06-28')).toEqual(['talk 2025-03-28–2025-06-28']);
    expect(ofKind('talk', factsUpTo(5), '2025-06-29')).toEqual(['talk 2025-03-28–2025-06-28 overdue']);
    expect(ofKind('talk', factsUpTo(5, { talks }), '2025-06-29')).toEqual(['talk 2025-05-10–2025-08-10']);
    expect(ofKind('talk', factsUpTo(4, { talks }), '2025-06-29')).toEqual([]);
    expect(ofKind('talk', factsUpTo(15, { talks }), '2026-06-29')).toEqual([]);
  });

  it('a report each quarter, the one before too where it never came', () => {
    const report = (quarter: string) => ({ quarter, on: '2025-06-30' });
    const [first, second] = ['report 2025-01-01–2025-03-31', 'report 2025-04-01–2025-06-30'];
    expect(ofKind('report', factsUpTo(5), '2025-03-31')).toEqual([first]);
    expect(ofKind('report', factsUpTo(5), '2025-04-01')).toEqual([`${first} overdue`, second]);
    expect(ofKind('report', factsUpTo(5, { reports: [report('2025Q1')] }), '2025-04-01')).toEqual([second]);
    expect(ofKind('report', factsUpTo(5, { reports: [report('2025Q1'), report('2025Q2')] }), '2025-06-30')).toEqual([]);
    expect(ofKind('report', factsUpTo(2), '2025-06-30')).toEqual([]);
    expect(ofKind('report', factsUpTo(15), '2026-06-30')).toEqual([]);
  });

  it('an assessment each half-year until the listing, whoever wrote it down', () => {
    const assessments = [{ from: '2025-03-20', to: '2025-09-20' }];
    expect(ofKind('assessment', factsUpTo(5, { assessments: [] }), '2025-09-20')).toEqual([
      'assessment 2025-03-20–2025-09-20',
    ]);
    expect(ofKind('assessment', factsUpTo(5, { assessments: [] }), '2025-09-21')).toEqual([
      'assessment 2025-03-20–2025-09-20 overdue',
    ]);
    expect(ofKind('assessment', factsUpTo(5, { assessments }), '2025-09-21')).toEqual([
      'assessment 2025-09-20–2026-03-20',
    ]);
    expect(ofKind('assessment', factsUpTo(6, { assessments }), '2025-09-21')).toEqual([
      'assessment 2025-09-20–2026-03-20',
    ]);
    expect(ofKind('assessment', factsUpTo(7, { assessments }), '2026-06-21')).toEqual([]);
  });

  it('more often where a school asks for it', () => {
    const facts = factsUpTo(5, { assessments: [] });
    expect(ofKind('assessment', facts, '2025-06-21', ['local-yuexiu'])).toEqual([
      'assessment 2025-03-20–2025-06-20 overdue',
    ]);
    expect(at(facts, '2025-06-21', ['local-yuexiu']).dues.find(({ kind }) => kind === 'assessment')?.rule).toBe('L-13');
    expect(at(facts, '2025-06-21', ['local-huaiyin']).dues.find(({ kind }) => kind === 'assessment')?.rule).toBe(
      'R-08',
    );
    expect(ofKind('assessment', facts, '2025-06-21', ['local-huaiyin'])).toEqual(['assessment 2025-03-20–2025-09-20']);
  });

  it('nothing of somebody who is away, whose file ended, or who was transferred out; again on return', () => {
    const out = { kind: 'out' as const, on: '2025-05-01', isChecked: true };
    const back = { kind: 'in' as const, on: '2025-06-01', isChecked: true };
    expect(dues(factsUpTo(5, { endedOn: '2025-05-01' }), '2025-06-01')).toEqual([]);
    expect(dues(factsUpTo(5, { transfers: [out] }), '2025-05-20')).toEqual([]);
    expect(dues(factsUpTo(5, { transfers: [out, back] }), '2025-06-02')).not.toEqual([]);
    expect(
      at(factsUpTo(5, { endedOn: '2025-05-01' }), '2025-06-01')
        .steps.map(({ state }) => state)
        .slice(3, 8),
    ).toEqual(['done', 'done', 'ended', 'ended', 'ended']);
  });

  it('provisional where the work calendar of the notice is missing', () => {
    const notices = [{ kind: 'candidate' as const, startsOn: '2027-05-24', lastOn: '2027-05-28' }];
    const listing = (more: Partial<DevelopmentFacts>) =>
      at(factsUpTo(6, more), '2027-05-25').dues.find(({ step, kind }) => kind === 'step' && step === 7);
    expect(listing({ notices })?.isProvisional).toBe(true);
    expect(listing({})?.isProvisional).toBe(false);
  });
});

// Bug: an order that is refused says nothing, or lets a day before birth, before another step or in the future through.
describe('the order of steps in the ledger', () => {
  it.each([
    [0, 0, ['open', 'waiting', 'waiting']],
    [1, 1, ['done', 'open', 'waiting']],
    [3, 2, ['done', 'done', 'done']],
    [7, 3, ['done', 'done', 'done']],
    [12, 4, ['done', 'done', 'done']],
    [19, 5, ['done', 'done', 'done']],
  ])('after step %i stage %i', (step, stage, first) => {
    const progress = at(factsUpTo(step), '2029-01-01');
    expect(progress.stage).toBe(stage);
    expect(progress.steps.slice(0, 3).map(({ state }) => state)).toEqual(first);
  });
  it('the periods run from the step before them to the step that ends them', () => {
    const state = (step: number, of: number) => at(factsUpTo(step), '2028-01-01').steps[of - 1]?.state;
    expect([state(4, 6), state(5, 6), state(6, 6), state(7, 6)]).toEqual(['waiting', 'current', 'current', 'done']);
    expect([state(18, 21), state(19, 21), state(21, 21), state(23, 21)]).toEqual([
      'waiting',
      'current',
      'current',
      'done',
    ]);
  });
  it('records of a periodic step stand side by side', () => {
    const facts = factsUpTo(6);
    const steps = [...facts.steps, recordOf(60, { step: 6 }, '2026-03-20'), recordOf(61, bent(6, {}), '2025-06-20')];
    expect(at({ ...facts, steps }, '2026-04-01').steps[5]?.records.map(({ happenedOn }) => happenedOn)).toEqual([
      '2025-06-20',
      '2025-09-20',
      '2026-03-20',
    ]);
  });
  it('late ones are marked with the day they were due', () => {
    const facts = { ...factsUpTo(1), steps: [...factsUpTo(1).steps, recordOf(2, walkWish(2).details, '2024-10-20')] };
    expect(at(facts, '2024-11-01').steps[1]).toMatchObject({
      state: 'done',
      isLate: true,
      dueBy: '2024-10-14',
      findings: [{ rule: 'R-03', force: 'warn', code: 'late', facts: { days: 6 } }],
    });
  });
});
