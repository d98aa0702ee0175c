/** People of the roster as staff of the current term, made through core as an administrator would. */
import { randomUUID } from 'node:crypto';
import type { Post } from '../../../src-main/contract/values.ts';
import { ask, memberNumbered, type Desk } from './ask-host.ts';
import { passphrase } from './prepare-station.ts';

/** None that a card or a calendar would give away. */
export const pin = '826407';

const key = () => ({ requestKey: randomUUID() });

/** One PIN for all of them; the first appointment begins a term today. */
export async function appoint(at: Desk, staff: readonly { readonly number: string; readonly post: Post }[]) {
  await ask(at, 'staff.confirm', { secret: passphrase });
  const { terms } = await ask(at, 'terms.list', {});
  if (!terms.some(({ state }) => state === 'current')) {
    const { now, timeZone } = await ask(at, 'station.status', {});
    const from = new Intl.DateTimeFormat('en-CA', { timeZone }).format(now);
    await ask(at, 'terms.begin', { ...key(), number: 3, from });
  }
  for (const { number, post } of staff) {
    const memberId = await memberNumbered(at, number);
    await ask(at, 'posts.appoint', { ...key(), memberId, post });
    await ask(at, 'staff.setPin', { ...key(), memberId, pin, term: 'current' });
  }
}
