import { Modal } from 'antd';
import type { MemberId } from '../../../../src-main/contract/values.ts';
import { NewPin } from '../parts/new-pin.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { useDeed } from '../parts/use-deed.ts';

export interface Person {
  readonly memberId: MemberId;
  readonly name: string;
}

interface SetPinProps {
  readonly person: Person;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Of the current term: typed by the person, with the administrator beside. */
export function SetPin({ person: { memberId, name }, onClose, onDone }: SetPinProps) {
  const { words, tell } = useDuty();
  const says = words.posts.setPin;
  const set = useDeed('staff.setPin');
  const take = async (pin: string) => {
    if ((await set.run({ memberId, pin })) === null) return;
    tell('ok', says.done(name));
    onDone();
  };
  return (
    <Modal open centered width={620} scrollLock={false} title={says.title(name)} footer={null} onCancel={onClose}>
      <p className="set-pin-lead">{says.lead}</p>
      <NewPin isBusy={set.isBusy} problem={set.problem} onPin={(pin) => void take(pin)} onTyping={set.forgive} />
    </Modal>
  );
}
