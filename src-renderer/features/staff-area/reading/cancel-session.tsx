import { useState } from 'react';
import type { SessionDetail } from '../../../../src-main/contract/reading.ts';
import { Confirm } from '../parts/confirm.tsx';
import { ReasonFields } from '../parts/reason-fields.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useAnswer } from '../parts/use-answer.ts';
import { useDeed } from '../parts/use-deed.ts';

interface CancelSessionProps {
  readonly session: SessionDetail;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

export function CancelSession({ session, onClose, onDone }: CancelSessionProps) {
  const { words, times, tell } = useDuty();
  const [reason, setReason] = useState('');
  // Before it begins nobody has come: whoever signed up is still awaited.
  const held = useAnswer('reading.attendance', { sessionId: session.sessionId });
  const cancel = useDeed('reading.cancel');
  const says = words.reading.cancelling;
  const signedUp = held.value?.missing.length;
  const confirm = async () => {
    if ((await cancel.run({ sessionId: session.sessionId, reason: reason.trim() })) === null) return;
    tell('ok', says.done);
    onDone();
  };
  return (
    <Confirm
      title={says.title}
      lead={`${session.title} · ${times.full(session.startsAt)}`}
      consequencesTitle={says.consequences}
      consequences={[...(signedUp === undefined ? [] : [says.seats(signedUp)]), says.shown, says.final]}
      confirm={says.confirm}
      isBusy={cancel.isBusy}
      canConfirm={[...reason.trim()].length >= 2}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      <ReasonFields says={says} reason={reason} onReason={setReason} />
      <Trouble problem={cancel.problem} />
    </Confirm>
  );
}
