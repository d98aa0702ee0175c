import { describe, expect, it } from 'vitest';
import { sourcesOf } from '../support/rules/cruise-tree.ts';
import { checkWords, checkWordsOf, wordRules } from '../support/rules/word-rules.ts';
import { plantedWords } from './planted.ts';

const repository = new URL('../..', import.meta.url).pathname;

describe('word rules', () => {
  it('find no violation in the tree', () => {
    expect(checkWordsOf(sourcesOf(repository))).toEqual([]);
  });

  // Bug: a spelling of the forbidden word that the checker does not know.
  it.each(plantedWords)('$rule catches: $source', ({ rule, file, source }) => {
    expect(checkWords(file, source).map((finding) => finding.rule)).toContain(rule);
  });

  it('have a violation each', () => {
    const planted = new Set<string>(plantedWords.map(({ rule }) => rule));
    expect(wordRules.filter((rule) => !planted.has(rule))).toEqual([]);
  });

  // Bug: a checker that cries wolf is switched off.
  it('leave lawful uses alone', () => {
    const lawful = `
      import type { Purpose } from '../../../src-main/contract/values.ts';
      import { type RoomKind } from '../../../src-main/contract/values.ts';
      interface Shelf { fetch(): void; env: string }
      export const when = (at: number) => new Date(at).getHours();
      export const taken = (shelf: Shelf) => shelf.fetch();
      export const both: [Purpose?, RoomKind?] = [];
      const fetch = (name: string) => name;
      export const own = () => fetch('');
      // fetch, process.env and Date.now() in a comment
      export const words = 'Date.now() process.env';
    `;
    expect(checkWords('src-renderer/features/home/lawful.ts', lawful)).toEqual([]);
  });

  it('name the line', () => {
    const [finding] = checkWords('src-main/core/x/x.ts', '// 中文\n\nexport const at =\n  Date.now();\n');
    expect(finding).toMatchObject({ line: 4, text: 'Date.now();' });
  });
});
