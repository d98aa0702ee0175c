import { Modal } from 'antd';
import { useState } from 'react';
import type { SwapView } from '../../../../src-main/contract/rota.ts';
import { Choices } from '../parts/choices.tsx';
import { TextField } from '../parts/field.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useDeed } from '../parts/use-deed.ts';

interface SettleSwapProps {
  readonly swap: SwapView;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

export function SettleSwap({ swap, onClose, onDone }: SettleSwapProps) {
  const { words, tell } = useDuty();
  const says = words.rota.settling;
  const [decision, setDecision] = useState<'approve' | 'refuse' | null>(null);
  const [note, setNote] = useState('');
  const settle = useDeed('rota.settleSwap');
  const { shift } = swap;

  const confirm = async () => {
    if (decision === null) return;
    const isApproved = decision === 'approve';
    if ((await settle.run({ swapId: swap.swapId, isApproved, note: note.trim() })) === null) return;
    tell('ok', says.done);
    onDone();
  };
  return (
    <Modal
      open
      centered
      width={620}
      scrollLock={false}
      title={says.title}
      onCancel={onClose}
      okText={says.confirm}
      cancelText={words.common.cancel}
      okButtonProps={{ loading: settle.isBusy, disabled: decision === null }}
      onOk={() => void confirm()}
    >
      <div className="form">
        <p className="num">
          <b>{says.asks(swap.from.name, swap.to.name)}</b>
          <br />
          {shift.day} {words.rota.slotName(shift.startsAt, shift.endsAt)} · {swap.reason}
        </p>
        <Choices
          label={says.decision}
          value={decision}
          options={[
            { value: 'approve', label: says.approve },
            { value: 'refuse', label: says.refuse },
          ]}
          onChoose={setDecision}
        />
        {decision === 'approve' ? <p className="staff-hint">{says.approveMeans}</p> : null}
        <TextField label={says.note} hint={says.noteHint} value={note} maxLength={200} onChange={setNote} />
        <Trouble problem={settle.problem} />
      </div>
    </Modal>
  );
}
