import { useState } from 'react';
import type { Ledger, Mentor } from '../../../../../src-main/contract/development.ts';
import { Confirm } from '../../parts/confirm.tsx';
import { readDay } from '../../parts/days.ts';
import { ReasonFields } from '../../parts/reason-fields.tsx';
import { useDuty } from '../../parts/staff-duty.ts';
import { Trouble } from '../../parts/trouble.tsx';
import { useDeed } from '../../parts/use-deed.ts';
import { CheckedDay } from './checked-day.tsx';

interface EndMentorProps {
  readonly ledger: Ledger;
  readonly mentor: Mentor;
  readonly version: number;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

export function EndMentor({ ledger, mentor, version, onClose, onDone }: EndMentorProps) {
  const { words, times, tell } = useDuty();
  const says = words.ledger.mentors.ending;
  const [day, setDay] = useState(times.today());
  const [reason, setReason] = useState('');
  const end = useDeed('development.endMentor');
  const to = readDay(day);

  const confirm = async () => {
    if (to === null) return;
    const { memberId } = ledger;
    const { mentorId } = mentor;
    if ((await end.run({ memberId, version, mentorId, to, reason: reason.trim() })) === null) return;
    tell('ok', words.common.saved);
    onDone();
  };
  return (
    <Confirm
      title={says.title}
      lead={`${mentor.who.name} · ${ledger.name}`}
      consequencesTitle={says.consequences}
      consequences={[says.stays, says.another]}
      confirm={says.confirm}
      isBusy={end.isBusy}
      canConfirm={to !== null && [...reason.trim()].length >= 2}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      <CheckedDay label={says.to} value={day} onChange={setDay} />
      <ReasonFields says={says} reason={reason} maxLength={100} onReason={setReason} />
      <Trouble problem={end.problem} />
    </Confirm>
  );
}
