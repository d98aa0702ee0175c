import { Link } from 'wouter';
import type { BoardPerson } from '../../../../../src-main/contract/development-board.ts';
import type { Column } from '../../parts/data-table.tsx';
import { useDuty } from '../../parts/staff-duty.ts';
import { DueMark, whatIsDue } from './due-mark.tsx';

export const ledgerOf = ({ memberId }: { readonly memberId: number }): string => `/development/${memberId}`;

/** `isOneBranch`: its name stands above the table. */
export function usePeopleColumns(isOneBranch: boolean): readonly Column<BoardPerson>[] {
  const { words } = useDuty();
  const says = words.development;
  const { columns, ...people } = says.people;
  const all: readonly (Column<BoardPerson> & { readonly isHidden?: boolean })[] = [
    {
      key: 'name',
      title: columns.name,
      minWidth: '6em',
      show: (one) => (
        <Link
          href={ledgerOf(one)}
          className="link-cell"
          aria-label={people.open(one.name)}
          // The row opens it too.
          onClick={(event) => event.stopPropagation()}
        >
          {one.name}
        </Link>
      ),
    },
    {
      key: 'number',
      title: columns.number,
      isMinor: true,
      show: (one) => <span className="num">{one.studentNumber}</span>,
    },
    { key: 'class', title: columns.className, show: (one) => one.className },
    { key: 'stage', title: columns.stage, show: (one) => <span className="tag">{says.stages[one.stage]}</span> },
    {
      key: 'step',
      title: columns.step,
      isMinor: true,
      show: (one) => (
        <span className="board-step">
          {says.steps[one.step]}
          {one.stepOn === null ? null : <small className="num">{one.stepOn}</small>}
        </span>
      ),
    },
    { key: 'due', title: columns.due, minWidth: '12em', show: (one) => <NextDue one={one} /> },
    {
      key: 'mentors',
      title: columns.mentors,
      show: (one) =>
        one.mentors.length === 0 ? (one.stage < 2 ? people.noDue : people.noMentor) : one.mentors.join('、'),
    },
    { key: 'branch', title: columns.branch, isMinor: true, isHidden: isOneBranch, show: (one) => one.branchName },
  ];
  return all.filter(({ isHidden }) => isHidden !== true);
}

function NextDue({ one: { dues } }: { readonly one: BoardPerson }) {
  const { words } = useDuty();
  const says = words.development;
  const [first] = dues;
  if (first === undefined) return says.people.noDue;
  return (
    <span className="board-due">
      <span>{whatIsDue(first, says)}</span>
      <DueMark due={first} />
      {dues.length > 1 ? <small className="num">{says.people.more(dues.length)}</small> : null}
    </span>
  );
}
