import type { InspectionPhoto } from '../../../../src-main/contract/inspections.ts';
import { Confirm } from '../parts/confirm.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useDeed } from '../parts/use-deed.ts';

interface RemoveInspectionPhotoProps {
  readonly photo: InspectionPhoto;
  /** Pictures left afterwards. */
  readonly left: number;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

export function RemoveInspectionPhoto({ photo, left, onClose, onDone }: RemoveInspectionPhotoProps) {
  const { words, tell } = useDuty();
  const says = words.inspections.photos;
  const remove = useDeed('inspections.removePhoto');
  const confirm = async () => {
    if ((await remove.run({ photoId: photo.photoId })) === null) return;
    tell('ok', says.done);
    onDone();
  };
  return (
    <Confirm
      title={says.removeTitle}
      {...(photo.caption === '' ? {} : { lead: photo.caption })}
      consequencesTitle={says.consequences}
      consequences={[says.removed, says.left(left)]}
      confirm={says.confirm}
      isBusy={remove.isBusy}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      <Trouble problem={remove.problem} />
    </Confirm>
  );
}
