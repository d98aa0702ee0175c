import { DataTable } from '../parts/data-table.tsx';
import { Pager, pageSize } from '../parts/pager.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useAnswer } from '../parts/use-answer.ts';
import { type BookFilter, loansAsked } from './book-filter.ts';
import { useLoanColumns } from './loan-columns.tsx';
import { useAgain } from './use-again.ts';

interface LoansPanelProps {
  readonly filter: BookFilter;
  /** Grows when the list should be read again. */
  readonly turn: number;
  readonly onGo: (offset: number) => void;
  readonly onCounter: (label: string) => void;
}

/** 借阅: who has what, the longest overdue first. */
export function LoansPanel({ filter, turn, onGo, onCounter }: LoansPanelProps) {
  const { words } = useDuty();
  const says = words.books;
  const list = useAnswer('books.loans', { ...loansAsked(filter), offset: filter.offset, limit: pageSize });
  const columns = useLoanColumns(onCounter);
  useAgain(turn, list.reload);
  return (
    <>
      <Trouble problem={list.problem} onRetry={list.reload} />
      <section className="panel-staff table-panel">
        <DataTable
          label={says.loans}
          columns={columns}
          rows={list.value?.loans ?? null}
          rowKey={(loan) => loan.loanId}
          empty={filter.text === '' ? says.noLoans[filter.loanState] : says.noMatch}
        />
        <Pager offset={filter.offset} total={list.value?.total ?? 0} onGo={onGo} />
      </section>
    </>
  );
}
