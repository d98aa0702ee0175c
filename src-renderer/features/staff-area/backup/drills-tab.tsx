import type { DrillResult } from '../../../../src-main/contract/restore.ts';
import type { StaffProblemCode } from '../../../words/staff-problem-codes.ts';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useAnswer } from '../parts/use-answer.ts';
import { Proof } from './proof.tsx';
import { useAgain } from './use-again.ts';

/** What came of the drills, newest first. */
export function DrillsTab({ round }: { readonly round: number }) {
  const { words } = useDuty();
  const says = words.backup.drills;
  const held = useAnswer('restore.drills', {});
  useAgain(round, held.reload);
  const columns = useDrillColumns();
  // A code without a sentence is of another version.
  const whyNot = (code: string) => (words.problems[code as StaffProblemCode] ?? words.problems.internal)({});
  return (
    <>
      <p className="staff-hint">{says.lead}</p>
      <Trouble problem={held.problem} onRetry={held.reload} />
      <section className="panel-staff table-panel">
        <DataTable
          label={says.title}
          columns={columns}
          rows={held.value?.drills ?? null}
          rowKey={({ at, backupId }) => `${at} ${backupId}`}
          empty={says.empty}
          below={({ code }) => (code === null ? null : whyNot(code))}
        />
      </section>
    </>
  );
}

function useDrillColumns(): readonly Column<DrillResult>[] {
  const { words, times } = useDuty();
  const says = words.backup.drills;
  const titles = says.columns;
  return [
    { key: 'at', title: titles.at, show: ({ at }) => <b className="num">{times.full(at)}</b> },
    {
      key: 'backupAt',
      title: titles.backupAt,
      show: ({ backupAt }) => <span className="num">{times.full(backupAt)}</span>,
    },
    {
      key: 'result',
      title: titles.result,
      show: (result) =>
        result.isGood ? (
          <span className="tag" data-tone="ok">
            {says.good}
          </span>
        ) : (
          <Proof of={result} />
        ),
    },
    {
      key: 'rows',
      title: titles.rows,
      isNumber: true,
      isMinor: true,
      show: ({ rows }) => rows.toLocaleString('en-US'),
    },
    { key: 'took', title: titles.took, isNumber: true, show: ({ took }) => says.took((took / 1000).toFixed(1)) },
  ];
}
