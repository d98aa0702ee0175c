import { useEffect } from 'react';
import type { Answer } from '../../../src-main/contract/registry.ts';
import { ActBar } from '../../ui/act-bar.tsx';
import { dateWords } from '../../ui/clock.ts';
import { Icon } from '../../ui/icons.tsx';
import { Nothing } from '../../ui/nothing.tsx';
import { useSaid } from '../../ui/said.store.ts';
import { useWords } from '../../words/use-words.ts';
import { useLending } from './lending.store.ts';

interface MineProps {
  readonly mine: Answer<'books.mine'>;
  readonly onHome: () => void;
}

/** The loans of whoever just swiped; a label scanned now is lent to them. */
export function Mine({ mine: { person, most, loans }, onHome }: MineProps) {
  const words = useWords();
  const { notice, isBusy, renew } = useLending();
  const say = useSaid((state) => state.say);
  const day = (date: string) => dateWords(date, words.language);
  const hasOverdue = loans.some((loan) => loan.overdueDays > 0);
  const done = notice && { lent: words.lending.lent, returned: words.lending.returned, renewed: '' }[notice.kind];
  const line =
    notice &&
    (notice.kind === 'renewed'
      ? `${words.reading.book(notice.title)} ${words.lending.renewed(day(notice.dueOn))}`
      : `${done} ${words.reading.book(notice.title)}`);

  useEffect(() => {
    say(line ?? words.lending.mine);
    return () => say('');
  }, [line, say, words]);

  return (
    <main className="service">
      <section className="mine">
        <header className="panel mine-who">
          <h2>{words.lending.mine}</h2>
          <p>{[person.name, person.className].filter((part) => part !== '').join(' · ')}</p>
          <p className="mine-hint num">
            <Icon name="scan" size={40} weight={1.6} />
            {hasOverdue ? words.lending.mineOverdue : words.lending.mineHint(most - loans.length)}
          </p>
          {line === null ? null : (
            <p className="mine-notice num">
              <Icon name="done" size={34} weight={2.4} />
              {line}
            </p>
          )}
        </header>
        {loans.length === 0 ? (
          <Nothing icon="lending" title={words.lending.mineEmpty} />
        ) : (
          <ul>
            {loans.map(({ label, title, dueOn, overdueDays }) => (
              <li key={label} className="panel loan">
                <b>{title}</b>
                <span className="num">
                  {words.lending.dueOn} {day(dueOn)}
                  {overdueDays > 0 ? <em>{words.lending.overdue(overdueDays)}</em> : null}
                </span>
                <button
                  type="button"
                  className="btn quiet"
                  aria-label={`${words.lending.renew} ${title}`}
                  disabled={isBusy || overdueDays > 0}
                  onClick={() => void renew(label)}
                >
                  {words.lending.renew}
                </button>
              </li>
            ))}
          </ul>
        )}
      </section>
      <ActBar>
        <button type="button" className="btn quiet" onClick={onHome}>
          {words.frame.back}
        </button>
        <button type="button" className="btn primary" onClick={onHome}>
          {words.result.done}
        </button>
      </ActBar>
    </main>
  );
}
