import { useState } from 'react';
import { Confirm } from '../parts/confirm.tsx';
import { ReasonFields } from '../parts/reason-fields.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useDeed } from '../parts/use-deed.ts';
import type { Appointment } from './rows.ts';

interface EndAppointmentProps {
  readonly appointment: Appointment;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

export function EndAppointment({ appointment, onClose, onDone }: EndAppointmentProps) {
  const { words, times, tell } = useDuty();
  const says = words.posts.ending;
  const [reason, setReason] = useState('');
  const end = useDeed('posts.end');
  const { appointmentId, name, post } = appointment;
  const confirm = async () => {
    const done = await end.run({ appointmentId, reason: reason.trim() });
    if (done === null) return;
    if (done.shiftsLeft > 0) tell('warn', says.shifts(done.shiftsLeft));
    else tell('ok', says.done);
    onDone();
  };
  return (
    <Confirm
      title={says.title}
      lead={`${name} · ${words.roles[post]}`}
      consequencesTitle={says.consequences}
      consequences={[says.until(times.today()), says.access]}
      confirm={says.confirm}
      isBusy={end.isBusy}
      canConfirm={reason.trim().length >= 2}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      <ReasonFields says={says} reason={reason} onReason={setReason} />
      <Trouble problem={end.problem} />
    </Confirm>
  );
}
