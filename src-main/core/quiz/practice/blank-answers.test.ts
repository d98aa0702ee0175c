import { describe, expect, it } from 'vitest';
import { areBlanksRight } from './blank-answers.ts';

describe('填空', () => {
  it.each([
    [['119'], true],
    [['１１９'], true],
    [[' 119 '], true],
    [['11 9'], false],
    [[''], false],
    [[], false],
  ])('%j is %s for 119', (written, isRight) => {
    expect(areBlanksRight([['119']], written)).toBe(isRight);
  });

  // Bug: one accepted word of another blank counts; capitals and full width make a right answer wrong.
  it.each([
    [['Co2 Gas', '干粉'], true],
    [['ＣＯ２　ＧＡＳ', '干粉灭火器'], true],
    [['干粉', 'CO2 gas'], false],
    [['CO2 gas'], false],
  ])('%j is %s for two blanks', (written, isRight) => {
    expect(
      areBlanksRight(
        [
          ['CO2 gas', '二氧化碳'],
          ['干粉', '干粉灭火器'],
        ],
        written,
      ),
    ).toBe(isRight);
  });
});
