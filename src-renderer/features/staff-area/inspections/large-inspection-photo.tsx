import { Modal } from 'antd';
import type { PhotoId } from '../../../../src-main/contract/values.ts';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useAnswer } from '../parts/use-answer.ts';

interface LargeInspectionPhotoProps {
  readonly photoId: PhotoId;
  readonly name: string;
  readonly onClose: () => void;
}

export function LargeInspectionPhoto({ photoId, name, onClose }: LargeInspectionPhotoProps) {
  const { words } = useDuty();
  const held = useAnswer('inspections.photo', { photoId });
  return (
    <Modal
      open
      centered
      width="min(1240px, 94%)"
      scrollLock={false}
      title={name}
      footer={null}
      onCancel={onClose}
      className="inspection-large"
    >
      {held.value === null ? (
        <p role="status">{held.problem === null ? words.common.loading : ''}</p>
      ) : (
        <img src={`data:${held.value.mediaType};base64,${held.value.base64}`} alt={name} />
      )}
      <Trouble problem={held.problem} onRetry={held.reload} />
    </Modal>
  );
}
