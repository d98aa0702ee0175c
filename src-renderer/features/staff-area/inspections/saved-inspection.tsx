import { Button } from 'antd';
import type { InspectionFields } from '../../../../src-main/contract/inspections.ts';
import type { InspectionId } from '../../../../src-main/contract/values.ts';
import { useDuty } from '../parts/staff-duty.ts';
import { useAnswer } from '../parts/use-answer.ts';
import { nextRoom } from './floors.ts';
import { InspectionPhotos } from './inspection-photos.tsx';

interface SavedInspectionProps {
  readonly inspectionId: InspectionId;
  readonly fields: InspectionFields;
  readonly onNext: (room: { readonly building: string; readonly dormRoom: string }) => void;
  readonly onClose: () => void;
  readonly onChanged: () => void;
}

/** Saved: pictures where there are any, and the next room. */
export function SavedInspection({ inspectionId, fields, onNext, onClose, onChanged }: SavedInspectionProps) {
  const { words } = useDuty();
  const says = words.inspections.form;
  const rooms = useAnswer('inspections.rooms', { building: fields.building });
  const held = useAnswer('inspections.one', { inspectionId });
  const next = nextRoom(rooms.value?.rooms ?? [], fields.dormRoom);
  return (
    <div className="form">
      <div role="status">
        <p className="inspection-done">
          {held.value === null
            ? words.common.saved
            : says.saved(`${fields.building} ${fields.dormRoom}`, held.value.score)}
        </p>
        <p>{says.savedLead}</p>
      </div>
      <footer className="inspection-foot">
        <Button onClick={onClose}>{says.done}</Button>
        {next === null ? null : (
          <Button type="primary" autoFocus onClick={() => onNext(next)}>
            {says.next(next.dormRoom)}
          </Button>
        )}
      </footer>
      <InspectionPhotos
        inspectionId={inspectionId}
        photos={held.value?.photos ?? []}
        canAdd
        onChanged={() => {
          held.reload();
          onChanged();
        }}
      />
    </div>
  );
}
