import type { NoticeRow } from '../../../../src-main/contract/notices.ts';
import type { NoticeId } from '../../../../src-main/contract/values.ts';
import type { Column } from '../parts/data-table.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { StateTag } from './state-tag.tsx';

export function useNoticeColumns(onOpen: (noticeId: NoticeId) => void): readonly Column<NoticeRow>[] {
  const { words } = useDuty();
  const says = words.notices;
  const titles = says.list.columns;
  return [
    {
      key: 'kind',
      title: titles.kind,
      minWidth: '12em',
      show: (row) => (
        <button
          type="button"
          className="link-cell"
          aria-label={says.list.open(says.kinds[row.kind], row.branchName, row.startsOn)}
          onClick={(event) => {
            event.stopPropagation();
            onOpen(row.noticeId);
          }}
        >
          {says.kinds[row.kind]}
        </button>
      ),
    },
    { key: 'branch', title: titles.branch, show: (row) => row.branchName },
    { key: 'people', title: titles.people, isNumber: true, show: (row) => says.list.people(row.people) },
    {
      key: 'days',
      title: titles.days,
      show: (row) => (
        <span className="num">
          {says.list.span(row.startsOn, row.lastOn)}
          {row.isProvisional ? ` · ${says.provisional}` : ''}
        </span>
      ),
    },
    { key: 'state', title: titles.state, show: (row) => <StateTag state={row.state} /> },
  ];
}
