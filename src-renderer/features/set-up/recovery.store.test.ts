import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { useRecovery } from './recovery.store.ts';

const code = '7KQ2M-9XH4P-00000-00000-00000';
let asked: string[] = [];
let answers: Record<string, unknown> = {};
const host = {
  call(route: string) {
    asked.push(route);
    return Promise.resolve(answers[route] ?? { value: {} });
  },
};
const flow = () => useRecovery.getState();

beforeEach(() => {
  asked = [];
  answers = { 'staff.newRecoveryCode': { value: { code } } };
  Object.defineProperty(globalThis, 'window', { value: { kiosk: host }, configurable: true });
});
afterEach(async () => {
  await flow().close();
  Reflect.deleteProperty(globalThis, 'window');
});

describe('the recovery code after the first set-up', () => {
  it('is made as the administrator of a moment ago, who is out again once it is put away', async () => {
    expect(await flow().make('yu-dao-163')).toBe(true);
    expect(flow()).toMatchObject({ state: 'shown', code });
    await flow().close();
    expect(asked).toEqual(['staff.signIn', 'staff.confirm', 'staff.newRecoveryCode', 'staff.signOut']);
  });

  // Bug: the code stays in the page for the next one to read.
  it('is forgotten once it is put away', async () => {
    await flow().make('yu-dao-163');
    await flow().close();
    expect(JSON.stringify(flow())).not.toContain(code);
  });

  // Bug: a host that fails here leaves a screen that can neither go on nor back.
  it('that could not be made can be tried again', async () => {
    answers = { 'staff.confirm': { problem: { code: 'internal', facts: {} } } };
    expect(await flow().make('yu-dao-163')).toBe(false);
    expect(flow().state).toBe('failed');
    answers = { 'staff.newRecoveryCode': { value: { code } } };
    expect(await flow().make('yu-dao-163')).toBe(true);
  });

  // Bug: whoever presses 打印 believes the paper is there.
  it('says whether it was printed', async () => {
    await flow().make('yu-dao-163');
    answers['staff.printRecoveryCode'] = { problem: { code: 'printer.none', facts: {} } };
    await flow().printOut();
    expect(flow().print).toBe('failed');
    answers['staff.printRecoveryCode'] = { value: { printer: '示例打印机' } };
    await flow().printOut();
    expect(flow().print).toEqual({ printer: '示例打印机' });
  });
});
