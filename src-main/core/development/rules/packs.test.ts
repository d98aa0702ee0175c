import { describe, expect, it } from 'vitest';
import { ask, muchLater, onlyText, said } from '../../../../tests/support/development-judge.ts';
import { bent, factsUpTo, named, recordOf, walkWish } from '../../../../tests/support/development-walk.ts';
import { shippedWorkCalendar } from '../../work-calendar/work-calendar.service.ts';
import { judgeStep } from './judge-step.ts';
import { packInForce } from './national-pack.ts';
import { nationalRules } from './national-rules.ts';
import { nationalPack, overlayOver, type NationalFile, type OverlayRule } from './pack-schema.ts';
import { progressOf } from './progress.ts';
import { rulePacksOf, shippedRulePacks } from './rule-packs.ts';
import { shippedNationals, shippedOverlays } from './shipped-packs.ts';

const [older, newer] = shippedNationals as [NationalFile, NationalFile];

// Bug: a pack without a step or a rule is taken, so that a national node disappears.
describe('a national pack', () => {
  it.each(shippedNationals.map((file) => [file.id, file] as const))('%s names every rule that judges', (_id, file) => {
    const ids = new Set(file.rules.map(({ id }) => id));
    const judged = nationalRules.map(({ id }) => id).filter((id) => file === newer || id !== 'R-11');
    expect(judged.filter((id) => !ids.has(id))).toEqual([]);
    const papers = file.steps.flatMap((step) => step.papers);
    expect(new Set(papers.map(({ code }) => code)).size).toBe(papers.length);
    expect(papers.filter(({ staysOff }) => staysOff).map(({ code }) => code)).toEqual([
      '1-2-1',
      '3-7',
      '3-8',
      '3-9',
      '4-3',
    ]);
  });
  it.each<[string, (file: NationalFile) => unknown]>([
    ['without a step', (file) => ({ ...file, steps: file.steps.slice(0, -1) })],
    [
      'with a step of another stage',
      (file) => ({ ...file, steps: file.steps.map((step) => (step.step === 7 ? { ...step, stage: 2 } : step)) }),
    ],
    [
      'with a step nobody waits for',
      (file) => ({
        ...file,
        steps: file.steps.map((step) => ({ ...step, after: step.after.filter((one) => one !== 10) })),
      }),
    ],
    [
      'with steps that wait for each other',
      (file) => ({ ...file, steps: file.steps.map((step) => (step.step === 1 ? { ...step, after: [25] } : step)) }),
    ],
    ['without a rule', (file) => ({ ...file, rules: file.rules.filter(({ id }) => id !== 'R-28') })],
    [
      'with a rule that lost its number',
      (file) => ({ ...file, rules: file.rules.map((rule) => (rule.id === 'R-09' ? { ...rule, value: {} } : rule)) }),
    ],
    ['with a rule twice', (file) => ({ ...file, rules: [...file.rules, file.rules[0]] })],
    [
      'with an article that is none',
      (file) => ({ ...file, rules: file.rules.map((rule) => ({ ...rule, article: '13' })) }),
    ],
    ['with a word nobody knows', (file) => ({ ...file, removes: ['R-09'] })],
  ])('is refused %s', (_what, change) => {
    expect(nationalPack.safeParse(newer).success).toBe(true);
    expect(nationalPack.safeParse(change(newer)).success).toBe(false);
  });
});

const overlay = overlayOver(shippedNationals);
const withRule = (rule: object) => ({
  id: 'local-test',
  title: '测试学院',
  source: '示例',
  rules: [{ id: 'L-90', text: '示例', ...rule }],
});

