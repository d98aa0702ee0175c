import { Modal } from 'antd';
import type { PhotoId } from '../../../../src-main/contract/values.ts';
import { useDuty } from './staff-duty.ts';
import { Trouble } from './trouble.tsx';
import { useAnswer } from './use-answer.ts';

interface LargePhotoProps {
  readonly route: 'reading.photo' | 'inspections.photo';
  readonly photoId: PhotoId;
  readonly name: string;
  readonly onClose: () => void;
}

export function LargePhoto({ route, photoId, name, onClose }: LargePhotoProps) {
  const { words } = useDuty();
  const held = useAnswer(route, { photoId });
  return (
    <Modal
      open
      centered
      width="min(1240px, 94%)"
      scrollLock={false}
      title={name}
      footer={null}
      onCancel={onClose}
      className="large-photo"
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
