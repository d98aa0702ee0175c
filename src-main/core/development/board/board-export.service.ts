/** Gathers what the college's lists show. */
import type { ExportList } from '../../../contract/development-board.ts';
import type { BranchId, FileOut, MemberId } from '../../../contract/values.ts';
import type { MembersService } from '../../members/members.service.ts';
import type { NoticesService } from '../../notices/notices.service.ts';
import type { BranchesService } from '../branches/branches.service.ts';
import type { Standing, StandingsService } from '../ledger/standings.service.ts';
import { rosterOf } from './board-sums.ts';
import type { BoardService } from './board.service.ts';
import { dueWorkbook, registerWorkbook, rosterWorkbook } from './board.workbook.ts';
import type { Roster, RosterPerson } from './roster-columns.ts';

interface Parts {
  readonly board: Pick<BoardService, 'today' | 'standingsOf' | 'branchNames' | 'byNumber' | 'allDue'>;
  readonly standings: Pick<StandingsService, 'factsOf'>;
  readonly branches: Pick<BranchesService, 'require'>;
  readonly members: Pick<MembersService, 'fieldsOf'>;
  readonly notices: Pick<NoticesService, 'register'>;
}

export type BoardExportService = ReturnType<typeof boardExportService>;

export function boardExportService({ board, standings, branches, members, notices }: Parts) {
  /** 全部 has ended books too; of the others, who is on them now. By student number. */
  async function onRoster(roster: Roster, branchId: BranchId | null): Promise<Standing[]> {
    const all = await board.standingsOf(branchId);
    const wanted = roster === 'all' ? all : all.filter((one) => one.endedOn === null && rosterOf(one) === roster);
    return board.byNumber(wanted);
  }

  async function peopleOf(roster: Roster, branchId: BranchId | null): Promise<RosterPerson[]> {
    const wanted = await onRoster(roster, branchId);
    const ids: MemberId[] = wanted.map(({ memberId }) => memberId);
    const [fields, facts, names] = await Promise.all([
      members.fieldsOf(ids),
      standings.factsOf(ids),
      board.branchNames(),
    ]);
    return wanted
      .flatMap((standing) => {
        const own = fields.get(standing.memberId);
        const branchName = names.get(standing.branchId) ?? '';
        const steps = facts.get(standing.memberId)?.steps ?? [];
        return own === undefined ? [] : [{ standing, fields: own, branchName, steps }];
      })
      .map((person, place) => ({ ...person, place: place + 1 }));
  }

  return {
    /** NULL: every branch. @throws Refusal branch.unknown */
    async export(branchId: BranchId | null, list: ExportList): Promise<FileOut> {
      const branchName = branchId === null ? '' : (await branches.require(branchId)).name;
      const head = { branchName, today: board.today() };
      if (list === 'due') return dueWorkbook(await board.allDue(branchId), head);
      if (list === 'notices') return registerWorkbook(await notices.register(branchId), head);
      return rosterWorkbook(list, await peopleOf(list, branchId), head);
    },
  };
}
