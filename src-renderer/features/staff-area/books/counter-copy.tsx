import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { CopyRow } from '../../../../src-main/contract/books.ts';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useAnswer } from '../parts/use-answer.ts';
import { GiveBack } from './give-back.tsx';
import { LendTo } from './lend-to.tsx';
import { TitleCell } from './title-cell.tsx';

interface CounterCopyProps {
  readonly label: string;
  readonly onLabel: (label: string) => void;
  /** What was done, in words. */
  readonly onDone: (sentence: string) => void;
}

/** The copy on the desk and the one thing that can be done with it. */
export function CounterCopy({ label, onLabel, onDone }: CounterCopyProps) {
  const { words } = useDuty();
  const says = words.books.counter;
  const found = useAnswer('books.list', { text: label, limit: 20 });
  const copy = found.value?.copies.find((each) => each.label === label) ?? null;
  const other = <Button onClick={() => onLabel('')}>{says.other}</Button>;
  const otherAlone = <footer className="book-foot">{other}</footer>;
  if (found.problem !== null) return <Trouble problem={found.problem} onRetry={found.reload} />;
  if (found.value === null) return <p className="staff-hint">{words.common.loading}</p>;
  if (copy === null)
    return (
      <>
        <div className="failure" role="alert">
          <p>{says.unknown(label)}</p>
        </div>
        {otherAlone}
      </>
    );
  return (
    <>
      <section className="counter-copy">
        <span className="num">{copy.label}</span>
        <TitleCell book={copy} />
      </section>
      {stepOf(copy, onLabel, onDone, says.retired(copy.retireReason ?? ''), other)}
    </>
  );
}

function stepOf(
  copy: CopyRow,
  onLabel: CounterCopyProps['onLabel'],
  onDone: CounterCopyProps['onDone'],
  retired: string,
  other: ReactNode,
): ReactNode {
  if (copy.state === 'retired')
    return (
      <>
        <div className="failure" role="alert">
          <p>{retired}</p>
        </div>
        <footer className="book-foot">{other}</footer>
      </>
    );
  if (copy.loan !== null) return <GiveBack copy={copy} loan={copy.loan} other={other} onDone={onDone} />;
  return <LendTo copy={copy} other={other} onLabel={onLabel} onDone={onDone} />;
}
