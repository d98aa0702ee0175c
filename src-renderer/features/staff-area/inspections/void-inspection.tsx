import { useState } from 'react';
import type { InspectionDetail } from '../../../../src-main/contract/inspections.ts';
import { Confirm } from '../parts/confirm.tsx';
import { ReasonFields } from '../parts/reason-fields.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useDeed } from '../parts/use-deed.ts';

interface VoidInspectionProps {
  readonly inspection: InspectionDetail;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

export function VoidInspection({ inspection, onClose, onDone }: VoidInspectionProps) {
  const { words, times, tell } = useDuty();
  const says = words.inspections.voiding;
  const [reason, setReason] = useState('');
  const strike = useDeed('inspections.void');
  const { inspectionId, version, building, dormRoom, inspectedAt, recheckOn } = inspection;

  const confirm = async () => {
    if ((await strike.run({ inspectionId, version, reason: reason.trim() })) === null) return;
    tell('ok', says.done);
    onDone();
  };
  return (
    <Confirm
      title={says.title}
      lead={`${building} ${dormRoom} · ${times.full(inspectedAt)}`}
      consequencesTitle={says.consequences}
      consequences={[says.stays, ...(recheckOn === null ? [] : [says.noRecheck]), says.final]}
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
