import type { PrintRun } from '../../../../../src-main/contract/printing.ts';
import type { StaffWords } from '../../../../words/staff-zh-cn.ts';
import { useDuty } from '../../parts/staff-duty.ts';
import { Trouble } from '../../parts/trouble.tsx';
import { useAnswer } from '../../parts/use-answer.ts';

/** Those of a job, else those of a refusal. */
function reasonIn(words: StaffWords, code: string): string {
  const { failures } = words.printing;
  if (Object.hasOwn(failures, code)) return failures[code as keyof typeof failures];
  const { problems } = words;
  return Object.hasOwn(problems, code) ? problems[code as keyof typeof problems]({}) : words.handbookRuns.noReason;
}

/** Whose books did not come out, and why. */
export function RunFailures({ run }: { readonly run: PrintRun }) {
  const { words } = useDuty();
  const held = useAnswer('handbook.run', { printRunId: run.printRunId });
  const failures = held.value?.failures ?? [];
  return (
    <>
      <Trouble problem={held.problem} onRetry={held.reload} />
      <ul className="run-failures" aria-label={words.handbookRuns.failuresOf(run.title)}>
        {failures.map(({ memberId, name, studentNumber, code }) => (
          <li key={memberId}>
            <b>{name}</b>
            <span className="num">{studentNumber}</span>
            <span>{reasonIn(words, code)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
