import { Button } from 'antd';
import { useState } from 'react';
import type { Shift } from '../../../../src-main/contract/rota.ts';
import { Choices } from '../parts/choices.tsx';
import { TextField } from '../parts/field.tsx';
import { ReasonFields } from '../parts/reason-fields.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useDeed } from '../parts/use-deed.ts';
import { lengthOf } from './week-view.ts';

interface CorrectFormProps {
  readonly shift: Shift;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

const outcomes = ['present', 'absent', 'excused'] as const;

/** What came of a shift that is over, put right by hand. */
export function CorrectForm({ shift, onDone, onCancel }: CorrectFormProps) {
  const { words, tell } = useDuty();
  const says = words.rota.correcting;
  const most = lengthOf(shift);
  const [state, setState] = useState<(typeof outcomes)[number]>('present');
  const [minutes, setMinutes] = useState(String(shift.minutes > 0 ? shift.minutes : most));
  const [reason, setReason] = useState('');
  const correct = useDeed('rota.correct');
  const counted = state === 'present' ? Number(minutes) : 0;
  const isWrong = !/^\d{1,4}$/u.test(state === 'present' ? minutes.trim() : '0') || counted > most;
  const canSave = !isWrong && [...reason.trim()].length >= 2;

  const save = async () => {
    if (!canSave) return;
    const { shiftId } = shift;
    if ((await correct.run({ shiftId, state, minutes: counted, reason: reason.trim() })) === null) return;
    tell('ok', says.done);
    onDone();
  };
  return (
    <form
      className="form rota-correct"
      aria-label={says.title}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <h3>{says.title}</h3>
      <p className="staff-hint">{says.stands}</p>
      <Choices
        label={says.state}
        value={state}
        options={outcomes.map((value) => ({ value, label: says.states[value] }))}
        onChoose={setState}
      />
      {state === 'present' ? (
        <TextField
          label={says.minutes}
          hint={says.minutesHint(most)}
          error={isWrong ? says.minutesWrong(most) : null}
          value={minutes}
          width="12em"
          maxLength={4}
          onChange={setMinutes}
        />
      ) : null}
      <ReasonFields says={says} reason={reason} onReason={setReason} />
      <Trouble problem={correct.problem} />
      <div className="row-acts">
        <Button onClick={onCancel}>{words.common.cancel}</Button>
        <Button type="primary" htmlType="submit" loading={correct.isBusy} disabled={!canSave}>
          {says.confirm}
        </Button>
      </div>
    </form>
  );
}
