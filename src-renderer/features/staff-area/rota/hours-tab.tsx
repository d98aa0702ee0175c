import { DownloadOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { useState } from 'react';
import type { TermId } from '../../../../src-main/contract/values.ts';
import { DataTable } from '../parts/data-table.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useAnswer } from '../parts/use-answer.ts';
import { useFile } from '../parts/use-file.ts';
import { useHoursColumns } from './hours-columns.tsx';

/** 时长: per person of a term; former terms stay readable. */
export function HoursTab() {
  const { words } = useDuty();
  const says = words.rota.people;
  const terms = useAnswer('terms.list', {});
  const [chosen, setChosen] = useState<TermId | null>(null);
  const known = terms.value?.terms.filter(({ state }) => state !== 'planned') ?? [];
  const termId = chosen ?? known.find(({ state }) => state === 'current')?.termId ?? known[0]?.termId ?? null;
  return (
    <>
      <Trouble problem={terms.problem} onRetry={terms.reload} />
      {terms.value !== null && termId === null ? <p className="panel-staff table-empty">{says.noTerm}</p> : null}
      {termId === null ? null : (
        <>
          <div className="filters">
            <div className="field">
              <label htmlFor="rota-term">{says.term}</label>
              <Select<TermId>
                id="rota-term"
                aria-label={says.term}
                className="session-term"
                value={termId}
                options={known.map((term) => {
                  const name = says.termName(term.number);
                  return { value: term.termId, label: term.state === 'current' ? says.current(name) : name };
                })}
                onChange={setChosen}
              />
            </div>
            <Export termId={termId} />
          </div>
          <People termId={termId} />
        </>
      )}
    </>
  );
}

function Export({ termId }: { termId: TermId }) {
  const { words, may } = useDuty();
  const file = useFile('rota.export');
  if (!may('rota.export')) return null;
  return (
    <>
      <Button icon={<DownloadOutlined aria-hidden />} loading={file.isBusy} onClick={() => void file.fetch({ termId })}>
        {words.rota.exportExcel}
      </Button>
      <Trouble problem={file.problem} />
    </>
  );
}

function People({ termId }: { termId: TermId }) {
  const { words } = useDuty();
  const says = words.rota.people;
  const held = useAnswer('rota.hours', { termId });
  const columns = useHoursColumns();
  return (
    <>
      <Trouble problem={held.problem} onRetry={held.reload} />
      <section className="panel-staff table-panel">
        <DataTable
          label={says.label}
          columns={columns}
          rows={held.value?.people ?? null}
          rowKey={({ memberId }) => memberId}
          empty={says.empty}
        />
      </section>
    </>
  );
}
