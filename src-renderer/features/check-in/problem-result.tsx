import { useEffect, useRef } from 'react';
import { problemSentence, useWords } from '../../words/use-words.ts';
import { Card } from '../../ui/card.tsx';
import { type KioskProblem, useCheckIn } from './check-in.store.ts';

interface ProblemResultProps {
  readonly problem: KioskProblem;
  readonly onDone: () => void;
  readonly onTypeNumber: () => void;
}

/** Failures of the machine: the same intention can be tried again under the same key. */
const worthRetrying = new Set(['host.unreachable', 'storage.full', 'storage.unavailable', 'internal']);

/** What did not work, and what helps: the same once more, or the other way to check in. */
export function ProblemResult({ problem, onDone, onTypeNumber }: ProblemResultProps) {
  const words = useWords();
  const { retry, isBusy } = useCheckIn();
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), [problem]);

  const canRetry = worthRetrying.has(problem.code);
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
