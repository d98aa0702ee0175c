import { describe, expect, it } from 'vitest';
import { judge, strengthOf } from './strength.ts';

const names = ['163党群服务站', '示例管理员'];
const strength = (passphrase: string) => strengthOf(passphrase, judge(passphrase, names));

describe('strength of a passphrase', () => {
  // Bug: the first administrator is let in with what everybody tries.
  it.each([
    ['', 'short'],
    ['short12', 'short'],
    ['12345678', 'weak'],
    ['87654321', 'weak'],
    ['aaaaaaaa', 'weak'],
    ['abababab', 'weak'],
    ['Password1', 'weak'],
    ['示例管理员', 'short'],
    ['163党群服务站', 'weak'],
    ['yu-dao-163', 'fair'],
    ['首次设置的长口令163', 'fair'],
    ['hua kai de sheng yin', 'good'],
  ])('%j is %s', (passphrase, expected) => {
    expect(strength(passphrase)).toBe(expected);
  });
});
