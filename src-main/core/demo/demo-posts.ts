/** The invented third term: two people at each post, a rota of four weeks with what came of it, a swap asked for, the next assembly. */
import { randomUUID } from 'node:crypto';
import { posts, type MemberId, type RoomId } from '../../contract/values.ts';
import type { Database } from '../database/database.ts';
import { addDays, addMonths, instantOf, localDateOf } from '../kernel/local-time.ts';
import type { Services } from '../services.ts';
import { demoCard, demoPeople } from './demo-people.ts';
import type { MovedClock } from './moved-clock.ts';

const keeper = '示例管理员';
const minute = 60_000;
/** Places in the list of invented people. */
const firstAtPosts = 20;
/** The first at each post comes in with this PIN, by card `demoCard(20)` and on. */
export const demoPin = '739258';
const firstReader = firstAtPosts + posts.indexOf('study') * 2;
export const demoStaffCard = demoCard(firstReader);
/** Shown at the demo station's staff door. */
export const demoStaff = { number: demoPeople(firstReader + 1)[firstReader]?.studentNumber ?? '', pin: demoPin };

const slots = [
  ['12:00', '14:00'],
  ['18:00', '20:00'],
  ['20:00', '22:00'],
] as const;
/** Minutes after the start; NULL: did not come. */
const arrivals = [-6, -3, 0, 2, -8, 16, -2, 4, null, -5, 1] as const;

interface Parts {
  readonly services: Services;
  readonly database: Database;
  readonly clock: MovedClock;
}

/** Each step once: one ended half-way is completed by the next start. */
export async function serveTheHouse({ services, database, clock }: Parts): Promise<void> {
  const now = clock.now();
  const today = localDateOf(now, clock.timeZone);
  const { terms, rota, assembly } = services;
  if (!(await terms.hasAny())) await beginTerms(services, database, today);
  const staff = await chosenStaff(services);
  if (terms.staffOf('current').length === 0) await appointThem({ services, database, clock }, staff);
  await givePins(services, staff);
  const { monday, shifts } = await rota.rota.week(undefined);
  if (shifts.length === 0) await database.write(() => placeThem(services, clock, staff, monday));
  clock.set(now);
  if (await assembly.hasAny()) return;
  await askForSwap(services, database, staff, today);
  await callAssembly(services, database, staff, today);
}

const termBegins = (today: string): string => addMonths(today, -2);

async function beginTerms({ termRecord }: Services, database: Database, today: string): Promise<void> {
  const from = termBegins(today);
  await database.write(async () => {
    await termRecord.addPast({ number: 1, from: addMonths(from, -24), to: addDays(addMonths(from, -12), -1) });
    await termRecord.addPast({ number: 2, from: addMonths(from, -12), to: addDays(from, -1) });
    await termRecord.begin(3, from);
  });
}

async function chosenStaff({ members }: Services): Promise<MemberId[]> {
  const known = await members.rosterSnapshot();
  const chosen = demoPeople(firstAtPosts + posts.length * 2).slice(firstAtPosts);
  return chosen.flatMap(({ studentNumber }) => known.get(studentNumber)?.memberId ?? []);
}

async function appointThem({ services, database, clock }: Parts, staff: readonly MemberId[]): Promise<void> {
  const now = clock.now();
  clock.set(instantOf(termBegins(localDateOf(now, clock.timeZone)), '19:00', clock.timeZone));
  await database.write(async () => {
    for (const [place, memberId] of staff.entries()) {
      await services.appointments.appoint(memberId, posts[Math.floor(place / 2) % posts.length] ?? 'study', keeper);
    }
  });
  clock.set(now);
}

/** To the first of the two at each post. */
async function givePins({ terms, staff: door, pins }: Services, staff: readonly MemberId[]): Promise<void> {
  const { withPin } = await door.pinsOf(terms.requireCurrent().termId);
  for (const memberId of staff.filter((one, place) => place % 2 === 0 && !withPin.has(one))) {
    await pins.set({ requestKey: randomUUID(), memberId, pin: demoPin, by: keeper }, 'current');
  }
}

/** Inside a write: two weeks gone by, this one and the next. Whoever served in the past came, mostly. */
async function placeThem(
  services: Services,
  clock: MovedClock,
  staff: readonly MemberId[],
  monday: string,
): Promise<void> {
  const now = clock.now();
  const home = services.rooms.all().find(({ kind }) => kind === 'home');
  const activity = services.rooms.all().find(({ kind }) => kind === 'activity');
  if (!home || !activity) return;
  let turn = 0;
  for (let days = -14; days < 14; days++) {
    const day = addDays(monday, days);
    const at = (time: string) => instantOf(day, time, clock.timeZone);
    const shifts = slots.flatMap(([startsAt, endsAt], place) => [
      { roomId: home.id, startsAt, endsAt },
      ...(place === 1 ? [{ roomId: activity.id, startsAt, endsAt }] : []),
    ]);
    for (const { roomId, startsAt, endsAt } of shifts) {
      const memberId = staff[turn % staff.length];
      const arrival = arrivals[turn % arrivals.length] ?? null;
      turn += 1;
      clock.set(Math.min(now, at('08:00')));
      if (memberId === undefined || at(endsAt) <= clock.now()) continue;
      await services.rota.rota.assign({ roomId, day, startsAt, endsAt, memberId }, keeper);
      if (arrival === null || at(endsAt) > now) continue;
      await serve(services, clock, { memberId, roomId, from: at(startsAt) + arrival * minute, to: at(endsAt) });
    }
  }
}

interface Stay {
  readonly memberId: MemberId;
  readonly roomId: RoomId;
  readonly from: number;
  readonly to: number;
}

async function serve({ checkIn }: Services, clock: MovedClock, { memberId, roomId, from, to }: Stay): Promise<void> {
  clock.set(from);
  await checkIn.arrive(memberId, roomId, 'duty', 'name', undefined, randomUUID());
  clock.set(to + minute);
  await checkIn.leave(memberId, randomUUID());
}

async function askForSwap(
  { rota }: Services,
  database: Database,
  staff: readonly MemberId[],
  today: string,
): Promise<void> {
  for (const memberId of staff) {
    const next = (await rota.swaps.mine(memberId)).shifts.find(({ day }) => day > addDays(today, 1));
    const other = staff.find((one) => one !== memberId);
    if (next === undefined || other === undefined) continue;
    await database.write(() => rota.swaps.ask(memberId, next.shiftId, other, '示例：当天晚上有课程实验'));
    return;
  }
}

async function callAssembly(
  { assembly, members }: Services,
  database: Database,
  staff: readonly MemberId[],
  today: string,
): Promise<void> {
  const meeting = {
    title: '第四届换届大会（示例）',
    place: '社区党员之家',
    heldOn: addDays(today, 6),
    handOverOn: addDays(today, 9),
  };
  const known = await members.rosterSnapshot();
  const newcomers = demoPeople(firstAtPosts)
    .slice(6, 16)
    .flatMap(({ studentNumber }) => known.get(studentNumber)?.memberId ?? []);
  await database.write(async () => {
    const { assemblyId, version } = await assembly.assemblies.open(4, meeting, keeper);
    await assembly.assemblies.prepare(assemblyId, version, {
      ...meeting,
      electors: [...staff, ...newcomers.slice(0, 4)],
      seats: posts.map((post) => ({ post, seats: 1 })),
      candidates: newcomers
        .slice(0, 7)
        .map((memberId, place) => ({ memberId, post: posts[place % posts.length] ?? 'study' })),
    });
  });
}
