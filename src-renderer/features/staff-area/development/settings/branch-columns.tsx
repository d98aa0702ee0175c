import type { Branch } from '../../../../../src-main/contract/development.ts';
import type { StaffBranchesWords } from '../../../../words/staff-branches-zh-cn.ts';
import type { Column } from '../../parts/data-table.tsx';

export function branchColumns(says: StaffBranchesWords, onOpen: (branch: Branch) => void): Column<Branch>[] {
  return [
    {
      key: 'name',
      title: says.name,
      show: (branch) => (
        <button type="button" className="link-cell" onClick={() => onOpen(branch)}>
          {branch.name}
        </button>
      ),
    },
    { key: 'committee', title: says.committee, show: ({ committee }) => committee },
    { key: 'secretary', title: says.secretary, show: ({ secretary }) => secretary },
    { key: 'people', title: says.people, isNumber: true, show: ({ people }) => people },
    {
      key: 'state',
      title: says.state,
      show: ({ isClosed }) => (
        <span className="tag" data-tone={isClosed ? undefined : 'ok'}>
          {isClosed ? says.closed : says.open}
        </span>
      ),
    },
  ];
}