// Bug: an overlay that takes a national length away.
describe('an overlay adds or lengthens', () => {
  it.each<[string, object]>([
    ['half a year more before a step', { kind: 'min-months', step: 3, since: 1, months: 6 }],
    ['a longer year', { kind: 'min-months', step: 7, since: 3, months: 18 }],
    ['the national year', { kind: 'min-months', step: 7, since: 3, months: 12 }],
    ['a longer notice', { kind: 'notice', step: 7, workDays: 7 }],
    ['a notice elsewhere', { kind: 'notice', step: 3, days: 3 }],
    ['two mentors', { kind: 'mentors', count: 2 }],
    ['assessments each quarter', { kind: 'assessment-every', months: 3 }],
  ])('may: %s', (_what, rule) => {
    expect(overlay.safeParse(withRule(rule)).success).toBe(true);
  });
  it.each<[string, object]>([
    ['a shorter year', { kind: 'min-months', step: 7, since: 3, months: 11 }],
    ['a shorter year to the agreement', { kind: 'min-months', step: 8, since: 3, months: 11 }],
    ['a shorter probation', { kind: 'min-months', step: 23, since: 15, months: 6 }],
    ['counting from a later step', { kind: 'min-months', step: 3, since: 7, months: 6 }],
    ['a shorter notice', { kind: 'notice', step: 7, workDays: 4 }],
    ['a notice of no length', { kind: 'notice', step: 7 }],
    ['three mentors', { kind: 'mentors', count: 3 }],
    ['no mentor', { kind: 'mentors', count: 0 }],
    ['assessments once a year', { kind: 'assessment-every', months: 12 }],
    ['taking a step away', { kind: 'remove', step: 10 }],
    ['the name of a national rule', { id: 'R-09', kind: 'check', step: 7 }],
    ['the name of a practice', { id: 'L-01', kind: 'check', step: 7 }],
  ])('may not: %s', (_what, rule) => {
    expect(overlay.safeParse(withRule(rule)).success).toBe(false);
  });
  it('no two shipped ones share a name', () => {
    const ids = shippedOverlays.flatMap(({ rules }) => rules.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    expect(shippedRulePacks([]).localReferences.size).toBe(0);
    expect(shippedRulePacks(['local-yuexiu', 'local-nowhere']).localReferences.size).toBe(9);
  });
});

const laid = (...rules: readonly object[]) =>
  rulePacksOf(
    [newer],
    [
      {
        id: 'local-test',
        title: '测试学院',
        source: '示例',
        rules: rules.map((rule, at) => ({ id: `L-9${String(at)}`, text: '示例', ...rule }) as OverlayRule),
      },
    ],
  );

// Bug: an overlay that is on judges nobody, or judges on the wrong day.
describe('overlays on both sides of their limits', () => {
  const full = (name: string) => ({ who: named(name), post: '', isFullMember: true });
  const three = { ...walkWish(3), facts: factsUpTo(2) };
  const months = laid({ kind: 'min-months', step: 3, since: 1, months: 6 });
  const sevenDays = laid({ kind: 'notice', step: 3, days: 7 });
  const hung = (lastOn: string) =>
    factsUpTo(2, { notices: [{ kind: 'activist' as const, startsOn: '2025-03-13', lastOn }] });
  const reports = (count: number) =>
    factsUpTo(6, {
      reports: Array.from({ length: count }, (_, at) => ({
        quarter: `2025Q${String((at % 4) + 1)}`,
        on: '2025-12-01',
      })),
    });
  it.each([
    ['half a year to the day', { ...three, on: '2025-03-14', packs: months }, []],
    ['a day early', { ...three, on: '2025-03-13', packs: months }, ['L-90 block too-early']],
    ['seven days', { ...three, on: '2025-03-20', facts: hung('2025-03-19'), packs: sevenDays }, []],
    [
      'six days',
      { ...three, on: '2025-03-20', facts: hung('2025-03-18'), packs: sevenDays },
      ['L-90 block notice-too-short'],
    ],
    ['no notice', { ...three, on: '2025-03-20', packs: sevenDays }, ['L-90 block notice-missing']],
    [
      'working days elsewhere',
      { ...three, on: '2025-03-20', facts: hung('2025-03-19'), packs: laid({ kind: 'notice', step: 3, workDays: 5 }) },
      [],
    ],
    [
      'one working day short',
      { ...three, on: '2025-03-20', facts: hung('2025-03-18'), packs: laid({ kind: 'notice', step: 3, workDays: 5 }) },
      ['L-90 block notice-too-short'],
    ],
    [
      'four reports',
      { ...walkWish(7), on: '2026-06-01', facts: reports(4), packs: laid({ kind: 'reports', step: 7, count: 4 }) },
      [],
    ],
    [
      'three reports',
      { ...walkWish(7), on: '2026-06-01', facts: reports(3), packs: laid({ kind: 'reports', step: 7, count: 4 }) },
      ['L-90 block reports-missing'],
    ],
    [
      'two assessments of a year, half-yearly',
      { ...walkWish(7), on: '2026-06-01', facts: factsUpTo(6), packs: laid({ kind: 'assessment-every', months: 6 }) },
      [],
    ],
    [
      'two assessments of a year, quarterly',
      { ...walkWish(7), on: '2026-06-01', facts: factsUpTo(6), packs: laid({ kind: 'assessment-every', months: 3 }) },
      ['L-90 warn assessments-missing'],
    ],
    [
      'two mentors',
      { ...walkWish(5), on: '2025-03-28', facts: factsUpTo(4), packs: laid({ kind: 'mentors', count: 2 }) },
      [],
    ],
    [
      'one mentor',
      {
        details: { step: 5 as const, mentors: [full('甲')] },
        on: '2025-03-28',
        facts: factsUpTo(4),
        packs: laid({ kind: 'mentors', count: 2 }),
      },
      ['L-90 block mentors-count'],
    ],
    [
      'to be looked at',
      { ...walkWish(3), on: '2025-03-20', facts: factsUpTo(2), packs: laid({ kind: 'check', step: 3 }) },
      ['L-90 note local-check'],
    ],
  ])('%s', (_what, asked, expected) => {
    const details = asked.details.step === 3 ? bent(3, { recommendedOn: '2025-03-01' }) : asked.details;
    expect(said(ask({ ...asked, details }))).toEqual(expected);
  });
  it('the national length stands beside a notice in plain days', () => {
    const packs = laid({ kind: 'notice', step: 7, days: 5 });
    const details = bent(7, { noticeStartedOn: '2026-05-22', noticeEndedOn: '2026-05-26' });
    expect(said(ask({ details, on: '2026-06-01', facts: factsUpTo(6), packs }))).toEqual([
      'R-11 block notice-too-short',
    ]);
  });
  it('shows its earliest day in the ledger', () => {
    const progress = progressOf(factsUpTo(2), months, shippedWorkCalendar, '2024-10-01');
    expect(progress.steps[2]).toMatchObject({ state: 'waiting', earliestOn: '2025-03-14' });
  });
});

// Bug: a new text judges a stage that began under the old one, or the old one a stage that begins today.
describe('the text a stage began under', () => {
  const packs = shippedRulePacks([]);
  const began = (on: string) =>
    factsUpTo(6, {
      steps: [...factsUpTo(6).steps, recordOf(50, bent(7, { noticeStartedOn: null, noticeEndedOn: null }), on)],
    });
  it.each([
    ['2014-05-27', older.id],
    ['2014-05-28', older.id],
    ['2026-05-17', older.id],
    ['2026-05-18', newer.id],
    ['2030-01-01', newer.id],
  ])('in force on %s: %s', (day, id) => {
    expect(packInForce(packs.nationals, day).id).toBe(id);
  });
  it('stays, and the ledger says so', () => {
    const facts = began('2026-05-10');
    const progress = progressOf(facts, packs, shippedWorkCalendar, '2026-06-01');
    expect(progress.stagePacks.map(({ stage, packId }) => [stage, packId])).toEqual([
      [1, older.id],
      [2, older.id],
      [3, older.id],
    ]);
    expect(progress.steps[7]).toMatchObject({ name: '报上级党委备案', earliestOn: '2026-05-10' });
    expect(
      judgeStep(facts, { ...walkWish(8), happenedOn: '2026-05-25' }, packs, shippedWorkCalendar, muchLater),
    ).toMatchObject({
      packId: older.id,
      findings: [],
    });
  });
  it('a stage that begins later has the text of that day', () => {
    const wish = (on: string) =>
      judgeStep(
        factsUpTo(6),
        { ...walkWish(7), details: bent(7, { noticeStartedOn: null, noticeEndedOn: null }), happenedOn: on },
        packs,
        shippedWorkCalendar,
        muchLater,
      );
    expect(wish('2026-05-17')).toMatchObject({ packId: older.id, findings: [] });
    expect(wish('2026-05-18')).toMatchObject({ packId: newer.id, findings: [{ rule: 'R-11', force: 'block' }] });
    expect(wish('2026-05-18').references).toMatchObject([{ rule: 'R-11', article: '第十三条', trust: 'A' }]);
  });
  it('what was stored with the first record of a stage counts, also after a pack with an earlier day came along', () => {
    const facts = began('2026-05-20');
    const stored = { ...facts, steps: facts.steps.map((record) => ({ ...record, packId: older.id })) };
    const packOf = (one: typeof facts) =>
      progressOf(one, packs, shippedWorkCalendar, '2026-06-01').stagePacks.at(-1)?.packId;
    expect([packOf(facts), packOf(stored)]).toEqual([newer.id, older.id]);
  });
  it('a finding of the older text names its own article', () => {
    const { references } = judgeStep(
      factsUpTo(11),
      { ...walkWish(13), happenedOn: '2026-06-06' },
      onlyText(2014),
      shippedWorkCalendar,
      muchLater,
    );
    expect(references).toMatchObject([{ rule: 'R-16', article: '第十九条', title: older.title }]);
  });
});
