import { Button } from 'antd';
import { useProblemSentence } from './problem-sentence.ts';
import { useDuty } from './staff-duty.ts';

interface TroubleProps {
  readonly problem: {
    readonly code: string;
    readonly facts: Readonly<Record<string, string | number>>;
    readonly traceId?: string;
  } | null;
  readonly onRetry?: () => void;
}

/** What went wrong and the cure, in place; the trace id small below. */
export function Trouble({ problem, onRetry }: TroubleProps) {
  const { words } = useDuty();
  const sentence = useProblemSentence();
  if (problem === null) return null;
  return (
    <div className="trouble" role="alert">
      <div>
        <p>{sentence(problem)}</p>
        {problem.traceId === undefined ? null : <small>{words.common.traceId(problem.traceId)}</small>}
      </div>
      {onRetry === undefined ? null : <Button onClick={onRetry}>{words.common.retry}</Button>}
    </div>
  );
}
