/** Everything that stands in the books of some people, from the slices that keep it: a few queries, however many they are. */
import type { MemberFields } from '../../contract/members.ts';
import type { MemberId } from '../../contract/values.ts';
import type { AttendanceService } from '../check-in/attendance.service.ts';
import type { BookLedger, BookLedgersService } from '../development/book/book-ledgers.service.ts';
import { roomKey, type InspectionsService } from '../inspections/inspections.service.ts';
import type { Clock } from '../kernel/clock.ts';
import { grouped } from '../kernel/grouped.ts';
import { localDateOf } from '../kernel/local-time.ts';
import type { MembersService } from '../members/members.service.ts';
import type { MentoringService } from '../mentoring/mentoring.service.ts';
import type { ExamLinesService } from '../quiz/attempts/exam-lines.service.ts';
import type { RecordsService } from '../reading/record/records.service.ts';
import type { RoomsService } from '../rooms/rooms.service.ts';
import type { HoursService } from '../rota/hours.service.ts';
import type { StationService } from '../station/station.service.ts';
import { emptyBook, type ActivityRecord, type BookRecords } from './book-records.ts';
import { dormMonths } from './dorm-months.ts';
import { dutyLines, type DutyLine } from './duty-lines.ts';

interface Parts {
  readonly members: Pick<MembersService, 'fieldsOf'>;
  readonly books: BookLedgersService;
  readonly mentoring: Pick<MentoringService, 'recordsOfMany'>;
  readonly records: Pick<RecordsService, 'ofMembers'>;
  readonly attendance: Pick<AttendanceService, 'endedOf'>;
  readonly rota: Pick<HoursService, 'servedBy'>;
  readonly examLines: ExamLinesService;
  readonly inspections: Pick<InspectionsService, 'ofRooms'>;
  readonly rooms: Pick<RoomsService, 'get'>;
  readonly station: Pick<StationService, 'settings'>;
  readonly clock: Clock;
}

export type GatherService = ReturnType<typeof gatherService>;

/** Of the step as recorded, else as the roster has it; '' unknown. */
const dayOfStep = (ledger: BookLedger, step: number, ofRoster: string): string =>
  ledger.steps.find((one) => one.step === step)?.records.at(-1)?.happenedOn ?? ofRoster;

export function gatherService(parts: Parts) {
  const { members, books, mentoring, records, attendance, rota, examLines, inspections, rooms, station, clock } = parts;
  const dayOf = (instant: number): string => localDateOf(instant, clock.timeZone);

  /** Of those who have a book. Records of before the application and the book are not its matter. */
  async function of(ids: readonly MemberId[]): Promise<Map<MemberId, BookRecords>> {
    const ledgers = await books.of(ids);
    const own = [...ledgers.keys()];
    const [people, written, study, visits, shifts, exams] = await Promise.all([
      members.fieldsOf(own),
      mentoring.recordsOfMany(own),
      records.ofMembers(own),
      attendance.endedOf(own, ['activity', 'duty']).then((all) => grouped(all, ({ memberId }) => memberId)),
      rota.servedBy(own).then((all) => grouped(all, ({ memberId }) => memberId)),
      examLines.of(own),
    ]);
    const dorms = [...people.values()].filter(({ building, dormRoom }) => building !== '' && dormRoom !== '');
    const months = await inspections.ofRooms(dorms);
    const found = new Map<MemberId, BookRecords>();
    for (const [id, ledger] of ledgers) {
      const [person, lines] = [people.get(id), written.get(id)];
      if (!person || !lines) continue;
      const { appliedOn, activistOn, from } = beginning(ledger, person);
      const visited = (visits.get(id) ?? []).filter(({ checkedInAt }) => dayOf(checkedInAt) >= from);
      const duties = dutyLines(
        visited.filter(({ purpose }) => purpose === 'duty'),
        (shifts.get(id) ?? []).filter(({ day }) => day >= from),
      );
      const activities = visited.flatMap(({ purpose, checkedInAt: at, ...visit }) =>
        purpose === 'activity' ? [{ ...visit, at, purpose }] : [],
      );
      found.set(id, {
        stationName: station.settings().name,
        zone: clock.timeZone,
        file: ledger,
        person,
        appliedOn,
        activistOn,
        mentors: ledger.mentors,
        steps: ledger.steps,
        papers: ledger.papers,
        study: (study.get(id) ?? []).filter(({ startsAt }) => dayOf(startsAt) >= from),
        activities: [...activities, ...duties.map((line) => ({ ...line, purpose: 'duty' as const }))]
          .toSorted((one, other) => one.at - other.at)
          .map(activityOf),
        ...lines,
        exams: (exams.get(id) ?? []).filter(({ on }) => on >= from),
        months: dormMonths(
          months.get(roomKey(person)) ?? [],
          duties.map(({ at, minutes }) => ({ on: dayOf(at), minutes })),
          from,
        ),
      });
    }
    return found;
  }

  /** `from`: the earlier of the application and the book. */
  function beginning(ledger: BookLedger, person: MemberFields) {
    const appliedOn = dayOfStep(ledger, 1, person.appliedOn);
    const activistOn = dayOfStep(ledger, 3, person.activistOn);
    const from = appliedOn !== '' && appliedOn < ledger.openedOn ? appliedOn : ledger.openedOn;
    return { appliedOn, activistOn, from };
  }

  const activityOf = ({
    purpose,
    roomId,
    at,
    minutes,
  }: DutyLine & { purpose: 'activity' | 'duty' }): ActivityRecord => ({
    on: dayOf(at),
    purpose,
    roomName: rooms.get(roomId).name,
    minutes,
  });

  return {
    of,

    /** A book nobody has written in. */
    async empty(): Promise<BookRecords> {
      const { steps, papers } = await books.empty();
      return emptyBook(station.settings().name, clock.timeZone, steps, papers);
    },
  };
}
