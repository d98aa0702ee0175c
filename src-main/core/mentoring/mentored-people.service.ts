/** Those whose handbook is under way, with what their mentors still have to do. */
import type { MentoredPerson } from '../../contract/mentoring.ts';
import { Refusal } from '../../contract/route.ts';
import type { BranchId, MemberId } from '../../contract/values.ts';
import type { Standing, StandingsService } from '../development/ledger/standings.service.ts';
import type { Clock } from '../kernel/clock.ts';
import { localDateOf } from '../kernel/local-time.ts';
import { quarterOf } from '../kernel/quick-days.ts';
import type { MembersService } from '../members/members.service.ts';
import type { MentoringDatesService } from './mentoring-dates.service.ts';
import { isSoon, mentoringDues, nextPeriod, pressing } from './mentoring-dues.ts';
import type { MentoringService } from './mentoring.service.ts';

interface Parts {
  readonly mentoring: Pick<MentoringService, 'recordsOf'>;
  readonly dates: MentoringDatesService;
  readonly members: Pick<MembersService, 'fieldsOf' | 'idsFor'>;
  readonly standings: Pick<StandingsService, 'standings'>;
  readonly branchNames: () => Promise<ReadonlyMap<BranchId, string>>;
  readonly clock: Clock;
}

interface Wanted {
  /** NULL: whoever it is. */
  readonly mentor: string | null;
  readonly text: string;
  readonly show: 'all' | 'due' | 'overdue';
  /** Whom the asker may see; NULL: everybody. */
  readonly among: ReadonlySet<MemberId> | null;
}

const latest = (days: readonly string[]): string | null =>
  days.reduce<string | null>((last, day) => (last === null || day > last ? day : last), null);

export type MentoredPeopleService = ReturnType<typeof mentoredPeopleService>;

export function mentoredPeopleService({ mentoring, dates, members, standings, branchNames, clock }: Parts) {
  const today = (): string => localDateOf(clock.now(), clock.timeZone);

  async function found({ mentor, text, show, among: own }: Wanted): Promise<Standing[]> {
    const among = text.trim() === '' ? null : new Set(await members.idsFor(text));
    const day = today();
    const isWanted = ({ memberId, endedOn, mentors, dues }: Standing): boolean =>
      endedOn === null &&
      (own?.has(memberId) ?? true) &&
      (among?.has(memberId) ?? true) &&
      (mentor === null || mentors.some(({ who }) => who.name === mentor)) &&
      (show === 'all' || mentoringDues(dues).some((due) => (show === 'overdue' ? due.isOverdue : isSoon(due, day))));
    return [...(await standings.standings()).values()]
      .filter(isWanted)
      .map((standing) => ({ standing, place: `${pressing(mentoringDues(standing.dues))} ${standing.bookNumber}` }))
      .toSorted((one, other) => (one.place < other.place ? -1 : 1))
      .map(({ standing }) => standing);
  }

  async function told(page: readonly Standing[]): Promise<MentoredPerson[]> {
    const ids = page.map(({ memberId }) => memberId);
    const [fields, written, branches] = await Promise.all([members.fieldsOf(ids), dates.datesOf(ids), branchNames()]);
    const quarter = quarterOf(today());
    return page.flatMap((standing) => {
      const own = fields.get(standing.memberId);
      const wrote = written.get(standing.memberId);
      if (!own || !wrote) return [];
      return [
        {
          memberId: standing.memberId,
          name: own.name,
          studentNumber: own.studentNumber,
          className: own.className,
          branchName: branches.get(standing.branchId) ?? '',
          stage: standing.stage,
          mentors: standing.mentors.map(({ who }) => who.name),
          lastTalkOn: latest(wrote.talks),
          hasReport: wrote.reports.some((report) => report.quarter === quarter),
          lastAssessmentTo: latest(wrote.assessments.map(({ to }) => to)),
          dues: mentoringDues(standing.dues),
        },
      ];
    });
  }

  return {
    /** The most pressing first. */
    async people(wanted: Wanted, offset: number, limit: number) {
      const all = await found(wanted);
      const people = await told(all.slice(offset, offset + limit));
      return { people, total: all.length, quarter: quarterOf(today()) };
    },

    /** @throws Refusal member.unknown */
    async person(memberId: MemberId) {
      const fields = (await members.fieldsOf([memberId])).get(memberId);
      if (!fields) throw new Refusal('member.unknown');
      const [standing, records] = await Promise.all([
        standings.standings().then((all) => all.get(memberId)),
        mentoring.recordsOf(memberId),
      ]);
      const dues = mentoringDues(standing?.dues ?? []);
      const { name, studentNumber, className } = fields;
      return {
        memberId,
        name,
        studentNumber,
        className,
        stage: standing?.stage ?? 0,
        bookNumber: standing?.bookNumber ?? null,
        mentors: [...(standing?.mentors ?? [])],
        dues,
        ...records,
        nextAssessment: nextPeriod(dues),
      };
    },
  };
}
