import { useState } from 'react';
import type { VisitRow } from '../../../../src-main/contract/check-in.ts';
import { Choices } from '../parts/choices.tsx';
import { Confirm } from '../parts/confirm.tsx';
import { TextField } from '../parts/field.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useAnswer } from '../parts/use-answer.ts';
import { useDeed } from '../parts/use-deed.ts';

interface VoidVisitProps {
  readonly visit: VisitRow;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Strikes one visit out, with a reason, after saying which figures change. */
export function VoidVisit({ visit, onClose, onDone }: VoidVisitProps) {
  const { words, times, tell } = useDuty();
  const [reason, setReason] = useState('');
  const figures = useAnswer('rooms.figures', {});
  const strike = useDeed('check-in.void');

  const day = times.day(visit.checkedInAt);
  const today = figures.value?.visitsToday;
  const room = figures.value?.rooms.find((each) => each.name === visit.roomName);
  const consequences = [words.voiding.one];
  if (day !== times.today()) consequences.push(words.voiding.earlierDay(day));
  else if (today !== undefined) consequences.push(words.voiding.today(today, Math.max(0, today - 1)));
  if (visit.state === 'open' && room !== undefined)
    consequences.push(words.voiding.present(room.name, room.present, Math.max(0, room.present - 1)));
  if (visit.memberId !== null) consequences.push(words.voiding.term);
  consequences.push(words.voiding.final);

  const confirm = async () => {
    if ((await strike.run({ visitId: visit.visitId, reason: reason.trim() })) === null) return;
    tell('ok', words.voiding.done);
    onDone();
  };

  return (
    <Confirm
      title={words.voiding.title}
      lead={words.voiding.who(visit.name, visit.roomName, times.full(visit.checkedInAt))}
      consequencesTitle={words.voiding.consequences}
      consequences={consequences}
      confirm={words.voiding.confirm}
      isBusy={strike.isBusy}
      canConfirm={[...reason.trim()].length >= 2}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      <TextField
        label={words.voiding.reason}
        hint={words.voiding.reasonHint}
        value={reason}
        maxLength={200}
        onChange={setReason}
        autoFocus
      />
      <Choices
        label={words.voiding.reason}
        value={reason}
        options={words.voiding.reasons.map((each) => ({ value: each, label: each }))}
        onChoose={setReason}
      />
      <Trouble problem={strike.problem} />
    </Confirm>
  );
}
