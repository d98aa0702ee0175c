import { Modal } from 'antd';
import type { PhotoId } from '../../../../../src-main/contract/values.ts';
import { useDuty } from '../../parts/staff-duty.ts';
import { Trouble } from '../../parts/trouble.tsx';
import { useAnswer } from '../../parts/use-answer.ts';

export function LargePhoto({ photoId, name, onClose }: { photoId: PhotoId; name: string; onClose: () => void }) {
  const { words } = useDuty();
  const held = useAnswer('reading.photo', { photoId });
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
