import { expect, it } from 'vitest';
import { isSecret } from '../kernel/slow-hash.ts';
import { hashPin, nobodysPin } from './pin-hash.ts';

// Bug: whoever has no PIN is told apart by an answer that comes sooner, or is let in with anything.
it('costs nobody what it costs somebody', async () => {
  const costOf = (hash: string) => hash.split('$', 3).join('$');
  const hash = await hashPin('示例');
  expect(costOf(hash)).toBe('$scrypt$ln=16,r=8,p=2');
  expect(costOf(nobodysPin)).toBe(costOf(hash));
  expect(await isSecret('示例', hash)).toBe(true);
  expect(await isSecret('示例', nobodysPin)).toBe(false);
  expect(await isSecret('', nobodysPin)).toBe(false);
});
