import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { CopyRow, LoanRow } from '../../../../src-main/contract/books.ts';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useDeed } from '../parts/use-deed.ts';

interface GiveBackProps {
  readonly copy: CopyRow;
  readonly loan: LoanRow;
  readonly other: ReactNode;
  readonly onDone: (sentence: string) => void;
}

export function GiveBack({ copy, loan, other, onDone }: GiveBackProps) {
  const { words, times } = useDuty();
  const says = words.books.counter;
  const giveBack = useDeed('books.giveBack');
  const isLate = loan.overdueDays > 0;
  const name = loan.name || words.books.gone;

  const submit = async () => {
    const done = await giveBack.run({ label: copy.label });
    if (done === null) return;
    onDone(
      done.overdueDays > 0 ? says.returnedLate(copy.title, name, done.overdueDays) : says.returned(copy.title, name),
    );
  };

  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <dl className="counter-facts num">
        <div>
          <dt>{says.lentTo}</dt>
          <dd>
            {name}
            <small>{[loan.className, loan.studentNumber].filter((part) => part !== '').join(' · ')}</small>
          </dd>
        </div>
        <div>
          <dt>{says.lentAt}</dt>
          <dd>{times.day(loan.lentAt)}</dd>
        </div>
        <div>
          <dt>{says.dueOn}</dt>
          <dd>
            {loan.dueOn}
            {isLate ? (
              <span className="tag" data-tone="err">
                {says.overdue(loan.overdueDays)}
              </span>
            ) : null}
          </dd>
        </div>
      </dl>
      <Trouble problem={giveBack.problem} />
      <footer className="book-foot">
        {other}
        <Button type="primary" className="big" htmlType="submit" autoFocus loading={giveBack.isBusy}>
          {words.books.giveBack}
        </Button>
      </footer>
    </form>
  );
}
