import { describe, expect, it } from 'vitest';
import type { call as gatewayCall } from '../../gateway/gateway.ts';
import { type ConfirmedAct, createSecondConfirmation } from './second-confirmation.ts';

/** Answers as core does: nothing goes through until it was confirmed. */
function door() {
  const asked: { readonly route: string; readonly input: unknown }[] = [];
  const shown: (ConfirmedAct | null)[] = [];
  let isConfirmed = false;
  const call = (async (route: string, input: unknown) => {
    asked.push({ route, input });
    return isConfirmed ? { value: {} } : { problem: { code: 'staff.confirm-needed', facts: {} } };
  }) as unknown as typeof gatewayCall;
  const confirmation = createSecondConfirmation(call, (act) => shown.push(act));
  return { asked, shown, confirmation, confirm: () => (isConfirmed = true) };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('the second confirmation', () => {
  // Bug: the call made again carries another request key, and what was done is done twice.
  it('makes the same call again once it is given', async () => {
    const { asked, shown, confirmation, confirm } = door();
    const input = { requestKey: 'a' } as never;
    const reply = confirmation.call('staff.newRecoveryCode', input);
    await settled();
    expect(shown).toEqual(['access']);
    confirm();
    confirmation.settle(true);
    expect(await reply).toEqual({ value: {} });
    expect(asked).toEqual([
      { route: 'staff.newRecoveryCode', input },
      { route: 'staff.newRecoveryCode', input },
    ]);
    expect(shown).toEqual(['access', null]);
  });

  // Bug: two exports pressed at once ask twice, and the second dialog covers the first.
  it('is asked once for all that wait', async () => {
    const { shown, confirmation, confirm } = door();
    const replies = [confirmation.call('books.export', {} as never), confirmation.call('privacy.purge', {} as never)];
    await settled();
    confirm();
    confirmation.settle(true);
    expect(await Promise.all(replies)).toEqual([{ value: {} }, { value: {} }]);
    expect(shown).toEqual(['export', null]);
  });

  // Bug: whoever gives up waits for ever, and the button stays busy.
  it('given up answers what core said', async () => {
    const { asked, confirmation } = door();
    const reply = confirmation.call('roster.undo', {} as never);
    await settled();
    confirmation.settle(false);
    expect(await reply).toMatchObject({ problem: { code: 'staff.confirm-needed' } });
    expect(asked).toHaveLength(1);
  });
});
