/** What closed sessions add up to, and the files handed out about a period. */
import type { ReadingItem } from '../../../contract/reading.ts';
import type { PersonRow, ReadingFigures } from '../../../contract/reading-figures.ts';
import type { FileOut, MemberId, SessionId } from '../../../contract/values.ts';
import type { Clock } from '../../kernel/clock.ts';
import { addDays, addMonths, instantOf, localDateOf } from '../../kernel/local-time.ts';
import type { MembersService } from '../../members/members.service.ts';
import type { RoomsService } from '../../rooms/rooms.service.ts';
import type { StationService } from '../../station/station.service.ts';
import { booksRead } from './books-read.ts';
import type { FiguresRepository, Span } from './figures.repository.ts';
import { readingCalendar } from './reading.calendar.ts';
import { readingWorkbook, type WorkbookSession } from './reading.workbook.ts';

/** Local days, both included. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

interface Parts {
  readonly repository: FiguresRepository;
  readonly members: Pick<MembersService, 'known' | 'gradesOf' | 'idsFor'>;
  readonly rooms: Pick<RoomsService, 'get'>;
  readonly station: Pick<StationService, 'current'>;
  readonly clock: Clock;
}

type Ungraded = Omit<PersonRow, 'grade'>;

/** The screen shows no more; the workbook has them all. */
const mostBooks = 100;

export type FiguresService = ReturnType<typeof figuresService>;

export function figuresService({ repository, members, rooms, station, clock }: Parts) {
  const spanOf = ({ from, to }: Period): Span => ({
    from: instantOf(from, '00:00', clock.timeZone),
    to: instantOf(addDays(to, 1), '00:00', clock.timeZone),
  });

  /** From the first month with a session to the last, the empty ones between them too. `sessions` are oldest first. */
  function byMonth(sessions: readonly { startsAt: number; attended: number | null }[]): ReadingFigures['months'] {
    const [first] = sessions;
    if (!first) return [];
    const months: ReadingFigures['months'] = [];
    let start = `${localDateOf(first.startsAt, clock.timeZone).slice(0, 7)}-01`;
    let end = 0;
    let running: ReadingFigures['months'][number] | undefined;
    for (const { startsAt, attended } of sessions) {
      while (!running || startsAt >= end) {
        running = { month: start.slice(0, 7), sessions: 0, attendances: 0 };
        months.push(running);
        start = addMonths(start, 1);
        end = instantOf(start, '00:00', clock.timeZone);
      }
      running.sessions += 1;
      running.attendances += attended ?? 0;
    }
    return months;
  }

  async function everybody(span: Span): Promise<Ungraded[]> {
    return (await repository.perMember(span)).flatMap((row) => {
      const member = members.known(row.memberId);
      if (!member) return [];
      const { studentNumber, name, className } = member;
      return [{ ...row, studentNumber, name, className }];
    });
  }

  async function graded(people: readonly Ungraded[]): Promise<PersonRow[]> {
    const grades = await members.gradesOf(people.map((person) => person.memberId));
    return people.map((person) => ({ ...person, grade: grades.get(person.memberId) ?? '' }));
  }

  async function figures(period: Period): Promise<ReadingFigures> {
    const span = spanOf(period);
    const [sessions, items, people] = await Promise.all([
      repository.closedSessions(span),
      repository.closedItems(span),
      everybody(span).then(graded),
    ]);
    return {
      sessions: sessions.length,
      attendances: sessions.reduce((sum, session) => sum + (session.attended ?? 0), 0),
      minutes: people.reduce((sum, person) => sum + person.minutes, 0),
      months: byMonth(sessions),
      grades: sums(people, (person) => person.grade).map(([grade, hours]) => ({ grade, ...hours })),
      classes: sums(people, (person) => person.className).map(([className, hours]) => ({ className, ...hours })),
      books: booksRead(items),
    };
  }

  async function sessionsOf(span: Span): Promise<WorkbookSession[]> {
    const [sessions, items, signUps] = await Promise.all([
      repository.sessions(span),
      repository.items(span),
      repository.signUps(span),
    ]);
    const lists = new Map<SessionId, ReadingItem[]>();
    for (const { sessionId, ...item } of items) {
      const list = lists.get(sessionId);
      if (list) list.push(item);
      else lists.set(sessionId, [item]);
    }
    const counts = new Map(signUps.map((row) => [row.sessionId, row.signedUp]));
    return sessions.map((session) => ({
      ...session,
      roomName: rooms.get(session.roomId).name,
      items: lists.get(session.id) ?? [],
      signedUp: counts.get(session.id) ?? 0,
    }));
  }

  return {
    async figures(period: Period): Promise<ReadingFigures> {
      const all = await figures(period);
      return { ...all, books: all.books.slice(0, mostBooks) };
    },

    async people(period: Period, text: string, offset: number, limit: number) {
      const all = await everybody(spanOf(period));
      const wanted = text.trim() === '' ? undefined : new Set<MemberId>(await members.idsFor(text));
      const fitting = all.filter((person) => wanted?.has(person.memberId) ?? true).toSorted(byMinutes);
      return { people: await graded(fitting.slice(offset, offset + limit)), total: fitting.length };
    },

    async export(period: Period): Promise<FileOut> {
      const span = spanOf(period);
      const [sessions, everyone, sum] = await Promise.all([sessionsOf(span), everybody(span), figures(period)]);
      const people = await graded(everyone.toSorted(byMinutes));
      return readingWorkbook({ period, sessions, people, figures: sum }, clock.timeZone);
    },

    async calendar(period: Period): Promise<FileOut> {
      const { name = '', setUpAt = 0 } = station.current() ?? {};
      return readingCalendar(period, await sessionsOf(spanOf(period)), { name, setUpAt });
    },
  };
}

const byMinutes = (one: Ungraded, other: Ungraded): number =>
  other.minutes - one.minutes || (one.studentNumber < other.studentNumber ? -1 : 1);

type Hours = Omit<ReadingFigures['grades'][number], 'grade'>;

/** Ordered by name; whoever has none comes last. */
function sums(people: readonly PersonRow[], nameOf: (person: PersonRow) => string): [string, Hours][] {
  const groups = new Map<string, Hours>();
  for (const person of people) {
    const sum = groups.get(nameOf(person)) ?? { people: 0, attendances: 0, minutes: 0 };
    sum.people += 1;
    sum.attendances += person.sessions;
    sum.minutes += person.minutes;
    groups.set(nameOf(person), sum);
  }
  return [...groups].toSorted(([one], [other]) => {
    if (one === '' || other === '') return Number(one === '') - Number(other === '');
    return inOrder.compare(one, other);
  });
}

const inOrder = new Intl.Collator('zh-CN', { numeric: true });
