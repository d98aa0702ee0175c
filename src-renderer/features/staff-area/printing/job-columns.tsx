import { Button } from 'antd';
import type { PrintJob } from '../../../../src-main/contract/printing.ts';
import type { Column } from '../parts/data-table.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { CancelJob } from './job-line.tsx';
import { RetryJob } from './retry-job.tsx';
import { isUnfinished, JobStateTag } from './states.tsx';

/** Under the same job; a saved file is saved again where it was asked for. */
const isRetriable = ({ state, printer }: PrintJob): boolean =>
  printer !== null && (state === 'failed' || state === 'cancelled');

interface Acts {
  /** The printer's name for people, where it is still there. */
  readonly printerName: (printer: string) => string;
  readonly onReprint: (job: PrintJob) => void;
  readonly onChange: () => void;
}

export function useJobColumns({ printerName, onReprint, onChange }: Acts): readonly Column<PrintJob>[] {
  const { words, times } = useDuty();
  const say = words.printing;
  const titles = say.columns;
  return [
    { key: 'at', title: titles.requestedAt, isNumber: true, show: (job) => times.full(job.requestedAt) },
    {
      key: 'number',
      title: titles.number,
      show: (job) => <span className="num">{job.number === '' ? words.common.none : job.number}</span>,
    },
    {
      key: 'title',
      title: titles.title,
      minWidth: '12em',
      show: (job) => (
        <span className="print-title">
          <b>{job.title}</b>
          {job.isReprint ? <span className="tag">{say.reprintMark}</span> : null}
          {job.printRunId === null ? null : <span className="tag">{say.runMark}</span>}
        </span>
      ),
    },
    {
      key: 'printer',
      title: titles.printer,
      show: (job) => (job.printer === null ? say.toFile : printerName(job.printer)),
    },
    {
      key: 'manner',
      isMinor: true,
      title: titles.manner,
      show: (job) => (job.printer === null ? words.common.none : `${say.sidesShort[job.sides]} ${job.paper}`),
    },
    { key: 'copies', isMinor: true, isNumber: true, title: titles.copies, show: (job) => job.copies },
    { key: 'pages', isMinor: true, isNumber: true, title: titles.pages, show: (job) => job.pages ?? words.common.none },
    { key: 'by', isMinor: true, title: titles.requestedBy, show: (job) => job.requestedBy },
    { key: 'state', title: titles.state, minWidth: '9em', show: (job) => <JobStateTag state={job.state} /> },
    {
      key: 'acts',
      title: words.common.actions,
      isActs: true,
      show: (job) =>
        isUnfinished(job.state) ? (
          <CancelJob job={job} onDone={onChange} />
        ) : (
          <span className="print-acts">
            {isRetriable(job) ? <RetryJob job={job} onDone={onChange} /> : null}
            <Button type="text" aria-label={say.reprintOf(job.title)} onClick={() => onReprint(job)}>
              {say.reprint}
            </Button>
          </span>
        ),
    },
  ];
}
