/** Whoever comes in at 值班入口 in a story: appointed, with a PIN, at a window of their own. */
import { randomUUID } from 'node:crypto';
import type { MemberId, Post } from '../../src-main/contract/values.ts';
import type { Caller } from '../../src-main/core/kernel/caller.ts';
import { operator, passphrase, type StoryStation } from './story-station.ts';

export const staffPin = '730519';

/** 第三届 since September, unless there is one. */
export async function beginTerm(station: StoryStation): Promise<void> {
  const { term } = await station.must('posts.holders', {}, operator);
  const third = { requestKey: randomUUID(), number: 3, from: '2026-09-01' };
  if (!term) await station.must('terms.begin', third, operator);
}

/** Of the current term, which begins with the first. */
export async function appoint(station: StoryStation, memberId: MemberId, ...posts: readonly Post[]): Promise<void> {
  await beginTerm(station);
  for (const post of posts) {
    await station.must('posts.appoint', { requestKey: randomUUID(), memberId, post }, operator);
  }
}

export const givePin = (station: StoryStation, memberId: MemberId, pin = staffPin) =>
  station.must('staff.setPin', { requestKey: randomUUID(), memberId, pin }, operator);

export async function signInByPin(station: StoryStation, who: string, pin = staffPin): Promise<Caller> {
  const caller: Caller = { origin: 'kiosk', connection: `window of ${who}` };
  await station.must('staff.signInByPin', { who, pin }, caller);
  return caller;
}

/** Somebody new in these posts, signed in. */
export async function onDuty(
  station: StoryStation,
  studentNumber: string,
  ...posts: readonly Post[]
): Promise<Caller & { readonly memberId: MemberId }> {
  const memberId = await station.add(studentNumber, '司徒示例');
  await appoint(station, memberId, ...posts);
  await givePin(station, memberId);
  return { ...(await signInByPin(station, studentNumber)), memberId };
}

/** Gives PIN or passphrase once more: for two minutes, what asks for it goes through. */
export async function confirmed(station: StoryStation, caller: Caller, secret = passphrase): Promise<Caller> {
  await station.must('staff.confirm', { secret }, caller);
  return caller;
}
