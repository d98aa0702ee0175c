/** The invented reading evenings: five weeks of them on record, yesterday's waiting for its record, more to come. */
import { randomUUID } from 'node:crypto';
import type { MinutesBody } from '../../contract/reading-record.ts';
import type { SessionFields } from '../../contract/reading.ts';
import { Refusal } from '../../contract/route.ts';
import type { MemberId, NamedPerson, SessionId } from '../../contract/values.ts';
import type { Database } from '../database/database.ts';
import { addDays, instantOf, localDateOf, timeOfDayOf } from '../kernel/local-time.ts';
import type { Services } from '../services.ts';
import { demoPicture } from './demo-picture.ts';
import { demoCard } from './demo-people.ts';
import { demoReadings, demoReflections, type DemoReading } from './demo-readings.ts';
import type { MovedClock } from './moved-clock.ts';

const minute = 60_000;
const weeks = 5;
const mostReaders = 40;
const pieceBytes = 500_000;
const recorder = '示例记录员';
const keeper = '示例管理员';

interface Story {
  /** On the moved clock. */
  readonly services: Services;
  readonly database: Database;
  readonly clock: MovedClock;
  /** The holders of the first cards, in their order. */
  readonly readers: readonly MemberId[];
}

const readingOf = (at: number): DemoReading => demoReadings[at % demoReadings.length] as DemoReading;

export async function readTogether({ services, database, clock }: Omit<Story, 'readers'>): Promise<void> {
  const now = clock.now();
  const today = localDateOf(now, clock.timeZone);
  const readers: MemberId[] = [];
  for (let at = 0; at < mostReaders; at++) {
    const memberId = await services.members.holderOfCard(demoCard(at));
    if (memberId !== undefined) readers.push(memberId);
  }
  const story = { services, database, clock, readers };
  for (let back = weeks; back >= 1; back--) await evening(story, addDays(today, -7 * back), back, true);
  await evening(story, addDays(today, -1), 0, false);
  clock.set(now);
  await planAhead(story, today);
}

function person({ services, readers }: Story, at: number): NamedPerson {
  const memberId = readers[at % readers.length] ?? null;
  return { memberId, name: (memberId === null ? undefined : services.members.known(memberId)?.name) ?? recorder };
}

function fieldsOf(story: Story, day: string, starts: string, ends: string, at: number): SessionFields {
  const { services, clock } = story;
  const { title, series, items } = readingOf(at);
  const room = services.rooms.kioskRoom();
  if (!room) throw new RangeError('the demo station has no 社区党员之家');
  return {
    title,
    series,
    roomId: room.id,
    startsAt: instantOf(day, starts, clock.timeZone),
    endsAt: instantOf(day, ends, clock.timeZone),
    host: person(story, at),
    leadReader: person(story, at + 3),
    items: [...items],
    agenda: [
      { minutes: 10, what: '主持人介绍书目与领读人' },
      { minutes: 30, what: '领读' },
      { minutes: 40, what: '轮流发言与讨论' },
      { minutes: 10, what: '小结，约定下一场' },
    ],
    seats: 24,
    lateAfterMinutes: 10,
  };
}

async function plan({ reading }: Services, fields: SessionFields): Promise<SessionId> {
  const [sessionId] = await reading.sessions.plan(fields, 0, keeper);
  if (sessionId === undefined) throw new RangeError('nothing was planned');
  return sessionId;
}

