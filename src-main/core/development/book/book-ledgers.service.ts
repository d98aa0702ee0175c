/** What the handbooks of many people need of their ledgers, in a few queries. */
import type { FilePaper, Mentor } from '../../../contract/development.ts';
import type { BranchId, MemberId } from '../../../contract/values.ts';
import { grouped } from '../../kernel/grouped.ts';
import type { BranchesService } from '../branches/branches.service.ts';
import type { LedgerRepository, StoredFile } from '../ledger/ledger.repository.ts';
import { mentorOf, type Progress, type StandingsService } from '../ledger/standings.service.ts';
import type { RulePacksService } from '../rule-packs/rule-packs.service.ts';

export interface BookLedger extends Pick<StoredFile, 'memberId' | 'bookNumber' | 'openedOn' | 'post' | 'endedOn'> {
  readonly branchName: string;
  readonly committee: string;
  readonly secretary: string;
  readonly mentors: readonly Mentor[];
  /** What stands, not what was taken back. */
  readonly steps: Progress['steps'];
  readonly papers: readonly FilePaper[];
}

interface Parts {
  readonly repository: Pick<LedgerRepository, 'files' | 'mentors' | 'papersOf'>;
  readonly standings: Pick<StandingsService, 'progressOf'>;
  readonly branches: Pick<BranchesService, 'all'>;
  readonly packs: Pick<RulePacksService, 'papersOf'>;
  /** Local. */
  readonly today: () => string;
}

export type BookLedgersService = ReturnType<typeof bookLedgersService>;

export function bookLedgersService({ repository, standings, branches, packs, today }: Parts) {
  return {
    /** Of those with a handbook. */
    async of(ids: readonly MemberId[]): Promise<Map<MemberId, BookLedger>> {
      const [files, mentors, present, progress, known] = await Promise.all([
        repository.files(ids),
        repository.mentors(ids),
        repository.papersOf(ids),
        standings.progressOf(ids),
        branches.all(),
      ]);
      const day = today();
      const branchOf = new Map<BranchId, (typeof known)[number]>(known.map((branch) => [branch.id, branch]));
      const mentorsOf = grouped(mentors, ({ memberId }) => memberId);
      const presentOf = grouped(present, ({ memberId }) => memberId);
      return new Map(
        files.map(({ memberId, bookNumber, openedOn, post, endedOn, branchId }): [MemberId, BookLedger] => {
          const branch = branchOf.get(branchId);
          const days = new Map((presentOf.get(memberId) ?? []).map(({ code, presentOn }) => [code, presentOn]));
          const at = progress.get(memberId);
          return [
            memberId,
            {
              memberId,
              bookNumber,
              openedOn,
              post,
              endedOn,
              branchName: branch?.name ?? '',
              committee: branch?.committee ?? '',
              secretary: branch?.secretary ?? '',
              mentors: (mentorsOf.get(memberId) ?? []).map(mentorOf),
              steps: at?.steps ?? [],
              papers: packs
                .papersOf(at?.stagePacks ?? [], day)
                .map((paper) => ({ ...paper, presentOn: days.get(paper.code) ?? null })),
            },
          ];
        }),
      );
    },

    /** Of a book nobody has written in: the steps and papers of the rules in force. */
    async empty(): Promise<Pick<BookLedger, 'steps' | 'papers'>> {
      const nobody = 0 as MemberId;
      const at = (await standings.progressOf([nobody])).get(nobody);
      const papers = packs.papersOf([], today()).map((paper) => ({ ...paper, presentOn: null }));
      return { steps: at?.steps ?? [], papers };
    },
  };
}
