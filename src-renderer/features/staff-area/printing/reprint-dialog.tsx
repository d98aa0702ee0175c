import { PrinterOutlined } from '@ant-design/icons';
import { Button, Modal } from 'antd';
import type { PrintJob } from '../../../../src-main/contract/printing.ts';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useDeed } from '../parts/use-deed.ts';
import { PrinterFields } from './printer-fields.tsx';
import { usePrintChoice } from './use-print-choice.ts';

interface ReprintDialogProps {
  readonly job: PrintJob;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** The same paper again, under its number. */
export function ReprintDialog({ job, onClose, onDone }: ReprintDialogProps) {
  const { words, tell } = useDuty();
  const say = words.printing;
  const choice = usePrintChoice(job);
  const reprint = useDeed('printing.reprint');
  const { printer, copies, sides, paper } = choice;

  const print = async () => {
    if (printer === null) return;
    const done = await reprint.run({ jobId: job.jobId, printer, copies, sides, paper });
    if (done === null) return choice.answer.reload();
    if (done.job.state === 'queued') tell('ok', say.handedOver(done.job.title));
    onDone();
  };

  return (
    <Modal
      open
      centered
      width={680}
      scrollLock={false}
      title={say.reprintOf(job.title)}
      onCancel={onClose}
      footer={
        <div className="paper-acts">
          <Button onClick={onClose}>{words.common.close}</Button>
          <Button
            type="primary"
            icon={<PrinterOutlined aria-hidden />}
            loading={reprint.isBusy}
            disabled={printer === null}
            onClick={() => void print()}
          >
            {say.reprint}
          </Button>
        </div>
      }
    >
      <div className="reprint-body">
        <p className="num">{say.reprintLead(job.number)}</p>
        <PrinterFields choice={choice} />
        <Trouble problem={reprint.problem} />
      </div>
    </Modal>
  );
}
