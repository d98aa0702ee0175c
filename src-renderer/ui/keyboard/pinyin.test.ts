import { describe, expect, it } from 'vitest';
import { keyboardCandidates } from '../../../tests/fixtures/make/keyboard-candidates.mjs';
import book from './candidates.json' with { type: 'json' };
import { choicesFor, splitPinyin } from './pinyin.ts';

const written = (letters: string) => {
  const { syllables, rest } = splitPinyin(letters, book);
  return [...syllables, ...(rest === '' ? [] : [`${rest}…`])].join(' ');
};

describe('typed letters', () => {
  it.each([
    ['zhangsan', 'zhang san'],
    ['ouyang', 'ou yang'],
    ['fangan', 'fang an'],
    // Bug: taking the longest syllable and no way back: xing-uan.
    ['xinguan', 'xin guan'],
    ['lvbu', 'lv bu'],
    ['zhangs', 'zhang s…'],
    ['zh', 'zh…'],
    ['', ''],
  ])('%s are %s', (letters, expected) => {
    expect(written(letters)).toBe(expected);
  });

  // Bug: letters that are no pinyin hang the keyboard or lose what was typed.
  it.each(['zs', 'qqqq', 'vvvvvvvvvvvvvvvvvvvvvvvv', 'zhangzhangzhangzhangzhangq'])('%s lose nothing', (letters) => {
    const { syllables, rest } = splitPinyin(letters, book);
    expect(syllables.join('') + rest).toBe(letters);
  });
});

const first = (letters: string, count: number, startsName = false) =>
  choicesFor(letters, book, startsName)
    .slice(0, count)
    .map(({ sign }) => sign)
    .join('');

describe('choices', () => {
  it('take as many letters as their syllable has', () => {
    expect(choicesFor('zhangsan', book, true)[0]).toEqual({ sign: '张', taken: 5 });
    expect(choicesFor('san', book, false)[0]).toEqual({ sign: '三', taken: 3 });
  });

  // Bug: somebody named 单 or 曾 pages through fifty characters.
  it.each([
    ['shan', '单'],
    ['zeng', '曾'],
    ['ou', '欧'],
    ['qiu', '邱'],
    ['xie', '谢'],
  ])('of %s put the surname %s first at the start of a name', (letters, surname) => {
    expect(first(letters, 1, true)).toBe(surname);
  });

  it('of a beginning are offered before the syllable is whole', () => {
    expect(first('zh', 40)).toContain('张');
  });

  it('of xian hold 西 as well', () => {
    expect(first('xian', 400)).toContain('西');
  });

  // Bug: characters outside GB 2312 cannot be written, so their bearers cannot sign in.
  it.each([...'翀玥旻犇骉彧堃喆㛃䶮𬭎𠅤'])('hold the rare character %s', (sign) => {
    expect(Object.values(book.syllables).some((signs) => signs.includes(sign))).toBe(true);
  });

  it('of nonsense are none', () => {
    expect(choicesFor('', book, true)).toEqual([]);
  });
});

// Bug: the file in the repository is not what its maker makes.
it('candidates.json is what its maker makes', () => {
  expect(keyboardCandidates()).toEqual(book);
});
