import { Button, Checkbox } from 'antd';
import type { CopyRow } from '../../../../src-main/contract/books.ts';
import type { CopyId } from '../../../../src-main/contract/values.ts';
import type { Column } from '../parts/data-table.tsx';
import { type Tone, useDuty } from '../parts/staff-duty.ts';
import { TitleCell } from './title-cell.tsx';

const tones: Record<CopyRow['state'], Tone | undefined> = {
  in: 'ok',
  out: 'warn',
  overdue: 'err',
  retired: undefined,
};

interface Acts {
  readonly rows: readonly CopyRow[];
  readonly selected: ReadonlySet<CopyId>;
  readonly onSelect: (ids: readonly CopyId[], isSelected: boolean) => void;
  readonly onOpen: (copy: CopyRow) => void;
  readonly onCounter: (label: string) => void;
  readonly onRetire: (copy: CopyRow) => void;
}

export function useCopyColumns(acts: Acts): readonly Column<CopyRow>[] {
  const { words } = useDuty();
  const says = words.books;
  const ids = acts.rows.map((copy) => copy.copyId);
  const chosen = ids.filter((id) => acts.selected.has(id)).length;
  return [
    {
      key: 'select',
      title: (
        <Checkbox
          className="book-check"
          aria-label={says.selectPage}
          checked={chosen > 0 && chosen === ids.length}
          indeterminate={chosen > 0 && chosen < ids.length}
          onChange={(event) => acts.onSelect(ids, event.target.checked)}
        />
      ),
      show: (copy) =>
        copy.state === 'retired' ? null : (
          <Checkbox
            className="book-check"
            aria-label={says.select(copy.label)}
            checked={acts.selected.has(copy.copyId)}
            onClick={(event) => event.stopPropagation()}
            onChange={(event) => acts.onSelect([copy.copyId], event.target.checked)}
          />
        ),
    },
    { key: 'label', title: says.columns.label, show: (copy) => <span className="num">{copy.label}</span> },
    {
      key: 'title',
      title: says.columns.title,
      minWidth: '14em',
      show: (copy) => <TitleCell book={copy} name={says.open(copy.title)} onOpen={() => acts.onOpen(copy)} />,
    },
    {
      key: 'isbn',
      title: says.columns.isbn,
      isMinor: true,
      show: (copy) => <span className="num">{copy.isbn || words.common.none}</span>,
    },
    {
      key: 'state',
      title: says.columns.state,
      show: (copy) => (
        <span className="tag" data-tone={tones[copy.state]}>
          {copy.state === 'overdue' && copy.loan !== null
            ? says.overdue(copy.loan.overdueDays)
            : says.copyStates[copy.state]}
        </span>
      ),
    },
    {
      key: 'borrower',
      title: says.columns.borrower,
      show: ({ loan }) =>
        loan === null ? (
          words.common.none
        ) : (
          <span className="book-borrower">
            <b>{loan.name || says.gone}</b>
            <span className="num">{says.due(loan.dueOn)}</span>
          </span>
        ),
    },
    {
      key: 'acts',
      title: words.common.actions,
      isActs: true,
      show: (copy) => (copy.state === 'retired' ? null : <CopyActs copy={copy} {...acts} />),
    },
  ];
}

function CopyActs({ copy, onCounter, onRetire }: Pick<Acts, 'onCounter' | 'onRetire'> & { copy: CopyRow }) {
  const says = useDuty().words.books;
  const act = copy.loan === null ? says.lend : says.giveBack;
  return (
    <div className="row-acts">
      <Button
        aria-label={says.actOn(act, copy.label)}
        onClick={(event) => {
          event.stopPropagation();
          onCounter(copy.label);
        }}
      >
        {act}
      </Button>
      <Button
        type="text"
        aria-label={says.actOn(says.retire, copy.label)}
        onClick={(event) => {
          event.stopPropagation();
          onRetire(copy);
        }}
      >
        {says.retire}
      </Button>
    </div>
  );
}
