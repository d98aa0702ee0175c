/** Check-ins committed, turn by turn: through the application's one door, and by hand. Arguments: a folder, how many. */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { openBareCheckIn } from './bare-check-in.ts';
import { ask, fillStation, openStation, storedCard } from './filled-station.ts';
import { answer, spreadOf, timeOf } from './timing.ts';

const [, , folder = '', rounds = '0'] = process.argv;
const members = 5000;
const warmUp = 100;

const dataDir = join(folder, 'through-the-application');
await fillStation(dataDir, members, 20_000);
cpSync(dataDir, join(folder, 'by-hand'), { recursive: true });

const application = await openStation(dataDir);
const bare = await openBareCheckIn(join(folder, 'by-hand', 'station.sqlite'));
const ours: number[] = [];
const theirs: number[] = [];
for (let turn = 0; turn < Number(rounds) + warmUp; turn++) {
  const cardText = storedCard(turn);
  const pair = [
    await timeOf(() => ask(application, 'check-in.swipe', { cardText, requestKey: crypto.randomUUID() })),
    await timeOf(() => bare.checkIn(cardText, crypto.randomUUID())),
  ] as const;
  if (turn < warmUp) continue;
  ours.push(pair[0]);
  theirs.push(pair[1]);
}
await application.close();
await bare.close();
answer({ ours: spreadOf(ours), bare: spreadOf(theirs), ratio: spreadOf(ours).p50 / spreadOf(theirs).p50 });
