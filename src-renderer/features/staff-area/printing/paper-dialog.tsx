import './printing.css';
import { FilePdfOutlined, PrinterOutlined } from '@ant-design/icons';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import type { PrintJob, SheetRequest } from '../../../../src-main/contract/printing.ts';
import { saveFile } from '../../../ui/save-file.ts';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useDeed } from '../parts/use-deed.ts';
import { JobLine } from './job-line.tsx';
import { MissingCharacters } from './missing-characters.tsx';
import { PaperPages } from './paper-pages.tsx';
import { PrinterFields } from './printer-fields.tsx';
import { usePreview } from './use-preview.ts';
import { usePrintChoice } from './use-print-choice.ts';

/** These never have a number. */
const unnumbered: ReadonlySet<SheetRequest['sheet']> = new Set(['test-page', 'book-labels', 'handbook-blank']);

interface PaperDialogProps {
  readonly request: SheetRequest;
  readonly onClose: () => void;
}

/** A paper before it is printed: its pages, where to print it, and the way of the job. Saving works without any printer. */
export function PaperDialog({ request, onClose }: PaperDialogProps) {
  const { words, tell } = useDuty();
  const say = words.printing;
  const preview = usePreview(request);
  const choice = usePrintChoice();
  const print = useDeed('printing.print');
  const save = useDeed('printing.save');
  const [job, setJob] = useState<PrintJob | null>(null);
  const { paper, isDrawing } = preview;
  const { printer, copies, sides, paper: size } = choice;

  /** The number is known from now on: the pages in sight show it too. */
  const numbered = ({ number }: PrintJob) => {
    if (number !== '' && number !== paper?.number) preview.redraw();
  };
  const onPrint = async () => {
    if (printer === null) return;
    const done = await print.run({ request, printer, copies, sides, paper: size });
    if (done === null) return choice.answer.reload();
    setJob(done.job);
    numbered(done.job);
    if (done.job.state === 'queued') tell('ok', say.handedOver(done.job.title));
  };
  const onSave = async () => {
    const done = await save.run({ request });
    if (done === null) return;
    saveFile(done.file);
    numbered(done.job);
    tell('ok', words.common.fileSaved(done.file.fileName));
  };

  return (
    <Modal
      open
      centered
      width="min(1560px, 96%)"
      scrollLock={false}
      className="paper-dialog"
      title={`${say.print} · ${say.sheets[request.sheet]}`}
      onCancel={onClose}
      footer={
        <div className="paper-acts">
          <Button onClick={onClose}>{words.common.close}</Button>
          <Button
            icon={<FilePdfOutlined aria-hidden />}
            loading={save.isBusy}
            disabled={paper === null}
            onClick={() => void onSave()}
          >
            {say.save}
          </Button>
          <Button
            type="primary"
            icon={<PrinterOutlined aria-hidden />}
            loading={print.isBusy}
            disabled={paper === null || printer === null}
            onClick={() => void onPrint()}
          >
            {job === null ? say.print : say.printAgain}
          </Button>
        </div>
      }
    >
      <div className="paper-body">
        <div className="paper-left" aria-busy={isDrawing}>
          {paper === null ? null : <PaperPages base64={paper.file.base64} />}
          {isDrawing ? (
            <p className="paper-drawing" role="status">
              {say.drawing}
            </p>
          ) : null}
          <Trouble problem={preview.problem} onRetry={preview.redraw} />
        </div>
        <div className="paper-side">
          {paper === null || unnumbered.has(request.sheet) ? null : (
            <div className="field">
              <span className="label">{say.number}</span>
              <b className="num">{paper.number ?? <span className="paper-unnumbered">{say.numberLater}</span>}</b>
            </div>
          )}
          <MissingCharacters missing={paper?.missing ?? []} />
          <PrinterFields choice={choice} />
          <Trouble problem={print.problem ?? save.problem} />
          {job === null ? null : <JobLine key={job.jobId} job={job} />}
        </div>
      </div>
    </Modal>
  );
}
