import { Button, Select } from 'antd';
import { useState } from 'react';
import type { Shift } from '../../../../src-main/contract/rota.ts';
import type { MemberId } from '../../../../src-main/contract/values.ts';
import { ReasonFields } from '../parts/reason-fields.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useDeed } from '../parts/use-deed.ts';
import type { Week } from './week-view.ts';

interface AskSwapProps {
  readonly shift: Shift;
  readonly staff: Week['staff'];
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

export function AskSwap({ shift, staff, onDone, onCancel }: AskSwapProps) {
  const { words, tell } = useDuty();
  const says = words.rota.asking;
  const [to, setTo] = useState<MemberId | null>(null);
  const [reason, setReason] = useState('');
  const ask = useDeed('rota.askSwap');
  const others = staff.filter(({ memberId }) => memberId !== shift.who.memberId);
  const canAsk = to !== null && [...reason.trim()].length >= 2;

  const submit = async () => {
    if (to === null || !canAsk) return;
    if ((await ask.run({ shiftId: shift.shiftId, to, reason: reason.trim() })) === null) return;
    tell('ok', says.done);
    onDone();
  };
  return (
    <form
      className="form rota-correct"
      aria-label={says.title}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <h3>{says.title}</h3>
      {others.length === 0 ? <p className="staff-hint">{says.nobody}</p> : null}
      <div className="field">
        <label htmlFor="rota-swap-to">{says.to}</label>
        <Select<MemberId>
          id="rota-swap-to"
          aria-label={says.to}
          value={to}
          placeholder={says.toMissing}
          options={others.map(({ memberId, name }) => ({ value: memberId, label: name }))}
          onChange={setTo}
        />
      </div>
      <ReasonFields says={says} reason={reason} onReason={setReason} />
      <Trouble problem={ask.problem} />
      <div className="row-acts">
        <Button onClick={onCancel}>{words.common.cancel}</Button>
        <Button type="primary" htmlType="submit" loading={ask.isBusy} disabled={!canAsk}>
          {says.confirm}
        </Button>
      </div>
    </form>
  );
}
