import type { MaintenanceProblem } from '../../words/maintenance-problem-codes.ts';
import { useMaintenanceWords } from '../../words/use-maintenance-words.ts';
import { useWords } from '../../words/use-words.ts';

/** Always in the document, so that a new sentence is read out. */
export function ProblemLine({ problem }: { readonly problem: MaintenanceProblem | null }) {
  const says = useMaintenanceWords();
  const words = useWords();
  return (
    <p className="maintenance-problem" role="alert">
      {problem === null ? null : says.problems[problem.code](problem.facts)}
      {problem?.traceId === undefined ? null : <small>{words.trace(problem.traceId)}</small>}
    </p>
  );
}
