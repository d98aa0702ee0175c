import { Button } from 'antd';
import { useState } from 'react';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useAnswer } from '../parts/use-answer.ts';
import { rowVerdicts } from './row-verdicts.ts';
import { type Batch, UndoImport } from './undo-import.tsx';

/** Imports so far, newest first; each can be taken back as a whole while core allows it. */
export function ImportHistory() {
  const { words } = useDuty();
  const history = useAnswer('roster.history', {});
  const [undoing, setUndoing] = useState<Batch | null>(null);
  const columns = useBatchColumns(setUndoing);
  return (
    <section className="panel-staff table-panel import-history">
      <h3>{words.roster.historyTitle}</h3>
      <Trouble problem={history.problem} onRetry={history.reload} />
      <DataTable
        label={words.roster.historyTitle}
        columns={columns}
        rows={history.value?.batches ?? null}
        rowKey={(batch) => batch.batchId}
        empty={words.roster.historyEmpty}
      />
      {undoing === null ? null : (
        <UndoImport batch={undoing} onClose={() => setUndoing(null)} onDone={history.reload} />
      )}
    </section>
  );
}

function useBatchColumns(onUndo: (batch: Batch) => void): readonly Column<Batch>[] {
  const { words, times } = useDuty();
  const titles = words.roster.historyColumns;
  return [
    { key: 'file', title: titles.file, minWidth: '10em', show: (batch) => <b>{batch.fileName}</b> },
    { key: 'at', title: titles.committedAt, isNumber: true, show: (batch) => times.full(batch.committedAt) },
    { key: 'by', title: titles.by, show: (batch) => batch.by },
    ...rowVerdicts.map((verdict) => ({
      key: verdict,
      title: words.roster.verdicts[verdict],
      isNumber: true,
      show: (batch: Batch) => batch.counts[verdict],
    })),
    {
      key: 'state',
      title: titles.state,
      show: (batch) =>
        batch.undoneAt === null ? (
          <span className="tag" data-tone="ok">
            {words.roster.done}
          </span>
        ) : (
          <span className="tag num">{words.roster.undone(times.full(batch.undoneAt))}</span>
        ),
    },
    {
      key: 'acts',
      title: words.common.actions,
      isActs: true,
      show: (batch) => (batch.canUndo ? <Button onClick={() => onUndo(batch)}>{words.roster.undo}</Button> : null),
    },
  ];
}
