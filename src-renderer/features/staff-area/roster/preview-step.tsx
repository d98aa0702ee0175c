import { Button } from 'antd';
import { useState } from 'react';
import { rowVerdicts } from './row-verdicts.ts';
import type { RowVerdict } from '../../../../src-main/contract/roster.ts';
import { useDuty } from '../parts/staff-duty.ts';
import { useFile } from '../parts/use-file.ts';
import { Trouble } from '../parts/trouble.tsx';
import { ColumnSummary } from './column-summary.tsx';
import { cancel, commit } from './import-acts.ts';
import { useImportFlow } from './import-flow.ts';
import { PreviewRows } from './preview-rows.tsx';

export function PreviewStep() {
  const { words, call } = useDuty();
  const { judged, importId, fileName, sheets, sheet, taken } = useImportFlow();
  const [chosen, setChosen] = useState<RowVerdict | null>(null);
  const report = useFile('roster.errorReport');
  if (judged === null || importId === null)
    return (
      <section className="panel-staff import-work" aria-busy="true">
        <p role="status">{words.roster.judging}</p>
      </section>
    );
  const { counts, undecided } = judged;
  // What needs a person first: name changes, then faults, then whatever there is.
  const verdict = chosen ?? (undecided > 0 ? 'updated' : (rowVerdicts.find((each) => counts[each] > 0) ?? 'added'));
  const left = counts.added + counts.updated + counts.rejected - taken;
  const foot = (
    <>
      <p className="num">
        {taken === 0 && counts.added + counts.updated === 0 && counts.rejected === 0 ? words.roster.alreadySame : null}
        {left > 0 ? words.roster.willLeave(left) : null}
      </p>
      {counts.rejected === 0 ? null : (
        <Button loading={report.isBusy} onClick={() => void report.fetch({ importId })}>
          {words.roster.errorReport}
        </Button>
      )}
      <Button type="primary" className="big" disabled={taken === 0} onClick={() => void commit(call)}>
        {taken === 0 ? words.roster.nothingTaken : words.roster.commit(taken)}
      </Button>
    </>
  );
  return (
    <>
      <ColumnSummary
        judged={judged}
        title={words.roster.fileLine(fileName, sheets[sheet]?.name ?? '', judged.headerRow)}
        onAnother={() => cancel(call)}
      />
      <Trouble problem={report.problem} />
      <section className="panel-staff table-panel">
        <div className="verdicts" role="tablist" aria-label={words.roster.title}>
          {rowVerdicts.map((each) => (
            <button
              key={each}
              type="button"
              role="tab"
              aria-selected={each === verdict}
              aria-controls="verdict-rows"
              data-verdict={each}
              onClick={() => setChosen(each)}
            >
              <span>
                <b>{words.roster.verdicts[each]}</b>
                <small>{words.roster.verdictHints[each]}</small>
              </span>
              <strong className="num">{counts[each]}</strong>
            </button>
          ))}
        </div>
        <PreviewRows
          key={verdict}
          importId={importId}
          verdict={verdict}
          columns={judged.columns}
          undecided={undecided}
          foot={foot}
        />
      </section>
    </>
  );
}
