/** Station, rooms, people, visits, books, requests: every text of them a hostile one. */
import { randomUUID } from 'node:crypto';
import type { Ask } from '../../../src-main/contract/registry.ts';
import { ask, memberNumbered, type Desk } from '../kiosk/ask-host.ts';
import { pin } from '../kiosk/appoint.ts';
import { passphrase, people } from '../kiosk/prepare-station.ts';
import { hostileText } from './hostile-text.ts';
import { asIs, type Plant } from './plant.ts';

const key = () => ({ requestKey: randomUUID() });
/** Of her own pages. */
export const code = '5839';

async function fillStation(desk: Desk, plant: Plant): Promise<void> {
  const settings = await ask(desk, 'station.settings', {});
  const studentNumberPattern = `\\d{8,12}|${hostileText('station.saveSettings settings.studentNumberPattern')}`;
  const dates = { autumnTermStart: settings.autumnTermStart, springTermStart: settings.springTermStart };
  const { name, contact } = settings;
  await plant('station.saveSettings', { ...key(), settings: { name, contact, ...dates, studentNumberPattern } });
  const { rooms } = await ask(desk, 'rooms.figures', {});
  const { roomId, name: called } = rooms.find(({ kind }) => kind === 'home')!;
  await plant('rooms.save', { ...key(), roomId, name: called, opensAt: '00:00', closesAt: '23:59' });
  await ask(desk, 'staff.confirm', { secret: passphrase });
  await plant('staff.addAdministrator', { ...key(), name: '示例老师', passphrase: asIs('另一个长口令2026') });
}

async function fillPeople(desk: Desk, plant: Plant): Promise<void> {
  const { members } = await ask(desk, 'members.search', { text: people.ouyang.number });
  const { memberId, pinyin: _, cards: __, ...known } = members[0]!;
  const fields: Ask<'members.save'>['fields'] = { ...known, birthMonth: '2004-05' };
  await plant('members.save', { ...key(), memberId, fields }, 'fields.studentNumber', 'fields.name');

  const visitor = await memberNumbered(desk, people.maimaiti.number);
  await ask(desk, 'check-in.arrive', { ...key(), memberId: visitor, identifiedBy: 'name' });
  const { visits } = await ask(desk, 'check-in.present', {});
  await plant('check-in.void', { ...key(), visitId: visits[0]!.visitId, reason: '示例' });
}

async function fillBooks(desk: Desk, plant: Plant): Promise<void> {
  const book = { title: '示例', author: '示例', publisher: '示例', isbn: asIs('') };
  const { labels } = await plant('books.add', { ...key(), fields: book, copies: 3 });
  const who = { by: 'name', memberId: await memberNumbered(desk, people.ouyang.number) } as const;
  await ask(desk, 'books.lend', { ...key(), label: labels[0]!, who });
  const { copies } = await ask(desk, 'books.list', {});
  const { copyId } = copies.find(({ label }) => label === labels[2])!;
  await plant('books.retire', { ...key(), copyId, reason: '示例' });
}

/** Two requests of hers, the second answered. */
async function fillRequests(desk: Desk, plant: Plant): Promise<void> {
  const memberId = await memberNumbered(desk, people.ouyang.number);
  await ask(desk, 'own.setCode', { ...key(), memberId, code });
  const { ticket } = await ask(desk, 'own.open', { cardText: people.ouyang.card, code });
  const wish = { ticket, kind: 'correction', about: 'roster', text: '示例' } as const;
  await plant('own.ask', { ...key(), ...wish }, 'ticket', 'about');
  const { requests } = await plant('own.ask', { ...key(), ...wish, kind: 'deletion' }, 'ticket', 'about');
  const { requestId } = requests.find(({ kind }) => kind === 'deletion')!;
  await plant('privacy.settleRequest', { ...key(), requestId, isGranted: false, answer: '示例' });
  await ask(desk, 'own.leave', { ticket });
}

