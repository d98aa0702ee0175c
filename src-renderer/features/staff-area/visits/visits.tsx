import './visits.css';
import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'wouter';
import type { VisitRow } from '../../../../src-main/contract/check-in.ts';
import { DataTable } from '../parts/data-table.tsx';
import { Page } from '../parts/page.tsx';
import { Pager, pageSize } from '../parts/pager.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useAnswer } from '../parts/use-answer.ts';
import { useFile } from '../parts/use-file.ts';
import { asked, readFilter, type VisitFilter, writeFilter } from './visit-filter.ts';
import { VisitFilters } from './visit-filters.tsx';
import { useVisitColumns } from './visit-columns.tsx';
import { VoidVisit } from './void-visit.tsx';

/** 来访记录 */
export function Visits() {
  const { words, times } = useDuty();
  const [search, setSearch] = useSearchParams();
  const filter = readFilter(search, times.today());
  const [voiding, setVoiding] = useState<VisitRow | null>(null);
  const list = useAnswer('check-in.list', { ...asked(filter), offset: filter.offset, limit: pageSize });
  const file = useFile('check-in.export');
  const columns = useVisitColumns(setVoiding);

  const change = (next: Partial<VisitFilter>) =>
    setSearch(writeFilter({ ...filter, offset: 0, ...next }), { replace: true });
  const total = list.value?.total ?? 0;
  return (
    <Page
      title={words.visits.title}
      lead={words.visits.lead}
      actions={
        <Button
          icon={<DownloadOutlined aria-hidden />}
          loading={file.isBusy}
          disabled={total === 0}
          onClick={() => void file.fetch(asked(filter))}
        >
          {words.visits.exportExcel}
        </Button>
      }
    >
      <VisitFilters filter={filter} onChange={change} />
      <Trouble problem={list.problem ?? file.problem} onRetry={list.reload} />
      <section className="panel-staff table-panel">
        <DataTable
          label={words.visits.title}
          columns={columns}
          rows={list.value?.visits ?? null}
          rowKey={(visit) => visit.visitId}
          empty={words.visits.empty}
          tone={(visit) => (visit.state === 'voided' ? 'void' : undefined)}
          below={(visit) => (visit.voidReason === null ? null : words.visits.voidReason(visit.voidReason))}
        />
        <Pager offset={filter.offset} total={total} onGo={(offset) => change({ offset })} />
      </section>
      {voiding === null ? null : (
        <VoidVisit
          visit={voiding}
          onClose={() => setVoiding(null)}
          onDone={() => {
            setVoiding(null);
            list.reload();
          }}
        />
      )}
    </Page>
  );
}
