import { Link, useLocation } from 'wouter';
import type { DueRow } from '../../../../../src-main/contract/development-board.ts';
import type { Branch } from '../../../../../src-main/contract/development.ts';
import { Choices } from '../../parts/choices.tsx';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { Pager, pageSize } from '../../parts/pager.tsx';
import { useDuty } from '../../parts/staff-duty.ts';
import { Trouble } from '../../parts/trouble.tsx';
import { useAnswer } from '../../parts/use-answer.ts';
import { type BoardFilter, endOf, ranges } from './board-filter.ts';
import { BranchSelect } from './branch-select.tsx';
import { DueMark, whatIsDue } from './due-mark.tsx';
import { ledgerOf } from './people-columns.tsx';

interface DueTabProps {
  readonly filter: BoardFilter;
  readonly branches: readonly Branch[] | null;
  readonly onChange: (next: Partial<BoardFilter>) => void;
}

/** 待办: every thing that waits, the most pressing first. */
export function DueTab({ filter, branches, onChange }: DueTabProps) {
  const { words, times } = useDuty();
  const says = words.development.due;
  const [, navigate] = useLocation();
  const { branchId, range, offset } = filter;
  const until = endOf(range, times.today());
  const list = useAnswer('development.due', { branchId, until, offset, limit: pageSize });
  return (
    <>
      <div className="filters">
        <BranchSelect branches={branches} branchId={branchId} onChoose={(chosen) => onChange({ branchId: chosen })} />
        <Choices
          label={says.range}
          value={range}
          options={ranges.map((value) => ({ value, label: says.ranges[value] }))}
          onChoose={(chosen) => onChange({ range: chosen })}
        />
        {list.value === null ? null : (
          <p className="board-count num" role="status">
            {says.count(list.value.total, list.value.overdue)}
          </p>
        )}
      </div>
      <Trouble problem={list.problem} onRetry={list.reload} />
      <section className="panel-staff table-panel">
        <DataTable
          label={says.label}
          columns={useDueColumns(branchId !== null)}
          rows={list.value?.dues ?? null}
          rowKey={(row) => `${row.memberId}/${row.kind}/${row.step ?? ''}/${row.from ?? ''}/${row.dueBy ?? ''}`}
          empty={says.empty}
          onOpen={(row) => navigate(ledgerOf(row))}
        />
        <Pager offset={offset} total={list.value?.total ?? 0} onGo={(next) => onChange({ offset: next })} />
      </section>
    </>
  );
}

function useDueColumns(isOneBranch: boolean): readonly Column<DueRow>[] {
  const { words } = useDuty();
  const says = words.development;
  const titles = says.due.columns;
  return [
    { key: 'day', title: titles.day, show: (row) => <DueMark due={row} /> },
    { key: 'what', title: titles.what, minWidth: '9em', show: (row) => whatIsDue(row, says) },
    {
      key: 'name',
      title: titles.name,
      minWidth: '6em',
      show: (row) => (
        <Link
          href={ledgerOf(row)}
          className="link-cell"
          aria-label={says.people.open(row.name)}
          onClick={(event) => event.stopPropagation()}
        >
          {row.name}
        </Link>
      ),
    },
    { key: 'class', title: titles.className, show: (row) => row.className },
    ...(isOneBranch
      ? []
      : [{ key: 'branch', title: titles.branch, isMinor: true, show: (row: DueRow) => row.branchName }]),
    { key: 'mentors', title: titles.mentors, isMinor: true, show: (row) => row.mentors.join('、') },
  ];
}
