/** Coming in by PIN, through `application.call`, and whether anything else waits for it. Arguments: an empty folder, rounds. */
import { ask, fillStation, kiosk, openStation, operator } from './filled-station.ts';
import { longestStall } from './longest-stall.ts';
import { answer, spreadOf, timeOf } from './timing.ts';

const [, , dataDir = '', roundsGiven = '0'] = process.argv;
const rounds = Number(roundsGiven);
const [pin, wrongPin] = ['739258', '481902'];

await fillStation(dataDir, 300, 0);
const application = await openStation(dataDir);
const key = () => ({ requestKey: crypto.randomUUID() });
const found = await ask<{ members: { memberId: number; studentNumber: string }[] }>(
  application,
  'members.search',
  { text: '', limit: 20 },
  operator,
);
const [one, ...others] = found.members;
if (!one) throw new Error('nobody there');
const { memberId, studentNumber } = one;
await ask(application, 'terms.begin', { ...key(), number: 3, from: '2026-01-01' }, operator);
await ask(application, 'posts.appoint', { ...key(), memberId, post: 'study' }, operator);
await ask(application, 'staff.setPin', { ...key(), memberId, pin }, operator);

const signIn = (who: string, given: string) => application.call('staff.signInByPin', { who, pin: given }, kiosk);
const right: number[] = [];
const wrong: number[] = [];
const stalls: number[] = [];
for (let round = 0; round < rounds; round++) {
  const stall = await longestStall(async () => {
    right.push(await timeOf(() => ask(application, 'staff.signInByPin', { who: studentNumber, pin }, kiosk)));
  });
  stalls.push(stall);
  // Each somebody else: nobody has to wait, and the success in between lets the kiosk begin anew.
  const somebody = others[round % others.length]!.studentNumber;
  wrong.push(await timeOf(() => signIn(round % 2 === 0 ? somebody : `2099${round}`, wrongPin)));
}
const idle = await longestStall(() => new Promise((resolve) => setTimeout(resolve, 2000)));
await application.close();
answer({ right: spreadOf(right), wrong: spreadOf(wrong), stall: Math.max(...stalls), idle });
