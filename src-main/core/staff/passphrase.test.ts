import { describe, expect, it } from 'vitest';
import { hashPassphrase, isPassphrase, isTooWeak } from './passphrase.ts';

describe('hashing', () => {
  it('takes the right passphrase, also typed full-width, and no other', async () => {
    const hash = await hashPassphrase('示例 Long phrase 9');
    expect(hash).toMatch(/^\$scrypt\$ln=16,r=8,p=1\$[^$]{24}\$[^$]{44}$/);
    expect(await isPassphrase('示例 Long phrase 9', hash)).toBe(true);
    expect(await isPassphrase('示例 Ｌong phrase ９', hash)).toBe(true);
    expect(await isPassphrase('示例 long phrase 9', hash)).toBe(false);
    expect(await isPassphrase('', hash)).toBe(false);
  });

  // Bug: two administrators with the same passphrase have the same hash.
  it('salts', async () => {
    const [one, other] = await Promise.all([hashPassphrase('示例示例示例一二'), hashPassphrase('示例示例示例一二')]);
    expect(one).not.toBe(other);
  });

  // Bug: an account without a usable hash can be opened with anything, with nothing, or stops the program.
  it.each(['', '$scrypt$ln=16,r=8,p=1$$', '$scrypt$ln=16,r=8,p=1$bm8$', 'plain', '$scrypt$ln=1,r=8,p=1$bm8$AAAA'])(
    'takes nothing for the broken hash %j',
    async (hash) => {
      expect(await isPassphrase('', hash)).toBe(false);
      expect(await isPassphrase('anything', hash)).toBe(false);
    },
  );
});

describe('isTooWeak', () => {
  it.each([
    '',
    '1234567',
    '12345678',
    '87654321',
    '1234567890',
    '00000000',
    '11112222',
    '12121212',
    '12341234',
    'abcabcabc',
    'aaaabbbb',
    'abcdefgh',
    'password',
    'Password1',
    'P@ssw0rd',
    'admin123',
    'admin@2026',
    'administrator',
    'qwertyuiop',
    'qwer1234',
    '1q2w3e4r',
    'iloveyou',
    'woaini1314',
    'dangqun163',
    '１２３４５６７８',
    '163党群服务站',
    '测试管理员张三丰李',
  ])('%j is', (passphrase) => {
    expect(isTooWeak(passphrase, ['163党群服务站', '测试管理员张三丰李', ''])).toBe(true);
  });

  it.each(['correct horse', '示例示范样例测试', 'demo-163-station', 'kv7#mQ2z', '书山有路勤为径学'])(
    '%j is not',
    (passphrase) => {
      expect(isTooWeak(passphrase, ['163党群服务站', '测试管理员'])).toBe(false);
    },
  );
});
