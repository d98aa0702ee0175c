import { Link } from 'wouter';
import type { BoardPerson } from '../../../../src-main/contract/development-board.ts';
import type { Column } from '../parts/data-table.tsx';
import { useDuty } from '../parts/staff-duty.ts';

export const bookOf = ({ memberId }: { readonly memberId: number }): string => `/handbook/${memberId}`;

export function usePeopleColumns(): readonly Column<BoardPerson>[] {
  const { words } = useDuty();
  const says = words.handbook.people;
  return [
    {
      key: 'name',
      title: says.columns.name,
      minWidth: '6em',
      show: (one) => (
        <Link
          href={bookOf(one)}
          className="link-cell"
          aria-label={says.open(one.name)}
          // The row opens it too.
          onClick={(event) => event.stopPropagation()}
        >
          {one.name}
        </Link>
      ),
    },
    { key: 'number', title: says.columns.number, show: (one) => <span className="num">{one.studentNumber}</span> },
    { key: 'class', title: says.columns.className, isMinor: true, show: (one) => one.className },
    { key: 'book', title: says.columns.book, show: (one) => <span className="num">{one.bookNumber}</span> },
    { key: 'branch', title: says.columns.branch, isMinor: true, show: (one) => one.branchName },
  ];
}
