import { AnswerCard } from '../../ui/answer-card.tsx';
import { dateWords } from '../../ui/clock.ts';
import { isWorthRetrying, problemSentence, useWords } from '../../words/use-words.ts';
import { type LendingResult, useLending } from './lending.store.ts';

interface LendingAnswerProps {
  readonly result: LendingResult;
  readonly onHome: () => void;
}

/** Lent until, returned, or why not. Whoever brings a book back is not shown who had it. */
export function LendingAnswer({ result, onHome }: LendingAnswerProps) {
  const words = useWords();
  const { book, mine, isBusy, retry, correct } = useLending();

  if (result.kind === 'problem') {
    const { problem } = result;
    const sentence = problemSentence(words, problem);
    const canRetry = isWorthRetrying(problem.code);
    const label = canRetry
      ? words.result.retry
      : book !== null
        ? words.reading.again
        : mine !== null
          ? words.lending.mine
          : words.lending.title;
    return (
      <AnswerCard
        tone="err"
        icon="refused"
        title={words.result.failed}
        said={`${words.result.failed}. ${sentence}`}
        other={{ label: words.frame.back, onPress: onHome }}
        main={{ label, isBusy, onPress: canRetry ? () => void retry() : correct }}
        leaving={null}
        trace={problem.traceId === undefined ? undefined : words.trace(problem.traceId)}
      >
        <p className="card-note is-large">{sentence}</p>
      </AnswerCard>
    );
  }

  const { person, title, dueOn, overdueDays } = result.card;
  const isLent = result.kind === 'lent';
  return (
    <AnswerCard
      tone="ok"
      icon="done"
      title={words.lending[result.kind]}
      said={words.lending[result.kind]}
      main={{ label: words.result.done, onPress: onHome }}
      leaving={{ words: words.result.next, onLeave: onHome }}
    >
      <p className="card-note is-large lending-title">{words.reading.book(title)}</p>
      {isLent ? (
        <>
          <p className="card-who">{[person.name, person.className].filter((part) => part !== '').join(' · ')}</p>
          <dl className="card-facts">
            <div>
              <dt>{words.lending.dueOn}</dt>
              <dd>
                <b className="num">{words.lending.before(dateWords(dueOn, words.language))}</b>
              </dd>
            </div>
          </dl>
        </>
      ) : (
        <p className="card-note">{words.lending.returnedHint}</p>
      )}
      {!isLent && overdueDays > 0 ? (
        <p className="card-note is-asking num">{words.lending.wasOverdue(overdueDays)}</p>
      ) : null}
    </AnswerCard>
  );
}
