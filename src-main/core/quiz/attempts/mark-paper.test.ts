import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { VersionId } from '../../../contract/values.ts';
import { markPaper, type Marking } from './mark-paper.ts';

const id = 7 as VersionId;
const one = (
  type: 'single' | 'multiple' | 'judge',
  answer: number[],
  choices: number[],
  marks: number,
  marking: Marking,
) =>
  markPaper(
    [{ versionId: id, order: [0, 1, 2, 3], marks }],
    new Map([[id, { type, answer }]]),
    choices.length === 0 ? {} : { '0': { choices, isMarked: false } },
    marking,
  ).questions[0]!;

const places = fc.uniqueArray(fc.integer({ min: 0, max: 9 }), { maxLength: 10 });
const key = fc.uniqueArray(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 10 });
const marks = fc.integer({ min: 1, max: 100 });

describe('marks of a question', () => {
  it.each([
    [[1], [1], 4],
    [[1], [2], 0],
    [[1], [], 0],
  ])('单选 with the key %j and %j chosen: %i of 4', (answer, choices, got) => {
    expect(one('single', answer, choices, 4, 'all-or-nothing').got).toBe(got);
    expect(one('single', answer, choices, 4, 'partial').got).toBe(got);
  });

  it.each([
    ['all-or-nothing', [0, 1, 2], 4, true],
    ['all-or-nothing', [0, 1], 0, false],
    ['partial', [0, 1, 2], 4, true],
    ['partial', [0, 1], 2, false],
    ['partial', [2], 1, false],
    ['partial', [0, 1, 3], 0, false],
    ['partial', [0, 1, 2, 3], 0, false],
    ['partial', [], 0, false],
  ] as const)('多选 of three, %s, with %j chosen: %i of 4', (marking, choices, got, isRight) => {
    expect(one('multiple', [0, 1, 2], [...choices], 4, marking)).toMatchObject({ got, isRight });
  });

  // Bugs: part marks above whole ones, below nothing, in fractions; a guess of everything that pays.
  it('are whole, never above what it is worth, nothing with a wrong choice, all with the key', () => {
    fc.assert(
      fc.property(
        key,
        places,
        marks,
        fc.constantFrom<Marking[]>('partial', 'all-or-nothing'),
        (answer, choices, worth, marking) => {
          const { got, isRight } = one('multiple', answer, choices, worth, marking);
          expect(Number.isInteger(got) && got >= 0 && got <= worth).toBe(true);
          if (choices.some((choice) => !answer.includes(choice))) expect(got).toBe(0);
          expect(isRight).toBe(choices.length === answer.length && choices.every((choice) => answer.includes(choice)));
          if (isRight) expect(got).toBe(worth);
          if (!isRight && marking === 'all-or-nothing') expect(got).toBe(0);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('grow with every further right choice', () => {
    fc.assert(
      fc.property(key, marks, (answer, worth) => {
        const earned = answer.map(
          (_, count) => one('multiple', answer, answer.slice(0, count + 1), worth, 'partial').got,
        );
        expect(earned).toEqual(earned.toSorted((a, b) => a - b));
        expect(earned.at(-1)).toBe(worth);
      }),
    );
  });
});

describe('marks of a paper', () => {
  // Bug: an answer counted for the question beside it.
  it('are the sum over its positions', () => {
    const paper = [1, 2, 3].map((version) => ({ versionId: version as VersionId, order: [1, 0], marks: version * 10 }));
    const keys = new Map(
      paper.map(({ versionId }) => [versionId, { type: 'single' as const, answer: [versionId % 2] }]),
    );
    const answers = {
      '0': { choices: [1], isMarked: true },
      '1': { choices: [], isMarked: true },
      '2': { choices: [0], isMarked: false },
    };
    const marked = markPaper(paper, keys, answers, 'partial');
    expect(marked.score).toBe(10);
    expect(marked.questions.map(({ got }) => got)).toEqual([10, 0, 0]);
  });

  // Bug: a wording that is gone counts as wrong, and a score is silently lower.
  it('cannot be made without a wording', () => {
    expect(() => markPaper([{ versionId: id, order: [], marks: 1 }], new Map(), {}, 'partial')).toThrow(RangeError);
  });
});