/** From planning to the record; the last steps only where `isClosed`. */
async function evening(story: Story, day: string, at: number, isClosed: boolean): Promise<void> {
  const { services, database, clock, readers } = story;
  const { reading } = services;
  const fields = fieldsOf(story, day, '19:00', '20:30', at);
  const attending = readers.slice(at, at + 16 + (at % 3) * 3);
  const { startsAt, endsAt } = fields;

  clock.set(startsAt - 26 * 60 * minute);
  const sessionId = await database.write(async () => {
    const planned = await plan(services, fields);
    for (const memberId of attending.slice(0, 14)) await reading.signUps.signUp(planned, { by: 'name', memberId });
    return planned;
  });
  clock.set(startsAt - 12 * minute);
  await database.write(() => reading.signIn.open(sessionId));
  await database.write(async () => {
    for (const [place] of attending.entries()) {
      // Two come after the grace.
      clock.set(startsAt - 10 * minute + place * (place > 13 ? 100_000 : 40_000));
      await services.checkIn.swipe(demoCard(at + place), undefined, randomUUID());
    }
    clock.set(endsAt - 25 * minute);
    await services.checkIn.swipe(demoCard(at + 2), undefined, randomUUID());
  });
  clock.set(endsAt);
  await database.write(async () => {
    await reading.signIn.end(sessionId);
    for (const [place] of attending.entries()) {
      if (place === 2) continue;
      clock.set(endsAt + (1 + place) * 11_000);
      await services.checkIn.swipe(demoCard(at + place), undefined, randomUUID());
    }
    await reading.minutes.save(sessionId, 0, minutesOf(story, at), recorder);
    await reflect(story, sessionId, attending.slice(4, 7));
  });
  if (!isClosed) return;
  // Pictures take a process each; one evening shows them.
  if (at === 1) await addPictures(services, sessionId, at);
  clock.set(endsAt + 40 * minute);
  await database.write(async () => {
    await reading.editions.close(sessionId, recorder);
    await readReflections(services, sessionId);
  });
}

function minutesOf(story: Story, at: number): MinutesBody {
  const { keyPoints, excerpt, question, summary } = readingOf(at);
  return {
    recorder: person(story, at + 5),
    speakers: keyPoints.map((points, place) => ({
      who: person(story, at + 3 + place),
      seconds: 420 + place * 135,
      keyPoints: points,
    })),
    excerpts: [excerpt],
    questions: [question],
    summary,
  };
}

async function reflect({ services, clock }: Story, sessionId: SessionId, members: readonly MemberId[]): Promise<void> {
  for (const [place, memberId] of members.entries()) {
    clock.set(clock.now() + 3 * minute);
    const text = demoReflections[place % demoReflections.length] ?? '';
    await services.reading.reflections.handIn(sessionId, { by: 'name', memberId }, text);
  }
}

/** Staff have read what was handed in; the newest of yesterday waits for them. */
async function readReflections({ reading: { reflections } }: Services, sessionId: SessionId): Promise<void> {
  const handedIn = await reflections.list({ sessionId, state: 'unread' }, 0, 10);
  for (const { reflectionId, handedInAt } of handedIn.reflections) {
    await reflections.settle(reflectionId, handedInAt, {
      verdict: 'read',
      remark: '已阅，写得具体。',
      settledBy: keeper,
    });
  }
}

/** A machine that cannot make pictures still has a demo station, without them. */
async function addPictures({ reading: { photos } }: Services, sessionId: SessionId, at: number): Promise<void> {
  try {
    for (const place of [0, 1]) {
      const bytes = demoPicture(at + place);
      let uploadId: string | undefined;
      for (let offset = 0; offset < bytes.length; offset += pieceBytes) {
        const piece = bytes.subarray(offset, offset + pieceBytes).toString('base64');
        ({ uploadId } = photos.upload(uploadId, offset, piece));
      }
      const caption = place === 0 ? '领读' : '讨论';
      await photos.add({ sessionId, uploadId: uploadId ?? '', caption, consentNote: '示例图，画中无人' });
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}

async function planAhead(story: Story, today: string): Promise<void> {
  const { services, database, clock } = story;
  const { sessions, signUps } = services.reading;
  const hasTimeToday = timeOfDayOf(clock.now(), clock.timeZone) < '17:30';
  const first = hasTimeToday ? today : addDays(today, 1);
  await database.write(async () => {
    const next = await plan(services, fieldsOf(story, first, '19:00', '20:30', 3));
    for (const memberId of story.readers.slice(6, 17)) await signUps.signUp(next, { by: 'name', memberId });
    // Nearly full, with a waiting list.
    const small = { ...fieldsOf(story, addDays(first, 3), '19:30', '20:30', 5), seats: 8 };
    const second = await plan(services, small);
    for (const memberId of story.readers.slice(0, 10)) await signUps.signUp(second, { by: 'name', memberId });
    await sessions.plan({ ...fieldsOf(story, addDays(first, 7), '19:00', '20:30', 4), seats: null }, 2, keeper);
  });
}
