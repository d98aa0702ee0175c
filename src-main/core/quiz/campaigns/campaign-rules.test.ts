import { describe, expect, it } from 'vitest';
import type { PaperRule } from '../../../contract/quiz-campaigns.ts';
import type { QuizTopic } from '../../../contract/quiz-questions.ts';
import type { QuestionId, VersionId } from '../../../contract/values.ts';
import type { Drawable } from '../bank/drawable.ts';
import { availableTo, isEnough, isFor, isOpenAt, requireSound, sizeOf, usualRule } from './campaign-rules.ts';

const question = (id: number, topic: QuizTopic, type: Drawable['type'] = 'single'): Drawable => ({
  questionId: id as QuestionId,
  versionId: id as VersionId,
  type,
  topic,
  difficulty: 'easy',
});
type Part = Extract<PaperRule, { kind: 'drawn' }>['parts'][number];
const drawn = (...parts: Partial<Part>[]): PaperRule => ({
  kind: 'drawn',
  parts: parts.map((part) => ({ topics: [], type: 'single', difficulty: null, count: 1, marks: 5, ...part })),
});
const window = { opensAt: 100, closesAt: 200 };
const refusal = (act: () => void): string => {
  try {
    act();
  } catch (error) {
    return (error as { code: string }).code;
  }
  return 'none';
};

describe('the usual rule', () => {
  // Bug: a count mistyped: 24 questions, or 6 判断.
  it('is 25 × 4: 15 单选, 5 多选, 5 判断, by the weights of the bank', () => {
    expect(sizeOf(usualRule)).toEqual({ questions: 25, totalMarks: 100 });
    const parts = usualRule.kind === 'drawn' ? usualRule.parts : [];
    const sum = (of: (part: Part) => boolean) => parts.filter(of).reduce((all, { count }) => all + count, 0);
    expect(['single', 'multiple', 'judge'].map((type) => sum((part) => part.type === type))).toEqual([15, 5, 5]);
    const topics = ['electricity', 'extinguisher', 'escape', 'alarm', 'equipment', 'theft', 'fraud'] as const;
    const shares = [25, 20, 20, 10, 5, 10, 10];
    for (const [at, topic] of topics.entries()) {
      expect(Math.abs(sum(({ topics: [own] }) => own === topic) - shares[at]! / 4), topic).toBeLessThan(1);
    }
  });
});

describe('who is meant', () => {
  // Bug: somebody without a grade is asked to a campaign for one; a grade alone is enough where a building is asked too.
  it('needs one of the grades and one of the buildings, as far as there are any', () => {
    const nobody = { grade: '', building: '' };
    const one = { grade: '2026级', building: '2幢' };
    expect(isFor({ grades: [], buildings: [] }, nobody)).toBe(true);
    expect(isFor({ grades: ['2026级'], buildings: [] }, nobody)).toBe(false);
    expect(isFor({ grades: ['2026级'], buildings: [] }, one)).toBe(true);
    expect(isFor({ grades: ['2026级'], buildings: ['1幢', '2幢'] }, one)).toBe(true);
    expect(isFor({ grades: ['2025级'], buildings: ['2幢'] }, one)).toBe(false);
  });

  // Bug: open at the closing minute, or before it is published.
  it('finds it open from the first instant to before the last', () => {
    const at = (now: number, state = 'published') => isOpenAt({ state, ...window }, now);
    expect([at(99), at(100), at(199), at(200)]).toEqual([false, true, true, false]);
    expect([at(150, 'draft'), at(150, 'withdrawn')]).toEqual([false, false]);
  });
});

describe('what a rule can draw from', () => {
  const bank = [question(1, 'alarm'), question(2, 'theft'), question(3, 'theft', 'blank')];

  // Bug: two parts that want the same question each find it.
  it('counts each part alone, but says whether they can be had together', () => {
    const both = drawn({ topics: ['alarm', 'theft'], count: 2 }, { topics: ['alarm'] });
    expect(availableTo(both, bank)).toEqual([2, 1]);
    expect(isEnough(both, bank)).toBe(false);
    expect(isEnough(drawn({ topics: ['theft', 'alarm'] }, { topics: ['alarm'] }), bank)).toBe(true);
  });

  // Bug: 填空 stands on a graded paper.
  it('does not take 填空 or what is retired into a fixed paper', () => {
    const fixed: PaperRule = {
      kind: 'fixed',
      questions: [1, 3, 99].map((id) => ({ questionId: id as QuestionId, marks: 1 })),
    };
    expect(availableTo(fixed, bank)).toEqual([1, 0, 0]);
    expect(refusal(() => requireSound({ ...window, rule: fixed, passMark: 1 }, bank))).toBe('campaign.rule-faulty');
  });

  it('refuses what nobody could pass, take or finish', () => {
    const sound = { ...window, rule: drawn({ count: 2 }), passMark: 10 };
    expect(refusal(() => requireSound(sound, bank))).toBe('none');
    expect(refusal(() => requireSound({ ...sound, passMark: 11 }, bank))).toBe('campaign.pass-too-high');
    expect(refusal(() => requireSound({ ...sound, closesAt: 100 }, bank))).toBe('campaign.window-inverted');
    const endless = drawn({ count: 100 }, { count: 100 }, { count: 1 });
    expect(refusal(() => requireSound({ ...sound, rule: endless }, bank))).toBe('campaign.rule-faulty');
  });
});
