import { Button } from 'antd';
import { useState } from 'react';
import type { InspectionDetail } from '../../../../src-main/contract/inspections.ts';
import { Choices } from '../parts/choices.tsx';
import { dayBefore, readDay } from '../parts/days.ts';
import { TextField } from '../parts/field.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useDeed } from '../parts/use-deed.ts';

interface RecheckFormProps {
  readonly inspection: InspectionDetail;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

const usual = [3, 7] as const;

export function RecheckForm({ inspection, onClose, onDone }: RecheckFormProps) {
  const { words, times, tell } = useDuty();
  const says = words.inspections.recheck;
  const [result, setResult] = useState<'cured' | 'notCured' | null>(null);
  const [note, setNote] = useState('');
  const [nextOn, setNextOn] = useState('');
  const recheck = useDeed('inspections.recheck');
  const day = readDay(nextOn);
  const isUnreadable = result === 'notCured' && nextOn.trim() !== '' && day === null;

  const save = async () => {
    if (result === null || isUnreadable) return;
    const { inspectionId, version } = inspection;
    const isCured = result === 'cured';
    const found = { isCured, note: note.trim(), nextOn: isCured ? null : day };
    if ((await recheck.run({ inspectionId, version, ...found })) === null) return;
    tell('ok', says.done);
    onDone();
  };
  return (
    <form
      className="form inspection-look"
      aria-label={says.title}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Choices
        label={says.result}
        value={result}
        options={[
          { value: 'cured', label: words.inspections.detail.cured },
          { value: 'notCured', label: words.inspections.detail.notCured },
        ]}
        onChoose={setResult}
      />
      <TextField label={says.note} value={note} maxLength={200} onChange={setNote} />
      {result === 'notCured' ? (
        <div className="inspection-line">
          <TextField
            label={says.nextOn}
            value={nextOn}
            width="16em"
            maxLength={16}
            placeholder={words.visits.dateHint}
            hint={says.nextHint}
            error={isUnreadable && nextOn.length >= 8 ? says.unreadable : null}
            onChange={setNextOn}
          />
          <Choices
            label={says.nextOn}
            value={day}
            options={usual.map((days) => ({
              value: dayBefore(times.today(), -days),
              label: words.inspections.form.inDays(days),
            }))}
            onChoose={setNextOn}
          />
        </div>
      ) : null}
      <Trouble problem={recheck.problem} />
      <footer className="inspection-foot">
        <Button onClick={onClose}>{words.common.cancel}</Button>
        <Button type="primary" htmlType="submit" disabled={result === null} loading={recheck.isBusy}>
          {says.submit}
        </Button>
      </footer>
    </form>
  );
}
