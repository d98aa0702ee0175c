import type { Photo } from '../../../../../src-main/contract/reading-photos.ts';
import { Confirm } from '../../parts/confirm.tsx';
import { useDuty } from '../../parts/staff-duty.ts';
import { Trouble } from '../../parts/trouble.tsx';
import { useDeed } from '../../parts/use-deed.ts';

interface RemovePhotoProps {
  readonly photo: Photo;
  readonly place: number;
  /** Pictures left afterwards. */
  readonly left: number;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

export function RemovePhoto({ photo, place, left, onClose, onDone }: RemovePhotoProps) {
  const { words, tell } = useDuty();
  const remove = useDeed('reading.removePhoto');
  const says = words.minutes.photos;
  const confirm = async () => {
    if ((await remove.run({ photoId: photo.photoId })) === null) return;
    tell('ok', says.done);
    onDone();
  };
  return (
    <Confirm
      title={says.removeTitle}
      lead={says.pictureOf(place, photo.caption)}
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
