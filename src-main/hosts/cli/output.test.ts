import { expect, it } from 'vitest';
import { outputTo } from './output.ts';

// Bug: a title pasted with a line feed or an escape sequence makes two rows of one, or clears the operator's screen.
it('writes one line a result, whatever a title holds', () => {
  let written = '';
  const streams = { out: (text: string) => void (written += text), err: () => undefined };
  outputTo(streams, 'zh', false).result([], ['1\t甲\r\n乙\u001b[2J\u009b丙', '2\t丁']);
  expect(written).toBe('1\t甲 乙 [2J 丙\n2\t丁\n');
});
