import { parseArgs } from 'node:util';
import type { Sentence } from './sentence.ts';

/** The operator wrote something that cannot be meant; exit code 2. */
export class UsageFault extends Error {
  override readonly name = 'UsageFault';
  readonly sentence: Sentence;
  constructor(sentence: Sentence) {
    super(sentence.en);
    this.sentence = sentence;
  }
}

export type FlagTable = Readonly<Record<string, { readonly type: 'string' | 'boolean' }>>;
export type FlagValues<Table extends FlagTable> = {
  -readonly [Name in keyof Table]?: Table[Name]['type'] extends 'string' ? string : boolean;
};

/** Every word is known or refused by name. @param maxWords how many words without dashes may stand there. @throws UsageFault */
export function readFlags<Table extends FlagTable>(argv: readonly string[], table: Table, maxWords = 0) {
  const { tokens } = parseArgs({ args: [...argv], options: table, strict: false, tokens: true });
  const known = Object.keys(table).map((name) => `--${name}`);
  const values: Record<string, string | boolean> = {};
  const words: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'option-terminator') continue;
    if (token.kind === 'positional' ? words.length >= maxWords : !Object.hasOwn(table, token.name)) {
      const strange = token.kind === 'positional' ? token.value : token.rawName;
      throw new UsageFault({
        zh: `不认识“${strange}”。可用：${known.join(' ')}`,
        en: `“${strange}” is not known. Known: ${known.join(' ')}`,
      });
    }
    if (token.kind === 'positional') {
      words.push(token.value);
      continue;
    }
    const takesValue = table[token.name]?.type === 'string';
    if (takesValue === (token.value === undefined)) {
      throw new UsageFault({
        zh: `${token.rawName} ${takesValue ? '缺少值（写法：--port=8163）' : '不带值'}。`,
        en: `${token.rawName} ${takesValue ? 'lacks its value (write: --port=8163)' : 'takes no value'}.`,
      });
    }
    values[token.name] = token.value ?? true;
  }
  return { values: values as FlagValues<Table>, words };
}
