import { useState } from 'react';
import type { endReasons, Ledger } from '../../../../../src-main/contract/development.ts';
import { Choices } from '../../parts/choices.tsx';
import { Confirm } from '../../parts/confirm.tsx';
import { readDay } from '../../parts/days.ts';
import { TextField } from '../../parts/field.tsx';
import { useDuty } from '../../parts/staff-duty.ts';
import { Trouble } from '../../parts/trouble.tsx';
import { useDeed } from '../../parts/use-deed.ts';

type Reason = (typeof endReasons)[number];
const reasons: readonly Reason[] = ['withdrew', 'refused', 'disqualified', 'graduated', 'other'];

interface EndFileProps {
  readonly ledger: Ledger;
  readonly file: NonNullable<Ledger['file']>;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

export function EndFile({ ledger, file, onClose, onDone }: EndFileProps) {
  const { words, times, tell } = useDuty();
  const says = words.ledger.ending;
  const [day, setDay] = useState(times.today());
  const [reason, setReason] = useState<Reason | null>(null);
  const [note, setNote] = useState('');
  const end = useDeed('development.endFile');
  const on = readDay(day);

  const confirm = async () => {
    if (on === null || reason === null) return;
    const { memberId } = ledger;
    if ((await end.run({ memberId, version: file.version, on, reason, note: note.trim() })) === null) return;
    tell('ok', says.done);
    onDone();
  };
  return (
    <Confirm
      title={says.title}
      lead={`${ledger.name} · ${file.bookNumber}`}
      consequencesTitle={says.consequences}
      consequences={[says.noDues, says.stays, says.reversible]}
      confirm={says.confirm}
      isBusy={end.isBusy}
      canConfirm={on !== null && reason !== null}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      <TextField
        label={says.on}
        value={day}
        width="12em"
        maxLength={16}
        error={on === null ? words.visits.dateUnreadable : null}
        onChange={setDay}
      />
      <div className="field">
        <span className="label">{says.reason}</span>
        <Choices
          label={says.reason}
          value={reason}
          options={reasons.map((each) => ({ value: each, label: words.ledger.head.endReasons[each] }))}
          onChoose={setReason}
        />
      </div>
      <TextField label={says.note} value={note} maxLength={200} onChange={setNote} />
      <Trouble problem={end.problem} />
    </Confirm>
  );
}
