/** A living station for newcomers: 300 invented people, two months of visits, people inside now. */
import { randomUUID } from 'node:crypto';
import { noticeVersion } from '../../contract/station.ts';
import { purposes, type MemberId } from '../../contract/values.ts';
import type { Database } from '../database/database.ts';
import type { Clock } from '../kernel/clock.ts';
import type { PastVisit } from '../check-in/upkeep.service.ts';
import { addDays, instantOf, localDateOf, timeOfDayOf } from '../kernel/local-time.ts';
import { cardUid } from '../members/members.service.ts';
import type { Services } from '../services.ts';
import { fillShelf } from './demo-books.ts';
import { demoCard, demoPassphrase, demoPeople } from './demo-people.ts';
import { readTogether } from './demo-sessions.ts';
import { keepHandbooks } from './demo-handbooks.ts';
import { walkTheRooms } from './demo-inspections.ts';
import { quizThem } from './demo-quizzes.ts';
import { serveTheHouse } from './demo-posts.ts';
import { movedClock, type MovedClock } from './moved-clock.ts';
import { numbersFrom } from './numbers-from.ts';

const people = 300;
const withCard = 280;
const daysBack = 60;
/** The last of the day are over before the reading evenings begin. */
const visitsADay = 13;
const insideNow = 14;
/** Who comes to read together swipes while a session is open. */
const usualPurposes = purposes.filter((purpose) => purpose !== 'reading');
const minute = 60_000;

/**
 * Each step once: a first start ended half-way is completed by the next one. `openAt` opens the services as they are at
 * another time; what they hold in memory is theirs, so the services that serve are opened afterwards.
 */
export async function fillDemoStation(
  openAt: (clock: Clock) => Promise<Services>,
  database: Database,
  now: Clock,
): Promise<void> {
  const clock = movedClock(now);
  const services = await openAt(clock);
  if (!services.station.current()) await setUp(services);
  if (services.members.size() === 0) await database.write(() => invitePeople(services));
  if (!(await services.upkeep.hasVisits())) await database.write(() => visitThePast(services, clock));
  clock.set(now.now());
  if (!(await services.reading.sessions.hasAny())) await readTogether({ services, database, clock });
  clock.set(now.now());
  if (!(await services.books.hasAny())) await fillShelf(services, database, clock);
  clock.set(now.now());
  if ((await services.quiz.campaigns.list(0, 1)).total === 0) await quizThem({ services, database, clock });
  clock.set(now.now());
  if ((await services.development.branches.all()).length === 0) await keepHandbooks({ services, database, clock });
  clock.set(now.now());
  if ((await services.inspections.drills.list()).drills.length === 0) await walkTheRooms(services, database, clock);
  clock.set(now.now());
  await serveTheHouse({ services, database, clock });
}

async function setUp(services: Services): Promise<void> {
  await services.setUp({
    requestKey: randomUUID(),
    name: '163党群服务站',
    contact: '示例：学生社区办公室（1幢101）',
    rooms: [
      { kind: 'home', name: '社区党员之家', opensAt: '08:00', closesAt: '22:30' },
      { kind: 'harbour', name: '心海港湾', opensAt: '14:00', closesAt: '21:00' },
      { kind: 'activity', name: '活动驿站', opensAt: '08:00', closesAt: '22:30' },
    ],
    administrator: '示例管理员',
    passphrase: demoPassphrase,
    confirmedNotice: noticeVersion,
  });
}

async function invitePeople({ members }: Services): Promise<void> {
  const ids = await members.addMany(demoPeople(people));
  const cards = ids.slice(0, withCard).map((memberId, at) => ({ memberId, uid: cardUid(demoCard(at)) ?? '' }));
  await members.bindMany(cards);
}

async function visitThePast({ members, rooms, checkIn, upkeep }: Services, clock: MovedClock): Promise<void> {
  const next = numbersFrom(163);
  const now = clock.now();
  const today = localDateOf(now, clock.timeZone);
  const everybody = members.find('20', people).map((found) => found.member.memberId);
  const choose = <Item>(items: readonly Item[]): Item => items[next(items.length)] as Item;
  const visited = rooms.all().filter((room) => room.kind !== 'harbour');
  const chosen = () => ({
    roomId: choose(visited).id,
    purpose: choose(usualPurposes),
    identifiedBy: choose(['number', 'name'] as const),
  });

  const ended: PastVisit[] = [];
  const leftAt = new Map<MemberId, number>();
  for (let back = daysBack; back >= 1; back--) {
    const morning = instantOf(addDays(today, -back), '08:30', clock.timeZone);
    for (let visit = 0; visit < visitsADay; visit++) {
      const memberId = choose(everybody);
      const checkedInAt = morning + (visit * 40 + next(30)) * minute;
      const checkedOutAt = checkedInAt + (20 + next(100)) * minute;
      if ((leftAt.get(memberId) ?? 0) >= checkedInAt) continue;
      leftAt.set(memberId, checkedOutAt);
      ended.push({ memberId, ...chosen(), checkedInAt, checkedOutAt, kiosk: '示例机' });
    }
  }
  await upkeep.addPast(ended);
  if (timeOfDayOf(now, clock.timeZone) < '08:40') return;
  for (let guest = 0; guest < insideNow; guest++) {
    clock.set(now - (2 + next(8)) * minute);
    const { roomId, purpose, identifiedBy } = chosen();
    await checkIn.arrive(choose(everybody), roomId, purpose, identifiedBy, undefined, randomUUID());
  }
  const harbour = rooms.all().find((room) => room.kind === 'harbour');
  clock.set(now);
  if (harbour) await checkIn.count(harbour.id, 'in');
}
