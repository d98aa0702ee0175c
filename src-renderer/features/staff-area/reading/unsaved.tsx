import { Button } from 'antd';
import { useDuty } from '../parts/staff-duty.ts';

interface UnsavedProps {
  readonly lead?: string;
  readonly onDiscard: () => void;
  readonly onKeep: () => void;
}

/** Asked before typed words are thrown away. */
export function Unsaved({ lead, onDiscard, onKeep }: UnsavedProps) {
  const { words } = useDuty();
  const said = lead ?? words.reading.form.unsaved;
  return (
    <div className="unsaved" role="alertdialog" aria-label={said}>
      <p>{said}</p>
      <Button onClick={onDiscard}>{words.reading.form.discard}</Button>
      <Button type="primary" autoFocus onClick={onKeep}>
        {words.reading.form.keepEditing}
      </Button>
    </div>
  );
}
