/**
 * Backups of a filled folder, alone and while people check in without a pause. Arguments: the folder, how many of each.
 */
import { ask, kiosk, openStation, operator, storedCard } from './filled-station.ts';
import { longestStall } from './longest-stall.ts';
import { answer, spreadOf, timeOf } from './timing.ts';

const [, , dataDir = '', times = '3'] = process.argv;
const application = await openStation(dataDir);
const { places } = await ask<{ places: { placeId: string; kind: string }[] }>(
  application,
  'backup.overview',
  {},
  operator,
);
const placeId = places.find(({ kind }) => kind === 'own')?.placeId ?? '';
let bytes = 0;
async function backUp(): Promise<void> {
  const wish = { requestKey: crypto.randomUUID(), placeId, purpose: 'backup' };
  const { backup } = await ask<{ backup: { bytes: number } }>(application, 'backup.create', wish, operator);
  ({ bytes } = backup);
}

let turn = 0;
const checkIn = () =>
  ask(application, 'check-in.swipe', { cardText: storedCard((turn += 1)), requestKey: crypto.randomUUID() }, kiosk);
const quiet: number[] = [];
for (let count = 0; count < 300; count += 1) quiet.push(await timeOf(checkIn));

const alone: number[] = [];
const beside: number[] = [];
const waits: number[] = [];
let stall = 0;
for (let count = 0; count < Number(times); count += 1) {
  stall = Math.max(stall, await longestStall(async () => alone.push(await timeOf(backUp))));
  let isUnderWay = true;
  const under = timeOf(backUp).finally(() => {
    isUnderWay = false;
  });
  while (isUnderWay) {
    waits.push(await timeOf(checkIn));
    // People come one after another, not as fast as the disk.
    await new Promise((resolve) => {
      setTimeout(resolve, 5);
    });
  }
  beside.push(await under);
}
await application.close();
answer({
  bytes,
  alone: spreadOf(alone),
  beside: spreadOf(beside),
  checkIns: waits.length,
  quiet: spreadOf(quiet),
  longestQuiet: Math.max(...quiet),
  wait: spreadOf(waits),
  longest: Math.max(...waits),
  stall,
});
