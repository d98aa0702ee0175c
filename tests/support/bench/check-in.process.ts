/**
 * Check-ins committed, turn by turn: through the application's one door, the same with a session open in the room and
 * with one that began an hour ago, and by hand. Arguments: a folder, how many.
 */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { cipherOf } from '../sealed-cells.ts';
import { openBareCheckIn } from './bare-check-in.ts';
import { ask, fillStation, openStation, storedCard } from './filled-station.ts';
import { openSession } from './filled-readings.ts';
import { answer, spreadOf, timeOf } from './timing.ts';

const [, , folder = '', rounds = '0'] = process.argv;
const members = 5000;
const warmUp = 100;

interface Card {
  readonly visit: { readonly session: { readonly lateMinutes: number } | null };
}

async function through(dataDir: string, isExpected: (session: Card['visit']['session']) => boolean) {
  const application = await openStation(dataDir);
  const times: number[] = [];
  return {
    times,
    async swipe(cardText: string): Promise<number> {
      let card: Card | undefined;
      const time = await timeOf(async () => {
        card = await ask<Card>(application, 'check-in.swipe', { cardText, requestKey: crypto.randomUUID() });
      });
      if (!card || !isExpected(card.visit.session)) throw new Error('not the session that was meant');
      return time;
    },
    close: () => application.close(),
  };
}

async function byHand(dataDir: string) {
  const cipher = await cipherOf(dataDir);
  const bare = await openBareCheckIn(join(dataDir, 'station.sqlite'), (uid) => cipher.blindIndex('card', uid));
  const times: number[] = [];
  return {
    times,
    swipe: (cardText: string) => timeOf(() => bare.checkIn(cardText, crypto.randomUUID())),
    close: () => bare.close(),
  };
}

const dirs = ['plain', 'session', 'late', 'by-hand'].map((name) => join(folder, name));
const [plainDir = '', sessionDir = '', lateDir = '', bareDir = ''] = dirs;
await fillStation(plainDir, members, 20_000);
for (const dir of [sessionDir, lateDir, bareDir]) cpSync(plainDir, dir, { recursive: true });
await openSession(sessionDir);
await openSession(lateDir, 60);

const plain = await through(plainDir, (session) => session === null);
const inSession = await through(sessionDir, (session) => session?.lateMinutes === 0);
const late = await through(lateDir, (session) => (session?.lateMinutes ?? 0) > 0);
const bare = await byHand(bareDir);
const sides = [plain, inSession, late, bare];
for (let turn = 0; turn < Number(rounds) + warmUp; turn++) {
  const cardText = storedCard(turn);
  // Each begins as often as the others.
  for (let place = 0; place < sides.length; place++) {
    const side = sides[(turn + place) % sides.length]!;
    const time = await side.swipe(cardText);
    if (turn >= warmUp) side.times.push(time);
  }
}
for (const side of sides) await side.close();

const [ours, theirs] = [spreadOf(plain.times), spreadOf(bare.times)];
const [attending, attendingLate] = [spreadOf(inSession.times), spreadOf(late.times)];
answer({
  ours,
  bare: theirs,
  ratio: ours.p50 / theirs.p50,
  attending,
  attendingLate,
  attendingRatio: attending.p50 / theirs.p50,
  asCheckIn: attending.p50 / ours.p50,
  lateAsCheckIn: attendingLate.p50 / ours.p50,
});
