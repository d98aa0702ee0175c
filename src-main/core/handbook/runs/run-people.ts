/** Whose books a run prints, and in which order. */
import type { handbookRoutes } from '../../../contract/handbook.ts';
import type { HandbookPage } from '../../../contract/handbook-pages.ts';
import type { ParsedInputOf } from '../../../contract/route.ts';
import type { BranchId, MemberId } from '../../../contract/values.ts';

export type Who = ParsedInputOf<(typeof handbookRoutes)['handbook.startRun']>['who'];

export interface UnderWay {
  readonly memberId: MemberId;
  readonly branchId: BranchId;
  readonly stage: number;
  readonly endedOn: string | null;
}

interface Parts {
  /** Everybody with a book. */
  readonly standings: ReadonlyMap<MemberId, UnderWay>;
  /** In the order in which they are listed. */
  readonly branches: readonly { readonly id: BranchId; readonly name: string }[];
  readonly numberOf: (id: MemberId) => string;
}

/** By branch, then by student number; those without a book last, so that the run can say so of them. */
export function runPeople(who: Who, { standings, branches, numberOf }: Parts): MemberId[] {
  const wanted =
    who.by === 'people'
      ? [...new Set(who.people)]
      : [...standings.values()]
          .filter(({ endedOn }) => endedOn === null)
          .filter(({ branchId }) => who.branchId === null || branchId === who.branchId)
          .filter(({ stage }) => who.stage === null || stage === who.stage)
          .map(({ memberId }) => memberId);
  const places = new Map(branches.map(({ id }, at) => [id, at]));
  const placed = wanted.map((id) => {
    const branchId = standings.get(id)?.branchId;
    return { id, place: (branchId && places.get(branchId)) ?? branches.length, number: numberOf(id) };
  });
  placed.sort((one, other) => one.place - other.place || (one.number < other.number ? -1 : 1));
  return placed.map(({ id }) => id);
}

const stages = ['申请入党', '积极分子', '发展对象', '接收预备党员', '考察转正'];

/** For the list of runs: 手册 示例支部 发展对象; 手册 H5、H6 12 人. */
export function runTitle(
  who: Who,
  people: number,
  pages: readonly HandbookPage[] | null,
  branches: Parts['branches'],
): string {
  const which = pages === null ? '手册' : `手册 ${pages.join('、')}`;
  if (who.by === 'people') return `${which} ${people} 人`;
  const branch = branches.find(({ id }) => id === who.branchId)?.name ?? '全部支部';
  return [which, branch, who.stage === null ? '' : stages[who.stage - 1]].filter(Boolean).join(' ');
}
