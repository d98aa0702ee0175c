import { useEffect, useRef } from 'react';
import type { KioskProblem } from '../../words/problem-codes.ts';
import { isWorthRetrying, problemSentence, useWords } from '../../words/use-words.ts';
import { Card } from '../../ui/card.tsx';
import { useCheckIn } from './check-in.store.ts';

interface ProblemResultProps {
  readonly problem: KioskProblem;
  readonly onDone: () => void;
  readonly onTypeNumber: () => void;
}

/** What did not work, and what helps: the same once more, or the other way to check in. */
export function ProblemResult({ problem, onDone, onTypeNumber }: ProblemResultProps) {
  const words = useWords();
  const { retry, isBusy } = useCheckIn();
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), [problem]);

  const canRetry = isWorthRetrying(problem.code);
  return (
    <Card tone="err" icon="refused" title={words.result.failed}>
      <p className="card-note is-large">{problemSentence(words, problem)}</p>
      <div className="card-acts">
        <button type="button" className="btn quiet" onClick={onDone}>
          {words.frame.back}
        </button>
        <button
          ref={first}
          type="button"
          className="btn primary"
          disabled={isBusy}
          onClick={canRetry ? () => void retry() : onTypeNumber}
        >
          {canRetry ? words.result.retry : words.result.typeNumber}
        </button>
      </div>
      {problem.traceId === undefined ? null : <p className="card-trace">{words.trace(problem.traceId)}</p>}
    </Card>
  );
}
