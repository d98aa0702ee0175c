/** From nothing to ready, then a day's work, then how much memory is held. Arguments: a filled folder, work or not. */
import { rssAfter } from './memory.ts';
import { ask, kiosk, openStation, storedCard } from './filled-station.ts';
import { inventedPeople } from './invented-roster.ts';
import { answer, spreadOf, timeOf } from './timing.ts';

const [, , dataDir = '', members = '0', shouldWork = ''] = process.argv;
const began = performance.now();
const application = await openStation(dataDir);
const ready = performance.now() - began;
const rssReady = rssAfter();
const finds: number[] = [];
const figures: number[] = [];
if (shouldWork) {
  const people = inventedPeople(Number(members));
  for (let turn = 0; turn < 400; turn++) {
    const person = people[(turn * 7919) % people.length]!;
    const text = turn % 2 === 0 ? person.studentNumber : person.name;
    finds.push(await timeOf(() => ask(application, 'members.find', { text })));
    figures.push(await timeOf(() => ask(application, 'rooms.figures', {}, kiosk)));
    await ask(application, 'check-in.swipe', { cardText: storedCard(turn), requestKey: crypto.randomUUID() });
  }
  if ((await application.verify()).length > 0) throw new Error('the station is not well');
}
const rss = rssAfter();
await application.close();
answer({ ready, rssReady, rss, find: spreadOf(finds), figures: spreadOf(figures) });
