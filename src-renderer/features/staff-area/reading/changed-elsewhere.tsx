import { Button } from 'antd';
import { useDuty } from '../parts/staff-duty.ts';

/** Nobody's change is overwritten unseen; the person decides. */
export function ChangedElsewhere({ onTake, onSave }: { onTake: () => void; onSave: () => void }) {
  const { words } = useDuty();
  return (
    <div className="failure" role="alert">
      <p>{words.reading.form.changedElsewhere}</p>
      <span className="row-acts">
        <Button onClick={onTake}>{words.reading.form.takeLatest}</Button>
        <Button onClick={onSave}>{words.reading.form.saveAnyway}</Button>
      </span>
    </div>
  );
}
