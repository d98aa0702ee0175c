/** A branch at a glance: all of it read from the digests the ledger keeps, so that 20,000 people take no longer than a look. */
import type { BoardPerson, DueRow } from '../../../contract/development-board.ts';
import type { Due } from '../../../contract/development-rules.ts';
import type { Answer } from '../../../contract/registry.ts';
import type { BranchId, MemberId } from '../../../contract/values.ts';
import type { Clock } from '../../kernel/clock.ts';
import { localDateOf } from '../../kernel/local-time.ts';
import type { MembersService } from '../../members/members.service.ts';
import type { NoticesService } from '../../notices/notices.service.ts';
import type { BranchesService } from '../branches/branches.service.ts';
import type { Standing, StandingsService } from '../ledger/standings.service.ts';
import { boardSums, type Show, shows, sortedBy } from './board-sums.ts';

interface Parts {
  readonly standings: Pick<StandingsService, 'standings'>;
  readonly branches: Pick<BranchesService, 'all'>;
  readonly members: Pick<MembersService, 'known' | 'idsFor' | 'gradesOf'>;
  readonly notices: Pick<NoticesService, 'runningOf'>;
  readonly clock: Clock;
}

export interface PeopleWanted {
  readonly branchId: BranchId | null;
  readonly stage: number | null;
  /** Name, number or class as staff search. */
  readonly text: string;
  readonly show: Show;
}

interface Waiting {
  readonly standing: Standing;
  readonly due: Due;
  readonly order: string;
}

/** Sorts after every day. */
const noDay = '9999-12-31';

export type BoardService = ReturnType<typeof boardService>;

export function boardService({ standings, branches, members, notices, clock }: Parts) {
  const today = (): string => localDateOf(clock.now(), clock.timeZone);
  const numberOf = (id: MemberId): string => members.known(id)?.studentNumber ?? '';
  const byNumber = (all: readonly Standing[]): Standing[] => sortedBy(all, ({ memberId }) => numberOf(memberId));

  /** Of a branch, or (NULL) of all; ended ones too. */
  async function standingsOf(branchId: BranchId | null): Promise<Standing[]> {
    const all = [...(await standings.standings()).values()];
    return branchId === null ? all : all.filter((one) => one.branchId === branchId);
  }

  const branchNames = async () => new Map((await branches.all()).map(({ id, name }) => [id, name]));

  async function named(page: readonly Standing[]): Promise<BoardPerson[]> {
    const [names, grades] = await Promise.all([branchNames(), members.gradesOf(page.map(({ memberId }) => memberId))]);
    return page.map((one) => {
      const member = members.known(one.memberId);
      return {
        memberId: one.memberId,
        name: member?.name ?? '',
        studentNumber: member?.studentNumber ?? '',
        className: member?.className ?? '',
        grade: grades.get(one.memberId) ?? '',
        bookNumber: one.bookNumber,
        branchName: names.get(one.branchId) ?? '',
        stage: one.stage,
        step: one.step,
        stepOn: one.stepOn,
        mentors: one.mentors.map(({ who }) => who.name),
        dues: [...one.dues],
        isEnded: one.endedOn !== null,
      };
    });
  }

  /** Every thing that waits up to a day, the most pressing first. */
  async function dueUntil(branchId: BranchId | null, until: string): Promise<Waiting[]> {
    const waiting: Waiting[] = [];
    for (const standing of await standingsOf(branchId)) {
      if (standing.endedOn !== null) continue;
      const number = numberOf(standing.memberId);
      for (const due of standing.dues) {
        const day = due.dueBy ?? noDay;
        if (due.isOverdue || day <= until) waiting.push({ standing, due, order: `${day} ${number}` });
      }
    }
    return sortedBy(waiting, ({ order }) => order);
  }

  async function dueRows(waiting: readonly Waiting[]): Promise<DueRow[]> {
    const names = await branchNames();
    return waiting.map(({ standing: { memberId, branchId, mentors }, due }) => {
      const member = members.known(memberId);
      return {
        ...due,
        memberId,
        name: member?.name ?? '',
        studentNumber: member?.studentNumber ?? '',
        className: member?.className ?? '',
        branchName: names.get(branchId) ?? '',
        mentors: mentors.map(({ who }) => who.name),
      };
    });
  }

  return {
    today,
    standingsOf,
    branchNames,
    byNumber,

    /** The whole list. */
    allDue: async (branchId: BranchId | null): Promise<DueRow[]> => dueRows(await dueUntil(branchId, noDay)),

    async board(branchId: BranchId | null): Promise<Answer<'development.board'>> {
      const [all, running] = await Promise.all([standingsOf(branchId), notices.runningOf(branchId)]);
      const day = today();
      return {
        today: day,
        ...boardSums(
          all.filter((one) => shows['under-way'](one)),
          day,
        ),
        notices: running,
      };
    },

    /** Where something is due, by its day; else by student number. */
    async people({ branchId, stage, text, show }: PeopleWanted, offset: number, limit: number) {
      const day = today();
      const typed = text.trim();
      const found = typed === '' ? undefined : new Set(await members.idsFor(typed));
      const fitting = (await standingsOf(branchId)).filter(
        (one) =>
          (stage === null || one.stage === stage) &&
          (found === undefined || found.has(one.memberId)) &&
          shows[show](one, day),
      );
      const isByDay = show === 'overdue' || show === 'due-this-month';
      const dayOf = ({ dues }: Standing) => (isByDay ? (dues[0]?.dueBy ?? noDay) : '');
      const sorted = sortedBy(fitting, (one) => `${dayOf(one)} ${numberOf(one.memberId)}`);
      return { people: await named(sorted.slice(offset, offset + limit)), total: fitting.length };
    },

    async due(branchId: BranchId | null, until: string, offset: number, limit: number) {
      const waiting = await dueUntil(branchId, until);
      return {
        dues: await dueRows(waiting.slice(offset, offset + limit)),
        total: waiting.length,
        overdue: waiting.filter(({ due }) => due.isOverdue).length,
      };
    },

    /** Those with the most people first. */
    async mentorsNow(): Promise<Answer<'development.mentorsNow'>> {
      const found = new Map<string, Answer<'development.mentorsNow'>['mentors'][number]>();
      for (const standing of await standingsOf(null)) {
        if (standing.endedOn !== null) continue;
        for (const { who, post } of standing.mentors) {
          const key = JSON.stringify([who.memberId, who.memberId === null ? who.name : '']);
          const known = found.get(key);
          found.set(key, { who, post: known?.post || post, people: (known?.people ?? 0) + 1 });
        }
      }
      return {
        mentors: [...found.values()].toSorted(
          (one, other) => other.people - one.people || one.who.name.localeCompare(other.who.name, 'zh-CN'),
        ),
      };
    },
  };
}
