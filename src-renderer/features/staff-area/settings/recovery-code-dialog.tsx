import { PrinterOutlined } from '@ant-design/icons';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import type { ProblemOf } from '../parts/use-answer.ts';

/** The only time it is shown. */
export function RecoveryCodeDialog({ code, onClose }: { code: string; onClose: () => void }) {
  const { words, call } = useDuty();
  const says = words.administrators;
  const [isBusy, setBusy] = useState(false);
  const [printer, setPrinter] = useState<string | null>(null);
  const [problem, setProblem] = useState<ProblemOf<'staff.printRecoveryCode'> | null>(null);
  const print = async () => {
    setBusy(true);
    const reply = await call('staff.printRecoveryCode', { code });
    setBusy(false);
    setProblem('problem' in reply ? reply.problem : null);
    if ('value' in reply) setPrinter(reply.value.printer);
  };
  return (
    <Modal
      open
      centered
      width={940}
      scrollLock={false}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      title={says.codeTitle}
      footer={
        <>
          <Button icon={<PrinterOutlined aria-hidden />} loading={isBusy} onClick={() => void print()}>
            {says.print}
          </Button>
          <Button type="primary" onClick={onClose}>
            {says.kept}
          </Button>
        </>
      }
    >
      <p className="staff-hint">{says.codeOnce}</p>
      <p className="recovery-code num">
        {code.split('-').map((group) => (
          <span key={group}>{group}</span>
        ))}
      </p>
      <p className="staff-hint" role="status">
        {printer === null ? '' : says.printed(printer)}
      </p>
      <Trouble problem={problem} />
    </Modal>
  );
}
