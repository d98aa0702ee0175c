import type { MissingGlyph } from '../../contract/printing.ts';
import type { Output } from './output.ts';

export function tellMissing(missing: readonly MissingGlyph[], output: Output): void {
  const list = missing.map(({ character, codePoint }) => `${character} ${codePoint}`);
  output.tell({
    zh: `没有字体能画出这些字，纸上印的是编码：${list.join('、')}`,
    en: `No font here draws these characters; their codes are on the paper: ${list.join(', ')}`,
  });
}
