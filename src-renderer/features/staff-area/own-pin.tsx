import { Modal } from 'antd';
import { NewPin } from './parts/new-pin.tsx';
import { useDuty } from './parts/staff-duty.ts';
import { useDeed } from './parts/use-deed.ts';

/** Staff have no page of settings: their PIN is changed from the header. */
export function OwnPin({ onClose }: { onClose: () => void }) {
  const { words, tell } = useDuty();
  const change = useDeed('staff.changePin');
  const take = async (pin: string) => {
    if ((await change.run({ pin })) === null) return;
    tell('ok', words.pin.changed);
    onClose();
  };
  return (
    <Modal open centered width={620} scrollLock={false} title={words.pin.ownTitle} footer={null} onCancel={onClose}>
      <NewPin
        isBusy={change.isBusy}
        problem={change.problem}
        onPin={(pin) => void take(pin)}
        onTyping={change.forgive}
      />
    </Modal>
  );
}
