import { useState } from 'react';
import type { StepRecord } from '../../../../../src-main/contract/development-steps.ts';
import type { Ledger } from '../../../../../src-main/contract/development.ts';
import { Confirm } from '../../parts/confirm.tsx';
import { ReasonFields } from '../../parts/reason-fields.tsx';
import { useDuty } from '../../parts/staff-duty.ts';
import { Trouble } from '../../parts/trouble.tsx';
import { useDeed } from '../../parts/use-deed.ts';
import type { Step } from './step-view.ts';

interface VoidStepProps {
  readonly ledger: Ledger;
  readonly step: Step;
  readonly record: StepRecord;
  readonly version: number;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

export function VoidStep({ ledger, step, record, version, onClose, onDone }: VoidStepProps) {
  const { words, tell } = useDuty();
  const says = words.ledger.voiding;
  const [reason, setReason] = useState('');
  const strike = useDeed('development.voidStep');

  const confirm = async () => {
    const { memberId } = ledger;
    const { recordId } = record;
    if ((await strike.run({ memberId, version, recordId, reason: reason.trim() })) === null) return;
    tell('ok', says.done);
    onDone();
  };
  return (
    <Confirm
      title={says.title}
      lead={`${ledger.name} · ${words.ledger.step.label(step.step, step.name)} · ${record.happenedOn}`}
      consequencesTitle={says.consequences}
      consequences={[says.stays, says.opens, ...(step.step === 5 ? [says.mentors] : [])]}
      confirm={says.confirm}
      isBusy={strike.isBusy}
      canConfirm={[...reason.trim()].length >= 2}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      <ReasonFields says={says} reason={reason} onReason={setReason} />
      <Trouble problem={strike.problem} />
    </Confirm>
  );
}
