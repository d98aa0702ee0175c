import type { handbookRoutes } from '../../../contract/handbook.ts';
import type { HandlersFor } from '../../../contract/route.ts';
import type { MemberId } from '../../../contract/values.ts';
import type { BranchesService } from '../../development/branches/branches.service.ts';
import type { StandingsService } from '../../development/ledger/standings.service.ts';
import type { Caller } from '../../kernel/caller.ts';
import type { MembersService } from '../../members/members.service.ts';
import type { PrintRunsService } from '../../printing/runs/print-runs.service.ts';
import { runPeople, runTitle } from './run-people.ts';

interface Parts {
  readonly runs: PrintRunsService;
  readonly development: {
    readonly standings: Pick<StandingsService, 'standings'>;
    readonly branches: Pick<BranchesService, 'all'>;
  };
  readonly members: Pick<MembersService, 'known'>;
  readonly nameOf: (caller: Caller) => string;
}

type Routes = Pick<
  typeof handbookRoutes,
  'handbook.startRun' | 'handbook.runs' | 'handbook.run' | 'handbook.cancelRun' | 'handbook.retryRun'
>;

export function handbookRunsHandlers(parts: Parts): HandlersFor<Routes, Caller> {
  const { runs, development, members, nameOf } = parts;
  const numberOf = (id: MemberId): string => members.known(id)?.studentNumber ?? '';
  return {
    async 'handbook.startRun'({ who, ...wish }, caller) {
      const [standings, branches] = await Promise.all([development.standings.standings(), development.branches.all()]);
      const people = runPeople(who, { standings, branches, numberOf });
      const title = runTitle(who, people.length, wish.pages, branches);
      return runs.startRun({ ...wish, people, title }, nameOf(caller));
    },
    'handbook.runs': async () => ({ runs: await runs.runs() }),
    async 'handbook.run'({ printRunId }) {
      const { run, failures } = await runs.run(printRunId);
      const named = failures.map(({ memberId, code }) => {
        const { name = '', studentNumber = '' } = members.known(memberId) ?? {};
        return { memberId, name, studentNumber, code };
      });
      return { run, failures: named };
    },
    'handbook.cancelRun': ({ printRunId }) => runs.cancelRun(printRunId),
    'handbook.retryRun': ({ printRunId }) => runs.retryRun(printRunId),
  };
}