async function fillRota(desk: Desk, plant: Plant): Promise<void> {
  await ask(desk, 'staff.confirm', { secret: passphrase });
  const { today, monday } = await ask(desk, 'rota.week', {});
  await ask(desk, 'terms.begin', { ...key(), number: 3, from: monday });
  const { rooms } = await ask(desk, 'rooms.figures', {});
  const { roomId } = rooms.find(({ kind }) => kind === 'home')!;
  const [asks, other] = [
    await memberNumbered(desk, people.ouyang.number),
    await memberNumbered(desk, people.zhang.number),
  ];
  for (const memberId of [asks, other]) await ask(desk, 'posts.appoint', { ...key(), memberId, post: 'life' });
  const { appointmentId } = await ask(desk, 'posts.appoint', { ...key(), memberId: other, post: 'study' });
  await plant('posts.end', { ...key(), appointmentId, reason: '示例' });
  await ask(desk, 'staff.setPin', { ...key(), memberId: asks, pin });
  const assign = async (startsAt: string, endsAt: string) =>
    (await ask(desk, 'rota.assign', { ...key(), roomId, day: today, startsAt, endsAt, memberId: asks })).shiftId;
  // Moved to the night behind the station's back (age-station.ts), and corrected then.
  await assign('12:00', '14:00');
  const [first, second] = [await assign('18:00', '20:00'), await assign('20:00', '22:00')];
  await ask(desk, 'staff.signOut', {});
  await ask(desk, 'staff.signInByPin', { who: people.ouyang.number, pin });
  await plant('rota.askSwap', { ...key(), shiftId: first, to: other, reason: '示例' });
  const { swapId } = await plant('rota.askSwap', { ...key(), shiftId: second, to: other, reason: '示例' });
  await ask(desk, 'staff.signOut', {});
  await ask(desk, 'staff.signIn', { passphrase });
  await plant('rota.settleSwap', { ...key(), swapId, isApproved: false, note: '示例' });
}

async function fillAssemblies(desk: Desk, plant: Plant): Promise<void> {
  const { today } = await ask(desk, 'rota.week', {});
  const meeting = { title: '示例大会', place: '示例', heldOn: today, handOverOn: '2099-11-22' };
  const given = await plant('assembly.open', { ...key(), number: 4, ...meeting });
  const { assemblyId: given1, version: version1 } = given.assembly;
  await ask(desk, 'staff.confirm', { secret: passphrase });
  await plant('assembly.cancel', { ...key(), assemblyId: given1, version: version1, reason: '示例' });

  let { assembly: now } = await plant('assembly.open', { ...key(), number: 4, ...meeting });
  const at = () => ({ ...key(), assemblyId: now.assemblyId, version: now.version });
  const [electors, seats] = [now.electors.map(({ memberId }) => memberId), [{ post: 'life', seats: 1 } as const]];
  const candidates = [{ memberId: electors[0]!, post: 'life' } as const];
  ({ assembly: now } = await plant('assembly.prepare', { ...at(), ...meeting, electors, seats, candidates }));
  const go = async (to: Ask<'assembly.go'>['to']) =>
    ({ assembly: now } = await ask(desk, 'assembly.go', { ...at(), to }));
  await go('sign-in');
  for (const memberId of electors) {
    const { assemblyId } = now;
    ({ assembly: now } = await ask(desk, 'assembly.attend', { ...key(), assemblyId, who: { by: 'name', memberId } }));
  }
  await go('ballot');
  const returned = electors.length;
  const votes = [{ candidateId: now.candidates[0]!.candidateId, ayes: returned, noes: 0, abstentions: 0 }];
  const ballots = { handedOut: returned, returned, invalid: 0 };
  ({ assembly: now } = await ask(desk, 'assembly.saveTally', { ...at(), round: 1, ballots, votes }));
  await go('result');
  await go('hand-over');
  const item = { itemId: null, kind: 'other', what: '示例', count: 1, isHanded: false, note: '示例' } as const;
  await plant('assembly.saveItem', { ...at(), ...item });
}

export async function fillHouse(desk: Desk, plant: Plant): Promise<void> {
  await fillStation(desk, plant);
  await fillPeople(desk, plant);
  await fillBooks(desk, plant);
  await fillRequests(desk, plant);
  await fillRota(desk, plant);
  await fillAssemblies(desk, plant);
}
