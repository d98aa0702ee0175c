import { Button } from 'antd';
import type { StaffProblem } from '../../../words/staff-problem-codes.ts';
import { factsInWords } from './facts-in-words.ts';
import { useDuty } from './staff-duty.ts';

interface TroubleProps {
  readonly problem: StaffProblem | null;
  readonly onRetry?: () => void;
}

/** What went wrong and the cure, in place; the trace id small below. */
export function Trouble({ problem, onRetry }: TroubleProps) {
  const { words, times } = useDuty();
  if (problem === null) return null;
  return (
    <div className="failure" role="alert">
      <div>
        <p>{words.problems[problem.code](factsInWords(problem.facts, times))}</p>
        {problem.traceId === undefined ? null : <small>{words.common.traceId(problem.traceId)}</small>}
      </div>
      {onRetry === undefined ? null : <Button onClick={onRetry}>{words.common.retry}</Button>}
    </div>
  );
}
