import './printing.css';
import { FileSearchOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import type { PrintJob } from '../../../../src-main/contract/printing.ts';
import { DataTable } from '../parts/data-table.tsx';
import { Page } from '../parts/page.tsx';
import { Pager, pageSize } from '../parts/pager.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useAnswer } from '../parts/use-answer.ts';
import { useJobColumns } from './job-columns.tsx';
import { PaperDialog } from './paper-dialog.tsx';
import { PrinterPanel } from './printer-panel.tsx';
import { QuotaPanel } from './quota-panel.tsx';
import { ReprintDialog } from './reprint-dialog.tsx';

const testPage = { sheet: 'test-page' } as const;

/** 打印 */
export function Printing() {
  const { words, may } = useDuty();
  const say = words.printing;
  const [offset, setOffset] = useState(0);
  const [reprinting, setReprinting] = useState<PrintJob | null>(null);
  const [isTesting, setTesting] = useState(false);
  const [isMoving, setMoving] = useState(false);
  const list = useAnswer('printing.jobs', { offset, limit: pageSize }, isMoving ? 2000 : undefined);
  const printers = useAnswer('printing.printers', {}, isMoving ? 10_000 : undefined);
  const unfinished = list.value?.unfinished ?? 0;
  if (isMoving !== unfinished > 0) setMoving(unfinished > 0);

  const printerName = (printer: string) =>
    printers.value?.printers.find(({ name }) => name === printer)?.description ?? printer;
  const columns = useJobColumns({ printerName, onReprint: setReprinting, onChange: list.reload });
  return (
    <Page
      title={say.title}
      lead={list.value === null ? null : say.lead(unfinished)}
      actions={
        <Button icon={<FileSearchOutlined aria-hidden />} onClick={() => setTesting(true)}>
          {say.seeTestPage}
        </Button>
      }
    >
      <div className="print-panels">
        <PrinterPanel answer={printers} onPrinted={list.reload} />
        {may('printing.quota') ? <QuotaPanel /> : null}
      </div>
      <Trouble problem={list.problem} onRetry={list.reload} />
      <section className="panel-staff table-panel">
        <DataTable
          label={say.jobs}
          columns={columns}
          rows={list.value?.jobs ?? null}
          rowKey={(job) => job.jobId}
          empty={say.jobsEmpty}
          tone={(job) => (job.state === 'cancelled' ? 'void' : undefined)}
          below={(job) => (job.failure === null ? null : say.failures[job.failure])}
        />
        <Pager offset={offset} total={list.value?.total ?? 0} onGo={setOffset} />
      </section>
      {isTesting ? (
        <PaperDialog
          request={testPage}
          onClose={() => {
            setTesting(false);
            list.reload();
          }}
        />
      ) : null}
      {reprinting === null ? null : (
        <ReprintDialog
          job={reprinting}
          onClose={() => setReprinting(null)}
          onDone={() => {
            setReprinting(null);
            list.reload();
          }}
        />
      )}
    </Page>
  );
}
