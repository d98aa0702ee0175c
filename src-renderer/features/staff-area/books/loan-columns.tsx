import { Button } from 'antd';
import type { LoanRow } from '../../../../src-main/contract/books.ts';
import type { Column } from '../parts/data-table.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { TitleCell } from './title-cell.tsx';

export function useLoanColumns(onCounter: (label: string) => void): readonly Column<LoanRow>[] {
  const { words, times } = useDuty();
  const says = words.books;
  const titles = says.columns;
  return [
    { key: 'state', title: titles.state, show: (loan) => <LoanTag loan={loan} /> },
    { key: 'due', title: titles.dueOn, isNumber: true, show: (loan) => loan.dueOn },
    { key: 'label', title: titles.label, show: (loan) => <span className="num">{loan.label}</span> },
    { key: 'title', title: titles.title, minWidth: '12em', show: (loan) => <TitleCell book={loan} /> },
    { key: 'name', title: titles.borrower, minWidth: '6em', show: (loan) => <b>{loan.name || says.gone}</b> },
    {
      key: 'number',
      title: titles.studentNumber,
      show: (loan) => <span className="num">{loan.studentNumber || words.common.none}</span>,
    },
    { key: 'class', title: titles.className, isMinor: true, show: (loan) => loan.className || words.common.none },
    { key: 'lent', title: titles.lentAt, isNumber: true, isMinor: true, show: (loan) => times.day(loan.lentAt) },
    {
      key: 'returned',
      title: titles.returnedAt,
      isNumber: true,
      isMinor: true,
      show: (loan) => (loan.returnedAt === null ? words.common.none : times.day(loan.returnedAt)),
    },
    {
      key: 'acts',
      title: words.common.actions,
      isActs: true,
      show: (loan) =>
        loan.returnedAt !== null ? null : (
          <Button aria-label={says.actOn(says.giveBack, loan.label)} onClick={() => onCounter(loan.label)}>
            {says.giveBack}
          </Button>
        ),
    },
  ];
}

function LoanTag({ loan }: { readonly loan: LoanRow }) {
  const says = useDuty().words.books;
  const isLate = loan.overdueDays > 0;
  if (loan.returnedAt !== null)
    return <span className="tag">{isLate ? says.returnedLate(loan.overdueDays) : says.loanStates.returned}</span>;
  return (
    <span className="book-state">
      <span className="tag" data-tone={isLate ? 'err' : 'ok'}>
        {isLate ? says.overdue(loan.overdueDays) : says.loanStates.open}
      </span>
      {loan.renewals > 0 ? <small>{says.renewed}</small> : null}
    </span>
  );
}
