/** E1: no text without a line that says where it is shown; a walk sees to it that it is (e2e/hostile-everywhere). */
import { describe, expect, it } from 'vitest';
import { hostileText } from '../support/hostile/hostile-text.ts';
import { register } from '../support/hostile/register.ts';
import { textFields } from '../support/hostile/text-fields.ts';

const fields = textFields.map(({ field }) => field);

describe('the register of texts', () => {
  // Bug: a form gets a new field, and nobody asks whether what is typed there becomes a part of the page.
  it('has a line for every text of the contract, and for no other', () => {
    expect(fields.filter((field) => !register.has(field))).toEqual([]);
    expect([...register.keys()].filter((field) => !fields.includes(field))).toEqual([]);
  });

  // Bug: two fields are said to be shown from each other's place, and neither is looked at.
  it('names only places that are looked at', () => {
    const lost = [...register].filter(([, line]) => {
      if ('on' in line) return line.on.length === 0;
      if (!('as' in line)) return false;
      const shown = register.get(line.as);
      return shown === undefined || !('on' in shown);
    });
    expect(lost).toEqual([]);
  });

  // Bug: the contract is read so that hardly a text is found, and the walk looks for nothing.
  it('is long, its texts are told apart, and each is one that its field takes', () => {
    expect(fields.length).toBeGreaterThan(250);
    expect(new Set(fields.map(hostileText)).size).toBe(fields.length);
    const tooLong = textFields.filter(({ field, longest }) => hostileText(field).length > longest);
    expect(tooLong).toEqual([]);
    expect([...register.values()].filter((line) => 'on' in line).length).toBeGreaterThan(130);
  });
});
