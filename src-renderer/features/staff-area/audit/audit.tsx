import './audit.css';
import { DownloadOutlined, PrinterOutlined, SafetyOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'wouter';
import type { SheetRequest } from '../../../../src-main/contract/printing.ts';
import { DataTable } from '../parts/data-table.tsx';
import { Page } from '../parts/page.tsx';
import { Pager, pageSize } from '../parts/pager.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useAnswer } from '../parts/use-answer.ts';
import { useFile } from '../parts/use-file.ts';
import { PaperDialog } from '../printing/paper-dialog.tsx';
import { useAuditColumns } from './audit-columns.tsx';
import { asked, type AuditFilter, readFilter, writeFilter } from './audit-filter.ts';
import { AuditFilters } from './audit-filters.tsx';
import { ChainState } from './chain-state.tsx';

/** 审计: read, checked, printed, exported, and never changed. */
export function Audit() {
  const { words, may } = useDuty();
  const says = words.audit;
  const [search, setSearch] = useSearchParams();
  const filter = readFilter(search);
  const list = useAnswer('audit.list', { ...asked(filter), offset: filter.offset, limit: pageSize });
  const actors = useAnswer('audit.actors', {});
  const verdict = useAnswer('audit.verify', {});
  const file = useFile('audit.export');
  const [printing, setPrinting] = useState<SheetRequest | null>(null);

  const change = (next: Partial<AuditFilter>) =>
    setSearch(writeFilter({ ...filter, offset: 0, ...next }), { replace: true });
  const columns = useAuditColumns((about) => change({ about }));
  const entries = list.value?.entries ?? null;
  const total = list.value?.total ?? 0;
  const { about } = filter;
  const namesake = entries?.flatMap((entry) => entry.about).find(({ memberId }) => memberId === about);
  return (
    <Page
      title={says.title}
      lead={says.lead}
      actions={
        <>
          <Button icon={<SafetyOutlined aria-hidden />} loading={verdict.isAsking} onClick={verdict.reload}>
            {says.verify}
          </Button>
          {may('printing.print') ? (
            <Button
              icon={<PrinterOutlined aria-hidden />}
              disabled={total === 0}
              onClick={() => setPrinting({ sheet: 'audit', ...asked(filter) } as SheetRequest)}
            >
              {says.print}
            </Button>
          ) : null}
          {may('audit.export') ? (
            <Button
              icon={<DownloadOutlined aria-hidden />}
              loading={file.isBusy}
              disabled={total === 0}
              onClick={() => void file.fetch(asked(filter))}
            >
              {says.exportExcel}
            </Button>
          ) : null}
        </>
      }
    >
      <ChainState verdict={verdict.value} />
      <AuditFilters
        filter={filter}
        actors={actors.value?.actors ?? []}
        aboutName={about === null ? null : namesake?.name || says.gone(about)}
        onChange={change}
      />
      <Trouble problem={list.problem ?? verdict.problem ?? file.problem} onRetry={list.reload} />
      {entries?.some(({ isClockBack }) => isClockBack) ? (
        <p className="audit-warning" role="alert">
          {says.clockBack}
        </p>
      ) : null}
      <section className="panel-staff table-panel">
        <DataTable label={says.title} columns={columns} rows={entries} rowKey={({ seq }) => seq} empty={says.empty} />
        <Pager offset={filter.offset} total={total} onGo={(offset) => change({ offset })} />
      </section>
      {printing === null ? null : <PaperDialog request={printing} onClose={() => setPrinting(null)} />}
    </Page>
  );
}
