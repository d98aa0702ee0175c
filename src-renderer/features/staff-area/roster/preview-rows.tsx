import { Button, Checkbox } from 'antd';
import { type ReactNode, useState } from 'react';
import type { Answer } from '../../../../src-main/contract/registry.ts';
import type { RosterRow, RowVerdict } from '../../../../src-main/contract/roster.ts';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { Pager, pageSize } from '../parts/pager.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useAnswer } from '../parts/use-answer.ts';
import { decide } from './import-acts.ts';
import { RowIssues } from './row-issues.tsx';
import { ValueCell } from './value-cell.tsx';

interface PreviewRowsProps {
  readonly importId: string;
  readonly verdict: RowVerdict;
  readonly columns: Answer<'roster.judge'>['columns'];
  readonly undecided: number;
  /** Stands beside the pager. */
  readonly foot: ReactNode;
}

export function PreviewRows({ importId, verdict, columns, undecided, foot }: PreviewRowsProps) {
  const { words, call } = useDuty();
  const [offset, setOffset] = useState(0);
  const page = useAnswer('roster.rows', { importId, verdict, offset, limit: pageSize });
  const canTake = verdict === 'added' || verdict === 'updated';
  const name = words.roster.verdicts[verdict];

  const take = async (choice: { rows?: number[]; verdict?: 'added' | 'updated'; take: boolean }) => {
    await decide(call, choice);
    page.reload();
  };

  const shown = usePreviewColumns(columns, canTake, (row, isTaken) => void take({ rows: [row], take: isTaken }));
  return (
    <div id="verdict-rows" role="tabpanel" aria-label={name} className="verdict-rows">
      {canTake && (page.value?.total ?? 0) > 0 ? (
        <div className="take-all">
          <p>{verdict === 'updated' && undecided > 0 ? words.roster.undecided(undecided) : null}</p>
          <Button onClick={() => void take({ verdict, take: true })}>{words.roster.takeAll(name)}</Button>
          <Button onClick={() => void take({ verdict, take: false })}>{words.roster.leaveAll(name)}</Button>
        </div>
      ) : null}
      <Trouble problem={page.problem} onRetry={page.reload} />
      <DataTable
        label={name}
        columns={shown}
        rows={page.value?.rows ?? null}
        rowKey={(row) => row.row}
        empty={words.roster.emptyVerdict(name)}
        below={issuesBelow}
        tone={(row) => (canTake && !row.isTaken ? 'left' : undefined)}
      />
      <footer className="import-foot">
        <Pager offset={offset} total={page.value?.total ?? 0} onGo={setOffset} />
        {foot}
      </footer>
    </div>
  );
}

const issuesBelow = (row: RosterRow) => (row.issues.length === 0 ? null : <RowIssues row={row} />);

function usePreviewColumns(
  columns: Answer<'roster.judge'>['columns'],
  canTake: boolean,
  onTake: (row: number, isTaken: boolean) => void,
): readonly Column<RosterRow>[] {
  const { words } = useDuty();
  return [
    { key: 'row', title: words.roster.columnRow, isNumber: true, show: (row) => row.row },
    ...(canTake
      ? [
          {
            key: 'take',
            title: words.roster.columnTake,
            show: (row: RosterRow) => (
              <Checkbox
                className="take"
                checked={row.isTaken}
                aria-label={words.roster.take(row.row)}
                onChange={(event) => onTake(row.row, event.target.checked)}
              />
            ),
          },
        ]
      : []),
    ...columns.map(({ field }) => ({
      key: field,
      title: words.fields[field],
      minWidth: '5em',
      show: (row: RosterRow) => <ValueCell field={field} row={row} />,
    })),
  ];
}
